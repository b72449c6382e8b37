//! A store of S3 in a folder.

use std::path::Path;
use std::sync::Arc;

use hyper::service::Service;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;

use super::answer::{Handler, parts};

/// A store of S3 in a folder, each folder in which is a bucket.
pub(crate) fn s3(folder: &Path, key_id: &str, secret: &str) -> Handler {
    let mut builder = S3ServiceBuilder::new(FileSystem::new(folder).unwrap());
    builder.set_auth(SimpleAuth::from_single(key_id, secret));
    let service = builder.build();
    Arc::new(move |request| {
        let answer = Service::call(&service, request);
        Box::pin(async move { answer.await.unwrap().map(parts) })
    })
}

//! A web folder by RFC 4918.

use std::path::Path;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dav_server::DavHandler;
use dav_server::fakels::FakeLs;
use dav_server::localfs::LocalFs;
use hyper::Request;
use hyper::body::Incoming;
use hyper::header::AUTHORIZATION;

use super::answer::{Handler, answer, parts, read_whole};

/// A web folder with a password.
pub(crate) fn web(folder: &Path, user: &str, password: &str) -> Handler {
    let handler = DavHandler::builder()
        .filesystem(LocalFs::new(folder, false, false, false))
        .locksystem(FakeLs::new())
        .build_handler();
    let credentials = format!("Basic {}", STANDARD.encode(format!("{user}:{password}")));
    Arc::new(move |request: Request<Incoming>| {
        let handler = handler.clone();
        let given = request.headers().get(AUTHORIZATION);
        let is_known = given.is_some_and(|given| given == credentials.as_str());
        Box::pin(async move {
            if is_known {
                handler.handle(request).await.map(parts)
            } else {
                read_whole(request).await;
                answer(401, "who are you?".to_owned())
            }
        })
    })
}

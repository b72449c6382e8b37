//! A web folder as the store behind a mailbox.

use async_trait::async_trait;
use futures::stream::BoxStream;
use object_store::path::Path as ObjectPath;
use object_store::{
    CopyOptions, Error as StoreError, GetOptions, GetResult, ListResult, MultipartUpload,
    ObjectMeta, ObjectStore, PutMode, PutMultipartOptions, PutOptions, PutPayload, PutResult,
    Result,
};

use super::WebFolder;

#[async_trait]
impl ObjectStore for WebFolder {
    async fn put_opts(
        &self,
        location: &ObjectPath,
        payload: PutPayload,
        opts: PutOptions,
    ) -> Result<PutResult> {
        let replaces = match opts.mode {
            PutMode::Create => false,
            PutMode::Overwrite => true,
            PutMode::Update(_) => {
                return Err(StoreError::NotImplemented {
                    operation: "replacing one version of a file".to_owned(),
                    implementer: self.to_string(),
                });
            }
        };
        self.put_bytes(location, payload.into(), replaces).await?;
        Ok(PutResult {
            e_tag: None,
            version: None,
            extensions: opts.extensions,
        })
    }

    /// A file goes to a web folder in one request: [`WebFolder::put_file`].
    async fn put_multipart_opts(
        &self,
        location: &ObjectPath,
        opts: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        self.library.put_multipart_opts(location, opts).await
    }

    async fn get_opts(&self, location: &ObjectPath, options: GetOptions) -> Result<GetResult> {
        self.library.get_opts(location, options).await
    }

    fn delete_stream(
        &self,
        locations: BoxStream<'static, Result<ObjectPath>>,
    ) -> BoxStream<'static, Result<ObjectPath>> {
        self.library.delete_stream(locations)
    }

    fn list(&self, prefix: Option<&ObjectPath>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.library.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&ObjectPath>) -> Result<ListResult> {
        let listed = self.library.list_with_delimiter(prefix).await?;
        if listed.objects.is_empty() && listed.common_prefixes.is_empty() {
            // To the library a folder that is not there is an empty one, the web folder itself too.
            self.check().await?;
        }
        Ok(listed)
    }

    async fn copy_opts(
        &self,
        from: &ObjectPath,
        to: &ObjectPath,
        options: CopyOptions,
    ) -> Result<()> {
        self.library.copy_opts(from, to, options).await
    }
}

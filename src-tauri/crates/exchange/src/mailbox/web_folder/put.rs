//! Putting something into a web folder in one step.

use bytes::Bytes;
use object_store::path::Path as ObjectPath;
use object_store::{Error as StoreError, Result};
use reqwest::header::CONTENT_LENGTH;
use reqwest::{Body, RequestBuilder, StatusCode};

use super::asking::refused;
use super::{WebFolder, parent};

impl WebFolder {
    /// Puts bytes at a path. Where something lies there already, it is replaced, or else
    /// [`AlreadyExists`](StoreError::AlreadyExists) is the answer.
    pub(super) async fn put_bytes(
        &self,
        path: &ObjectPath,
        bytes: Bytes,
        replaces: bool,
    ) -> Result<()> {
        let length = bytes.len() as u64;
        let aside = self.aside()?;
        self.put_aside_and_move(&aside, path, replaces, length, || bytes.clone().into())
            .await
    }

    /// Writes a body aside and moves it to its path; what lies aside is deleted where that fails.
    pub(super) async fn put_aside_and_move(
        &self,
        aside: &ObjectPath,
        path: &ObjectPath,
        replaces: bool,
        length: u64,
        body: impl Fn() -> Body,
    ) -> Result<()> {
        let put = || {
            let request = self.long_request("PUT", self.at(aside), length);
            request.header(CONTENT_LENGTH, length).body(body())
        };
        let done = match self.in_folder(aside, put).await {
            Ok(()) => self.move_to(aside, path, length, replaces).await,
            Err(error) => Err(error),
        };
        if done.is_err() {
            self.take_away(aside).await;
        }
        done
    }

    /// Deletes what lies aside, if that can be done at once. Why it was given up is the error to tell; what stays is a part that
    /// anybody may delete.
    pub(super) async fn take_away(&self, aside: &ObjectPath) {
        self.request("DELETE", self.at(aside)).send().await.ok();
    }

    async fn move_to(
        &self,
        from: &ObjectPath,
        to: &ObjectPath,
        length: u64,
        replaces: bool,
    ) -> Result<()> {
        // Apache answers 500, as if it were busy, where the folder to move to is not there.
        if parent(to) != parent(from) {
            self.make_folders(&parent(to)).await?;
        }
        let overwrite = if replaces { "T" } else { "F" };
        let destination = self.at(to);
        let moving = || {
            self.long_request("MOVE", self.at(from), length)
                .header("Destination", destination.as_str())
                .header("Overwrite", overwrite)
        };
        match self.in_folder(to, moving).await {
            // The answer to an earlier attempt was lost on the way: it was moved then.
            Err(StoreError::NotFound { source, .. }) if self.is_there(to).await? => {
                if replaces {
                    Ok(())
                } else {
                    // Whose it is, only its content tells.
                    let path = to.to_string();
                    Err(StoreError::AlreadyExists { path, source })
                }
            }
            other => other,
        }
    }

    /// Asks for something to be at a path; where its folder is not there, makes that first.
    async fn in_folder(
        &self,
        path: &ObjectPath,
        request: impl Fn() -> RequestBuilder,
    ) -> Result<()> {
        let response = self.send(&request).await?;
        let is_without_folder =
            [StatusCode::CONFLICT, StatusCode::NOT_FOUND].contains(&response.status());
        let response = if is_without_folder {
            self.make_folders(&parent(path)).await?;
            self.send(&request).await?
        } else {
            response
        };
        if response.status().is_success() {
            Ok(())
        } else {
            Err(refused(response, path).await)
        }
    }

    /// Makes a folder and those that it lies in, below the web folder itself: one that is gone is not made again.
    async fn make_folders(&self, path: &ObjectPath) -> Result<()> {
        let mut folder = self.root.clone();
        for part in path.prefix_match(&self.root).into_iter().flatten() {
            folder = folder.join(part);
            let response = self
                .send(|| self.request("MKCOL", self.folder_at(&folder)))
                .await?;
            match response.status() {
                // It is there already.
                StatusCode::METHOD_NOT_ALLOWED => {}
                status if status.is_success() => {}
                StatusCode::CONFLICT => {
                    let source = "the web folder itself is not there".into();
                    let path = self.root.to_string();
                    return Err(StoreError::NotFound { path, source });
                }
                _ => return Err(refused(response, &folder).await),
            }
        }
        Ok(())
    }

    async fn is_there(&self, path: &ObjectPath) -> Result<bool> {
        let response = self.send(|| self.request("HEAD", self.at(path))).await?;
        Ok(response.status().is_success())
    }

    /// Refuses where the web folder itself is not there.
    pub(super) async fn check(&self) -> Result<()> {
        let ask = || {
            self.request("PROPFIND", self.folder_at(&self.root))
                .header("Depth", "0")
        };
        let response = self.send(ask).await?;
        if response.status().is_success() {
            Ok(())
        } else {
            Err(refused(response, &self.root).await)
        }
    }
}

//! Files of the work in a mailbox: `files/<hash>`.

use std::ops::ControlFlow;

use futures::{StreamExt, stream};

use super::folder_copy::FolderCopy;
use super::store_copy::PART;
use super::web_folder::NotPut;
use super::{Mailbox, Sending, Sent};
use crate::work_file::report;
use crate::{ExchangeError, FileFolder, FileHash, OnBytes, Result, StoredFile};

/// The most files that are sent or fetched at the same time. Each holds up to 24 MiB in memory.
const AT_ONCE: usize = 4;

impl Mailbox {
    /// Sends a file of a workspace's folder. Nobody sees it under its name before it is whole and its content was found to
    /// be what its name says.
    ///
    /// To a folder, sending that was stopped or killed continues where it was; what is there already is compared first. An
    /// object store forgets an unfinished upload: it begins again. A file is sent by nobody but who has it, so that
    /// [`ExchangeError::WrongContent`] here is about the workspace's own file.
    pub async fn put_file(
        &self,
        files: &FileFolder,
        hash: FileHash,
        sending: Sending,
        progress: OnBytes<'_>,
    ) -> Result<Sent> {
        let source = files.clone();
        let length = self.run_blocking(move || source.find(hash)).await?;
        let length = length.ok_or_else(|| ExchangeError::FileGone {
            name: hash.to_string(),
        })?;
        let wanted = StoredFile { hash, length };
        if sending == Sending::IfMissing && self.head_file(hash).await? == Some(length) {
            report(progress, length, length)?;
            return Ok(Sent::Before);
        }
        if let Some(web_folder) = self.web_folder.as_ref().filter(|_| length > PART) {
            let place = self.file_place(hash);
            let sent = web_folder.put_file(files, wanted, &place, progress);
            return Box::pin(sent)
                .await
                .map(|()| Sent::Now)
                .map_err(|error| match error {
                    NotPut::Ours(error) => error,
                    NotPut::Theirs(error) => self.failed(&error),
                });
        }
        let Some(folder) = self.folder.clone() else {
            let source = files.clone();
            let source = self
                .run_blocking(move || source.sealed_content(hash))
                .await?;
            self.upload(source, wanted, sending, progress).await?;
            return Ok(Sent::Now);
        };
        let source = files.clone();
        let copy = self
            .run_blocking(move || FolderCopy::to_mailbox(&folder, &source, wanted, sending))
            .await?;
        match copy {
            Some(copy) => {
                self.run(copy, wanted, progress).await?;
                Ok(Sent::Now)
            }
            None => Ok(Sent::Before),
        }
    }

    /// Fetches a file into a workspace's folder; one that is there already is not fetched again. Fetching that was
    /// stopped or killed continues where it was.
    ///
    /// [`ExchangeError::FileLength`] where the mailbox has another length under this name, before anything is fetched.
    /// [`ExchangeError::WrongContent`] where it has another content; nothing of it stays, and fetching again begins again.
    pub async fn get_file(
        &self,
        files: &FileFolder,
        wanted: StoredFile,
        progress: OnBytes<'_>,
    ) -> Result<()> {
        let (folder, hash) = (files.clone(), wanted.hash);
        if self.run_blocking(move || folder.find(hash)).await? == Some(wanted.length) {
            return report(progress, wanted.length, wanted.length);
        }
        match self.head_file(hash).await? {
            None => return Err(self.not_here(hash)),
            Some(found) if found != wanted.length => {
                return Err(ExchangeError::FileLength {
                    name: hash.to_string(),
                    expected: wanted.length,
                    found,
                });
            }
            Some(_) => {}
        }
        let Some(folder) = self.folder.clone() else {
            return self.download(files, wanted, progress).await;
        };
        let target = files.clone();
        let copy = self
            .run_blocking(move || FolderCopy::from_mailbox(&folder, &target, wanted))
            .await?;
        match copy {
            Some(copy) => self.run(copy, wanted, progress).await,
            None => Ok(()),
        }
    }

    /// Sends several files, some at the same time. What happened to each, in no order: one that fails stops no other. `progress`
    /// is called for each.
    pub async fn put_files(
        &self,
        files: &FileFolder,
        wanted: &[FileHash],
        progress: &(dyn Fn(FileHash, u64, u64) -> ControlFlow<()> + Send + Sync),
    ) -> Vec<(FileHash, Result<Sent>)> {
        let each = stream::iter(wanted.iter().copied()).map(|hash| async move {
            let progress = move |done, of| progress(hash, done, of);
            let sent = self.put_file(files, hash, Sending::IfMissing, &progress);
            (hash, sent.await)
        });
        each.buffer_unordered(AT_ONCE).collect().await
    }

    /// Fetches several files, some at the same time. What happened to each, in no order: one that fails stops no other.
    /// `progress` is called for each.
    pub async fn get_files(
        &self,
        files: &FileFolder,
        wanted: &[StoredFile],
        progress: &(dyn Fn(FileHash, u64, u64) -> ControlFlow<()> + Send + Sync),
    ) -> Vec<(FileHash, Result<()>)> {
        let each = stream::iter(wanted.iter().copied()).map(|file| async move {
            let progress = move |done, of| progress(file.hash, done, of);
            (file.hash, self.get_file(files, file, &progress).await)
        });
        each.buffer_unordered(AT_ONCE).collect().await
    }

    /// Which of these files do not lie in the mailbox with the length that they must have, in the same order.
    pub async fn missing(&self, wanted: &[StoredFile]) -> Result<Vec<StoredFile>> {
        let each = stream::iter(wanted.iter().copied())
            .map(|file| async move { (file, self.head_file(file.hash).await) });
        let looked: Vec<_> = each.buffered(AT_ONCE).collect().await;
        let mut missing = Vec::new();
        for (file, found) in looked {
            if found? != Some(file.length) {
                missing.push(file);
            }
        }
        Ok(missing)
    }

    pub(super) fn not_here(&self, hash: FileHash) -> ExchangeError {
        ExchangeError::FileNotInMailbox {
            name: hash.to_string(),
            place: self.place.clone(),
        }
    }

    /// Copies step by step, each on a thread that may block. Dropped or stopped, what is there stays.
    async fn run(
        &self,
        mut copy: FolderCopy,
        wanted: StoredFile,
        progress: OnBytes<'_>,
    ) -> Result<()> {
        while !copy.is_complete() {
            report(progress, copy.done(), wanted.length)?;
            copy = self.run_blocking(move || copy.step()).await?;
        }
        self.run_blocking(move || copy.finish()).await?;
        report(progress, wanted.length, wanted.length)
    }
}

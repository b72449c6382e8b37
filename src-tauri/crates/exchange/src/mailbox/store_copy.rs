//! A file of the work sent to, and fetched from, an object store.

use std::fs::File;
use std::io;
use std::ops::Range;

use bytes::Bytes;
use futures::{StreamExt, TryStreamExt, stream};
use object_store::path::Path as ObjectPath;
use object_store::{
    Error as StoreError, ObjectStore, ObjectStoreExt, PutMode, PutPayload, WriteMultipart,
};

use super::Mailbox;
use super::failure::cannot_create;
use super::sending::Sending;
use crate::sealed_file::not_read;
use crate::work_file::{Begun, FILES, Part, STEP, fill, report};
use crate::{ExchangeError, FileFolder, FileHash, OnBytes, Result, StoredFile};

/// Bytes of a part of an upload; stores want at least 5 MiB.
pub(super) const PART: u64 = 8 << 20;
/// The most parts that stores take in one upload.
const MOST_PARTS: u64 = 10_000;
/// How many parts are on their way at the same time, and how many ranges are asked for ahead.
const AHEAD: usize = 2;

impl Mailbox {
    /// The length of what lies in the mailbox under the name of a file; none where nothing does.
    pub async fn head_file(&self, hash: FileHash) -> Result<Option<u64>> {
        if let Some(folder) = self.folder.clone() {
            let names = [FILES.to_owned(), hash.to_string()];
            return self.run_blocking(move || folder.length(&names)).await;
        }
        match self.store.head(&self.file_place(hash)).await {
            Ok(found) => Ok(Some(found.size)),
            Err(StoreError::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.failed(&error)),
        }
    }

    pub(super) fn file_place(&self, hash: FileHash) -> ObjectPath {
        self.prefix.clone().join(FILES).join(hash.to_string())
    }

    /// Sends a file whole. It appears in one step, after its content was found to be what its name says.
    ///
    /// A store keeps the parts of an upload that was not finished, but `object_store` cannot continue it in another
    /// process. What is stopped is aborted; what is killed leaves parts that a rule of the bucket should expire.
    pub(super) async fn upload(
        &self,
        source: File,
        wanted: StoredFile,
        sending: Sending,
        progress: OnBytes<'_>,
    ) -> Result<()> {
        let mut reading = Reading::new(source, wanted);
        report(progress, 0, wanted.length)?;
        if wanted.length <= PART {
            let (read, bytes) = self.run_blocking(move || reading.next(PART)).await?;
            read.check()?;
            self.put_small(wanted.hash, bytes, sending).await?;
            return report(progress, wanted.length, wanted.length);
        }
        let place = self.file_place(wanted.hash);
        let upload = self.store.put_multipart(&place).await;
        let upload = upload.map_err(|error| self.failed(&error))?;
        let size = PART.max(wanted.length.div_ceil(MOST_PARTS).next_multiple_of(1 << 20));
        let part_size = usize::try_from(size).unwrap_or(usize::MAX);
        let mut writer = WriteMultipart::new_with_chunk_size(upload, part_size);
        let written = async {
            while reading.done < wanted.length {
                report(progress, reading.done, wanted.length)?;
                writer
                    .wait_for_capacity(AHEAD)
                    .await
                    .map_err(|error| self.failed(&error))?;
                let bytes;
                (reading, bytes) = self.run_blocking(move || reading.next(size)).await?;
                writer.put(bytes);
            }
            reading.check()
        }
        .await;
        if let Err(error) = written {
            // The first error is the one to tell; parts that stay are the bucket's to expire.
            writer.abort().await.ok();
            return Err(error);
        }
        writer.finish().await.map_err(|error| self.failed(&error))?;
        report(progress, wanted.length, wanted.length)
    }

    async fn put_small(&self, hash: FileHash, bytes: Bytes, sending: Sending) -> Result<()> {
        let place = self.file_place(hash);
        let length = bytes.len() as u64;
        let payload = PutPayload::from(bytes);
        let put = async |mode: PutMode| {
            let put = self.store.put_opts(&place, payload.clone(), mode.into());
            put.await.map(drop)
        };
        let created = match sending {
            Sending::IfMissing => put(PutMode::Create).await,
            Sending::Again => put(PutMode::Overwrite).await,
        };
        let created = match created {
            // What has another length cannot be this file.
            Err(StoreError::AlreadyExists { .. }) => match self.head_file(hash).await? {
                Some(found) if found == length => Ok(()),
                Some(_) | None => put(PutMode::Overwrite).await,
            },
            Err(error) if cannot_create(&error) => put(PutMode::Overwrite).await,
            other => other,
        };
        created.map_err(|error| self.failed(&error))
    }

    /// Fetches a file range by range into its part.
    pub(super) async fn download(
        &self,
        files: &FileFolder,
        wanted: StoredFile,
        progress: OnBytes<'_>,
    ) -> Result<()> {
        let target = files.clone();
        let Begun::Part(mut part) = self.run_blocking(move || target.begin(wanted)).await? else {
            return Ok(());
        };
        while !part.is_proven() {
            report(progress, part.done(), wanted.length)?;
            part = self
                .run_blocking(move || part.prove(None).map(|()| part))
                .await?;
        }
        let place = self.file_place(wanted.hash);
        let mut ranges = stream::iter(ranges(part.done(), wanted.length))
            .map(|range| self.range(&place, wanted.hash, range))
            .buffered(AHEAD);
        while let Some(bytes) = {
            report(progress, part.done(), wanted.length)?;
            ranges.try_next().await?
        } {
            part = self.run_blocking(move || appended(part, &bytes)).await?;
        }
        self.run_blocking(move || part.finish()).await?;
        report(progress, wanted.length, wanted.length)
    }

    async fn range(&self, place: &ObjectPath, hash: FileHash, range: Range<u64>) -> Result<Bytes> {
        let count = range.end - range.start;
        match self.store.get_range(place, range).await {
            Ok(bytes) if bytes.len() as u64 == count => Ok(bytes),
            Ok(_) => Err(ExchangeError::FileChanged {
                name: hash.to_string(),
            }),
            Err(StoreError::NotFound { .. }) => Err(self.not_here(hash)),
            Err(error) => Err(self.failed(&error)),
        }
    }
}

fn appended(mut part: Box<Part>, bytes: &[u8]) -> Result<Box<Part>> {
    part.write(bytes)?;
    Ok(part)
}

/// The ranges from a place to the end, one step each.
fn ranges(from: u64, length: u64) -> impl Iterator<Item = Range<u64>> {
    let mut at = from;
    std::iter::from_fn(move || {
        let range = at..length.min(at.saturating_add(STEP as u64));
        at = range.end;
        (!range.is_empty()).then_some(range)
    })
}

/// A file that is read, and hashed as it is.
pub(super) struct Reading {
    source: File,
    hasher: blake3::Hasher,
    wanted: StoredFile,
    done: u64,
}

impl Reading {
    pub(super) fn new(source: File, wanted: StoredFile) -> Self {
        Self {
            source,
            hasher: blake3::Hasher::new(),
            wanted,
            done: 0,
        }
    }

    /// How much was read.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// The next bytes, at most `most`.
    pub(super) fn next(mut self, most: u64) -> Result<(Self, Bytes)> {
        let read_error = |error: io::Error| not_read(&self.wanted.hash.to_string(), &error);
        let count = most.min(self.wanted.length - self.done);
        let mut bytes = vec![0; usize::try_from(count).unwrap_or(usize::MAX)];
        let found = fill(&mut self.source, &mut bytes).map_err(read_error)?;
        if found < bytes.len() {
            return Err(ExchangeError::FileChanged {
                name: self.wanted.hash.to_string(),
            });
        }
        self.hasher.update(&bytes);
        self.done += count;
        Ok((self, bytes.into()))
    }

    /// Refuses where what was read is not what the name says.
    pub(super) fn check(&self) -> Result<()> {
        if FileHash::of(&self.hasher) == self.wanted.hash {
            Ok(())
        } else {
            Err(ExchangeError::WrongContent {
                name: self.wanted.hash.to_string(),
            })
        }
    }
}

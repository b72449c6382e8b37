//! Putting into a mailbox, listing what is there, getting it out.

use bytes::Bytes;
use details::Detail;
use futures::TryStreamExt;
use object_store::{Error as StoreError, ObjectStore, ObjectStoreExt, PutMode, PutPayload};
use uuid::Uuid;

use super::failure::cannot_create;
use super::layout::MailboxPath;
use super::refusal::{Reason, reason};
use super::{Delivered, Folder, Listing, Mailbox};
use crate::{Address, ExchangeError, Kind, Limits, Result, SkipReason, SkippedFile, limits};

impl Mailbox {
    /// Puts a sealed file into the mailbox, for `to` (none for a call or a card). Nobody sees it before it
    /// is whole; on a local disk it is there for good when this returns.
    ///
    /// The same file again changes nothing, not even when it came. Another file under the same id is
    /// [`ExchangeError::IdTaken`], and the first stays.
    pub async fn put(
        &self,
        kind: Kind,
        to: Option<&Address>,
        id: Uuid,
        sealed: impl Into<Bytes>,
    ) -> Result<()> {
        let path_in_mailbox = MailboxPath::new(kind, to)?;
        let sealed: Bytes = sealed.into();
        self.check_folder(&path_in_mailbox, id).await?;
        let place = path_in_mailbox.file(&self.prefix, id);
        let payload = || PutPayload::from(sealed.clone());
        match self
            .store
            .put_opts(&place, payload(), PutMode::Create.into())
            .await
        {
            Ok(_) => Ok(()),
            Err(StoreError::AlreadyExists { .. }) => {
                self.check_same_content(&path_in_mailbox, id, &sealed).await
            }
            Err(error) if cannot_create(&error) => match self.store.head(&place).await {
                Ok(_) => self.check_same_content(&path_in_mailbox, id, &sealed).await,
                Err(StoreError::NotFound { .. }) => {
                    let result = self.store.put(&place, payload()).await;
                    result.map(|_| ()).map_err(|error| self.failed(&error))
                }
                Err(error) => Err(self.failed(&error)),
            },
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// What lies in the mailbox of this kind for `to` (none for calls and cards), the earliest first.
    /// Whatever else lies there is skipped and listed.
    pub async fn list(&self, kind: Kind, to: Option<&Address>) -> Result<Listing> {
        let path_in_mailbox = MailboxPath::new(kind, to)?;
        if let Some(folder) = &self.folder {
            let folder = folder.clone();
            return self
                .run_blocking(move || folder.list(&path_in_mailbox))
                .await
                .map(Listing::sorted);
        }
        let store_listing = self
            .store
            .list_with_delimiter(Some(&path_in_mailbox.at(&self.prefix)))
            .await
            .map_err(|error| self.failed(&error))?;
        let mut listing = Listing::default();
        for object in store_listing.objects {
            let name = object.location.filename().unwrap_or_default();
            match path_in_mailbox.id_in(name) {
                Some(id) => listing.items.push(Delivered {
                    id,
                    kind,
                    to: path_in_mailbox.to,
                    delivered_at: object.last_modified,
                    clock: self.clock,
                    size: object.size,
                }),
                None => listing
                    .skipped
                    .push(SkippedFile::new(name, SkipReason::Name)),
            }
        }
        for folder in store_listing.common_prefixes {
            let name = folder.filename().unwrap_or_default();
            listing
                .skipped
                .push(SkippedFile::new(name, SkipReason::NotAFile));
        }
        Ok(listing.sorted())
    }

    /// The bytes of one file. Refuses by its size before anything of it is read, and where it is not as long
    /// as it was when it was listed.
    pub async fn get(&self, item: &Delivered, limits: &Limits) -> Result<Vec<u8>> {
        limits::check(item.size, limits.max_bytes)?;
        let path_in_mailbox = MailboxPath::new(item.kind, item.to.as_ref())?;
        let file_changed = || ExchangeError::FileChanged {
            name: item.file_name(),
        };
        match self.read(&path_in_mailbox, item.id, item.size).await {
            Ok(bytes) if bytes.len() as u64 == item.size => Ok(bytes),
            Ok(_) | Err(ExchangeError::TooLarge { .. }) => Err(file_changed()),
            Err(error) => Err(error),
        }
    }

    async fn read(&self, path_in_mailbox: &MailboxPath, id: Uuid, limit: u64) -> Result<Vec<u8>> {
        let not_in_mailbox = || ExchangeError::NotInMailbox {
            id,
            place: self.place.clone(),
        };
        if let Some(folder) = self.folder.clone() {
            let mut names = path_in_mailbox.names.clone();
            names.push(path_in_mailbox.file_name(id));
            let result = self.run_blocking(move || folder.read(&names, limit)).await;
            let is_gone = matches!(result, Err(ExchangeError::FileGone { .. }));
            return if is_gone {
                Err(not_in_mailbox())
            } else {
                result
            };
        }
        let object = match self
            .store
            .get(&path_in_mailbox.file(&self.prefix, id))
            .await
        {
            Ok(object) => object,
            Err(StoreError::NotFound { .. }) => return Err(not_in_mailbox()),
            // A key that the store does not take would open no other file either.
            Err(error) if reason(&error) == Some(Reason::NotAllowed) => {
                return Err(ExchangeError::FileForbidden {
                    name: path_in_mailbox.file_name(id),
                });
            }
            Err(error) => return Err(self.failed(&error)),
        };
        limits::check(object.meta.size, limit)?;
        let mut bytes = Vec::with_capacity(usize::try_from(object.meta.size).unwrap_or_default());
        let mut chunks = object.into_stream();
        while let Some(chunk) = chunks
            .try_next()
            .await
            .map_err(|error| self.failed(&error))?
        {
            limits::check((bytes.len() + chunk.len()) as u64, limit)?;
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    /// Refuses where another file has this id already; the same file is fine.
    async fn check_same_content(
        &self,
        path_in_mailbox: &MailboxPath,
        id: Uuid,
        sealed: &Bytes,
    ) -> Result<()> {
        let id_taken = || ExchangeError::IdTaken {
            id,
            place: self.place.clone(),
        };
        match self.read(path_in_mailbox, id, sealed.len() as u64).await {
            Ok(there) if there == *sealed => Ok(()),
            Ok(_) | Err(ExchangeError::TooLarge { .. }) => Err(id_taken()),
            Err(error) => Err(error),
        }
    }

    /// Where the mailbox is a folder: refuses if it is gone, or if a link leads out of it.
    async fn check_folder(&self, path_in_mailbox: &MailboxPath, id: Uuid) -> Result<()> {
        let Some(folder) = self.folder.clone() else {
            return Ok(());
        };
        let mut names = path_in_mailbox.names.clone();
        names.push(path_in_mailbox.file_name(id));
        self.run_blocking(move || Folder::check(&folder, &names))
            .await
    }

    /// Runs work that blocks on the disk without blocking the runtime.
    pub(super) async fn run_blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        tokio::task::spawn_blocking(work)
            .await
            .unwrap_or_else(|error| {
                Err(ExchangeError::MailboxFailed {
                    place: self.place.clone(),
                    detail: Detail::BrokeOff {
                        said: error.to_string(),
                    },
                })
            })
    }
}

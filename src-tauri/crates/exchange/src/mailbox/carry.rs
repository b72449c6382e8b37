//! Putting into a mailbox, listing what is there, getting it out.

use bytes::Bytes;
use futures::TryStreamExt;
use object_store::{Error as StoreError, ObjectStore, ObjectStoreExt, PutMode, PutPayload};
use uuid::Uuid;

use super::failure::cannot_create;
use super::layout::Tray;
use super::{Clock, Delivered, Folder, Listing, Mailbox, Strange, Stranger};
use crate::{Address, ExchangeError, Kind, Limits, Result, limits};

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
        let tray = Tray::new(kind, to)?;
        let sealed: Bytes = sealed.into();
        self.check(&tray, id).await?;
        let place = tray.file(&self.prefix, id);
        let payload = || PutPayload::from(sealed.clone());
        match self
            .store
            .put_opts(&place, payload(), PutMode::Create.into())
            .await
        {
            Ok(_) => Ok(()),
            Err(StoreError::AlreadyExists { .. }) => self.same(&tray, id, &sealed).await,
            Err(error) if cannot_create(&error) => match self.store.head(&place).await {
                Ok(_) => self.same(&tray, id, &sealed).await,
                Err(StoreError::NotFound { .. }) => {
                    let put = self.store.put(&place, payload()).await;
                    put.map(|_| ()).map_err(|error| self.failed(&error))
                }
                Err(error) => Err(self.failed(&error)),
            },
            Err(error) => Err(self.failed(&error)),
        }
    }

    /// What lies in the mailbox of this kind for `to` (none for calls and cards), the earliest first.
    /// Whatever else lies there is passed over and named.
    pub async fn list(&self, kind: Kind, to: Option<&Address>) -> Result<Listing> {
        let tray = Tray::new(kind, to)?;
        if let Some(folder) = &self.folder {
            let folder = folder.clone();
            return self
                .wait(move || folder.list(&tray))
                .await
                .map(Listing::sorted);
        }
        let found = self
            .store
            .list_with_delimiter(Some(&tray.at(&self.prefix)))
            .await
            .map_err(|error| self.failed(&error))?;
        let mut listing = Listing::default();
        for object in found.objects {
            let name = object.location.filename().unwrap_or_default();
            match tray.id_in(name) {
                Some(id) => listing.items.push(Delivered {
                    id,
                    kind,
                    to: tray.to,
                    delivered_at: object.last_modified,
                    clock: Clock::Store,
                    size: object.size,
                }),
                None => listing.strangers.push(Stranger::new(name, Strange::Name)),
            }
        }
        for folder in found.common_prefixes {
            let name = folder.filename().unwrap_or_default();
            listing
                .strangers
                .push(Stranger::new(name, Strange::NotAFile));
        }
        Ok(listing.sorted())
    }

    /// The bytes of one file. Refuses by its size before anything of it is read, and where it is not as long
    /// as it was when it was listed.
    pub async fn get(&self, item: &Delivered, limits: &Limits) -> Result<Vec<u8>> {
        limits::check(item.size, limits.max_bytes)?;
        let tray = Tray::new(item.kind, item.to.as_ref())?;
        let changed = || ExchangeError::FileChanged {
            name: item.file_name(),
        };
        match self.read(&tray, item.id, item.size).await {
            Ok(bytes) if bytes.len() as u64 == item.size => Ok(bytes),
            Ok(_) | Err(ExchangeError::TooLarge { .. }) => Err(changed()),
            Err(error) => Err(error),
        }
    }

    async fn read(&self, tray: &Tray, id: Uuid, limit: u64) -> Result<Vec<u8>> {
        let gone = || ExchangeError::NotInMailbox {
            id,
            place: self.place.clone(),
        };
        if let Some(folder) = self.folder.clone() {
            let mut names = tray.names.clone();
            names.push(tray.file_name(id));
            let read = self.wait(move || folder.read(&names, limit)).await;
            let is_gone = matches!(read, Err(ExchangeError::FileGone { .. }));
            return if is_gone { Err(gone()) } else { read };
        }
        let found = match self.store.get(&tray.file(&self.prefix, id)).await {
            Ok(found) => found,
            Err(StoreError::NotFound { .. }) => return Err(gone()),
            Err(StoreError::PermissionDenied { .. }) => {
                return Err(ExchangeError::FileForbidden {
                    name: tray.file_name(id),
                });
            }
            Err(error) => return Err(self.failed(&error)),
        };
        limits::check(found.meta.size, limit)?;
        let mut bytes = Vec::with_capacity(usize::try_from(found.meta.size).unwrap_or_default());
        let mut chunks = found.into_stream();
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

    /// Whether what lies there under this id is this very file.
    async fn same(&self, tray: &Tray, id: Uuid, sealed: &Bytes) -> Result<()> {
        let taken = || ExchangeError::IdTaken {
            id,
            place: self.place.clone(),
        };
        match self.read(tray, id, sealed.len() as u64).await {
            Ok(there) if there == *sealed => Ok(()),
            Ok(_) | Err(ExchangeError::TooLarge { .. }) => Err(taken()),
            Err(error) => Err(error),
        }
    }

    /// Where the mailbox is a folder: that it is there, and that no link leads out of it.
    async fn check(&self, tray: &Tray, id: Uuid) -> Result<()> {
        let Some(folder) = self.folder.clone() else {
            return Ok(());
        };
        let mut names = tray.names.clone();
        names.push(tray.file_name(id));
        self.wait(move || Folder::check(&folder, &names)).await
    }

    /// Lets the disk work without keeping other tasks from theirs.
    async fn wait<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        tokio::task::spawn_blocking(work)
            .await
            .unwrap_or_else(|error| {
                Err(ExchangeError::MailboxFailed {
                    place: self.place.clone(),
                    detail: error.to_string(),
                })
            })
    }
}

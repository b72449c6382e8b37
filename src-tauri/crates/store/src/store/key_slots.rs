//! The key slots of the workspace.

use details::Detail;
use rusqlite::Transaction;

use super::{Store, Writer};
use crate::file_names::KEYS;
use crate::folder::Folder;
use crate::key::Key;
use crate::keys::{self, DeviceKeys, KeyPlace, KeySlots, OwnedUnlock, Unlock};
use crate::worker::spawn_blocking;
use crate::{Result, StoreError, atomic_write};

impl Store {
    /// The id of the workspace, 32 hexadecimal digits. It stays the same wherever its folder is moved to.
    pub fn workspace(&self) -> &str {
        &self.0.opened_with.workspace
    }

    /// Whether nothing can be changed here: see [`open_read_only`](Self::open_read_only).
    pub fn is_read_only(&self) -> bool {
        self.0.writer.is_none()
    }

    /// Where the key of this computer was found; none where a passphrase, a recovery key or a file that somebody named
    /// opened the workspace, or where it was just made.
    pub fn key_place(&self) -> Option<&KeyPlace> {
        self.0.opened_with.place.as_ref()
    }

    /// Whether other people on this computer could read the file of the key until it was opened now.
    pub fn key_was_exposed(&self) -> bool {
        self.0.opened_with.was_exposed
    }

    /// Moves the key of this computer to where such keys are kept, if it lay beside the folder; gives where it is now,
    /// or none where there was nothing to move.
    pub async fn move_device_key(&self, keys: &DeviceKeys) -> Result<Option<KeyPlace>> {
        let Some(KeyPlace::Beside(from)) = self.key_place().cloned() else {
            return Ok(None);
        };
        let (folder, keys) = (self.0.folder.clone(), keys.clone());
        spawn_blocking(move || KeySlots::load(&folder)?.move_key(&keys, &from).map(Some)).await
    }

    /// Whether `unlock` opens the workspace.
    pub async fn is_opened_by(&self, unlock: &Unlock<'_>) -> Result<bool> {
        let (folder, unlock) = (self.0.folder.clone(), OwnedUnlock::of(unlock));
        spawn_blocking(move || Ok(KeySlots::load(&folder)?.unlock(&unlock.get()).is_ok())).await
    }

    /// The names of the key slots: persons, [`DEVICE`](crate::DEVICE) and [`RECOVERY`](crate::RECOVERY).
    pub async fn slots(&self) -> Result<Vec<String>> {
        let folder = self.0.folder.clone();
        spawn_blocking(move || {
            Ok(KeySlots::load(&folder)?
                .names()
                .map(str::to_owned)
                .collect())
        })
        .await
    }

    /// Gives one more person, this computer or a recovery key a slot. `note` is given the hash that `keys.json` has
    /// then, and writes the line of the log in the same transaction: neither is there without the other.
    pub async fn add_slot<E: From<StoreError> + Send + 'static>(
        &self,
        unlock: &Unlock<'_>,
        note: impl FnOnce(&Transaction<'_>, &str) -> Result<(), E> + Send + 'static,
    ) -> Result<(), E> {
        let unlock = OwnedUnlock::of(unlock);
        let add = move |keys: &mut KeySlots, key: &Key| {
            keys.add(key, &unlock.get())?;
            Ok(true)
        };
        self.change_keys(add, note).await.map(drop)
    }

    /// Takes the key slot of that name away. The last one stays.
    pub async fn remove_slot<E: From<StoreError> + Send + 'static>(
        &self,
        name: &str,
        note: impl FnOnce(&Transaction<'_>, &str) -> Result<(), E> + Send + 'static,
    ) -> Result<(), E> {
        let name = name.to_owned();
        let remove = move |keys: &mut KeySlots, key: &Key| {
            keys.remove(key, &name)?;
            Ok(true)
        };
        self.change_keys(remove, note).await.map(drop)
    }

    /// Wraps the key of a person again where their slot costs less to guess than one that is made today; false where
    /// there was nothing to do.
    pub async fn strengthen_slot<E: From<StoreError> + Send + 'static>(
        &self,
        unlock: &Unlock<'_>,
        note: impl FnOnce(&Transaction<'_>, &str) -> Result<(), E> + Send + 'static,
    ) -> Result<bool, E> {
        let unlock = OwnedUnlock::of(unlock);
        let strengthen = move |keys: &mut KeySlots, key: &Key| keys.strengthen(key, &unlock.get());
        self.change_keys(strengthen, note).await
    }

    /// Runs on the writer's thread, so that two changes at once cannot overwrite each other.
    async fn change_keys<E: From<StoreError> + Send + 'static>(
        &self,
        change: impl FnOnce(&mut KeySlots, &Key) -> Result<bool> + Send + 'static,
        note: impl FnOnce(&Transaction<'_>, &str) -> Result<(), E> + Send + 'static,
    ) -> Result<bool, E> {
        let (folder, key) = (self.0.folder.clone(), self.0.key.clone());
        let answer = self.writer()?.ask(move |writer| {
            let Some(keys) = changed_file(&folder, &key, change)? else {
                return Ok(false);
            };
            put(writer, &folder, &keys, note)?;
            Ok(true)
        });
        answer.await?
    }
}

/// The file after the change; none where nothing changed.
fn changed_file(
    folder: &Folder,
    key: &Key,
    change: impl FnOnce(&mut KeySlots, &Key) -> Result<bool>,
) -> Result<Option<KeySlots>> {
    let mut keys = KeySlots::load(folder)?;
    if !keys.is_sealed_by(key)? {
        return Err(StoreError::damaged(KEYS, Detail::TagWrong));
    }
    Ok(change(&mut keys, key)?.then_some(keys))
}

/// Everything that can fail on a full disk is done before the transaction; after it a file is only renamed.
fn put<E: From<StoreError>>(
    writer: &mut Writer,
    folder: &Folder,
    new_keys: &KeySlots,
    note: impl FnOnce(&Transaction<'_>, &str) -> Result<(), E>,
) -> Result<(), E> {
    keys::finish_change(&writer.conn, folder)?;
    let prepared_file = atomic_write::prepare(&folder.keys(), &new_keys.text()?)?;
    writer.write(|tx| {
        keys::record(tx, new_keys)?;
        note(tx, &keys::recorded_hash(tx)?)
    })?;
    Ok(atomic_write::rename_into_place(
        prepared_file,
        &folder.keys(),
    )?)
}

//! Checking a backup, and putting a workspace back from it.

use std::path::Path;

use details::Detail;
use rusqlite::{OptionalExtension, Transaction};

use super::make::clear_shared_memory;
use super::manifest::{self, BackupInfo, MANIFEST};
use super::{is_free, move_into_place, unfinished_beside};
use crate::damage::Damage;
use crate::file_names::{DATABASE, HEAD, KEYS};
use crate::folder::Folder;
use crate::keys::{KeySlots, OwnedUnlock};
use crate::worker::spawn_blocking;
use crate::{LastSeen, Result, Store, StoreError, Unlock, atomic_write, connection, verify};

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupContents {
    /// What it says of itself.
    pub info: BackupInfo,
    /// How many entries are in it.
    pub entries: u64,
    /// What is not as it was written; the backup can be put back where this is empty.
    pub damage: Vec<Damage>,
}

/// Reads a backup whole, with the key that `unlock` fits, and says what is in it. Nothing is put back, and the backup
/// stays as it is: what is read is a copy that goes away afterwards.
pub async fn check(dir: &Path, unlock: &Unlock<'_>) -> Result<BackupContents> {
    let (dir, unlock) = (dir.to_owned(), OwnedUnlock::of(unlock));
    spawn_blocking(move || {
        let temporary = tempfile::tempdir().map_err(|error| StoreError::file(&dir, &error))?;
        copy_files(&dir, temporary.path())?;
        read_whole(&Folder::new(temporary.path()), &unlock.get())
    })
    .await
}

/// Puts a workspace back from the backup `from` into the folder `to`, which must be empty or not there, and opens it.
/// `begin` is given where this computer saw the log end before, by the file `last_seen`, and records the restore
/// before the workspace is there: a process that is killed leaves either nothing or a workspace that knows
/// that it was put back. A backup that is damaged is refused.
pub async fn restore<T: Send + 'static, E: From<StoreError> + Send + 'static>(
    from: &Path,
    to: &Path,
    unlock: &Unlock<'_>,
    last_seen: &Path,
    begin: impl FnOnce(&Transaction<'_>, Option<&LastSeen>) -> Result<T, E> + Send + 'static,
) -> Result<(Store, T), E> {
    let owned = OwnedUnlock::of(unlock);
    let (source, target) = (from.to_owned(), to.to_owned());
    let unfinished_folder = spawn_blocking(move || {
        if !is_free(&target) {
            return Err(StoreError::AlreadyThere { path: target });
        }
        let info = manifest::describe(&source)?;
        let unfinished_folder = unfinished_beside(&target, &info.workspace)?;
        copy_files(&source, unfinished_folder.path())?;
        let contents = read_whole(&Folder::new(unfinished_folder.path()), &owned.get())?;
        if let Some(damage) = contents.damage.first() {
            return Err(StoreError::damaged(&damage.place, damage.detail.clone()));
        }
        let manifest = unfinished_folder.path().join(MANIFEST);
        std::fs::remove_file(&manifest).map_err(|error| StoreError::file(&manifest, &error))?;
        Ok(unfinished_folder)
    })
    .await?;
    let store = Store::open(unfinished_folder.path(), unlock).await?;
    let known_head = store.last_seen(last_seen);
    let result = store.write(move |tx| begin(tx, known_head.as_ref())).await;
    store.close().await?;
    let result = result?;
    let target = to.to_owned();
    spawn_blocking(move || move_into_place(unfinished_folder, &target)).await?;
    Ok((Store::open(to, unlock).await?, result))
}

/// Copies the files of a backup; the system copies them piece by piece.
fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for name in [DATABASE, KEYS, HEAD, MANIFEST] {
        let (source, target) = (from.join(name), to.join(name));
        std::fs::copy(&source, &target).map_err(|error| {
            if error.kind() == std::io::ErrorKind::NotFound {
                StoreError::damaged(name, Detail::FileMissing)
            } else {
                StoreError::file(&source, &error)
            }
        })?;
        let synced = std::fs::File::options().write(true).open(&target);
        let synced = synced.and_then(|file| file.sync_all());
        synced.map_err(|error| StoreError::file(&target, &error))?;
    }
    atomic_write::sync_folder(to)
}

fn read_whole(folder: &Folder, unlock: &Unlock<'_>) -> Result<BackupContents> {
    let info = manifest::describe(folder.path())?;
    let key = KeySlots::load(folder)?.unlock(unlock)?;
    let mut damage = verify::files(folder, &key)?.damage;
    if !manifest::is_sealed_by(folder.path(), &key)? {
        damage.push(Damage::new(MANIFEST, "backup-altered", Detail::TagWrong));
    }
    let entries = if damage.is_empty() {
        let conn = connection::for_reading(&folder.database(), &key)?;
        let count = "SELECT count(*) FROM entry";
        let count_read = conn.query_row(count, [], |row| row.get(0)).optional()?;
        count_read.unwrap_or_default()
    } else {
        0
    };
    clear_shared_memory(folder);
    Ok(BackupContents {
        info,
        entries,
        damage,
    })
}

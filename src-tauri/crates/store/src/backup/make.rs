//! Making a backup of a workspace that is open.

use std::path::Path;

use rusqlite::Connection;

use super::manifest::{self, BackupInfo};
use super::{is_free, move_into_place, unfinished_beside};
use crate::folder::Folder;
use crate::head::{self, Confirmed};
use crate::key::Key;
use crate::{Result, Store, StoreError, atomic_write, copy, keys, verify};

/// Is given how many pages of how many are copied, every few megabytes; returns whether to go on.
pub type BackupProgress = Box<dyn FnMut(u64, u64) -> bool + Send>;

impl Store {
    /// Writes a backup to the folder `to`, which must not be there, and verifies it by reading it back. What is committed
    /// when it begins is in it; work goes on meanwhile. Where `progress` returns false, what was written is removed and this is `None`.
    pub async fn back_up(
        &self,
        to: &Path,
        at: &str,
        progress: BackupProgress,
    ) -> Result<Option<BackupInfo>> {
        let info = BackupInfo {
            workspace: self.workspace().to_owned(),
            kind: self.kind().to_owned(),
            made_at: at.to_owned(),
            lines: 0,
        };
        let (to, key) = (to.to_owned(), self.key().clone());
        self.read(move |conn| write(conn, &to, &key, info, progress))
            .await
    }
}

fn write(
    conn: &Connection,
    to: &Path,
    key: &Key,
    mut info: BackupInfo,
    mut progress: BackupProgress,
) -> Result<Option<BackupInfo>> {
    if !is_free(to) {
        let path = to.to_owned();
        return Err(StoreError::AlreadyThere { path });
    }
    let unfinished_folder = unfinished_beside(to, &info.workspace)?;
    let folder = Folder::new(unfinished_folder.path());
    // Read in the transaction that the copy is made in: all three files are of one instant.
    let end = Confirmed::of(conn)?;
    let keys = keys::recorded(conn)?;
    let whole_copy = copy::database_watched(conn, key, &folder.database(), &mut *progress)?;
    if !whole_copy {
        return Ok(None);
    }
    atomic_write::replace(&folder.keys(), &keys)?;
    head::replace(&folder, key, &end)?;
    info.lines = end.log.size;
    manifest::write(folder.path(), &info, key)?;
    if let Some(damage) = verify::files(&folder, key)?.damage.first() {
        return Err(StoreError::damaged(&damage.place, damage.detail.clone()));
    }
    clear_shared_memory(&folder);
    move_into_place(unfinished_folder, to)?;
    Ok(Some(info))
}

/// Removes the empty files that SQLite creates beside a database that is read.
pub(super) fn clear_shared_memory(folder: &Folder) {
    for end in ["-shm", "-wal"] {
        let mut path = folder.database().into_os_string();
        path.push(end);
        let _ = std::fs::remove_file(path);
    }
}

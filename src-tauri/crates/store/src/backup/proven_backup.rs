//! A backup of what is proven of a damaged workspace: all changes before the first damaged one.

use std::path::Path;

use rusqlite::Connection;

use super::make::clear_shared_memory;
use super::manifest::{self, BackupInfo};
use super::{is_free, move_into_place, unfinished_beside};
use crate::damage::Damage;
use crate::file_names::{DATABASE, WAL};
use crate::folder::Folder;
use crate::head::{self, Confirmed};
use crate::key::Key;
use crate::keys::{self, KeySlots, OwnedUnlock};
use crate::lock::Lock;
use crate::worker::spawn_blocking;
use crate::{Result, StoreError, Unlock, atomic_write, connection, copy, meta, verify};

/// Where the files of the damaged workspace are copied to, inside the folder that is being made.
const SOURCE: &str = "source";

/// The backup that was made of what is proven of a damaged workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenBackup {
    /// The backup that was made.
    pub info: BackupInfo,
    /// How many lines its log had at the last commit that was confirmed, as `log.head` says; `None` if that cannot be read.
    pub lines_confirmed: Option<u64>,
    /// What is damaged of the workspace, all of it.
    pub damage: Vec<Damage>,
}

/// Writes what is proven of the damaged workspace in `dir` as a backup to the folder `to`, which must be empty or not
/// there: all changes before the first damaged one. The workspace is only read.
///
/// # Errors
/// [`StoreError::Damaged`] where a page of the database itself is altered: nobody can tell what is missing then, so nothing
/// of the database is proven.
pub async fn make_proven(
    dir: &Path,
    to: &Path,
    unlock: &Unlock<'_>,
    at: &str,
) -> Result<ProvenBackup> {
    let (folder, to) = (Folder::new(dir), to.to_owned());
    let (unlock, at) = (OwnedUnlock::of(unlock), at.to_owned());
    spawn_blocking(move || {
        if !is_free(&to) {
            return Err(StoreError::AlreadyThere { path: to });
        }
        let _lock = Lock::take_existing(&folder)?;
        let keys = KeySlots::load(&folder)?;
        let key = keys.unlock(&unlock.get())?;
        let damage = verify::files(&folder, &key)?.damage;
        let lines_confirmed = head::read(&folder, &key).ok().map(|it| it.log.size);
        let unfinished_folder = unfinished_beside(&to, keys.workspace())?;
        let source = unfinished_folder.path().join(SOURCE);
        copy_files(&folder, &source)?;
        let info = BackupInfo {
            workspace: keys.workspace().to_owned(),
            kind: String::new(),
            made_at: at,
            lines: 0,
        };
        let backup_folder = Folder::new(unfinished_folder.path());
        let info = write(&Folder::new(&source), &backup_folder, &key, info)?;
        std::fs::remove_dir_all(&source).map_err(|error| StoreError::file(&source, &error))?;
        clear_shared_memory(&backup_folder);
        move_into_place(unfinished_folder, &to)?;
        Ok(ProvenBackup {
            info,
            lines_confirmed,
            damage,
        })
    })
    .await
}

/// Writes the backup from a copy of the files, which SQLite reads up to the last change that is whole.
fn write(from: &Folder, to: &Folder, key: &Key, mut info: BackupInfo) -> Result<BackupInfo> {
    let unreadable = |error: StoreError| {
        if matches!(error, StoreError::Damaged { .. }) {
            error
        } else {
            StoreError::damaged(DATABASE, error.as_detail())
        }
    };
    let conn = connection::for_writing(&from.database(), key).map_err(unreadable)?;
    let (end, keys) = state(&conn, &mut info).map_err(unreadable)?;
    copy::database(&conn, key, &to.database()).map_err(unreadable)?;
    drop(conn);
    atomic_write::replace(&to.keys(), &keys)?;
    head::replace(to, key, &end)?;
    info.lines = end.log.size;
    manifest::write(to.path(), &info, key)?;
    match verify::files(to, key)?.damage.first() {
        Some(damage) => Err(StoreError::damaged(&damage.place, damage.detail.clone())),
        None => Ok(info),
    }
}

fn state(conn: &Connection, info: &mut BackupInfo) -> Result<(Confirmed, Vec<u8>)> {
    let kind = meta::get(conn, meta::KIND)?.unwrap_or_default();
    info.kind = String::from_utf8_lossy(&kind).into_owned();
    Ok((Confirmed::of(conn)?, keys::recorded(conn)?))
}

/// Copies the database and its write-ahead log; there may be none.
fn copy_files(from: &Folder, to: &Path) -> Result<()> {
    std::fs::create_dir(to).map_err(|error| StoreError::file(to, &error))?;
    for (source, name) in [(from.database(), DATABASE), (from.wal(), WAL)] {
        match std::fs::copy(&source, to.join(name)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && name == WAL => {}
            Err(error) => return Err(StoreError::file(&source, &error)),
            Ok(_) => {}
        }
    }
    Ok(())
}

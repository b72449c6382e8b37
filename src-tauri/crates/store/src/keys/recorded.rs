//! What the database knows of `keys.json`, so that no key slot comes or goes without a line in the log.
//!
//! The database holds the file as it is to be. A change is written there first, in one transaction with its line in the
//! log, and then to the file. A process that is killed in between leaves the file as it was before, which the database
//! knows as well: the next opening finishes the change. Any other file was not written by this workspace.

use details::Detail;
use rusqlite::{Connection, Transaction};

use super::KeySlots;
use crate::damage::Damage;
use crate::file_names::KEYS;
use crate::folder::Folder;
use crate::tables::meta;
use crate::{Result, StoreError, atomic_write};

/// The file as it is to be.
const NOW: &str = "keys-file";
/// The file as it was before the last change.
const BEFORE: &str = "keys-file-before";

/// Which version of the file is on the disk, by what the database records.
enum KeyFileState {
    /// The last one that was recorded.
    Current,
    /// The one before; here is the last one, which was not written yet.
    Previous(Vec<u8>),
    /// Neither of them.
    Unknown,
}

/// Records what the file is to be.
pub(crate) fn record(tx: &Transaction<'_>, keys: &KeySlots) -> Result<()> {
    if let Some(last_text) = meta::get(tx, NOW)? {
        meta::set(tx, BEFORE, &last_text)?;
    }
    meta::set(tx, NOW, &keys.text()?)
}

/// `keys.json` as the database knows it.
pub(crate) fn recorded(conn: &Connection) -> Result<Vec<u8>> {
    Ok(meta::get(conn, NOW)?.unwrap_or_default())
}

/// The BLAKE3 hash of `keys.json` as the database knows it, hexadecimal.
pub fn recorded_hash(conn: &Connection) -> Result<String> {
    Ok(blake3::hash(&recorded(conn)?).to_hex().to_string())
}

/// Writes the file where a change was recorded but not written. A file that this workspace did not write is refused.
pub(crate) fn finish_change(conn: &Connection, folder: &Folder) -> Result<()> {
    match key_file_state(conn, folder)? {
        KeyFileState::Current => Ok(()),
        KeyFileState::Previous(text) => atomic_write::replace(&folder.keys(), &text),
        KeyFileState::Unknown => Err(StoreError::damaged(KEYS, Detail::NotLastWritten)),
    }
}

/// What is wrong with the file. One whose last change is still to be finished is as it was written.
pub(crate) fn check_recorded(conn: &Connection, folder: &Folder) -> Result<Option<Damage>> {
    Ok(match key_file_state(conn, folder)? {
        KeyFileState::Current | KeyFileState::Previous(_) => None,
        KeyFileState::Unknown => Some(Damage::new(KEYS, "keys-altered", Detail::NotLastWritten)),
    })
}

fn key_file_state(conn: &Connection, folder: &Folder) -> Result<KeyFileState> {
    let path = folder.keys();
    let file_text = std::fs::read(&path).map_err(|error| StoreError::file(&path, &error))?;
    let current_text = meta::get(conn, NOW)?.unwrap_or_default();
    if file_text == current_text {
        return Ok(KeyFileState::Current);
    }
    let previous_text = meta::get(conn, BEFORE)?;
    Ok(
        if previous_text.is_some_and(|previous_text| previous_text == file_text) {
            KeyFileState::Previous(current_text)
        } else {
            KeyFileState::Unknown
        },
    )
}

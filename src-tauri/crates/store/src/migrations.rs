//! The format of the database: numbered SQL files, of which a file has seen the first so many.
//!
//! A new one is added at the end and never changed after it was released. Forward only: a file that has seen more than
//! this build knows is refused, and a copy is kept before a file that holds something sees its next.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::folder::Folder;
use crate::{Result, StoreError, whole};

const FILES: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001_facts.sql")),
    M::up(include_str!("../migrations/0002_entries.sql")),
    M::up(include_str!("../migrations/0003_judging.sql")),
    M::up(include_str!("../migrations/0004_entries_table.sql")),
];

/// Brings the database to the newest format. The copy that is kept of an older one is encrypted as it is.
pub(crate) fn migrate(conn: &mut Connection, folder: &Folder) -> Result<()> {
    let found: usize = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > FILES.len() {
        return Err(StoreError::TooNew {
            found,
            known: FILES.len(),
        });
    }
    if found == FILES.len() {
        return Ok(());
    }
    if found > 0 {
        keep_copy(conn, folder)?;
    }
    Migrations::from_slice(FILES)
        .to_latest(conn)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
            other => StoreError::Migration {
                detail: other.to_string(),
            },
        })
}

fn keep_copy(conn: &Connection, folder: &Folder) -> Result<()> {
    if !checkpoint(conn)? {
        let detail = "no copy could be made, since somebody is reading it".to_owned();
        return Err(StoreError::Migration { detail });
    }
    let bytes = std::fs::read(folder.database());
    let bytes = bytes.map_err(|error| StoreError::file(&folder.database(), &error))?;
    whole::replace(&folder.before(FILES.len()), &bytes)
}

/// Moves everything from the write-ahead log into the database file; false where somebody reads what is in the way.
pub(crate) fn checkpoint(conn: &Connection) -> Result<bool> {
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}

#[cfg(test)]
mod tests {
    use super::{FILES, Migrations};

    #[test]
    fn every_file_is_valid() {
        Migrations::from_slice(FILES).validate().unwrap();
    }
}

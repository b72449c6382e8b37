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
    M::up(include_str!("../migrations/0005_log_by_subject.sql")),
    M::up(include_str!("../migrations/0006_gate.sql")),
    M::up(include_str!("../migrations/0007_rounds.sql")),
    M::up(include_str!("../migrations/0008_meeting.sql")),
    M::up(include_str!("../migrations/0009_evidence.sql")),
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
    let migrated = Migrations::from_slice(FILES).to_latest(conn);
    migrated.map_err(|error| {
        if let rusqlite_migration::Error::RusqliteError { err, .. } = error {
            err.into()
        } else {
            let detail = error.to_string();
            StoreError::Migration { detail }
        }
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
    use rusqlite::Connection;
    use tempfile::TempDir;

    use super::{FILES, Migrations, migrate};
    use crate::connection;
    use crate::folder::Folder;
    use crate::key::Key;
    use crate::{Result, StoreError};

    /// A database that has seen the first `format` files.
    fn older(dir: &TempDir, key: &Key, format: usize) -> (Folder, Connection) {
        let folder = Folder::new(dir.path());
        let mut conn = connection::for_writing(&folder.database(), key).unwrap();
        let files = Migrations::from_slice(FILES);
        files.to_version(&mut conn, format).unwrap();
        (folder, conn)
    }

    fn line(conn: &Connection) -> Result<String> {
        Ok(conn.query_row("SELECT what FROM log", [], |row| row.get(0))?)
    }

    #[test]
    fn every_file_is_valid() {
        Migrations::from_slice(FILES).validate().unwrap();
    }

    #[test]
    fn an_older_file_keeps_what_it_holds_and_a_copy_is_kept() {
        for format in 1..FILES.len() {
            let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
            let (folder, mut conn) = older(&dir, &key, format);
            let insert = "INSERT INTO log VALUES (1, 'at', 'who', 'kept', '', '{}', zeroblob(32))";
            conn.execute(insert, []).unwrap();
            migrate(&mut conn, &folder).unwrap();
            assert_eq!(line(&conn).unwrap(), "kept");

            let copy = connection::for_reading(&folder.before(FILES.len()), &key).unwrap();
            assert_eq!(line(&copy).unwrap(), "kept");
            let kept: usize = copy
                .pragma_query_value(None, "user_version", |row| row.get(0))
                .unwrap();
            assert_eq!(kept, format);
        }
    }

    #[test]
    fn a_newer_file_is_refused_and_left_as_it_is() {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let (folder, mut conn) = older(&dir, &key, FILES.len());
        let newer = FILES.len() + 1;
        conn.pragma_update(None, "user_version", newer).unwrap();
        let refused = migrate(&mut conn, &folder).unwrap_err();
        assert!(
            matches!(refused, StoreError::TooNew { found, known } if (found, known) == (newer, FILES.len()))
        );
        assert!(!folder.before(newer).exists());
    }
}

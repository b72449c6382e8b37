//! The format of the database: numbered SQL files. `PRAGMA user_version` says how many of them a database has applied.
//!
//! A new one is added at the end and never changed after it was released. Forward only: a database with more
//! migrations than this build knows is refused, and a copy of one with data is kept before it is migrated.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use details::Detail;
use rusqlite::{Connection, TransactionBehavior};

use crate::folder::Folder;
use crate::key::Key;
use crate::{Result, StoreError, copy};

const FILES: &[&str] = &[
    include_str!("../migrations/0001_facts.sql"),
    include_str!("../migrations/0002_entries.sql"),
    include_str!("../migrations/0003_judging.sql"),
    include_str!("../migrations/0004_entries_table.sql"),
    include_str!("../migrations/0005_log_by_subject.sql"),
    include_str!("../migrations/0006_waivers.sql"),
    include_str!("../migrations/0007_rounds.sql"),
    include_str!("../migrations/0008_meeting.sql"),
    include_str!("../migrations/0009_evidence.sql"),
    include_str!("../migrations/0010_identity.sql"),
    include_str!("../migrations/0011_fee_waivers.sql"),
    include_str!("../migrations/0012_outcome_conditions.sql"),
    include_str!("../migrations/0013_work_files.sql"),
];

/// Brings the database to the newest format. The copy that is kept of an older one is encrypted as it is.
pub(crate) fn migrate(conn: &mut Connection, folder: &Folder, key: &Key) -> Result<()> {
    let found = version(conn)?;
    if found > FILES.len() {
        return Err(StoreError::TooNew {
            found,
            known: FILES.len(),
        });
    }
    if found > 0 && found < FILES.len() {
        copy::database(conn, key, &folder.before(FILES.len()))?;
    }
    run(conn, FILES)
}

/// Refuses a database that does not have the newest format, where it must not be migrated.
pub(crate) fn is_newest(conn: &Connection) -> Result<()> {
    let (found, known) = (version(conn)?, FILES.len());
    match found.cmp(&known) {
        Ordering::Equal => Ok(()),
        Ordering::Less => Err(StoreError::TooOld { found, known }),
        Ordering::Greater => Err(StoreError::TooNew { found, known }),
    }
}

/// How many of the files the database has applied.
fn version(conn: &Connection) -> Result<usize> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// A table, index or trigger: what it is, and its name.
pub(crate) type SchemaObject = (String, String);
/// The statement that made each part.
pub(crate) type Schema = BTreeMap<SchemaObject, String>;

/// The schema of a database, without what SQLite makes for itself.
pub(crate) fn schema(conn: &Connection) -> Result<Schema> {
    let mut statement = conn.prepare(
        "SELECT type, name, tbl_name || ': ' || coalesce(sql, '') FROM main.sqlite_schema
         WHERE name NOT GLOB 'sqlite_*'",
    )?;
    let parts = statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?;
    Ok(parts.collect::<rusqlite::Result<_>>()?)
}

/// The schema that a database of this one's format must have; none for a format that this build does not know.
pub(crate) fn expected(conn: &Connection) -> Result<Option<Schema>> {
    let Some(files) = FILES.get(..version(conn)?) else {
        return Ok(None);
    };
    let mut database = Connection::open_in_memory()?;
    run(&mut database, files)?;
    schema(&database).map(Some)
}

/// Runs those of the files that the database has not applied, each in a transaction of its own.
fn run(conn: &mut Connection, files: &[&str]) -> Result<()> {
    let applied_count = version(conn)?;
    for (index, file) in files.iter().enumerate().skip(applied_count) {
        let number = index + 1;
        step(conn, number, file).map_err(|error| {
            let error = StoreError::from(error);
            if matches!(error, StoreError::DiskFull | StoreError::Damaged { .. }) {
                return error;
            }
            StoreError::Migration {
                detail: Detail::StepFailed {
                    number: number.to_string(),
                    said: error.to_string(),
                },
            }
        })?;
    }
    Ok(())
}

fn step(conn: &mut Connection, number: usize, file: &str) -> rusqlite::Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    tx.execute_batch(file)?;
    tx.pragma_update(None, "user_version", number)?;
    tx.commit()
}

/// Moves everything from the write-ahead log into the database file; false where a reader still needs the log.
pub(crate) fn checkpoint(conn: &Connection) -> Result<bool> {
    let busy: bool = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(!busy)
}

#[cfg(test)]
mod tests {
    use details::Detail;
    use rusqlite::Connection;
    use tempfile::TempDir;

    use super::{FILES, migrate, run, version};
    use crate::connection;
    use crate::folder::Folder;
    use crate::key::Key;
    use crate::{Result, StoreError};

    /// A database that has seen the first `format` files.
    fn older(dir: &TempDir, key: &Key, format: usize) -> (Folder, Connection) {
        let folder = Folder::new(dir.path());
        let mut conn = connection::for_writing(&folder.database(), key).unwrap();
        run(&mut conn, &FILES[..format]).unwrap();
        (folder, conn)
    }

    fn line(conn: &Connection) -> Result<String> {
        Ok(conn.query_row("SELECT what FROM log", [], |row| row.get(0))?)
    }

    #[test]
    fn an_older_file_keeps_what_it_holds_and_a_copy_is_kept() {
        for format in 1..FILES.len() {
            let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
            let (folder, mut conn) = older(&dir, &key, format);
            let insert = "INSERT INTO log VALUES
                (1, 'at', 'who', zeroblob(16), 'kept', '', '{}', zeroblob(16), zeroblob(32))";
            conn.execute(insert, []).unwrap();
            migrate(&mut conn, &folder, &key).unwrap();
            assert_eq!(line(&conn).unwrap(), "kept");
            assert_eq!(version(&conn).unwrap(), FILES.len());

            let copy = connection::for_reading(&folder.before(FILES.len()), &key).unwrap();
            assert_eq!(line(&copy).unwrap(), "kept");
            assert_eq!(version(&copy).unwrap(), format);
        }
    }

    /// What a row that waited in the database before it was migrated has as its brief, and whether screening is due.
    fn after_identity(kind: &str) -> (String, bool) {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let (folder, mut conn) = older(&dir, &key, 9);
        let kind = ("kind", kind.as_bytes());
        conn.execute("INSERT INTO meta VALUES (?1, ?2)", kind)
            .unwrap();
        let (entry, waiting) = (
            "INSERT INTO entry (id, uuid, number, author_key, created_at)
             VALUES (1, 'one', 1, zeroblob(32), 'at')",
            r#"INSERT INTO entry_row_waiting (row) VALUES ('{"row":{},"detail":{"brief":"{}"}}')"#,
        );
        conn.execute(entry, []).unwrap();
        conn.execute(waiting, []).unwrap();
        migrate(&mut conn, &folder, &key).unwrap();
        let brief = "SELECT json_extract(row, '$.detail.brief') FROM entry_row_waiting";
        let brief = conn.query_row(brief, [], |row| row.get(0)).unwrap();
        (brief, crate::meta::is_screening_due(&conn).unwrap())
    }

    #[test]
    fn only_a_desk_is_screened_again_and_what_waits_is_indexed_again() {
        assert_eq!(after_identity("desk"), ("null".to_owned(), true));
        assert_eq!(after_identity("entrant"), ("null".to_owned(), false));
    }

    #[test]
    fn a_step_that_fails_is_taken_back_whole_and_named() {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let (_, mut conn) = older(&dir, &key, 0);
        let files = [
            "CREATE TABLE first (id INTEGER)",
            "CREATE TABLE second (id INTEGER); CREATE TABLE first (id INTEGER)",
        ];
        let refused = run(&mut conn, &files).unwrap_err();
        let StoreError::Migration { detail } = refused else {
            panic!("{refused}");
        };
        assert!(
            matches!(&detail, Detail::StepFailed { number, .. } if number == "2"),
            "{detail}"
        );
        assert_eq!(version(&conn).unwrap(), 1);
        let second = conn.query_row("SELECT count(*) FROM second", [], |_| Ok(()));
        assert!(second.is_err(), "half of the step stayed");
    }

    #[test]
    fn a_newer_file_is_refused_and_left_as_it_is() {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let (folder, mut conn) = older(&dir, &key, FILES.len());
        let newer = FILES.len() + 1;
        conn.pragma_update(None, "user_version", newer).unwrap();
        let refused = migrate(&mut conn, &folder, &key).unwrap_err();
        assert!(
            matches!(refused, StoreError::TooNew { found, known } if (found, known) == (newer, FILES.len()))
        );
        assert!(!folder.before(newer).exists());
    }
}

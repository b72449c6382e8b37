//! `reading`: what the files of a revision say, as the rules use it. Append-only; the last row of a revision counts.
//!
//! It is added after the revision was kept, for reading files takes long and may fail. `entry` and `revision` INTEGER name
//! the revision; `body` TEXT is JSON that the store does not read; `read_at`. A revision with files and without a row has
//! not been read.

use rusqlite::{Connection, Transaction, params};

use super::entry;
use crate::Result;

/// A revision whose files have not been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The entry's uuid.
    pub entry: String,
    /// The revision.
    pub revision: u32,
    /// When it arrived.
    pub received_at: Option<String>,
}

/// Keeps what the files of a revision say.
pub fn append(
    tx: &Transaction<'_>,
    entry: &str,
    revision: u32,
    body: &str,
    read_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO reading (entry, revision, body, read_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![entry, revision, body, read_at])?;
    Ok(())
}

/// Begins with the files and not with the revisions: most entries of a season have been read, or have no files, and their
/// rows hold whole entries.
const UNREAD: &str = "SELECT e.uuid, r.revision, r.received_at FROM
    (SELECT DISTINCT a.entry, a.revision FROM entry_attachment a WHERE NOT EXISTS
     (SELECT 1 FROM reading WHERE entry = a.entry AND revision = a.revision)) unread
    CROSS JOIN entry_revision r ON r.entry = unread.entry AND r.revision = unread.revision
    CROSS JOIN entry e ON e.id = r.entry
    WHERE r.received_at IS NOT NULL ORDER BY r.entry, r.revision";

/// The revisions with files that have not been read, in the order of the entries.
pub fn unread(conn: &Connection) -> Result<Vec<Unread>> {
    let mut statement = conn.prepare_cached(UNREAD)?;
    let rows = statement.query_map([], |row| {
        Ok(Unread {
            entry: row.get(0)?,
            revision: row.get(1)?,
            received_at: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether what the files of a revision say was kept.
pub fn is_read(conn: &Connection, entry: &str, revision: u32) -> Result<bool> {
    let entry = entry::id_of(conn, entry)?;
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM reading WHERE entry = ?1 AND revision = ?2")?;
    Ok(statement.exists(params![entry, revision])?)
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn the_unread_are_found_without_reading_every_revision() {
        let conn = Connection::open_in_memory().unwrap();
        // The columns that the query uses, and the same keys.
        let tables = "CREATE TABLE entry (id INTEGER NOT NULL PRIMARY KEY, uuid TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE entry_revision (id INTEGER NOT NULL PRIMARY KEY, entry INTEGER NOT NULL, revision INTEGER NOT NULL,
                received_at TEXT, UNIQUE (entry, revision)) STRICT;
            CREATE TABLE entry_attachment (id INTEGER NOT NULL PRIMARY KEY, entry INTEGER NOT NULL, revision INTEGER NOT NULL,
                ordinal INTEGER NOT NULL, UNIQUE (entry, revision, ordinal)) STRICT;
            CREATE TABLE reading (id INTEGER NOT NULL PRIMARY KEY, entry INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
            CREATE INDEX reading_revision ON reading (entry, revision)";
        conn.execute_batch(tables).unwrap();
        for entry in 1..=100 {
            let received = (entry != 7).then_some("2021-01-20T12:00:00Z");
            conn.execute("INSERT INTO entry VALUES (?1, 'e' || ?1)", [entry])
                .unwrap();
            let revision =
                "INSERT INTO entry_revision (entry, revision, received_at) VALUES (?1, 1, ?2)";
            conn.execute(revision, params![entry, received]).unwrap();
        }
        // Entries 9, 8 and 7 have two files each; 8 was read, and 7 was not received.
        conn.execute_batch(
            "INSERT INTO entry_attachment (entry, revision, ordinal)
             VALUES (9, 1, 1), (9, 1, 2), (8, 1, 1), (8, 1, 2), (7, 1, 1), (7, 1, 2);
             INSERT INTO reading (entry, revision) VALUES (8, 1)",
        )
        .unwrap();
        let entries: Vec<String> = unread(&conn)
            .unwrap()
            .into_iter()
            .map(|it| it.entry)
            .collect();
        assert_eq!(entries, ["e9"]);
        assert_eq!(
            [
                is_read(&conn, "e8", 1).unwrap(),
                is_read(&conn, "e9", 1).unwrap()
            ],
            [true, false]
        );
        let statement = conn.prepare_cached(UNREAD).unwrap();
        assert!(statement.get_status(StatementStatus::FullscanStep) < 20);
    }
}

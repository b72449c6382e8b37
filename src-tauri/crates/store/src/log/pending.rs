//! Rows that were added and that no line commits to yet. They are noted by triggers in a temporary table of the writing
//! connection: no statement that adds a row can bypass the log; and a rollback, of a whole
//! transaction or to a savepoint, rolls them back as well.

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::tables;
use crate::{Result, StoreError};

/// Creates the triggers that note every row which this connection adds to a table of facts.
pub(crate) fn note_added_rows(conn: &Connection) -> Result<()> {
    let mut sql = String::from(
        "CREATE TEMP TABLE log_pending (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, row INTEGER NOT NULL) STRICT;",
    );
    for table in tables::committed(conn)? {
        let trigger = format!(
            "CREATE TEMP TRIGGER \"log_pending_{table}\" AFTER INSERT ON main.\"{table}\"
             BEGIN INSERT INTO log_pending (name, row) VALUES ('{table}', new.rowid); END;"
        );
        sql.push_str(&trigger);
    }
    Ok(conn.execute_batch(&sql)?)
}

/// Takes the rows that were noted: table and key, in the order they were added.
pub(super) fn take(tx: &Transaction<'_>) -> Result<Vec<(String, i64)>> {
    let mut statement = tx.prepare_cached("SELECT name, row FROM temp.log_pending ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    if !rows.is_empty() {
        tx.prepare_cached("DELETE FROM temp.log_pending")?
            .execute([])?;
    }
    Ok(rows)
}

/// Refuses a transaction that added a row to which no line commits.
pub(crate) fn check_all_committed(tx: &Transaction<'_>) -> Result<()> {
    let mut statement = tx.prepare_cached("SELECT name FROM temp.log_pending LIMIT 1")?;
    match statement.query_row([], |row| row.get(0)).optional()? {
        None => Ok(()),
        Some(table) => Err(StoreError::NotInLog { table }),
    }
}

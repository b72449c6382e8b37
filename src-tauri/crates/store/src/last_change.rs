//! `last_change`: the number of the last change of the database. By it a lost change is noticed,
//! also one that adds nothing to the log, such as a draft.
//!
//! `one` INTEGER, always 1; `number` INTEGER, from 0; `mark` BLOB, 16 random bytes of that change, so that a change of the
//! same number in a copy that diverged differs.

use rusqlite::{Connection, Transaction, params};

use crate::Result;
use crate::key::random;

/// A change of the database. Before the first, the number is 0 and the mark is zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LastChange {
    /// Its number, from 1.
    pub(crate) number: u64,
    /// Random bytes that differ from those of any other change with that number.
    pub(crate) mark: [u8; 16],
}

/// The last change.
pub(crate) fn read(conn: &Connection) -> Result<LastChange> {
    let mut statement =
        conn.prepare_cached("SELECT number, mark FROM last_change WHERE one = 1")?;
    Ok(statement.query_row([], |row| {
        Ok(LastChange {
            number: row.get(0)?,
            mark: row.get(1)?,
        })
    })?)
}

/// Increments the number for the change that `tx` makes.
pub(crate) fn increment(tx: &Transaction<'_>) -> Result<LastChange> {
    let change = LastChange {
        number: read(tx)?.number + 1,
        mark: random()?,
    };
    tx.prepare_cached("UPDATE last_change SET number = ?1, mark = ?2 WHERE one = 1")?
        .execute(params![change.number, change.mark])?;
    Ok(change)
}

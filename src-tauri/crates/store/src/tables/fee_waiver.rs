//! `fee_waiver`: fees that the desk waived, and what took that back. Append-only.
//!
//! `uuid` TEXT; `revokes` TEXT: the waiver that this row takes back; `entry`: the entry on which it was recorded; `sender`
//! TEXT: the fingerprint of the keys whose every entry it holds for, NULL where it holds for that entry alone; `reason`
//! TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A fee waiver, to record or as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeeWaiverRow {
    /// Its uuid.
    pub uuid: String,
    /// The uuid of the fee waiver that this one takes back.
    pub revokes: Option<String>,
    /// The uuid of the entry on which it was recorded.
    pub entry: String,
    /// The fingerprint of the keys whose every entry it holds for; none where it holds for the entry alone.
    pub sender: Option<String>,
    /// Why.
    pub reason: String,
    /// When it is recorded.
    pub recorded_at: String,
    /// Who waived the fee, or took that back.
    pub by: String,
}

/// Records a fee waiver.
pub fn append(tx: &Transaction<'_>, new: &FeeWaiverRow) -> Result<()> {
    let entry = entry::id_of(tx, &new.entry)?;
    tx.prepare_cached(
        "INSERT INTO fee_waiver (uuid, revokes, entry, sender, reason, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.uuid,
        new.revokes,
        entry,
        new.sender,
        new.reason,
        new.recorded_at,
        new.by
    ])?;
    Ok(())
}

/// Every fee waiver and every revocation, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<FeeWaiverRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT w.uuid, w.revokes, e.uuid, w.sender, w.reason, w.recorded_at, w.by
         FROM fee_waiver w JOIN entry e ON e.id = w.entry ORDER BY w.id",
    )?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<FeeWaiverRow> {
    Ok(FeeWaiverRow {
        uuid: row.get(0)?,
        revokes: row.get(1)?,
        entry: row.get(2)?,
        sender: row.get(3)?,
        reason: row.get(4)?,
        recorded_at: row.get(5)?,
        by: row.get(6)?,
    })
}

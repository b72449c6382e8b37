//! `payment`: what the desk recorded as paid for an entry. Append-only; the last one counts.
//!
//! `entry`; `amount` TEXT, the whole that was paid by then; `note` TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A payment as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentRow {
    /// The entry's uuid.
    pub entry: String,
    /// The whole that was paid by then.
    pub amount: String,
    /// How it was paid, for the desk.
    pub note: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records a payment.
pub fn append(tx: &Transaction<'_>, new: &PaymentRow) -> Result<()> {
    let entry = entry::id_of(tx, &new.entry)?;
    tx.prepare_cached(
        "INSERT INTO payment (entry, amount, note, recorded_at, by) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        entry,
        new.amount,
        new.note,
        new.recorded_at,
        new.by
    ])?;
    Ok(())
}

/// Every payment for one entry, oldest first.
pub fn of(conn: &Connection, entry: &str) -> Result<Vec<PaymentRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, p.amount, p.note, p.recorded_at, p.by
         FROM payment p JOIN entry e ON e.id = p.entry WHERE e.uuid = ?1 ORDER BY p.id",
    )?;
    let rows = statement.query_map([entry], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every payment for every entry, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<PaymentRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, p.amount, p.note, p.recorded_at, p.by
         FROM payment p JOIN entry e ON e.id = p.entry ORDER BY p.id",
    )?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<PaymentRow> {
    Ok(PaymentRow {
        entry: row.get(0)?,
        amount: row.get(1)?,
        note: row.get(2)?,
        recorded_at: row.get(3)?,
        by: row.get(4)?,
    })
}

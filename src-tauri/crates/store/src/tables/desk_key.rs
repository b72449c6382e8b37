//! `desk_key`: the public keys of desks: those that a person confirmed, those that took their place, those that are void.
//! Append-only. A desk's own workspace keeps its own here.
//!
//! `desk` TEXT is the address of the keys that were confirmed first: what a workspace calls the desk by, whatever keys it
//! has later; `address` TEXT is that of these keys; `state` is `confirmed`, `succeeded` or `revoked`, each once for an
//! address; `card` TEXT is JSON that the store does not read; `statement` TEXT is the signed statement that says so, NULL
//! where a person did; `recorded_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use crate::Result;

/// What is recorded about some keys of a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskKeyRow {
    /// The desk: the address of its first keys.
    pub desk: String,
    /// The address of the keys.
    pub address: String,
    /// `confirmed`, `succeeded` or `revoked`.
    pub state: String,
    /// The card as JSON.
    pub card: String,
    /// The statement as JSON; `None` where a person confirmed the keys.
    pub statement: Option<String>,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Something to record about keys.
#[derive(Debug, Clone, Copy)]
pub struct NewDeskKey<'a> {
    /// The desk: the address of its first keys.
    pub desk: &'a str,
    /// The address of the keys.
    pub address: &'a str,
    /// `confirmed`, `succeeded` or `revoked`.
    pub state: &'a str,
    /// The card as JSON.
    pub card: &'a str,
    /// The statement as JSON; `None` where a person confirmed the keys.
    pub statement: Option<&'a str>,
    /// Who recorded it.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// Records it.
pub fn append(tx: &Transaction<'_>, new: &NewDeskKey<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO desk_key (desk, address, state, card, statement, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.desk,
        new.address,
        new.state,
        new.card,
        new.statement,
        new.by,
        new.recorded_at,
    ])?;
    Ok(())
}

/// Everything that is known, in the order it was recorded.
pub fn all(conn: &Connection) -> Result<Vec<DeskKeyRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT desk, address, state, card, statement, recorded_at FROM desk_key ORDER BY id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(DeskKeyRow {
            desk: row.get(0)?,
            address: row.get(1)?,
            state: row.get(2)?,
            card: row.get(3)?,
            statement: row.get(4)?,
            recorded_at: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

//! `waiver`: later deadlines that the desk granted, and what took them back. Append-only.
//!
//! `uuid` TEXT; `kind` TEXT: `extension` (for the `entrant`, an e-mail address, with the fingerprint of the keys of its
//! `sender` where they are known, until `closes`), `code` (for whoever
//! gives `code`, `uses` times, until `closes`), `grace` (`minutes` for everyone) or `revoked` (takes `revokes` back);
//! `reason` TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use crate::Result;

/// A waiver, to record or as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaiverRow {
    /// Its uuid.
    pub uuid: String,
    /// What kind it is.
    pub kind: String,
    /// The uuid of the waiver that this one takes back.
    pub revokes: Option<String>,
    /// The entrant's e-mail address, folded.
    pub entrant: Option<String>,
    /// The keys that the entrant is known by, as their fingerprint; none where they were not known.
    pub sender: Option<String>,
    /// The code.
    pub code: Option<String>,
    /// How many entries the code is good for.
    pub uses: Option<u32>,
    /// Minutes of grace.
    pub minutes: Option<u32>,
    /// The first instant that is late.
    pub closes: Option<String>,
    /// Why.
    pub reason: String,
    /// When it is recorded.
    pub recorded_at: String,
    /// Who granted it, or took it back.
    pub by: String,
}

/// Records a waiver.
pub fn append(tx: &Transaction<'_>, new: &WaiverRow) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO waiver
            (uuid, kind, revokes, entrant, sender, code, uses, minutes, closes, reason, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        new.uuid,
        new.kind,
        new.revokes,
        new.entrant,
        new.sender,
        new.code,
        new.uses,
        new.minutes,
        new.closes,
        new.reason,
        new.recorded_at,
        new.by,
    ])?;
    Ok(())
}

/// Every waiver and every revocation, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<WaiverRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT uuid, kind, revokes, entrant, sender, code, uses, minutes, closes, reason, recorded_at, by
         FROM waiver ORDER BY id",
    )?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<WaiverRow> {
    Ok(WaiverRow {
        uuid: row.get(0)?,
        kind: row.get(1)?,
        revokes: row.get(2)?,
        entrant: row.get(3)?,
        sender: row.get(4)?,
        code: row.get(5)?,
        uses: row.get(6)?,
        minutes: row.get(7)?,
        closes: row.get(8)?,
        reason: row.get(9)?,
        recorded_at: row.get(10)?,
        by: row.get(11)?,
    })
}

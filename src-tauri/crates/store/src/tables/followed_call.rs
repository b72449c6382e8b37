//! `followed_call`: which desk a person follows for an edition. Append-only; the last row of an edition counts.
//!
//! `programme` and `edition` TEXT as the call names them; `desk` TEXT is the desk of `desk_key`; `recorded_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use crate::Result;

/// An edition and the desk that is followed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedCallRow {
    /// The programme's id.
    pub programme: String,
    /// The edition's id.
    pub edition: String,
    /// The desk: the address of its first keys.
    pub desk: String,
}

/// Follows a desk for an edition from now on.
pub fn append(
    tx: &Transaction<'_>,
    followed: &FollowedCallRow,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO followed_call (programme, edition, desk, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        followed.programme,
        followed.edition,
        followed.desk,
        by,
        recorded_at
    ])?;
    Ok(())
}

/// Every row, the earlier ones of an edition too, in the order they were recorded.
pub fn all(conn: &Connection) -> Result<Vec<FollowedCallRow>> {
    let mut statement =
        conn.prepare_cached("SELECT programme, edition, desk FROM followed_call ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(FollowedCallRow {
            programme: row.get(0)?,
            edition: row.get(1)?,
            desk: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

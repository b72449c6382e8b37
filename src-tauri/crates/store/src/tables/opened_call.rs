//! `opened_call`: the call of a desk as an entrant or a judge got it, in its own words. Append-only.
//!
//! `desk` TEXT is the desk of `desk_key`; `programme` and `edition` TEXT and `version` INTEGER (from 1) as the call says
//! them; `toml` TEXT; `hash` TEXT is the BLAKE3 of that text in hexadecimal. A version may stand here with two texts, one
//! row each: a desk that gives one version to some and another to others is found so. `recorded_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use crate::Result;

/// One text of one version of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedCallRow {
    /// Its version, from 1.
    pub version: u32,
    /// The call's text.
    pub toml: String,
    /// BLAKE3 of the text, hexadecimal.
    pub hash: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// A text to record.
#[derive(Debug, Clone, Copy)]
pub struct NewOpenedCall<'a> {
    /// The desk: the address of its first keys.
    pub desk: &'a str,
    /// The programme's id.
    pub programme: &'a str,
    /// The edition's id.
    pub edition: &'a str,
    /// Its version, from 1.
    pub version: u32,
    /// The call's text.
    pub toml: &'a str,
    /// Who recorded it.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// BLAKE3 of a call's text, hexadecimal.
pub fn hash(toml: &str) -> String {
    blake3::hash(toml.as_bytes()).to_hex().to_string()
}

/// Records a text; false where this very text was there already.
pub fn append(tx: &Transaction<'_>, new: &NewOpenedCall<'_>) -> Result<bool> {
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO opened_call (desk, programme, edition, version, toml, hash, by, recorded_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            new.desk,
            new.programme,
            new.edition,
            new.version,
            new.toml,
            hash(new.toml),
            new.by,
            new.recorded_at,
        ])?;
    Ok(rows_added > 0)
}

/// Every text of an edition's call by one desk, the highest version first. A text that is not the one its hash was taken
/// of is [`crate::StoreError::Damaged`].
pub fn of(
    conn: &Connection,
    desk: &str,
    programme: &str,
    edition: &str,
) -> Result<Vec<OpenedCallRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT version, toml, hash, recorded_at FROM opened_call
         WHERE desk = ?1 AND programme = ?2 AND edition = ?3 ORDER BY version DESC, id",
    )?;
    let rows = statement.query_map([desk, programme, edition], |row| {
        Ok(OpenedCallRow {
            version: row.get(0)?,
            toml: row.get(1)?,
            hash: row.get(2)?,
            recorded_at: row.get(3)?,
        })
    })?;
    let rows: Vec<OpenedCallRow> = rows.collect::<rusqlite::Result<_>>()?;
    for row in &rows {
        super::call_version::verify_hash(edition, row.version, &row.toml, &row.hash)?;
    }
    Ok(rows)
}

//! `entry_call`: for which call an entry of an entrant's workspace is written. Append-only; it never changes, so that
//! nothing of an entry ever goes to the desk of another call.
//!
//! `entry` TEXT is the entry's uuid, which may be only a draft; `programme` and `edition` TEXT; `recorded_at`.

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::Result;

/// Records for which call an entry is written, unless it is known.
pub fn keep(
    tx: &Transaction<'_>,
    entry: &str,
    (programme, edition): (&str, &str),
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO entry_call (entry, programme, edition, recorded_at)
         VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
    )?
    .execute([entry, programme, edition, recorded_at])?;
    Ok(())
}

/// The programme and the edition that an entry is written for; `None` where that was never recorded.
pub fn of(conn: &Connection, entry: &str) -> Result<Option<(String, String)>> {
    let mut statement =
        conn.prepare_cached("SELECT programme, edition FROM entry_call WHERE entry = ?1")?;
    let names = statement.query_row([entry], |row| Ok((row.get(0)?, row.get(1)?)));
    Ok(names.optional()?)
}

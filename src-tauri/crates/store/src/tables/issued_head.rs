//! `issued_head`: to whom a desk handed out a signed head of its log. Append-only. It follows from no other row, and proves
//! nothing by itself: it tells which earlier heads a reader holds, so that the next one can be shown to follow from them.
//!
//! `reader` TEXT is the address of the reader, NULL for what everybody may read; `source` TEXT is what the head went out
//! with; `size` INTEGER is its number of lines; `recorded_at`.

use rusqlite::{Connection, Transaction, params};

use crate::Result;

/// Records that a head of `size` lines went to `reader`, or to everybody where that is `None`.
pub fn append(
    tx: &Transaction<'_>,
    reader: Option<&str>,
    source: &str,
    size: u64,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO issued_head (reader, source, size, recorded_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![reader, source, size, recorded_at])?;
    Ok(())
}

/// The largest sizes below `before_size` of the heads that went to `reader`, or to everybody where that is none; at
/// most `limit`, the largest first.
pub fn sizes(
    conn: &Connection,
    reader: Option<&str>,
    before_size: u64,
    limit: u32,
) -> Result<Vec<u64>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT size FROM issued_head WHERE reader IS ?1 AND size > 0 AND size < ?2
         ORDER BY size DESC LIMIT ?3",
    )?;
    let sizes = statement.query_map(params![reader, before_size, limit], |row| row.get(0))?;
    Ok(sizes.collect::<rusqlite::Result<_>>()?)
}

/// The size of the largest head that was issued; `None` where none was.
pub fn largest(conn: &Connection) -> Result<Option<u64>> {
    let mut statement = conn.prepare_cached("SELECT max(size) FROM issued_head")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

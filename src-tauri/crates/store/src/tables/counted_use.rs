//! `counted_use`: what each entry adds to the counts that later entries are checked against. A projection: it is overwritten
//! whenever an entry changes, in the same transaction as the facts that it follows from.
//!
//! `what` TEXT names what is counted; `key` BLOB is a hash of whom or what it is counted for, so that no name is kept
//! twice; `number` INTEGER is the desk's number of the entry; `counts` INTEGER is 0 where the entry is checked against the
//! others and adds nothing; `weight` INTEGER is how much it adds; `sender` TEXT names the keys that signed it, empty where
//! the count is the same for all senders; `category` TEXT is the entry's. An entry has one row for each `what` and `key`.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row, Transaction, params};

use crate::Result;

/// What one entry adds to one count.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountedUse {
    /// What is counted.
    pub what: String,
    /// For whom or what, hashed.
    pub key: [u8; 16],
    /// Whether it adds anything; else the entry is only checked against the others.
    pub counts: bool,
    /// How much it adds.
    pub weight: u32,
    /// The keys that signed the entry; empty where the count is the same for all senders.
    pub sender: String,
    /// The category of the entry.
    pub category: String,
}

/// What entries of one sender and one category add to a count together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSum {
    /// The keys that signed them; empty where the count is the same for all senders.
    pub sender: String,
    /// Their category.
    pub category: String,
    /// How much they add.
    pub weight: u32,
}

/// What one entry adds to a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedEntry {
    /// The number of the entry.
    pub number: u32,
    /// How much it adds.
    pub weight: u32,
    /// Its category.
    pub category: String,
}

/// The hash of whom or what is counted.
pub fn key(text: &str) -> [u8; 16] {
    let mut key = [0; 16];
    let mut stream = blake3::Hasher::new();
    stream.update(text.as_bytes()).finalize_xof().fill(&mut key);
    key
}

/// What an entry adds.
pub fn of(conn: &Connection, number: u32) -> Result<BTreeSet<CountedUse>> {
    let mut statement = conn.prepare_cached(
        "SELECT what, key, counts, weight, sender, category FROM counted_use WHERE number = ?1",
    )?;
    let rows = statement.query_map([number], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keeps what an entry adds from now on; gives what is not as it was before, both as it was and as it is.
pub fn put(
    tx: &Transaction<'_>,
    number: u32,
    uses: &BTreeSet<CountedUse>,
) -> Result<BTreeSet<CountedUse>> {
    let stored_uses = of(tx, number)?;
    let changed_uses: BTreeSet<CountedUse> =
        stored_uses.symmetric_difference(uses).cloned().collect();
    if changed_uses.is_empty() {
        return Ok(changed_uses);
    }
    let mut delete =
        tx.prepare_cached("DELETE FROM counted_use WHERE what = ?1 AND key = ?2 AND number = ?3")?;
    for removed_use in stored_uses.difference(uses) {
        delete.execute(params![removed_use.what, removed_use.key, number])?;
    }
    let mut insert = tx.prepare_cached(
        "INSERT INTO counted_use (what, key, number, counts, weight, sender, category)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for added_use in uses.difference(&stored_uses) {
        insert.execute(params![
            added_use.what,
            added_use.key,
            number,
            added_use.counts,
            added_use.weight,
            added_use.sender,
            added_use.category
        ])?;
    }
    Ok(changed_uses)
}

/// What the entries before a number add to one count, by their senders and categories.
pub fn sums_before(
    conn: &Connection,
    what: &str,
    key: [u8; 16],
    number: u32,
) -> Result<Vec<CountedSum>> {
    let mut statement = conn.prepare_cached(
        "SELECT sender, category, sum(weight) FROM counted_use
         WHERE what = ?1 AND key = ?2 AND number < ?3 AND counts GROUP BY sender, category",
    )?;
    let rows = statement.query_map(params![what, key, number], |row| {
        Ok(CountedSum {
            sender: row.get(0)?,
            category: row.get(1)?,
            weight: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first entries before a number that add to one count, at most `limit`; with `by_category`, the first of each
/// category.
pub fn first_before(
    conn: &Connection,
    (what, key): (&str, [u8; 16]),
    number: u32,
    by_category: bool,
    limit: u32,
) -> Result<Vec<CountedEntry>> {
    let sql = if by_category {
        "SELECT min(number), weight, category FROM counted_use
         WHERE what = ?1 AND key = ?2 AND number < ?3 AND counts
         GROUP BY category ORDER BY 1 LIMIT ?4"
    } else {
        "SELECT number, weight, category FROM counted_use
         WHERE what = ?1 AND key = ?2 AND number < ?3 AND counts AND weight > 0
         ORDER BY number LIMIT ?4"
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![what, key, number, limit], |row| {
        Ok(CountedEntry {
            number: row.get(0)?,
            weight: row.get(1)?,
            category: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many entries before a number add to one count.
pub fn entries_before(conn: &Connection, what: &str, key: [u8; 16], number: u32) -> Result<u32> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) FROM counted_use
         WHERE what = ?1 AND key = ?2 AND number < ?3 AND counts",
    )?;
    Ok(statement.query_row(params![what, key, number], |row| row.get(0))?)
}

/// The senders of the entries before a number that add to one count.
pub fn senders_before(
    conn: &Connection,
    what: &str,
    key: [u8; 16],
    number: u32,
) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT sender FROM counted_use
         WHERE what = ?1 AND key = ?2 AND number < ?3 AND counts",
    )?;
    let rows = statement.query_map(params![what, key, number], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The numbers of the entries after a number that are checked against one count.
pub fn numbers_after(
    conn: &Connection,
    what: &str,
    key: [u8; 16],
    number: u32,
) -> Result<Vec<u32>> {
    let mut statement = conn.prepare_cached(
        "SELECT number FROM counted_use WHERE what = ?1 AND key = ?2 AND number > ?3",
    )?;
    let rows = statement.query_map(params![what, key, number], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<CountedUse> {
    Ok(CountedUse {
        what: row.get(0)?,
        key: row.get(1)?,
        counts: row.get(2)?,
        weight: row.get(3)?,
        sender: row.get(4)?,
        category: row.get(5)?,
    })
}

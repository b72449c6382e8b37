//! Reading what judging needs to know of entries, and which entries are found under a name.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::put_brief::token;
use super::waiting;
use crate::Result;

/// What judging needs to know of some entries, in the order of `numbers`; an entry without any is left out.
pub fn briefs(
    conn: &Connection,
    numbers: impl IntoIterator<Item = u32>,
) -> Result<Vec<(u32, String)>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached("SELECT brief FROM entry_brief WHERE number = ?1")?;
    let mut briefs = Vec::new();
    for number in numbers {
        let brief = statement.query_row([number], |row| row.get(0)).optional()?;
        briefs.extend(brief.map(|brief| (number, brief)));
    }
    Ok(briefs)
}

/// The numbers of the entries that are found under any of these names.
pub fn named<'a>(
    conn: &Connection,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeSet<u32>> {
    waiting::apply_if_writable(conn)?;
    let mut statement =
        conn.prepare_cached("SELECT rowid FROM entry_name WHERE entry_name MATCH ?1")?;
    let mut numbers = BTreeSet::new();
    for name in names.into_iter().collect::<BTreeSet<_>>() {
        for number in statement.query_map([token(name)], |row| row.get(0))? {
            numbers.insert(number?);
        }
    }
    Ok(numbers)
}

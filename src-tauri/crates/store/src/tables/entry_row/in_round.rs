//! Which entries are in a round of judging.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};

use super::put_brief::token;
use super::{facet, waiting};
use crate::Result;

/// Which entries are in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundFilter<'a> {
    /// Its verdict.
    pub verdict: &'a str,
    /// Its state.
    pub state: &'a str,
    /// The round that it must have advanced from; `None` for none.
    pub after: Option<u32>,
}

/// The entries of a category that are in a round, with their numbers and in the order of these.
pub fn in_round(
    conn: &Connection,
    filter: &RoundFilter<'_>,
    category: &str,
) -> Result<Vec<(u32, String)>> {
    waiting::apply_if_writable(conn)?;
    let RoundFilter {
        verdict,
        state,
        after,
    } = *filter;
    let sql = match after {
        None => {
            "SELECT r.number, r.entry FROM facet f
             JOIN entry_row r INDEXED BY entry_row_facet ON r.facet = f.id
             WHERE f.category = ?1 AND f.verdict = ?2 AND f.state = ?3 AND ?4 IS NULL ORDER BY r.number"
        }
        Some(_) => {
            "SELECT r.number, r.entry FROM advanced_entry a
             JOIN entry_row r INDEXED BY entry_row_number ON r.number = a.entry
             JOIN facet f ON f.id = r.facet
             WHERE a.round = ?4 AND a.category = ?1
             AND f.category = ?1 AND f.verdict = ?2 AND f.state = ?3 ORDER BY a.entry"
        }
    };
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map(params![category, verdict, state, after], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many entries of each category are in a round; a category without any is left out.
pub fn counts_in_round(
    conn: &Connection,
    filter: &RoundFilter<'_>,
) -> Result<BTreeMap<String, usize>> {
    waiting::apply_if_writable(conn)?;
    let mut counts = BTreeMap::new();
    let Some(after_number) = filter.after else {
        for facet in facet::all(conn)? {
            if facet.verdict == filter.verdict && facet.state == filter.state {
                let entries = usize::try_from(facet.entries).unwrap_or(usize::MAX);
                *counts.entry(facet.category).or_default() += entries;
            }
        }
        return Ok(counts);
    };
    let categories = facet::categories_with(conn, filter.verdict, filter.state)?;
    let mut statement = conn.prepare_cached(
        "SELECT r.facet, a.category FROM advanced_entry a
         CROSS JOIN entry_row r INDEXED BY entry_row_number ON r.number = a.entry WHERE a.round = ?1",
    )?;
    let mut rows = statement.query([after_number])?;
    while let Some(row) = rows.next()? {
        let advanced_category = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        let category = categories.get(&row.get(0)?);
        if let Some(category) = category.filter(|category| *category == advanced_category) {
            match counts.get_mut(category) {
                Some(count) => *count += 1,
                None => drop(counts.insert(category.clone(), 1)),
            }
        }
    }
    Ok(counts)
}

/// An entry that is found under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedEntry {
    /// The entry's uuid.
    pub entry: String,
    /// Its category.
    pub category: String,
}

/// The entries that are in the first round and are found under any of these names, by their numbers.
pub fn named_in_first_round<'a>(
    conn: &Connection,
    filter: &RoundFilter<'_>,
    names: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeMap<u32, NamedEntry>> {
    waiting::apply_if_writable(conn)?;
    let categories = facet::categories_with(conn, filter.verdict, filter.state)?;
    let mut statement = conn.prepare_cached(
        "SELECT entry_name.rowid, r.facet, r.entry FROM entry_name
         CROSS JOIN entry_row r INDEXED BY entry_row_number ON r.number = entry_name.rowid WHERE entry_name MATCH ?1",
    )?;
    let mut named_entries = BTreeMap::new();
    for name in names {
        let mut rows = statement.query([token(name)])?;
        while let Some(row) = rows.next()? {
            if let Some(category) = categories.get(&row.get(1)?) {
                let (entry, category) = (row.get(2)?, category.clone());
                named_entries.insert(row.get(0)?, NamedEntry { entry, category });
            }
        }
    }
    Ok(named_entries)
}

/// The category of an entry, if it is in a round; `None` where it is not.
pub fn category_in_round(
    conn: &Connection,
    filter: &RoundFilter<'_>,
    number: u32,
) -> Result<Option<String>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(
        "SELECT f.category FROM entry_row r INDEXED BY entry_row_number JOIN facet f ON f.id = r.facet
         WHERE r.number = ?1 AND f.verdict = ?2 AND f.state = ?3 AND (?4 IS NULL OR EXISTS
         (SELECT 1 FROM advanced_entry WHERE round = ?4 AND category = f.category AND entry = r.number))",
    )?;
    let params = params![number, filter.verdict, filter.state, filter.after];
    let mut rows = statement.query(params)?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

//! `facet`: a row is one combination of category, verdict and state, with how many entries have it.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::EntryQuery;
use crate::Result;

/// One combination.
#[derive(Debug, Clone)]
pub(super) struct Facet {
    pub(super) id: i64,
    pub(super) category: String,
    pub(super) verdict: String,
    pub(super) state: String,
    pub(super) entries: u64,
}

/// Every combination that some entry has.
pub(super) fn all(conn: &Connection) -> Result<Vec<Facet>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, category, verdict, state, entries FROM facet WHERE entries > 0",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Facet {
            id: row.get(0)?,
            category: row.get(1)?,
            verdict: row.get(2)?,
            state: row.get(3)?,
            entries: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The combinations that match a query.
pub(super) fn matching(conn: &Connection, query: &EntryQuery) -> Result<Vec<Facet>> {
    let is_wanted =
        |wanted: &Option<String>, found: &str| wanted.as_ref().is_none_or(|it| it == found);
    let mut facets = all(conn)?;
    facets.retain(|facet| {
        is_wanted(&query.category, &facet.category)
            && is_wanted(&query.verdict, &facet.verdict)
            && is_wanted(&query.state, &facet.state)
    });
    Ok(facets)
}

/// The category of each combination with this verdict and state, by the key of the combination.
pub(in crate::tables) fn categories_with(
    conn: &Connection,
    verdict: &str,
    state: &str,
) -> Result<HashMap<i64, String>> {
    let facets = all(conn)?.into_iter();
    let matching = facets.filter(|facet| facet.verdict == verdict && facet.state == state);
    Ok(matching.map(|facet| (facet.id, facet.category)).collect())
}

/// The key of a combination; a new combination is added.
pub(super) fn id_of(conn: &Connection, category: &str, verdict: &str, state: &str) -> Result<i64> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM facet WHERE category = ?1 AND verdict = ?2 AND state = ?3",
    )?;
    let combination = [category, verdict, state];
    if let Some(id) = statement
        .query_row(combination, |row| row.get(0))
        .optional()?
    {
        return Ok(id);
    }
    conn.prepare_cached("INSERT INTO facet (category, verdict, state) VALUES (?1, ?2, ?3)")?
        .execute(combination)?;
    Ok(conn.last_insert_rowid())
}

/// Moves one entry in the counts from one combination, or from none, to another.
pub(super) fn count_move(conn: &Connection, from: Option<i64>, to: i64) -> Result<()> {
    if from == Some(to) {
        return Ok(());
    }
    let mut add = conn.prepare_cached("UPDATE facet SET entries = entries + ?2 WHERE id = ?1")?;
    add.execute([to, 1])?;
    if let Some(from) = from {
        add.execute([from, -1])?;
    }
    Ok(())
}

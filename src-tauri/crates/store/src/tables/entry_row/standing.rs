//! Which entries stand in a round of judging.

use rusqlite::{Connection, params};

use super::waiting;
use crate::Result;

/// What an entry must be to stand in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Its verdict.
    pub verdict: &'a str,
    /// Its state.
    pub state: &'a str,
    /// The round that it must have gone on from; `None` for none.
    pub after: Option<u32>,
}

/// The entries of a category that stand in a round, with their numbers and in the order of these.
pub fn standing(
    conn: &Connection,
    standing: &Standing<'_>,
    category: &str,
) -> Result<Vec<(u32, String)>> {
    waiting::settle(conn)?;
    let Standing {
        verdict,
        state,
        after,
    } = *standing;
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
    let mut found = conn.prepare_cached(sql)?;
    let rows = found.query_map(params![category, verdict, state, after], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether an entry stands in a round in its category; gives the category.
pub fn is_standing(
    conn: &Connection,
    standing: &Standing<'_>,
    number: u32,
) -> Result<Option<String>> {
    waiting::settle(conn)?;
    let mut found = conn.prepare_cached(
        "SELECT f.category FROM entry_row r INDEXED BY entry_row_number JOIN facet f ON f.id = r.facet
         WHERE r.number = ?1 AND f.verdict = ?2 AND f.state = ?3 AND (?4 IS NULL OR EXISTS
         (SELECT 1 FROM advanced_entry WHERE round = ?4 AND category = f.category AND entry = r.number))",
    )?;
    let params = params![number, standing.verdict, standing.state, standing.after];
    let mut rows = found.query(params)?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

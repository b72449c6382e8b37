//! `assignment`: who reads what in a round. Append-only; the last change of a pair counts.
//!
//! `round` INTEGER; `judge` TEXT is the judge's uuid; `entry`; `change` TEXT is `assigned`, `removed` or `recused`;
//! `reason` TEXT; `recorded_at`, `by`.
//!
//! `current_assignment` has one row for each pair of judge and entry in a round, with the last `change` of it (NULL where it
//! was never assigned) and its last `sheet`. A projection, kept by triggers.

use std::collections::{BTreeMap, HashMap};

use rusqlite::{Connection, Params, Transaction, params};

use super::entry;
use super::entry_row::{self, RoundFilter};
use crate::Result;

/// A change to record.
#[derive(Debug, Clone, Copy)]
pub struct NewAssignment<'a> {
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: &'a str,
    /// The entry's uuid.
    pub entry: &'a str,
    /// `assigned`, `removed` or `recused`.
    pub change: &'a str,
    /// Why; may be empty where it was assigned.
    pub reason: &'a str,
    /// Who changed it.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// A current assignment: a judge and an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRow {
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
}

/// Records a change.
pub fn append(tx: &Transaction<'_>, new: &NewAssignment<'_>) -> Result<()> {
    let entry = entry::id_of(tx, new.entry)?;
    tx.prepare_cached(
        "INSERT INTO assignment (round, judge, entry, change, reason, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.round,
        new.judge,
        entry,
        new.change,
        new.reason,
        new.by,
        new.recorded_at,
    ])?;
    Ok(())
}

/// The current assignments of a round, in the order they were last assigned.
pub fn current(conn: &Connection, round: u32) -> Result<Vec<AssignmentRow>> {
    last(conn, "assigned", "c.round = ?1", [round])
}

/// The current assignments of all rounds, in the order they were last assigned.
pub fn all_current(conn: &Connection) -> Result<Vec<AssignmentRow>> {
    last(conn, "assigned", "TRUE", [])
}

/// When entries of a round were last assigned by the app; `None` where there is no such assignment. One with a reason was
/// made by a person and does not count.
pub fn last_assigned(conn: &Connection, round: u32) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT max(a.recorded_at) FROM current_assignment c JOIN assignment a ON a.id = c.assignment
         WHERE c.round = ?1 AND c.change = 'assigned' AND a.reason = ''",
    )?;
    Ok(statement.query_row([round], |row| row.get(0))?)
}

/// The current assignments of a round that the app made at an instant.
pub fn assigned_at(conn: &Connection, round: u32, at: &str) -> Result<Vec<AssignmentRow>> {
    let clause = "c.round = ?1 AND c.assignment IN
        (SELECT id FROM assignment WHERE round = ?1 AND reason = '' AND recorded_at = ?2)";
    last(conn, "assigned", clause, params![round, at])
}

/// The pairs of a round that a judge recused themselves from and that were not assigned again.
pub fn recused(conn: &Connection, round: u32) -> Result<Vec<AssignmentRow>> {
    last(conn, "recused", "c.round = ?1", [round])
}

/// Whether a judge was ever assigned an entry in a round, even if no more.
pub fn ever(conn: &Connection, round: u32, judge: &str, entry: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM assignment a JOIN entry e ON e.id = a.entry
         WHERE a.round = ?1 AND a.judge = ?2 AND e.uuid = ?3 AND a.change = 'assigned'",
    )?;
    Ok(statement.exists(params![round, judge, entry])?)
}

/// The current state of one judge on one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrentAssignment {
    /// The judge's uuid.
    pub judge: String,
    /// Whether the judge recused themselves.
    pub recused: bool,
    /// Whether a sheet came in.
    pub returned: bool,
}

/// Who reads an entry in a round or recused from it, by the judges' uuids.
pub fn of_entry(conn: &Connection, round: u32, number: u32) -> Result<Vec<CurrentAssignment>> {
    let mut statement = conn.prepare_cached(
        "SELECT judge, change = 'recused', sheet IS NOT NULL FROM current_assignment
         WHERE round = ?1 AND entry = ?2 AND change IN ('assigned', 'recused') ORDER BY judge",
    )?;
    let rows = statement.query_map([round, number], |row| {
        Ok(CurrentAssignment {
            judge: row.get(0)?,
            recused: row.get(1)?,
            returned: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A current assignment whose entry is in the round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundAssignment {
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
    /// The entry's category.
    pub category: String,
    /// Whether a sheet came in.
    pub returned: bool,
}

/// The current assignments of a round whose entries are in it, in the order they were last assigned.
pub fn in_round(
    conn: &Connection,
    round: u32,
    filter: &RoundFilter<'_>,
) -> Result<Vec<RoundAssignment>> {
    entry_row::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.judge, r.entry, f.category, c.sheet IS NOT NULL {IN_ROUND}
         AND c.change = 'assigned' ORDER BY c.assignment"
    ))?;
    let params = params![round, filter.verdict, filter.state, filter.after];
    let rows = statement.query_map(params, |row| {
        Ok(RoundAssignment {
            judge: row.get(0)?,
            entry: row.get(1)?,
            category: row.get(2)?,
            returned: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The assignments of a round whose entries are in it, by the parameters round, verdict, state and the round before.
const IN_ROUND: &str = "FROM current_assignment c
    JOIN entry_row r INDEXED BY entry_row_number ON r.number = c.entry
    JOIN facet f ON f.id = r.facet
    WHERE c.round = ?1 AND f.verdict = ?2 AND f.state = ?3 AND (?4 IS NULL OR EXISTS
    (SELECT 1 FROM advanced_entry WHERE round = ?4 AND category = f.category AND entry = c.entry))";

/// The largest number of judges who read one entry of a round, by categories; one in which nothing is assigned is left
/// out.
pub fn most_readers(
    conn: &Connection,
    round: u32,
    filter: &RoundFilter<'_>,
) -> Result<BTreeMap<String, usize>> {
    entry_row::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(&format!(
        "SELECT category, max(readers) FROM
         (SELECT f.category AS category, count(*) AS readers {IN_ROUND} AND c.change = 'assigned' GROUP BY c.entry)
         GROUP BY category"
    ))?;
    let params = params![round, filter.verdict, filter.state, filter.after];
    let rows = statement.query_map(params, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether a judge reads an entry in a round, whatever became of the entry.
pub fn is_current(conn: &Connection, round: u32, judge: &str, entry: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM current_assignment c JOIN entry e ON e.id = c.entry
         WHERE c.round = ?1 AND c.judge = ?2 AND e.uuid = ?3 AND c.change = 'assigned'",
    )?;
    Ok(statement.exists(params![round, judge, entry])?)
}

/// The rounds in which a judge reads an entry, in the order in which it was assigned.
pub fn rounds_of(conn: &Connection, judge: &str, entry: &str) -> Result<Vec<u32>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.round FROM entry e JOIN current_assignment c ON c.entry = e.id
         WHERE e.uuid = ?2 AND c.judge = ?1 AND c.change = 'assigned' ORDER BY c.assignment",
    )?;
    let rows = statement.query_map([judge, entry], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How far one judge is with the entries of one category in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentCount {
    /// The category's id.
    pub category: String,
    /// The judge's uuid.
    pub judge: String,
    /// Entries that the judge reads.
    pub assigned: usize,
    /// Those of them on which a sheet came in.
    pub returned: usize,
    /// Entries from which the judge recused themselves.
    pub recused: usize,
}

/// The assignments of a round with the facet of their entry, each entry looked up once. In a later round it goes through
/// the entries that advanced to it, by the parameters round and the round before.
const WITH_FACET: &str = "SELECT r.facet, NULL, c.judge, c.change, c.sheet IS NOT NULL
    FROM (SELECT DISTINCT entry FROM current_assignment WHERE round = ?1) e
    CROSS JOIN entry_row r INDEXED BY entry_row_number ON r.number = e.entry
    CROSS JOIN current_assignment c ON c.round = ?1 AND c.entry = e.entry WHERE ?2 IS NULL";
const WITH_FACET_AFTER: &str = "SELECT r.facet, a.category, c.judge, c.change, c.sheet IS NOT NULL
    FROM advanced_entry a
    CROSS JOIN entry_row r INDEXED BY entry_row_number ON r.number = a.entry
    CROSS JOIN current_assignment c ON c.round = ?1 AND c.entry = a.entry WHERE a.round = ?2";

/// How far each judge is with the entries of a round, by categories and the judges' uuids.
pub fn counts(
    conn: &Connection,
    round: u32,
    filter: &RoundFilter<'_>,
) -> Result<Vec<AssignmentCount>> {
    entry_row::apply_if_writable(conn)?;
    let categories = entry_row::categories_with(conn, filter.verdict, filter.state)?;
    let sql = match filter.after {
        None => WITH_FACET,
        Some(_) => WITH_FACET_AFTER,
    };
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params![round, filter.after])?;
    let text = rusqlite::Error::from;
    // Sums are made here: to group the rows, SQLite would sort all of them.
    let mut sums: HashMap<i64, HashMap<String, [usize; 3]>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let facet: i64 = row.get(0)?;
        let advanced_category = row.get_ref(1)?.as_str_or_null().map_err(text)?;
        let is_in_round = |category: &String| {
            advanced_category.is_none_or(|advanced_category| advanced_category == category)
        };
        let change = row.get_ref(3)?.as_str_or_null().map_err(text)?;
        let (Some(change), true) = (change, categories.get(&facet).is_some_and(is_in_round)) else {
            continue;
        };
        let judge = row.get_ref(2)?.as_str().map_err(text)?;
        let is_returned: bool = row.get(4)?;
        let (assigned, recused) = (change == "assigned", change == "recused");
        if !assigned && !recused {
            continue;
        }
        let of_facet = sums.entry(facet).or_default();
        let sum = match of_facet.get_mut(judge) {
            Some(sum) => sum,
            None => of_facet.entry(judge.to_owned()).or_default(),
        };
        sum[0] += usize::from(assigned);
        sum[1] += usize::from(assigned && is_returned);
        sum[2] += usize::from(recused);
    }
    let mut counts = Vec::new();
    for (facet, of_facet) in sums {
        let Some(category) = categories.get(&facet) else {
            continue;
        };
        counts.extend(of_facet.into_iter().map(|(judge, sum)| AssignmentCount {
            category: category.clone(),
            judge,
            assigned: sum[0],
            returned: sum[1],
            recused: sum[2],
        }));
    }
    counts.sort_unstable_by(|a, b| (&a.category, &a.judge).cmp(&(&b.category, &b.judge)));
    Ok(counts)
}

/// The pairs whose last change is `change`, in the order of those changes.
fn last(
    conn: &Connection,
    change: &str,
    clause: &str,
    params: impl Params,
) -> Result<Vec<AssignmentRow>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.round, c.judge, e.uuid FROM current_assignment c JOIN entry e ON e.id = c.entry
         WHERE {clause} AND c.change = '{change}' ORDER BY c.assignment"
    ))?;
    let rows = statement.query_map(params, |row| {
        Ok(AssignmentRow {
            round: row.get(0)?,
            judge: row.get(1)?,
            entry: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

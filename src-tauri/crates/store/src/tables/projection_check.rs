//! Checks the projections that triggers keep against the facts, and that counted uses belong to entries.

use rusqlite::Connection;

use crate::Result;

/// Pairs whose row in `current_assignment` differs from their history.
const ASSIGNMENTS: &str = "
    WITH pair AS (
        SELECT round, entry, judge FROM assignment UNION SELECT round, entry, judge FROM score_sheet
    ),
    last AS (
        SELECT p.round, p.entry, p.judge,
            (SELECT max(id) FROM assignment
             WHERE round = p.round AND judge = p.judge AND entry = p.entry) AS assignment,
            (SELECT id FROM score_sheet
             WHERE round = p.round AND entry = p.entry AND judge = p.judge
             ORDER BY revision DESC LIMIT 1) AS sheet
        FROM pair p
    ),
    fact AS (
        SELECT round, entry, judge, assignment,
            (SELECT change FROM assignment WHERE id = last.assignment) AS change, sheet
        FROM last
    ),
    kept AS (SELECT round, entry, judge, assignment, change, sheet FROM current_assignment)
    SELECT DISTINCT 'round ' || round || ', entry ' || entry || ', judge ' || judge FROM (
        SELECT * FROM (SELECT * FROM fact EXCEPT SELECT * FROM kept)
        UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM fact)
    ) ORDER BY 1";

/// The same of `advanced_entry` and the last `advance` of each round and category.
const ADVANCED: &str = "
    WITH fact AS (
        SELECT a.round, a.category, e.id AS entry
        FROM advance a, json_each(a.entries) AS on_list JOIN entry e ON e.uuid = on_list.value
        WHERE a.id = (SELECT max(id) FROM advance WHERE round = a.round AND category = a.category)
    ),
    kept AS (SELECT round, category, entry FROM advanced_entry)
    SELECT DISTINCT 'round ' || round || ', entry ' || entry FROM (
        SELECT * FROM (SELECT * FROM fact EXCEPT SELECT * FROM kept)
        UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM fact)
    ) ORDER BY 1";

/// What is counted under a number that no entry has.
const COUNTED: &str = "
    SELECT DISTINCT 'entry ' || number FROM counted_use
    WHERE number NOT IN (SELECT number FROM entry WHERE number IS NOT NULL) ORDER BY 1";

/// The rows at which a projection differs from the facts.
pub fn projection_mismatches(conn: &Connection) -> Result<Vec<String>> {
    let mut places = Vec::new();
    for sql in [ASSIGNMENTS, ADVANCED, COUNTED] {
        let mut statement = conn.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        places.extend(rows.collect::<rusqlite::Result<Vec<String>>>()?);
    }
    Ok(places)
}

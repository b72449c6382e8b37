//! The rulings in force on a revision.

use rules::{FindingKey, Outcome, Rule, Ruling};
use store::Connection;
use workspace_core::{Result, messages};

/// The outcome of a row that revokes an earlier ruling on the same finding.
pub const REVOKED: &str = "revoked";

/// The rulings on one revision, oldest first, up to an instant as the store writes it.
pub fn rulings(
    conn: &Connection,
    entry: &str,
    revision: u32,
    until: Option<&str>,
) -> Result<Vec<Ruling>> {
    in_effect(store::ruling::of(conn, entry)?, revision, until)
}

/// The rulings among `rows` that are in force on one revision, as `rules` takes them.
pub fn in_effect(
    rows: Vec<store::RulingRow>,
    revision: u32,
    until: Option<&str>,
) -> Result<Vec<Ruling>> {
    let in_effect = rows_in_effect(rows, revision, until).into_iter();
    in_effect.map(ruling).collect()
}

/// The rows of the rulings among `rows` that are in force on one revision, oldest first.
pub fn rows_in_effect(
    rows: Vec<store::RulingRow>,
    revision: u32,
    until: Option<&str>,
) -> Vec<store::RulingRow> {
    let mut in_effect: Vec<store::RulingRow> = Vec::new();
    for row in rows {
        if until.is_some_and(|until| row.recorded_at.as_str() > until) {
            continue;
        }
        if row.outcome == REVOKED {
            let finding =
                |row: &store::RulingRow| (row.rule.clone(), row.rule_id.clone(), row.piece);
            in_effect.retain(|earlier| finding(earlier) != finding(&row));
        } else if row.revision == revision {
            in_effect.push(row);
        }
    }
    in_effect
}

/// What the last of some rulings on when a revision came says of that; none without one.
pub(crate) fn ruled_arrival(rulings: &[Ruling]) -> Option<Outcome> {
    let last = rulings.iter().rfind(|it| it.on.rule == Rule::Deadline);
    last.map(|it| it.outcome)
}

fn ruling(row: store::RulingRow) -> Result<Ruling> {
    Ok(Ruling {
        on: key(&row)?,
        outcome: messages::parse_name(&row.outcome)?,
        by: row.by,
        reason: row.reason,
    })
}

/// The finding that a ruling is on.
pub fn key(row: &store::RulingRow) -> Result<FindingKey> {
    Ok(FindingKey {
        rule: messages::parse_name(&row.rule)?,
        id: row.rule_id.clone(),
        piece: row.piece,
    })
}

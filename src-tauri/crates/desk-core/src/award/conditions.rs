//! The conditions that a call sets before an outcome is announced, and whether a person recorded that they are met.

use std::collections::BTreeSet;

use rules::{Call, OutcomeCondition};
use store::{Connection, OutcomeConditionRow};
use workspace_core::{DecisionOutcome, JudgingError, Result};

use super::CategoryDecision;
use crate::number;

/// A condition that holds for the outcome of an entry.
pub struct EntryCondition<'a> {
    /// The condition.
    pub condition: &'a OutcomeCondition,
    /// The record that it is met; none while it is open.
    pub met: Option<OutcomeConditionRow>,
}

/// What the call asks before this outcome of an entry is announced.
pub fn conditions_on<'a>(
    conn: &Connection,
    call: &'a Call,
    entry: &str,
    outcome: DecisionOutcome,
) -> Result<Vec<EntryCondition<'a>>> {
    let announced = match outcome {
        DecisionOutcome::Winner | DecisionOutcome::Shared => rules::AnnouncedOutcome::Winner,
        DecisionOutcome::Finalist => rules::AnnouncedOutcome::Finalist,
        DecisionOutcome::NoAward | DecisionOutcome::Withdrawn => return Ok(Vec::new()),
    };
    let outcomes = call.outcomes.iter();
    let mut asked = outcomes
        .flat_map(|outcomes| &outcomes.conditions)
        .filter(|condition| condition.before.contains(&announced))
        .peekable();
    if asked.peek().is_none() {
        return Ok(Vec::new());
    }
    let rows = store::outcome_condition::of(conn, entry)?;
    let last = |condition: &OutcomeCondition| {
        let row = rows.iter().rfind(|row| row.condition == condition.id);
        row.filter(|row| row.met).cloned()
    };
    Ok(asked
        .map(|condition| EntryCondition {
            condition,
            met: last(condition),
        })
        .collect())
}

/// Refuses to announce outcomes while a condition of the call on one of them is open; `language` is that of the refusal's
/// quotation from the call.
pub fn require_conditions_met<'a>(
    conn: &Connection,
    call: &Call,
    outcomes: impl IntoIterator<Item = (DecisionOutcome, &'a str)>,
    language: &str,
) -> Result<()> {
    let mut first: Option<(u32, String)> = None;
    // An entry that has two awards has each of its conditions once.
    let mut open = BTreeSet::new();
    for (outcome, entry) in outcomes {
        for of_entry in conditions_on(conn, call, entry, outcome)? {
            if of_entry.met.is_some() {
                continue;
            }
            open.insert((entry, of_entry.condition.id.as_str()));
            if first.is_none() {
                let text = of_entry.condition.text.in_language(language);
                first = Some((number(conn, entry)?, text.to_string()));
            }
        }
    }
    match first {
        Some((entry, condition)) => Err(JudgingError::ConditionsOpen {
            entry,
            condition,
            open: u32::try_from(open.len()).unwrap_or(u32::MAX),
        }
        .into()),
        None => Ok(()),
    }
}

/// Refuses to withdraw an outcome that cannot have been announced, because a condition that the call sets before that was
/// never recorded as met: the press list would say that it was. A condition that was met for a while is enough, since that
/// it is not met after all is a reason to withdraw.
pub fn require_once_announceable(
    conn: &Connection,
    call: &Call,
    entry: &str,
    outcome: DecisionOutcome,
) -> Result<()> {
    let rows = store::outcome_condition::of(conn, entry)?;
    for of_entry in conditions_on(conn, call, entry, outcome)? {
        let id = &of_entry.condition.id;
        if !rows.iter().any(|row| row.met && row.condition == *id) {
            let entry = number(conn, entry)?;
            return Err(JudgingError::NeverAnnounced { entry }.into());
        }
    }
    Ok(())
}

/// The entries of a category that something was decided of, each with its outcome.
pub fn decided_entries(
    decision: &CategoryDecision,
) -> impl Iterator<Item = (DecisionOutcome, &str)> {
    let outcomes = decision.outcomes().into_iter();
    outcomes.filter_map(|(outcome, entry, _)| Some((outcome, entry?)))
}

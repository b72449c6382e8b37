//! The decision on each category, from the recorded rows.

use std::collections::BTreeSet;

use store::{Connection, DecisionRow};
use workspace_core::{DecisionOutcome, Reason, Result, messages};

use super::{AwardDecision, CategoryDecision, recorded};

/// The outcome of a row that takes an earlier decision back.
pub const TAKEN_BACK: &str = "taken_back";

/// The decision that follows from the rows of one category, oldest first.
pub fn fold_rows(category: &str, rows: &[DecisionRow]) -> Result<CategoryDecision> {
    // From the newest row to the oldest, since a row that takes a decision back may have been taken back itself later.
    let mut annulled: BTreeSet<i64> = BTreeSet::new();
    for row in rows.iter().rev() {
        if let Some(earlier) = row.takes_back
            && !annulled.contains(&row.id)
        {
            annulled.insert(earlier);
        }
    }
    let mut category_decision = CategoryDecision::undecided(category);
    let is_in_force = |row: &&DecisionRow| row.takes_back.is_none() && !annulled.contains(&row.id);
    for row in rows.iter().filter(is_in_force) {
        let votes = row.votes.as_deref();
        let votes = votes.map(|it| messages::read(it.as_bytes())).transpose()?;
        let reason = Reason {
            internal: row.reason.clone(),
            for_entrant: row.for_entrant.clone(),
        };
        let recorded = recorded(row.id, &reason, votes, (&row.by, &row.recorded_at));
        category_decision.apply(&decision(row)?, recorded)?;
    }
    Ok(category_decision)
}

/// The decision on every category and on every award among the winners, in the call's order.
pub fn decisions(conn: &Connection, call: &rules::Call) -> Result<Vec<CategoryDecision>> {
    let rows = store::decision::all(conn)?;
    let tells_reasons = !call.outcomes.as_ref().is_some_and(|it| it.without_reasons);
    let mut categories: Vec<&str> = call.categories.iter().map(|it| it.id.as_str()).collect();
    categories.extend(call.top_awards.iter().map(|it| it.id.as_str()));
    // A decision stays in force where a later version of the call no longer has its category.
    for row in &rows {
        if !categories.contains(&row.category.as_str()) {
            categories.push(&row.category);
        }
    }
    let of_category = |category: &&str| {
        let rows = rows.iter().filter(|row| row.category == *category);
        let category_decision = fold_rows(category, &rows.cloned().collect::<Vec<_>>())?;
        Ok(CategoryDecision {
            tells_reasons,
            ..category_decision
        })
    };
    categories.iter().map(of_category).collect()
}

/// The decision on one category.
pub fn decision_of(
    conn: &Connection,
    call: &rules::Call,
    category: &str,
) -> Result<CategoryDecision> {
    let mut all = decisions(conn, call)?.into_iter();
    let decision = all.find(|it| it.category == category);
    Ok(decision.unwrap_or_else(|| CategoryDecision::undecided(category)))
}

fn decision(row: &DecisionRow) -> Result<AwardDecision> {
    let entry = || {
        let first_entry = row.entries.first().cloned();
        first_entry.ok_or_else(|| workspace_core::Error::Message {
            detail: workspace_core::Detail::DecisionWithoutEntry,
        })
    };
    Ok(match messages::parse_name(&row.outcome)? {
        DecisionOutcome::NoAward => AwardDecision::NoAward,
        DecisionOutcome::Winner => AwardDecision::Winner { entry: entry()? },
        DecisionOutcome::Shared => AwardDecision::Shared {
            entries: row.entries.clone(),
        },
        DecisionOutcome::Finalist => AwardDecision::Finalist { entry: entry()? },
        DecisionOutcome::Withdrawn => AwardDecision::Withdrawn { entry: entry()? },
    })
}

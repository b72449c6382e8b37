//! What is decided, for lists, screens and the report on a season.

use desk_core::award::{self, CategoryDecision};
use desk_core::{in_force, number};
use store::Connection;
use workspace_core::views::{DecidedEntry, DecisionsView};
use workspace_core::{Decision, Error, Result, messages};

use super::outcome_conditions;
use crate::Desk;

impl Desk {
    /// The decision on every category, in the call's order.
    pub async fn decisions(&self) -> Result<Vec<CategoryDecision>> {
        let read = |conn: &Connection| award::decisions(conn, &in_force::call(conn)?);
        self.core.store.read(read).await
    }

    /// Every outcome that is in force, one for each entry or category.
    pub async fn outcomes(&self) -> Result<Vec<Decision>> {
        Ok(self.decisions().await?.iter().flat_map(lines).collect())
    }

    /// The decision on every category, and what a person should know before deciding, in the call's order.
    pub async fn decisions_view(&self) -> Result<Vec<DecisionsView>> {
        let read = |conn: &Connection| {
            let call = in_force::call(conn)?;
            let all = award::decisions(conn, &call)?;
            let counts = store::entry_row::counts(conn)?;
            let view = |of| view(conn, &call, of, &counts);
            all.iter().map(view).collect()
        };
        self.core.store.read(read).await
    }
}

fn lines(of: &CategoryDecision) -> Vec<Decision> {
    let lines = of.outcomes().into_iter();
    let lines = lines.map(|(outcome, entry, recorded)| Decision {
        category: of.category.clone(),
        entry: entry.map(str::to_owned),
        outcome,
        recorded: recorded.clone(),
    });
    lines.collect()
}

pub(super) fn view(
    conn: &Connection,
    call: &rules::Call,
    of: &CategoryDecision,
    counts: &store::Counts,
) -> Result<DecisionsView> {
    let mut entries = Vec::new();
    for (outcome, entry) in award::decided_entries(of) {
        let number = number(conn, entry)?;
        let row = store::entry_row::get(conn, number)?;
        let row = row.ok_or_else(|| Error::UnknownEntry {
            entry: entry.to_owned(),
        })?;
        entries.push(DecidedEntry {
            entry: entry.to_owned(),
            number,
            title: row.title,
            withdrawn: row.state == messages::EntryState::Withdrawn.name(),
            conditions: award::conditions_on(conn, call, entry, outcome)?
                .into_iter()
                .map(outcome_conditions::view)
                .collect(),
        });
    }
    Ok(DecisionsView {
        category: of.category.clone(),
        decided: of.is_decided(),
        outcomes_in_force: lines(of),
        entries,
        needs_person: counts.within(
            &of.category,
            rules::Verdict::NeedsPerson.name(),
            messages::EntryState::Submitted.name(),
        ),
        tells_reasons: of.tells_reasons,
    })
}

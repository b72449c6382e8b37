//! Awards that nobody enters: their candidates are entries that won in categories, and people choose one of them.

use desk_core::award::CategoryDecision;
use desk_core::eligibility::brief;
use desk_core::{award, in_force, number};
use rules::{Call, TopAward, TopCandidates};
use store::Connection;
use workspace_core::views::{TopAwardView, TopCandidate};
use workspace_core::{DecisionOutcome, RankedEntry, Result, messages};

use super::decisions;
use crate::Desk;

impl Desk {
    /// Every award that goes to one of the winners of categories, with its candidates, in the call's order.
    pub async fn top_awards(&self) -> Result<Vec<TopAwardView>> {
        self.core.store.read(views).await
    }
}

fn views(conn: &Connection) -> Result<Vec<TopAwardView>> {
    let call = in_force::call(conn)?;
    let counts = store::entry_row::counts(conn)?;
    let all = award::decisions(conn, &call)?;
    let view = |award: &TopAward| {
        let of_award = award::decision_of(conn, &call, &award.id)?;
        let candidates = candidates(conn, &call, award, &all)?;
        let feeding = call.categories.iter().filter(|it| award.is_fed_by(&it.id));
        let is_undecided = |category: &&rules::Category| {
            let mut all = all.iter();
            !all.any(|it| it.category == category.id && it.is_decided())
        };
        Ok(TopAwardView {
            id: award.id.clone(),
            name: award.name.clone(),
            text: award.text.clone(),
            no_longer_candidates: no_longer_candidates(conn, &of_award, &candidates)?,
            candidates,
            undecided_categories: feeding
                .filter(is_undecided)
                .map(|category| category.name.clone())
                .collect(),
            decisions: decisions::view(conn, &call, &of_award, &counts)?,
        })
    };
    call.top_awards.iter().map(view).collect()
}

/// The numbers of the entries that were chosen for an award and are none of its candidates.
fn no_longer_candidates(
    conn: &Connection,
    of_award: &CategoryDecision,
    candidates: &[TopCandidate],
) -> Result<Vec<u32>> {
    let chosen = award::decided_entries(of_award)
        .filter(|(outcome, _)| *outcome != DecisionOutcome::Withdrawn)
        .filter(|(_, entry)| candidates.iter().all(|it| it.entry.entry != *entry));
    chosen.map(|(_, entry)| number(conn, entry)).collect()
}

/// The entries that an award can go to: what won in its categories and was not withdrawn since. `all` holds the decision on
/// every category.
pub(super) fn candidates(
    conn: &Connection,
    call: &Call,
    award: &TopAward,
    all: &[CategoryDecision],
) -> Result<Vec<TopCandidate>> {
    let mut candidates = Vec::new();
    for decision in all {
        if call.category(&decision.category).is_none() || !award.is_fed_by(&decision.category) {
            continue;
        }
        for (outcome, entry) in award::decided_entries(decision) {
            let is_candidate = match outcome {
                DecisionOutcome::Winner | DecisionOutcome::Shared => true,
                DecisionOutcome::Finalist => award.candidates == TopCandidates::WinnersAndFinalists,
                DecisionOutcome::NoAward | DecisionOutcome::Withdrawn => false,
            };
            if is_candidate && let Some(entry) = submitted(conn, entry)? {
                candidates.push(TopCandidate {
                    entry,
                    category: decision.category.clone(),
                    outcome,
                });
            }
        }
    }
    Ok(candidates)
}

/// An entry that its entrant has not withdrawn. It has no place, since nobody ranks the winners of different categories.
fn submitted(conn: &Connection, entry: &str) -> Result<Option<RankedEntry>> {
    let number = number(conn, entry)?;
    let row = store::entry_row::get(conn, number)?;
    let is_submitted = |row: &store::EntryRow| row.state == messages::EntryState::Submitted.name();
    let Some(row) = row.filter(is_submitted) else {
        return Ok(None);
    };
    Ok(Some(RankedEntry {
        entry: row.entry,
        number,
        title: row.title,
        names: brief::brief(conn, number)?.names,
        place: None,
        tied: false,
        score: None,
        mean: None,
        marks: 0,
        lowest: None,
        highest: None,
        spread: None,
    }))
}

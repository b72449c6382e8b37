//! Which entries stand in each round.

use std::collections::{BTreeMap, BTreeSet};

use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::{Result, messages};

/// What an entry must be to stand in a round: eligible, not withdrawn, and gone on from the round before.
pub(crate) fn rule(round: u32) -> store::RoundFilter<'static> {
    store::RoundFilter {
        verdict: rules::Verdict::Eligible.name(),
        state: messages::EntryState::Submitted.name(),
        after: round.checked_sub(1).filter(|before| *before > 0),
    }
}

/// An entry that stands in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InRound {
    pub(crate) entry: Uuid,
    pub(crate) number: u32,
}

/// The entries of a category that stand in a round, in the order of their numbers: the eligible ones in the first, and of
/// those in each later round the ones that advanced from the round before.
pub(crate) fn standing(conn: &Connection, round: u32, category: &str) -> Result<Vec<InRound>> {
    let rows = store::entry_row::in_round(conn, &rule(round), category)?.into_iter();
    rows.map(|(number, entry)| {
        let entry = workspace_core::id(&entry)?;
        Ok(InRound { entry, number })
    })
    .collect()
}

/// How many entries of each category stand in a round; a category without any is left out.
pub(crate) fn standing_counts(conn: &Connection, round: u32) -> Result<BTreeMap<String, usize>> {
    Ok(store::entry_row::counts_in_round(conn, &rule(round))?)
}

/// The category in which an entry stands in a round; none where it does not.
pub(super) fn category_of(
    conn: &Connection,
    call: &Call,
    round: u32,
    number: u32,
) -> Result<Option<String>> {
    let category = store::entry_row::category_in_round(conn, &rule(round), number)?;
    Ok(category.filter(|category| call.category(category).is_some()))
}

/// Which entries advance from a round; `None` while nobody has said.
pub(super) fn gone_on(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Option<BTreeSet<Uuid>>> {
    let row = store::advance::latest(conn, round, category)?;
    row.map(|row| messages::read(row.entries.as_bytes()))
        .transpose()
}

/// The round where work is: the last to which any entry advanced.
pub(crate) fn under_way(conn: &Connection, call: &Call) -> Result<u32> {
    for round in (2..=call.round_count()).rev() {
        for category in &call.categories {
            if store::advance::count(conn, round - 1, &category.id)?.is_some_and(|on| on > 0) {
                return Ok(round);
            }
        }
    }
    Ok(1)
}

/// The ids of entries that stand, as judging knows them.
pub(super) fn ids(entries: &[InRound]) -> Vec<judging::EntryId> {
    let ids = entries.iter().map(|it| judging::EntryId(it.entry));
    ids.collect()
}

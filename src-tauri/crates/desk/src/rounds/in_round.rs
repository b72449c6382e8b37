//! Which entries are in each round.

use std::collections::{BTreeMap, BTreeSet};

use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::{JudgingError, Result, messages};

/// The filter that an entry must pass to be in a round: eligible, not withdrawn, and advanced from the round before.
pub(crate) fn entry_filter(round: u32) -> store::RoundFilter<'static> {
    store::RoundFilter {
        verdict: rules::Verdict::Eligible.name(),
        state: messages::EntryState::Submitted.name(),
        after: round.checked_sub(1).filter(|before| *before > 0),
    }
}

/// An entry that is in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InRound {
    pub(crate) entry: Uuid,
    pub(crate) number: u32,
}

/// The entries of a category that are in a round, in the order of their numbers: the eligible ones in the first, and of
/// those in each later round the ones that advanced from the round before.
pub(crate) fn entries(conn: &Connection, round: u32, category: &str) -> Result<Vec<InRound>> {
    let rows = store::entry_row::in_round(conn, &entry_filter(round), category)?.into_iter();
    rows.map(|(number, entry)| {
        let entry = workspace_core::parse_id(&entry)?;
        Ok(InRound { entry, number })
    })
    .collect()
}

/// How many entries of each category are in a round; a category without any is left out.
pub(crate) fn entry_counts(conn: &Connection, round: u32) -> Result<BTreeMap<String, usize>> {
    Ok(store::entry_row::counts_in_round(
        conn,
        &entry_filter(round),
    )?)
}

/// The category of an entry that is in a round; none where it is not.
pub(super) fn category_of(
    conn: &Connection,
    call: &Call,
    round: u32,
    number: u32,
) -> Result<Option<String>> {
    let category = store::entry_row::category_in_round(conn, &entry_filter(round), number)?;
    Ok(category.filter(|category| call.category(category).is_some()))
}

/// Refuses an entry that is not in a round, or is in it in another category.
pub(super) fn require_in_category(
    conn: &Connection,
    call: &Call,
    round: u32,
    category: &str,
    number: u32,
) -> Result<()> {
    match category_of(conn, call, round, number)? {
        Some(its_own) if its_own == category => Ok(()),
        Some(_) => Err(JudgingError::OfAnotherCategory { entry: number }.into()),
        None => Err(JudgingError::NotInRound {
            entry: number,
            round,
        }
        .into()),
    }
}

/// The entries that were recorded as advancing from a round; `None` while nothing is recorded.
pub(super) fn advanced_from(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Option<BTreeSet<Uuid>>> {
    let row = store::advance::latest(conn, round, category)?;
    row.map(|row| messages::read(row.entries.as_bytes()))
        .transpose()
}

/// The current round: the last one to which any entry advanced.
pub(crate) fn current_round(conn: &Connection, call: &Call) -> Result<u32> {
    for round in (2..=call.round_count()).rev() {
        for category in &call.categories {
            if store::advance::count(conn, round - 1, &category.id)?.is_some_and(|on| on > 0) {
                return Ok(round);
            }
        }
    }
    Ok(1)
}

/// The ids of entries as the crate `judging` takes them.
pub(super) fn ids(entries: &[InRound]) -> Vec<judging::EntryId> {
    let ids = entries.iter().map(|it| judging::EntryId(it.entry));
    ids.collect()
}

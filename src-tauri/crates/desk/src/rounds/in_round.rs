//! Which entries are in each round.

use std::collections::{BTreeMap, BTreeSet};

use rules::Call;
use store::{AssignmentCount, Connection, RoundAssignment, RoundFilter};
use uuid::Uuid;
use workspace_core::{JudgingError, Result, messages};

/// The filter that an entry must pass to be judged at all: eligible and not withdrawn.
pub(super) fn eligible_filter() -> RoundFilter<'static> {
    filter(None)
}

/// The filter of the entries that advanced from a round; of all that are judged where there is none before.
fn filter(after: Option<u32>) -> RoundFilter<'static> {
    RoundFilter {
        verdict: rules::Verdict::Eligible.name(),
        state: messages::EntryState::Submitted.name(),
        after,
    }
}

/// Reads something of the entries of a round in every category. Entries come from the round before it, and those of a
/// category that does not have that round from an earlier one, so that each of these is read by itself.
fn read_each<T>(
    call: &Call,
    round: u32,
    category_of: impl Fn(&T) -> &str,
    read: impl Fn(&RoundFilter<'_>) -> Result<Vec<T>>,
) -> Result<Vec<T>> {
    if call.rounds.iter().all(|it| it.categories.is_empty()) {
        return read(&filter(round.checked_sub(1).filter(|before| *before > 0)));
    }
    let having_it = call.categories.iter();
    let having_it = having_it.filter(|category| call.has_round(round, &category.id));
    let rounds_before: BTreeSet<Option<u32>> = having_it
        .map(|category| call.round_before(round, &category.id))
        .collect();
    let mut found = Vec::new();
    for before in rounds_before {
        let rows = read(&filter(before))?.into_iter();
        found.extend(rows.filter(|row| {
            let category = category_of(row);
            call.has_round(round, category) && call.round_before(round, category) == before
        }));
    }
    Ok(found)
}

/// An entry that is in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InRound {
    pub(crate) entry: Uuid,
    pub(crate) number: u32,
}

/// The entries of a category that are in a round, in the order of their numbers: the eligible ones in its first, and of
/// those in each later round the ones that advanced from the category's round before. None where it does not have the round.
pub(crate) fn entries(
    conn: &Connection,
    call: &Call,
    round: u32,
    category: &str,
) -> Result<Vec<InRound>> {
    if !call.has_round(round, category) {
        return Ok(Vec::new());
    }
    filtered(conn, &filter(call.round_before(round, category)), category)
}

/// The entries of a category that are judged, whatever rounds it has, in the order of their numbers.
pub(super) fn eligible(conn: &Connection, category: &str) -> Result<Vec<InRound>> {
    filtered(conn, &eligible_filter(), category)
}

fn filtered(conn: &Connection, filter: &RoundFilter<'_>, category: &str) -> Result<Vec<InRound>> {
    let rows = store::entry_row::in_round(conn, filter, category)?.into_iter();
    rows.map(|(number, entry)| {
        let entry = workspace_core::parse_id(&entry)?;
        Ok(InRound { entry, number })
    })
    .collect()
}

/// How many entries of each category are in a round; a category without any is left out.
pub(crate) fn entry_counts(
    conn: &Connection,
    call: &Call,
    round: u32,
) -> Result<BTreeMap<String, usize>> {
    let counts = read_each(
        call,
        round,
        |(category, _): &(String, usize)| category.as_str(),
        |filter| {
            let counts = store::entry_row::counts_in_round(conn, filter)?;
            Ok(counts.into_iter().collect())
        },
    )?;
    Ok(counts.into_iter().collect())
}

/// How far each judge is with the entries of a round, by categories and the judges' ids.
pub(crate) fn assignment_counts(
    conn: &Connection,
    call: &Call,
    round: u32,
) -> Result<Vec<AssignmentCount>> {
    read_each(
        call,
        round,
        |count: &AssignmentCount| count.category.as_str(),
        |filter| Ok(store::assignment::counts(conn, round, filter)?),
    )
}

/// The current assignments of a round whose entries are in it, in the order they were last assigned; first those of the
/// categories whose round before is the earliest.
pub(super) fn assigned(conn: &Connection, call: &Call, round: u32) -> Result<Vec<RoundAssignment>> {
    read_each(
        call,
        round,
        |assigned: &RoundAssignment| assigned.category.as_str(),
        |filter| Ok(store::assignment::in_round(conn, round, filter)?),
    )
}

/// The largest number of judges who read one entry of a round, by categories.
pub(super) fn most_readers(
    conn: &Connection,
    call: &Call,
    round: u32,
) -> Result<BTreeMap<String, usize>> {
    let most = read_each(
        call,
        round,
        |(category, _): &(String, usize)| category.as_str(),
        |filter| {
            let most = store::assignment::most_readers(conn, round, filter)?;
            Ok(most.into_iter().collect())
        },
    )?;
    Ok(most.into_iter().collect())
}

/// The category of an entry that is in a round; none where it is not.
pub(super) fn category_of(
    conn: &Connection,
    call: &Call,
    round: u32,
    number: u32,
) -> Result<Option<String>> {
    let found = read_each(call, round, String::as_str, |filter| {
        let category = store::entry_row::category_in_round(conn, filter, number)?;
        Ok(category.into_iter().collect())
    })?;
    let mut found = found.into_iter();
    Ok(found.find(|category| call.category(category).is_some()))
}

/// Whether an entry is judged: eligible, not withdrawn, and in a category of the call.
pub(super) fn is_eligible(conn: &Connection, call: &Call, number: u32) -> Result<bool> {
    let category = store::entry_row::category_in_round(conn, &eligible_filter(), number)?;
    Ok(category.is_some_and(|category| call.category(&category).is_some()))
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
            let before = call.round_before(round, &category.id);
            let before = before.filter(|_| call.has_round(round, &category.id));
            if let Some(before) = before
                && store::advance::count(conn, before, &category.id)?.is_some_and(|on| on > 0)
            {
                return Ok(round);
            }
        }
    }
    Ok(1)
}

/// The round in which a category is while the desk is in `round`: that one where the category has it, else its last before
/// it, else its first after it.
pub(crate) fn round_of_category(call: &Call, round: u32, category: &str) -> u32 {
    if call.has_round(round, category) {
        return round;
    }
    let first_after = || {
        let mut after = round.saturating_add(1)..=call.round_count();
        after.find(|number| call.has_round(*number, category))
    };
    let before = call.round_before(round, category);
    before.or_else(first_after).unwrap_or(round)
}

/// The ids of entries as the crate `judging` takes them.
pub(super) fn ids(entries: &[InRound]) -> Vec<judging::EntryId> {
    let ids = entries.iter().map(|it| judging::EntryId(it.entry));
    ids.collect()
}

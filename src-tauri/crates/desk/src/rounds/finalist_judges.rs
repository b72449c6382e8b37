//! Judges whose own entry is a finalist, where the call lets judges enter until one is.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::award;
use judging::{ConflictKind, EntryId};
use rules::{Call, MayEnter};
use store::Connection;
use uuid::Uuid;
use workspace_core::{DecisionOutcome, Result};

use super::conflicts::{Search, latest_statements};
use super::{in_round, judges};

/// The conflicts of a judge with an entry that is the judge's own.
const OWN: [ConflictKind; 3] = [
    ConflictKind::Own,
    ConflictKind::CoAuthor,
    ConflictKind::Nominator,
];

/// The numbers of the finalists that a judge made or entered, by judge. None where the call does not say that such a judge
/// steps down. An entry of which the desk has said that there is no conflict with the judge is somebody else's.
pub(super) fn finalist_entries(
    conn: &Connection,
    call: &Call,
) -> Result<BTreeMap<Uuid, BTreeSet<u32>>> {
    let mut of_judges: BTreeMap<Uuid, BTreeSet<u32>> = BTreeMap::new();
    let rule = call.panels.as_ref().map(|panels| panels.judges_may_enter);
    if rule != Some(MayEnter::UntilFinalist) {
        return Ok(of_judges);
    }
    let finalists = finalists(conn, call)?;
    let mut judges = judges::judges(conn)?;
    for judge in &mut judges {
        // An entry of the judge's household is not the judge's own.
        judge.terms.household.clear();
    }
    let search = Search::of(judges);
    let mut of_judge = search.sharing_a_name(conn, call)?;
    of_judge.retain(|it| finalists.contains(&it.entry));
    let numbers: BTreeMap<EntryId, u32> = of_judge
        .iter()
        .map(|it| (EntryId(it.entry), it.number))
        .collect();
    let stated = latest_statements(conn)?;
    for conflict in search.conflicts(conn, of_judge)? {
        let statement = stated.get(&(conflict.judge, conflict.entry));
        let is_dismissed = statement.is_some_and(|it| it.conflict.is_none());
        if let Some(number) = numbers.get(&conflict.entry)
            && OWN.contains(&conflict.kind)
            && !is_dismissed
        {
            let of_judge = of_judges.entry(conflict.judge.0).or_default();
            of_judge.insert(*number);
        }
    }
    Ok(of_judges)
}

/// The finalists of all categories: the entries that advanced to the last round of their category, and those for which an
/// award or a place among the finalists is recorded.
fn finalists(conn: &Connection, call: &Call) -> Result<BTreeSet<Uuid>> {
    let mut finalists = BTreeSet::new();
    for category in &call.categories {
        let last = call.last_round(&category.id);
        if call.round_before(last, &category.id).is_some() {
            let entries = in_round::entries(conn, call, last, &category.id)?;
            finalists.extend(entries.iter().map(|it| it.entry));
        }
    }
    for decision in award::decisions(conn, call)? {
        for (outcome, entry) in award::decided_entries(&decision) {
            let is_finalist = match outcome {
                DecisionOutcome::Winner | DecisionOutcome::Shared | DecisionOutcome::Finalist => {
                    true
                }
                DecisionOutcome::NoAward | DecisionOutcome::Withdrawn => false,
            };
            if is_finalist {
                finalists.insert(workspace_core::parse_id(entry)?);
            }
        }
    }
    Ok(finalists)
}

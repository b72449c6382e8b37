//! Rounds: which entries stand in each, and what their judges are asked for.

use std::collections::{BTreeMap, BTreeSet};

use judging::Ballot;
use rules::{Call, Mode};
use store::Connection;
use uuid::Uuid;

use super::{JudgingError, sheets};
use crate::desk::call;
use crate::views::{RoundCategory, RoundView};
use crate::{Desk, Error, Result, keeping, papers};

impl Desk {
    /// Every round, with how far each category is in it.
    pub async fn rounds(&self) -> Result<Vec<RoundView>> {
        self.kept.store.read(rounds).await
    }
}

fn rounds(conn: &Connection) -> Result<Vec<RoundView>> {
    let call = call::in_force(conn)?;
    (1..=call.round_count())
        .map(|round| view(conn, &call, round))
        .collect()
}

fn view(conn: &Connection, call: &Call, round: u32) -> Result<RoundView> {
    let says = call.round(round);
    let assigned = store::assignment::counts(conn, round, &rule(round))?;
    let standing = standing_counts(conn, round)?;
    let mut categories = Vec::new();
    for category in &call.categories {
        let own = assigned.iter().filter(|it| it.category == category.id);
        let (due, returned) = own.fold((0, 0), |(due, returned), it| {
            (due + it.assigned, returned + it.returned)
        });
        categories.push(RoundCategory {
            category: category.id.clone(),
            entries: standing.get(&category.id).copied().unwrap_or_default(),
            waiting: due - returned,
            returned,
            gone_on: store::advance::count(conn, round, &category.id)?,
        });
    }
    Ok(RoundView {
        round,
        name: says.map(|it| it.name.clone()),
        text: says.and_then(|it| it.text.clone()),
        mode: call.mode_of(round),
        by_staff: says.is_some_and(|it| it.by_staff),
        per_entry: says.and_then(|it| it.per_entry),
        quorum: says.and_then(|it| it.quorum),
        advance: says.and_then(|it| it.advance),
        unranked: says.is_some_and(|it| it.unranked),
        meets: says.is_some_and(|it| it.meets),
        revise_until: says
            .and_then(|it| it.revise_until)
            .map(|day| day.to_string()),
        categories,
    })
}

/// Refuses a round that the call does not have.
pub(super) fn known(call: &Call, round: u32) -> Result<()> {
    let rounds = call.round_count();
    if (1..=rounds).contains(&round) {
        Ok(())
    } else {
        Err(JudgingError::UnknownRound { round, rounds }.into())
    }
}

/// What a round asks its judges for.
pub(crate) fn ballot(call: &Call, round: u32) -> Result<Ballot> {
    known(call, round)?;
    Ok(match call.mode_of(round) {
        Mode::Marks => {
            let scale = call.scale.as_ref().ok_or(Error::NoCall)?;
            Ballot::Marks {
                criteria: sheets::criteria(call),
                scale: judging::Scale {
                    min: scale.min,
                    max: scale.max,
                    step: scale.step,
                },
            }
        }
        Mode::YesMaybeNo => Ballot::Vote,
        Mode::Ranking => Ballot::Order,
        Mode::Pairs => Ballot::Pairs,
        Mode::Consensus => Ballot::Words,
    })
}

/// What an entry must be to stand in a round: eligible, not withdrawn, and gone on from the round before.
pub(in crate::desk) fn rule(round: u32) -> store::Standing<'static> {
    store::Standing {
        verdict: rules::Verdict::Eligible.name(),
        state: papers::EntryState::Submitted.name(),
        after: round.checked_sub(1).filter(|before| *before > 0),
    }
}

/// An entry that stands in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desk) struct InRound {
    pub(in crate::desk) entry: Uuid,
    pub(in crate::desk) number: u32,
}

/// The entries of a category that stand in a round, in the order of their numbers: the eligible ones in the first, and of
/// those in each later round the ones that went on from the round before.
pub(in crate::desk) fn standing(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Vec<InRound>> {
    let rows = store::entry_row::standing(conn, &rule(round), category)?.into_iter();
    rows.map(|(number, entry)| {
        let entry = keeping::id(&entry)?;
        Ok(InRound { entry, number })
    })
    .collect()
}

/// How many entries of each category stand in a round; a category without any is left out.
pub(in crate::desk) fn standing_counts(
    conn: &Connection,
    round: u32,
) -> Result<BTreeMap<String, usize>> {
    Ok(store::entry_row::standing_counts(conn, &rule(round))?)
}

/// The category in which an entry stands in a round; none where it does not.
pub(super) fn category_of(
    conn: &Connection,
    call: &Call,
    round: u32,
    number: u32,
) -> Result<Option<String>> {
    let category = store::entry_row::is_standing(conn, &rule(round), number)?;
    Ok(category.filter(|category| call.category(category).is_some()))
}

/// What goes on from a round; `None` while nobody has said.
pub(super) fn gone_on(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Option<BTreeSet<Uuid>>> {
    let row = store::advance::latest(conn, round, category)?;
    row.map(|row| papers::read(row.entries.as_bytes()))
        .transpose()
}

/// The round where work is: the last to which anything went on.
pub(in crate::desk) fn under_way(conn: &Connection, call: &Call) -> Result<u32> {
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

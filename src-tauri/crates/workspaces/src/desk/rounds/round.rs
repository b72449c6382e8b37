//! Rounds: which entries stand in each, and what their judges are asked for.

use std::collections::BTreeSet;

use judging::Ballot;
use rules::{Call, Mode};
use store::Connection;
use uuid::Uuid;

use super::{JudgingError, deal, sheets};
use crate::desk::{call, screen};
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
    let returned = sheets::returned(conn, round)?;
    let dealt = deal::dealt(conn, round)?;
    let mut categories = Vec::new();
    for category in &call.categories {
        let entries = standing(conn, round, &category.id)?;
        let ids: BTreeSet<Uuid> = entries.iter().map(|(id, _)| *id).collect();
        let own = || dealt.iter().filter(|(_, entry)| ids.contains(entry));
        let came = own().filter(|pair| returned.contains(pair)).count();
        categories.push(RoundCategory {
            category: category.id.clone(),
            entries: entries.len(),
            waiting: own().count() - came,
            returned: came,
            gone_on: gone_on(conn, round, &category.id)?.map(|on| on.len()),
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

/// Whether an entry stands: eligible, and not withdrawn.
fn is_eligible(row: &store::EntryRow) -> bool {
    row.verdict == rules::Verdict::Eligible.name()
        && row.state == papers::EntryState::Submitted.name()
}

/// The ids of all entries that stand in a round.
pub(super) fn standing_ids(conn: &Connection, call: &Call, round: u32) -> Result<BTreeSet<Uuid>> {
    let mut standing = BTreeSet::new();
    for category in &call.categories {
        let on = match round.checked_sub(1).filter(|before| *before > 0) {
            Some(before) => Some(gone_on(conn, before, &category.id)?.unwrap_or_default()),
            None => None,
        };
        let rows = store::entry_row::of_category(conn, &category.id)?;
        for row in rows.iter().filter(|row| is_eligible(row)) {
            let entry = keeping::id(&row.entry)?;
            if on.as_ref().is_none_or(|on| on.contains(&entry)) {
                standing.insert(entry);
            }
        }
    }
    Ok(standing)
}

/// The entries of a category that stand and are eligible, with their documents.
pub(super) fn eligible(conn: &Connection, category: &str) -> Result<Vec<(Uuid, rules::Entry)>> {
    let mut entries = Vec::new();
    for row in store::entry_row::of_category(conn, category)? {
        if is_eligible(&row)
            && let Some((_, document)) = screen::counted(conn, &row.entry)?
        {
            entries.push((keeping::id(&row.entry)?, document));
        }
    }
    Ok(entries)
}

/// The entries of a category that stand in a round: the eligible ones in the first, and of those in each later round
/// the ones that went on from the round before.
pub(in crate::desk) fn standing(
    conn: &Connection,
    round: u32,
    category: &str,
) -> Result<Vec<(Uuid, rules::Entry)>> {
    let mut entries = eligible(conn, category)?;
    if let Some(before) = round.checked_sub(1).filter(|before| *before > 0) {
        let on = gone_on(conn, before, category)?.unwrap_or_default();
        entries.retain(|(entry, _)| on.contains(entry));
    }
    Ok(entries)
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
            if gone_on(conn, round - 1, &category.id)?.is_some_and(|on| !on.is_empty()) {
                return Ok(round);
            }
        }
    }
    Ok(1)
}

/// The ids of entries that stand, as judging knows them.
pub(super) fn ids(entries: &[(Uuid, rules::Entry)]) -> Vec<judging::EntryId> {
    let ids = entries.iter().map(|(id, _)| judging::EntryId(*id));
    ids.collect()
}

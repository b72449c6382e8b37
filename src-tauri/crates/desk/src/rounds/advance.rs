//! Which entries advance from a round: proposed by the call's rule or by another, seen before it is recorded, decided by
//! people.

use std::collections::{BTreeMap, BTreeSet};

use desk_core::{in_force, number};
use judging::rank::{Cut, CutResult};
use judging::{EntryId, Place};
use rules::{Advance, Call};
use serde_json::json;
use store::{AdvanceRow, Connection};
use uuid::Uuid;
use workspace_core::views::{AdvanceEntry, AdvancePreview};
use workspace_core::{
    ActionContext, Error, JudgingError, Result, ballot, messages, require_reason,
};

use super::advance_groups::{Groups, reaching};
use super::in_round;
use super::rank::JudgedCategory;
use crate::Desk;

impl Desk {
    /// Which entries would advance from a round in a category by a rule, the call's own where none is given. Nothing is
    /// saved.
    pub async fn preview_advance(
        &self,
        round: u32,
        category: &str,
        by: Option<Advance>,
    ) -> Result<AdvancePreview> {
        let category = category.to_owned();
        let read = move |conn: &Connection| preview(conn, round, &category, by);
        self.core.store.read(read).await
    }

    /// Records which entries advance from a round in a category; a later word replaces this one, which stays in history.
    /// Where the next round is under way for an entry that no longer advances, its sheets stay and count nowhere.
    pub async fn advance(
        &self,
        round: u32,
        category: &str,
        entries: &[Uuid],
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        let entries: BTreeSet<Uuid> = entries.iter().copied().collect();
        let (category, reason, ctx) = (category.to_owned(), require_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                let call = in_force::call(tx)?;
                ballot::require_round(&call, round)?;
                if call.category(&category).is_none() {
                    return Err(Error::UnknownCategory { category });
                }
                let in_this_round = in_round::entries(tx, &call, round, &category)?.into_iter();
                let in_this_round: BTreeSet<Uuid> = in_this_round.map(|it| it.entry).collect();
                if let Some(unknown) = entries.difference(&in_this_round).next() {
                    let entry = number(tx, &unknown.to_string())?;
                    let refused = match in_round::category_of(tx, &call, round, entry)? {
                        Some(_) => JudgingError::OfAnotherCategory { entry },
                        None => JudgingError::CannotAdvance { entry, round },
                    };
                    return Err(refused.into());
                }
                let at = ctx.stamp();
                let row = AdvanceRow {
                    round,
                    category: category.clone(),
                    entries: messages::to_json(&entries)?,
                    reason: reason.clone(),
                    recorded_at: at.clone(),
                    by: ctx.actor.clone(),
                };
                store::advance::append(tx, &row)?;
                let detail = json!({ "round": round, "entries": entries, "reason": reason });
                workspace_core::log(tx, &ctx.actor, &at, "advanced", &category, &detail)
            })
            .await
    }
}

fn preview(
    conn: &Connection,
    round: u32,
    category: &str,
    by: Option<Advance>,
) -> Result<AdvancePreview> {
    let call = in_force::call(conn)?;
    let judged = JudgedCategory::read(conn, &call, round, category)?;
    let round_in_call = call.round(round);
    let rule = by.or_else(|| round_in_call.and_then(|round| round.advance.clone()));
    let groups = match &rule {
        Some(rule) => Groups::read(conn, &call, category, rule)?,
        None => None,
    };
    let ranking = judged.ranking(conn)?;
    let places = judged.places().unwrap_or_default();
    let result = match (&groups, &rule) {
        (Some(groups), _) => groups.cut(&places),
        (None, Some(rule)) => advancing(rule, &places),
        (None, None) => CutResult::default(),
    };
    let recorded = in_round::advanced_from(conn, round, category)?;
    let quorum = round_in_call.and_then(|round| round.quorum_in(category));
    let waiting = waiting(conn, round, &judged)?;
    let entries = ranking.places.into_iter().map(|place| {
        let id = workspace_core::parse_id(&place.entry)?;
        Ok(AdvanceEntry {
            advances: result.advancing.contains(&EntryId(id)),
            tied_at_cut: result.tied.contains(&EntryId(id)),
            group: groups.as_ref().and_then(|it| it.id_of(EntryId(id))),
            recorded: recorded.as_ref().map(|on| on.contains(&id)),
            below_quorum: quorum.is_some_and(|quorum| place.marks < quorum),
            waiting: waiting.get(&id).copied().unwrap_or_default(),
            entry: place,
        })
    });
    Ok(AdvancePreview {
        round,
        category: category.to_owned(),
        rule,
        quorum,
        below_minimum: too_few(&call, category, judged.ids.len(), round),
        unranked: round_in_call.is_some_and(|round| round.unranked),
        groups: groups.as_ref().map(Groups::views).unwrap_or_default(),
        open_places: groups.as_ref().map_or(0, Groups::open_places),
        entries: entries.collect::<Result<Vec<_>>>()?,
        cross_check: cross_check(conn, &call, &judged, &places)?,
    })
}

/// How much of a ranking a rule lets advance that counts all entries together; nothing where people choose.
fn advancing(rule: &Advance, places: &[Place]) -> CutResult {
    let first = |number: u32| Cut::First(usize::try_from(number).unwrap_or(usize::MAX));
    match *rule {
        Advance::Number(number) => first(number).of(places),
        Advance::Threshold(least) => Cut::AtLeast(least).of(places),
        Advance::Percent(share) => Cut::Percent(share).of(places),
        Advance::Best(best) => first(best.number).of(&reaching(best.threshold, places)),
        Advance::InProportion(_) | Advance::InEachGroup(_) | Advance::ByHand => {
            CutResult::default()
        }
    }
}

/// How many sheets are still out, by entry.
fn waiting(conn: &Connection, round: u32, judged: &JudgedCategory) -> Result<BTreeMap<Uuid, u32>> {
    let mut waiting = BTreeMap::new();
    for it in judged.entries() {
        let assigned = store::assignment::of_entry(conn, round, it.number)?;
        let out = assigned.iter().filter(|it| !it.recused && !it.returned);
        let out = u32::try_from(out.count()).unwrap_or(u32::MAX);
        if out > 0 {
            waiting.insert(it.entry, out);
        }
    }
    Ok(waiting)
}

/// The fewest entries a category needs to be judged at all, where it has fewer in its first round.
fn too_few(call: &Call, category: &str, entries: usize, round: u32) -> Option<u32> {
    let least = call.outcomes.as_ref()?.minimum_entries?;
    let is_first = call.has_round(round, category) && call.round_before(round, category).is_none();
    let is_too_few = u32::try_from(entries).is_ok_and(|entries| entries < least);
    (is_first && is_too_few).then_some(least)
}

/// The best entries of two juries that lie so close that the call sends them to a bilingual panel.
fn cross_check(
    conn: &Connection,
    call: &Call,
    judged: &JudgedCategory,
    places: &[Place],
) -> Result<Vec<u32>> {
    let Some((panels, within)) = call
        .panels
        .as_ref()
        .and_then(|panels| Some((panels, panels.cross_check_percent?)))
    else {
        return Ok(Vec::new());
    };
    // Places stand best first, so the first of a jury is its best.
    let mut bests = Vec::new();
    for jury in &panels.juries {
        let scored = places.iter().filter(|place| place.score.is_some());
        bests.extend(judged.first_in(conn, scored, &jury.languages)?);
    }
    let close = judging::rank::near_best(&bests, within);
    close
        .iter()
        .map(|id| number(conn, &id.0.to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use rules::Best;

    use super::*;

    /// Entries placed by their scores, which fall.
    fn places(scores: &[f64]) -> Vec<Place> {
        let place_of = |score: f64| 1 + scores.iter().filter(|other| **other > score).count();
        let entries = (1_u128..).zip(scores);
        entries
            .map(|(id, score)| Place {
                entry: EntryId(Uuid::from_u128(id)),
                place: u32::try_from(place_of(*score)).ok(),
                tied: false,
                score: Some(*score),
                se: None,
                from: None,
                to: None,
                mean: Some(*score),
                marks: 3,
                lowest: None,
                highest: None,
                spread: None,
            })
            .collect()
    }

    #[test]
    fn the_best_that_reach_a_mean_advance_up_to_a_number() {
        let best = |number, threshold| Advance::Best(Best { number, threshold });
        let table = [
            (vec![9.0, 8.5, 8.0, 7.0], best(2, 8.0), 2, 0),
            (vec![9.0, 8.5, 8.0, 7.0], best(9, 8.0), 3, 0),
            (vec![9.0, 8.5, 8.0, 7.0], best(2, 9.5), 0, 0),
            // Two tie over the last place, and a third of that score would have been below.
            (vec![9.0, 8.0, 8.0], best(2, 8.0), 1, 2),
            (vec![9.0, 7.0, 7.0], best(2, 8.0), 1, 0),
        ];
        for (scores, rule, count, tied) in table {
            let result = advancing(&rule, &places(&scores));
            let found = (result.advancing.len(), result.tied.len());
            assert_eq!(found, (count, tied), "{scores:?} {rule:?}");
        }
    }
}

//! What the readings of a category come to: the ranking, severity taken off, every other method, and the marks behind.

use std::collections::BTreeMap;

use judging::agree::{Level, alpha};
use judging::rank::additive::NotEstimable;
use judging::rank::{Additive, CannotRank, Method, Severity, countback};
use judging::{EntryId, JudgeId, Place};
use rules::Call;
use store::Connection;

use super::rank::{CategoryRanking, Judged, failure};
use super::trace;
use crate::desk::call;
use crate::views::{Adjusted, CategoryResults, MethodPlace, MethodPlaces, TieView};
use crate::{Desk, Result};

/// How often chances are drawn: their errors are below half a per cent.
const DRAWS: usize = 10_000;

/// The seed of those draws: the same sheets always show the same chances.
const SEED: u64 = 0;

impl Desk {
    /// The results of one category in a round.
    pub async fn results(&self, round: u32, category: &str) -> Result<CategoryResults> {
        self.results_of(round, category, true).await
    }

    /// The same, or without what takes long where it is not asked for `whole`.
    pub async fn results_of(
        &self,
        round: u32,
        category: &str,
        whole: bool,
    ) -> Result<CategoryResults> {
        let category = category.to_owned();
        let read = self.kept.store.read(move |conn| {
            let call = call::in_force(conn)?;
            let judged = Judged::read(conn, &call, round, &category)?;
            let plain = plain(conn, &call, round, &judged)?;
            if whole {
                with_the_rest(conn, &call, round, &judged, plain)
            } else {
                Ok(plain)
            }
        });
        read.await
    }
}

/// The ranking by what the round asked for, and what follows from the same readings at once.
fn plain(conn: &Connection, call: &Call, round: u32, judged: &Judged) -> Result<CategoryResults> {
    let readings = judged.readings();
    let ranking = judged.ranking(conn)?;
    Ok(CategoryResults {
        mode: call.mode_of(round),
        criteria: judged.asked(call),
        judges: readings.judges().len(),
        alpha: alpha(&readings, Level::Interval)
            .ok()
            .map(|alpha| alpha.value),
        not_adjusted: None,
        adjusted: Vec::new(),
        methods: Vec::new(),
        same_first: true,
        tie: tie(call, judged, &ranking),
        traces: Vec::new(),
        ranking,
        whole: false,
    })
}

fn with_the_rest(
    conn: &Connection,
    call: &Call,
    round: u32,
    judged: &Judged,
    plain: CategoryResults,
) -> Result<CategoryResults> {
    let readings = judged.readings();
    let model = model(conn, call, round, judged)?;
    let leniencies: BTreeMap<JudgeId, f64> = model.as_ref().map_or_else(
        |_| BTreeMap::new(),
        |model| {
            let all = model.leniencies().into_iter();
            all.map(|judge| (judge.judge, judge.leniency)).collect()
        },
    );
    let fair = match &model {
        Ok(model) => Ok(among(model, readings.entries())),
        Err(cannot) => Err(cannot.clone()),
    };
    let not_adjusted = fair.as_ref().err().map(failure);
    let adjusted = match (&model, &fair) {
        (Ok(model), Ok(places)) => adjusted(model, readings.entries(), places),
        _ => Vec::new(),
    };
    let beside = judged.ballot.beside(&judged.ids, &judged.sheets);
    let beside = beside.with(Method::Additive, fair);
    let traces = trace::traces(conn, call, judged, &plain.ranking, &leniencies)?;
    Ok(CategoryResults {
        not_adjusted,
        adjusted,
        same_first: beside.have_same_first(),
        methods: beside.methods.iter().map(shown).collect(),
        traces,
        whole: true,
        ..plain
    })
}

/// The tie for the first place, by exact scores.
fn tie(call: &Call, judged: &Judged, ranking: &CategoryRanking) -> Option<TieView> {
    let first = ranking.places.iter().filter(|it| it.place == Some(1));
    let entries: Vec<String> = first.map(|it| it.entry.clone()).collect();
    if entries.len() < 2 {
        return None;
    }
    let tied = judged.ids.iter().copied();
    let tied: Vec<EntryId> = tied
        .filter(|id| entries.contains(&id.0.to_string()))
        .collect();
    let best = countback(&judged.readings(), &tied).into_iter().next();
    Some(TieView {
        rule: call.outcomes.as_ref().map(|it| it.tie).unwrap_or_default(),
        countback: best
            .unwrap_or_default()
            .iter()
            .map(|id| id.0.to_string())
            .collect(),
        entries,
    })
}

/// The additive model of a round in all categories: a judge is as severe in one as in another, and all that they read
/// tells it better than a part.
fn model(
    conn: &Connection,
    call: &Call,
    round: u32,
    judged: &Judged,
) -> Result<std::result::Result<Additive, CannotRank>> {
    if !judged.ballot.is_on_a_scale() {
        return Ok(Err(CannotRank::NotOnAScale));
    }
    let (mut ids, mut sheets) = (judged.ids.clone(), judged.sheets.clone());
    for category in &call.categories {
        if category.id != judged.category() {
            let other = Judged::read(conn, call, round, &category.id)?;
            ids.extend(other.ids);
            sheets.extend(other.sheets);
        }
    }
    let readings = judged.ballot.readings(&ids, &sheets);
    let fit: std::result::Result<Additive, NotEstimable> = Additive::fit(&readings, Severity::Free);
    Ok(fit.map_err(CannotRank::from))
}

/// The places of some entries among each other.
fn among(model: &Additive, entries: &[EntryId]) -> Vec<Place> {
    // Entries are in the order of their ids.
    let mut places = model.places();
    places.retain(|place| entries.binary_search(&place.entry).is_ok());
    // A rank among those that are left is one more than those before it.
    let mut taken: Vec<u32> = places.iter().filter_map(|it| it.place).collect();
    taken.sort_unstable();
    for place in &mut places {
        let rank = place
            .place
            .map(|it| taken.partition_point(|other| *other < it) + 1);
        place.place = rank.and_then(|rank| u32::try_from(rank).ok());
    }
    places
}

/// The scores of some entries, and their chances among each other.
fn adjusted(model: &Additive, entries: &[EntryId], places: &[Place]) -> Vec<Adjusted> {
    let Some(first) = places.first().map(|place| place.entry) else {
        return Vec::new();
    };
    let chances: BTreeMap<EntryId, f64> = model
        .chances(entries, 1, DRAWS, SEED)
        .into_iter()
        .map(|chances| (chances.entry, chances.first))
        .collect();
    let next: BTreeMap<EntryId, f64> = model
        .next_readings(entries, 1)
        .into_iter()
        .map(|next| (next.entry, next.worth))
        .collect();
    places
        .iter()
        .filter_map(|place| {
            let (low, high) = place.interval()?;
            Some(Adjusted {
                entry: place.entry.0.to_string(),
                rank: place.place,
                score: place.score?,
                low,
                high,
                chance_first: chances.get(&place.entry).copied().unwrap_or_default(),
                tied_with_first: place.entry != first
                    && model.are_tied(place.entry, first).unwrap_or_default(),
                next_reading: next.get(&place.entry).copied().unwrap_or_default(),
            })
        })
        .collect()
}

fn shown((method, places): &(Method, std::result::Result<Vec<Place>, CannotRank>)) -> MethodPlaces {
    let (places, unavailable) = match places {
        Ok(places) => (places.as_slice(), None),
        Err(cannot) => (&[] as &[Place], Some(failure(cannot))),
    };
    let stands = places.iter().filter_map(|place| {
        Some(MethodPlace {
            entry: place.entry.0.to_string(),
            place: place.place?,
        })
    });
    MethodPlaces {
        method: method.name().to_owned(),
        places: stands.collect(),
        unavailable,
    }
}

//! What the readings of a category come to: the mean, severity taken off, every other method, and the marks behind.

use std::collections::{BTreeMap, BTreeSet};

use judging::agree::{Level, alpha};
use judging::rank::{Additive, CannotRank, Method, Severity};
use judging::{EntryId, JudgeId, Place, Readings, ScoreSheet};
use rules::Call;
use store::Connection;
use uuid::Uuid;

use super::rank::{self, CategoryRanking};
use super::{Desk, call, deal, people, sheets};
use crate::views::{
    Adjusted, CategoryResults, MethodPlace, MethodPlaces, Trace, TracedMark, TracedSheet,
};
use crate::{Failure, Result};

/// How often chances are drawn: their errors are below half a per cent.
const DRAWS: usize = 10_000;

/// The seed of those draws: the same sheets always show the same chances.
const SEED: u64 = 0;

/// Within how many standard errors 95 % of a normal number lie.
const TWO_SIDED: f64 = 1.959_963_984_540_054;

impl Desk {
    /// The results of one category in a round. What takes long is reckoned from what was read, while the desk goes on.
    pub async fn results(&self, round: u32, category: &str) -> Result<CategoryResults> {
        let category = category.to_owned();
        let read = move |conn: &Connection| results(conn, round, &category);
        self.kept.store.read(read).await
    }
}

fn results(conn: &Connection, round: u32, category: &str) -> Result<CategoryResults> {
    let ranking = rank::rank(conn, round, category)?;
    let call = call::in_force(conn)?;
    let ids: Vec<Uuid> = deal::eligible(conn, category)?
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    let found = sheets::sheets(conn, round, &ids)?;
    let entries: Vec<EntryId> = ids.iter().map(|id| EntryId(*id)).collect();
    let readings = Readings::of_sheets(&entries, &found, &sheets::criteria(&call));
    // A judge is as severe in one category as in another, and all that they read tells it better than a part.
    let model = Additive::fit(&of_round(conn, round, &call)?, Severity::Free);
    let names: BTreeMap<Uuid, String> = people::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let leniencies: BTreeMap<JudgeId, f64> = model.as_ref().map_or_else(
        |_| BTreeMap::new(),
        |model| {
            let leniencies = model.leniencies().into_iter();
            leniencies
                .map(|judge| (judge.judge, judge.leniency))
                .collect()
        },
    );
    let not_adjusted = model
        .as_ref()
        .err()
        .map(|cannot| failure(&cannot.clone().into()));
    let fair = model.map(|model| adjusted(&model, readings.entries()));
    let fair = fair.unwrap_or_default();
    let (methods, same_first) = methods(&readings, &fair, not_adjusted.as_ref());
    Ok(CategoryResults {
        criteria: call.criteria.clone(),
        judges: readings.judges().len(),
        alpha: alpha(&readings, Level::Interval)
            .ok()
            .map(|alpha| alpha.value),
        not_adjusted,
        adjusted: fair,
        methods,
        same_first,
        traces: traces(&ranking, &call, &found, &readings, &names, &leniencies),
        ranking,
    })
}

fn failure(cannot: &CannotRank) -> Failure {
    let params = cannot.params().into_iter();
    Failure::new(
        cannot.code(),
        params.map(|(name, number)| (name, number.to_string())),
    )
}

/// The readings of a round in all categories.
fn of_round(conn: &Connection, round: u32, call: &Call) -> Result<Readings> {
    let mut ids = Vec::new();
    for category in &call.categories {
        let eligible = deal::eligible(conn, &category.id)?;
        ids.extend(eligible.into_iter().map(|(id, _)| id));
    }
    let found = sheets::sheets(conn, round, &ids)?;
    let entries: Vec<EntryId> = ids.into_iter().map(EntryId).collect();
    Ok(Readings::of_sheets(
        &entries,
        &found,
        &sheets::criteria(call),
    ))
}

/// The scores of some entries, and their chances among each other.
fn adjusted(model: &Additive, among: &[EntryId]) -> Vec<Adjusted> {
    let mut places = model.places();
    places.retain(|place| among.contains(&place.entry));
    let Some(first) = places.first().map(|place| place.entry) else {
        return Vec::new();
    };
    let chances: BTreeMap<EntryId, f64> = model
        .chances(among, 1, DRAWS, SEED)
        .into_iter()
        .map(|chances| (chances.entry, chances.first))
        .collect();
    let next: BTreeMap<EntryId, f64> = model
        .next_readings(among, 1)
        .into_iter()
        .map(|next| (next.entry, next.worth))
        .collect();
    places
        .iter()
        .filter_map(|place| {
            let (score, se) = (place.score?, place.se?);
            Some(Adjusted {
                entry: place.entry.0.to_string(),
                rank: rank_among(&places, place.place),
                score,
                low: score - TWO_SIDED * se,
                high: score + TWO_SIDED * se,
                chance_first: chances.get(&place.entry).copied().unwrap_or_default(),
                tied_with_first: place.entry != first
                    && model.are_tied(place.entry, first).unwrap_or_default(),
                next_reading: next.get(&place.entry).copied().unwrap_or_default(),
            })
        })
        .collect()
}

/// The rank of a place among those that are left: one more than those before it.
fn rank_among(places: &[Place], place: Option<u32>) -> Option<u32> {
    let place = place?;
    let before = places
        .iter()
        .filter(|other| other.place.is_some_and(|other| other < place));
    u32::try_from(before.count() + 1).ok()
}

/// The places by every method, and whether one entry is first by all that place every entry with marks. The additive
/// model is that of the whole round.
fn methods(
    readings: &Readings,
    fair: &[Adjusted],
    not_adjusted: Option<&Failure>,
) -> (Vec<MethodPlaces>, bool) {
    let stands = |entry: &str, place: Option<u32>| {
        Some(MethodPlace {
            entry: entry.to_owned(),
            place: place?,
        })
    };
    let methods = Method::ALL.map(|method| {
        let ranked = match method {
            Method::Additive => match not_adjusted {
                Some(why) => Err(why.clone()),
                None => Ok(fair
                    .iter()
                    .filter_map(|it| stands(&it.entry, it.rank))
                    .collect()),
            },
            Method::Mean
            | Method::Median
            | Method::Trimmed { .. }
            | Method::Minshall
            | Method::Borda
            | Method::Schulze
            | Method::RankedPairs
            | Method::BradleyTerry => match method.rank(readings) {
                Ok(places) => Ok(places
                    .iter()
                    .filter_map(|place| stands(&place.entry.0.to_string(), place.place))
                    .collect()),
                Err(cannot) => Err(failure(&cannot)),
            },
        };
        let (places, unavailable) = match ranked {
            Ok(places) => (places, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        MethodPlaces {
            method: method.name().to_owned(),
            places,
            unavailable,
        }
    });
    let marked = (0..readings.entries().len()).filter(|entry| !readings.of(*entry).is_empty());
    let marked = marked.count();
    let firsts = methods
        .iter()
        .filter(|method| method.places.len() == marked)
        .map(|method| {
            let first = method.places.iter().filter(|it| it.place == 1);
            first
                .map(|it| it.entry.as_str())
                .collect::<BTreeSet<&str>>()
        });
    let of_all = firsts.reduce(|one, other| one.intersection(&other).copied().collect());
    let same_first = of_all.is_none_or(|first| !first.is_empty());
    (methods.to_vec(), same_first)
}

fn traces(
    ranking: &CategoryRanking,
    call: &Call,
    found: &[ScoreSheet],
    readings: &Readings,
    names: &BTreeMap<Uuid, String>,
    leniencies: &BTreeMap<JudgeId, f64>,
) -> Vec<Trace> {
    let means: BTreeMap<(EntryId, JudgeId), f64> = readings
        .all()
        .iter()
        .map(|reading| {
            let pair = (
                readings.entries()[reading.entry],
                readings.judges()[reading.judge],
            );
            (pair, reading.value)
        })
        .collect();
    let traced = |sheet: &ScoreSheet| TracedSheet {
        judge: sheet.judge.0,
        name: names.get(&sheet.judge.0).cloned().unwrap_or_default(),
        mean: means.get(&(sheet.entry, sheet.judge)).copied(),
        leniency: leniencies.get(&sheet.judge).copied(),
        marks: call
            .criteria
            .iter()
            .map(|criterion| TracedMark {
                criterion: criterion.id.clone(),
                mark: sheet.marks.get(&criterion.id).copied(),
            })
            .collect(),
        recused: sheet.recused.clone(),
    };
    ranking
        .places
        .iter()
        .map(|place| {
            let own = found
                .iter()
                .filter(|sheet| sheet.entry.0.to_string() == place.entry);
            Trace {
                entry: place.entry.clone(),
                sheets: own.map(traced).collect(),
            }
        })
        .collect()
}

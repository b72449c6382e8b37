//! A ranking by names.

use std::collections::BTreeMap;

use judging::rank::MethodResults;
use judging::{Place, Readings};
use serde::Serialize;

use crate::Scores;

/// How to rank.
#[derive(Debug, Clone, PartialEq)]
pub struct RankOptions {
    /// The method's name.
    pub method: String,
    /// How many marks are left out at either end, where it trims.
    pub trim: usize,
    /// How many entries advance; the chances to be among them are computed.
    pub cut: usize,
    /// How often chances are drawn.
    pub draws: usize,
    /// The seed of chance.
    pub seed: u64,
    /// Whether judges are random effects: leniencies are shrunk to their mean.
    pub random_judge_effects: bool,
    /// The names of entries in the order in which lots were drawn: where a vote ties, the one drawn first goes before the
    /// others.
    pub lots: Vec<String>,
    /// How many places of each judge get points, where places do.
    pub paid_places: usize,
}

/// A ranking, by names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranking {
    /// The method's name.
    pub method: String,
    /// The entries, best first.
    pub ranking: Vec<Ranked>,
    /// Sheets that do not count, because they lack a criterion.
    pub incomplete_sheets: usize,
    /// Of a vote, the entries between which it could not decide: lots must be drawn. Null by other methods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undecided: Option<Vec<String>>,
    /// Further results of the method.
    #[serde(flatten)]
    pub report: BTreeMap<&'static str, serde_json::Value>,
    /// The place of every entry by every method, or why there is none.
    pub methods: BTreeMap<&'static str, MethodPlaces>,
    /// Whether one entry is first, alone or tied, by every method that places all entries with marks.
    pub same_first: bool,
}

/// One entry of a ranking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ranked {
    /// The entry.
    pub entry: String,
    /// Its place, 1 the best; equal ones share it. Null where the method has none.
    pub rank: Option<u32>,
    /// Whether another shares it.
    pub tied: bool,
    /// The method's score.
    pub score: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// The lower end of the interval of 95 % about the score.
    pub from: Option<f64>,
    /// Its upper end.
    pub to: Option<f64>,
    /// The plain mean.
    pub mean: Option<f64>,
    /// How many readings it has.
    pub marks: u32,
    /// The lowest.
    pub lowest: Option<f64>,
    /// The highest.
    pub highest: Option<f64>,
    /// Their standard deviation.
    pub spread: Option<f64>,
    /// Its chance to be the best.
    pub chance_first: Option<f64>,
    /// Its chance to be above the cut.
    pub chance_above: Option<f64>,
    /// Whether the readings cannot tell it from the first.
    pub tied_with_first: Option<bool>,
    /// What one more reading of it is worth.
    pub next_reading: Option<f64>,
}

/// The places by another method.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum MethodPlaces {
    /// The place of each entry.
    Places(BTreeMap<String, Option<u32>>),
    /// Why there are none.
    Unavailable {
        /// The code of the message.
        unavailable: &'static str,
        /// The same in plain English.
        message: String,
    },
}

pub(crate) fn ranking_of(
    scores: &Scores,
    readings: &Readings,
    options: &RankOptions,
    ranking: Vec<Ranked>,
    report: BTreeMap<&'static str, serde_json::Value>,
) -> Ranking {
    let results = MethodResults::of(readings, options.trim);
    let methods = results.methods.iter().map(|(method, answer)| {
        let method_answer = match answer {
            Ok(places) => MethodPlaces::Places(
                places
                    .iter()
                    .map(|place| (scores.entries.name(place.entry.0), place.place))
                    .collect(),
            ),
            Err(error) => MethodPlaces::Unavailable {
                unavailable: error.code(),
                message: error.to_string(),
            },
        };
        (method.name(), method_answer)
    });
    Ranking {
        method: options.method.clone(),
        ranking,
        incomplete_sheets: scores.incomplete(),
        undecided: None,
        report,
        methods: methods.collect(),
        same_first: results.have_same_first(),
    }
}

pub(crate) fn ranked_row(scores: &Scores, place: &Place) -> Ranked {
    Ranked {
        entry: scores.entries.name(place.entry.0),
        rank: place.place,
        tied: place.tied,
        score: place.score,
        se: place.se,
        from: place.interval().map(|(from, _)| from),
        to: place.interval().map(|(_, to)| to),
        mean: place.mean,
        marks: place.marks,
        lowest: place.lowest,
        highest: place.highest,
        spread: place.spread,
        chance_first: None,
        chance_above: None,
        tied_with_first: None,
        next_reading: None,
    }
}

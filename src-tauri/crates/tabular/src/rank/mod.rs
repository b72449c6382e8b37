//! A ranking of scores.

mod options;

use std::collections::BTreeMap;

use judging::rank::additive::{Leniency, Variances};
use judging::rank::rasch::Measure;
use judging::rank::{Additive, JudgeEffects, Method, MethodResults, RankError, Rasch, stv};
use judging::{EntryId, JudgeId, Place, Readings};
use serde::Serialize;

use crate::{Scores, TableError};
use options::{check_options, check_trim, method_name};

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
    /// Who goes before whom where a vote ties, by names.
    pub lots: Vec<String>,
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

/// The names of methods that are not in [`Method`].
const OTHER_METHODS: [&str; 2] = ["rasch", "stv"];

/// Ranks scores.
pub fn rank(scores: &Scores, options: &RankOptions) -> Result<Ranking, TableError> {
    let options = &RankOptions {
        method: method_name(&options.method),
        ..options.clone()
    };
    let readings = scores.readings();
    if readings.all().is_empty() {
        let sheets = scores.incomplete();
        return Err(TableError::NoCompleteSheet { sheets });
    }
    check_options(scores, options)?;
    let mut report = BTreeMap::new();
    let places = match (options.method.as_str(), Method::named(&options.method)) {
        ("rasch", _) => {
            let fit = Rasch::fit(&scores.sheets, &scores.criteria)?;
            let places = fit.places(&readings);
            report_rasch(scores, &fit, &mut report);
            places
        }
        ("stv", _) => return rank_by_stv(scores, &readings, options),
        (_, Some(Method::Additive)) => {
            let model =
                Additive::fit(&readings, judge_effects(options)).map_err(RankError::from)?;
            return Ok(additive(scores, &readings, &model, options));
        }
        (_, Some(method)) => {
            let places = method.trimming(options.trim).rank(&readings)?;
            check_trim(&places, options)?;
            places
        }
        (name, None) => {
            let names = Method::ALL
                .map(Method::name)
                .into_iter()
                .chain(OTHER_METHODS);
            return Err(TableError::UnknownMethod {
                name: name.to_owned(),
                known: names.collect::<Vec<_>>().join(", "),
            });
        }
    };
    let ranking = places
        .iter()
        .map(|place| ranked_row(scores, place))
        .collect();
    Ok(ranking_of(scores, &readings, options, ranking, report))
}

fn judge_effects(options: &RankOptions) -> JudgeEffects {
    if options.random_judge_effects {
        JudgeEffects::Random
    } else {
        JudgeEffects::Fixed
    }
}

fn ranking_of(
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

fn ranked_row(scores: &Scores, place: &Place) -> Ranked {
    Ranked {
        entry: scores.entries.name(place.entry.0),
        rank: place.place,
        tied: place.tied,
        score: place.score,
        se: place.se,
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

fn additive(
    scores: &Scores,
    readings: &Readings,
    model: &Additive,
    options: &RankOptions,
) -> Ranking {
    let places = model.places();
    let first = places.first().map(|place| place.entry);
    let chances = model.chances(readings.entries(), options.cut, options.draws, options.seed);
    let chances: BTreeMap<EntryId, (f64, f64)> = chances
        .into_iter()
        .map(|chances| (chances.entry, (chances.first, chances.above)))
        .collect();
    let next: BTreeMap<EntryId, f64> = model
        .next_readings(readings.entries(), options.cut)
        .into_iter()
        .map(|next| (next.entry, next.worth))
        .collect();
    let ranking = places.iter().map(|place| {
        let chances = chances.get(&place.entry);
        Ranked {
            chance_first: chances.map(|(first, _)| *first),
            chance_above: chances.map(|(_, above)| *above),
            tied_with_first: first
                .and_then(|first| model.are_indistinguishable(place.entry, first)),
            next_reading: next.get(&place.entry).copied(),
            ..ranked_row(scores, place)
        }
    });
    let mut report = BTreeMap::new();
    let Variances {
        entries,
        judges,
        error,
    } = model.variances();
    report.insert(
        "variances",
        serde_json::json!({ "entries": entries, "judges": judges, "error": error }),
    );
    let judges = model.leniencies().into_iter();
    let judges: Vec<_> = judges
        .map(|Leniency { judge, leniency, se, marks }| {
            let judge = scores.judges.name(judge.0);
            serde_json::json!({ "judge": judge, "leniency": leniency, "se": se, "marks": marks })
        })
        .collect();
    report.insert("judges", judges.into());
    ranking_of(scores, readings, options, ranking.collect(), report)
}

fn report_rasch(
    scores: &Scores,
    fit: &Rasch,
    report: &mut BTreeMap<&'static str, serde_json::Value>,
) {
    fn measures<T>(
        measures: &[Measure<T>],
        key: &str,
        name: impl Fn(&T) -> String,
    ) -> serde_json::Value {
        let report = measures.iter().map(|measure| {
            serde_json::json!({
                key: name(&measure.id),
                "measure": measure.measure,
                "se": measure.se,
                "marks": measure.marks,
                "extreme": measure.extreme,
                "infit": measure.infit,
                "outfit": measure.outfit,
            })
        });
        report.collect()
    }
    let entry = |id: &EntryId| scores.entries.name(id.0);
    let judge = |id: &JudgeId| scores.judges.name(id.0);
    report.insert("entries", measures(&fit.entries, "entry", entry));
    report.insert("judges", measures(&fit.judges, "judge", judge));
    report.insert(
        "criteria",
        measures(&fit.criteria, "criterion", Clone::clone),
    );
    let steps = serde_json::json!({ "marks": fit.marks, "steps": fit.steps });
    report.insert("scale", steps);
}

/// Chooses as many entries as the cut by the single transferable vote.
fn rank_by_stv(
    scores: &Scores,
    readings: &Readings,
    options: &RankOptions,
) -> Result<Ranking, TableError> {
    let mut orders = Vec::new();
    for (judge, mut of_judge) in readings.by_judge().into_iter().enumerate() {
        of_judge.sort_by(|one, other| other.value.total_cmp(&one.value));
        let name = |entry: usize| scores.entries.name(readings.entries()[entry].0);
        if let Some(equal) = of_judge
            .windows(2)
            .find(|pair| pair[0].value.total_cmp(&pair[1].value).is_eq())
        {
            return Err(TableError::NoOrder {
                judge: scores.judges.name(readings.judges()[judge].0),
                one: name(equal[0].entry),
                other: name(equal[1].entry),
            });
        }
        orders.push(
            of_judge
                .iter()
                .map(|reading| readings.entries()[reading.entry])
                .collect::<Vec<_>>(),
        );
    }
    let lots = options
        .lots
        .iter()
        .filter_map(|name| scores.entries.id(name));
    let count = stv(&orders, options.cut, &lots.map(EntryId).collect::<Vec<_>>());
    let elected_place = |id: EntryId| count.elected.iter().position(|elected| *elected == id);
    let mut ranking: Vec<Ranked> = judging::rank::weighted_mean(readings)
        .iter()
        .map(|place| Ranked {
            rank: elected_place(place.entry).and_then(|at| u32::try_from(at + 1).ok()),
            tied: count.tied.contains(&place.entry),
            score: None,
            ..ranked_row(scores, place)
        })
        .collect();
    ranking.sort_by_key(|ranked| ranked.rank.unwrap_or(u32::MAX));
    let name = |id: &EntryId| scores.entries.name(id.0);
    let mut report = BTreeMap::new();
    let stages: Vec<_> = count
        .stages
        .iter()
        .map(|stage| {
            let votes: BTreeMap<String, f64> = stage
                .votes
                .iter()
                .map(|(entry, votes)| (name(entry), *votes))
                .collect();
            serde_json::json!({
                "votes": votes,
                "elected": stage.elected.iter().map(name).collect::<Vec<_>>(),
                "excluded": stage.excluded.as_ref().map(name),
            })
        })
        .collect();
    report.insert("quota", count.quota.into());
    report.insert("stages", stages.into());
    let undecided = count.tied.iter().map(name).collect();
    Ok(Ranking {
        undecided: Some(undecided),
        ..ranking_of(scores, readings, options, ranking, report)
    })
}

#[cfg(test)]
mod tests;

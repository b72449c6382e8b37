//! A ranking of scores.

mod options;

use std::collections::BTreeMap;

use crate::ranking::{RankOptions, Ranked, Ranking, ranked_row, ranking_of};
use crate::rasch_report::report_rasch;
use crate::scores::Unplaced;
use crate::vote::rank_by_stv;
use crate::{Scores, TableError};
use judging::rank::additive::{Leniency, Variances};
use judging::rank::{
    Additive, JudgeEffects, Method, RankError, Rasch, borda_of_lists, closest_pair, positional,
};
use judging::{EntryId, Readings};
use options::{check_options, check_trim, method_name};

/// The names of methods that are not in [`Method`].
const OTHER_METHODS: [&str; 4] = ["rasch", "stv", "positional", "closest-pair"];

/// Whether a method ranks lists of the best, whose scores [`Scores::read_lists`] reads.
pub fn takes_lists(method: &str) -> bool {
    matches!(&*method_name(method), "borda" | "positional")
}

/// Ranks scores.
pub fn rank(scores: &Scores, options: &RankOptions) -> Result<Ranking, TableError> {
    let options = &RankOptions {
        method: method_name(&options.method),
        ..options.clone()
    };
    let readings = scores.readings();
    if readings.all().is_empty() {
        let sheets = scores.incomplete();
        let blank = scores.unplaced.first();
        return Err(blank.map_or(TableError::NoCompleteSheet { sheets }, Unplaced::error));
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
        ("positional", _) => positional(&readings, options.paid_places),
        ("closest-pair", _) => closest_pair(&readings),
        (_, Some(Method::Borda)) => {
            let unplaced: Vec<_> = scores.unplaced.iter().map(|it| it.pair).collect();
            borda_of_lists(&readings, &unplaced)
        }
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
    let told_apart = model.tells_apart(readings.entries());
    report.insert("told_apart", told_apart.into());
    ranking_of(scores, readings, options, ranking.collect(), report)
}

#[cfg(test)]
mod tests;

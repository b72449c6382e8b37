//! `awards rank`: a ranking of scores.

use std::process::ExitCode;

use catalogue::Value;
use tabular::{RankOptions, Ranked, Ranking, Scores};
use workspaces::Failure;

use crate::options::Rank;
use crate::output::{Output, count};

pub(crate) fn run(rank: &Rank, output: &Output) -> Result<ExitCode, Failure> {
    let options = RankOptions {
        method: rank.method.clone(),
        trim: rank.trim,
        cut: rank.cut,
        draws: rank.draws,
        seed: rank.seed,
        random_judge_effects: rank.shrunk,
        lots: rank.lots.clone(),
        paid_places: rank.places,
    };
    let takes_lists = matches!(rank.method.as_str(), "borda" | "positional");
    let (path, weights) = (&rank.scores.scores, rank.scores.weights.as_deref());
    let scores = if takes_lists {
        Scores::read_lists(path, weights)
    } else {
        Scores::read(path, weights)
    };
    let ranking = scores
        .and_then(|scores| tabular::rank(&scores, &options))
        .map_err(|error| Failure::new(error.code(), error.params()))?;
    if output.json() {
        Output::document(&ranking);
        return Ok(ExitCode::SUCCESS);
    }
    Output::table(
        &[
            "rank",
            "entry",
            "score",
            "se",
            "from",
            "to",
            "mean",
            "marks",
            "chance_first",
            "chance_above",
        ],
        ranking.ranking.iter().map(row),
    );
    if ranking.incomplete_sheets > 0 {
        let sheets = count(ranking.incomplete_sheets);
        Output::note(&output.text("scores-incomplete", &[("sheets", sheets)]));
    }
    let undecided = names(&ranking, "undecided");
    if !undecided.is_empty() {
        let entries = [("entries", Value::Text(undecided))];
        Output::note(&output.text("rank-undecided", &entries));
    }
    let told_apart = ranking.report.get("told_apart");
    if told_apart.and_then(serde_json::Value::as_bool) == Some(false) {
        Output::note(&output.text("rank-not-told-apart", &[]));
    }
    if !ranking.same_first {
        Output::note(&output.text("rank-methods-differ", &[]));
    }
    Ok(ExitCode::SUCCESS)
}

fn row(ranked_entry: &Ranked) -> Vec<String> {
    let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
    vec![
        ranked_entry
            .rank
            .map(|rank| rank.to_string())
            .unwrap_or_default(),
        ranked_entry.entry.clone(),
        number(ranked_entry.score),
        number(ranked_entry.se),
        number(ranked_entry.from),
        number(ranked_entry.to),
        number(ranked_entry.mean),
        ranked_entry.marks.to_string(),
        chance(ranked_entry.chance_first),
        chance(ranked_entry.chance_above),
    ]
}

/// A chance, which is never certain.
fn chance(chance: Option<f64>) -> String {
    match chance {
        Some(chance) if chance > 0.99 => ">0.99".to_owned(),
        Some(chance) if chance < 0.01 => "<0.01".to_owned(),
        Some(chance) => chance.to_string(),
        None => String::new(),
    }
}

/// The names in a list of the report, parted by commas; empty where there is none.
fn names(ranking: &Ranking, key: &str) -> String {
    let list = ranking.report.get(key).and_then(|list| list.as_array());
    let names = list.into_iter().flatten().filter_map(|name| name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

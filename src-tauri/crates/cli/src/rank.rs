//! `awards rank`: a ranking of scores.

use std::process::ExitCode;

use catalogue::{Language, Value};
use tabular::{RankOptions, Ranked, Ranking, Scores};
use workspaces::{Failure, TableCell};

use crate::input::table_failure;
use crate::options::Rank;
use crate::output::{Output, count};

/// How many marks are left out at either end unless the command says otherwise.
const TRIM: usize = 1;
/// How many entries advance, or win, unless the command says otherwise.
const CUT: usize = 1;
/// How many places of each judge get points unless the command says otherwise.
const PAID_PLACES: usize = 5;
/// How often chances are drawn unless the command says otherwise.
const DRAWS: usize = 10_000;

pub(crate) fn run(rank: &Rank, output: &Output) -> Result<ExitCode, Failure> {
    let options = RankOptions {
        method: rank.method.clone(),
        trim: rank.trim.unwrap_or(TRIM),
        cut: rank.cut.unwrap_or(CUT),
        draws: rank.draws.unwrap_or(DRAWS),
        seed: rank.seed.unwrap_or_default(),
        random_judge_effects: rank.shrunk,
        lots: rank.lots.clone(),
        paid_places: rank.places.unwrap_or(PAID_PLACES),
    };
    let (path, weights) = (&rank.scores.scores, rank.scores.weights.as_deref());
    let scores = if tabular::takes_lists(&rank.method) {
        Scores::read_lists(path, weights)
    } else {
        Scores::read(path, weights)
    };
    let ranking = scores
        .and_then(|scores| tabular::rank(&scores, &options))
        .map_err(|error| table_failure(&error))?;
    let is_undecided = ranking.undecided.as_ref().is_some_and(|it| !it.is_empty());
    if output.json() {
        Output::document(&ranking);
    } else {
        print(&ranking, rank, output);
    }
    // A vote that waits for a lot has no result yet.
    Ok(if is_undecided {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn print(ranking: &Ranking, rank: &Rank, output: &Output) {
    output.table(
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
        ranking
            .ranking
            .iter()
            .map(|ranked| row(ranked, output.language())),
    );
    let names = |names: Vec<&str>| [("entries", Value::Text(names.join(", ")))];
    if let Some(undecided) = ranking.undecided.as_ref().filter(|it| !it.is_empty()) {
        let undecided = undecided.iter().map(String::as_str);
        Output::note(&output.text("rank-undecided", &names(undecided.collect())));
    }
    // A vote gives places to the elected alone.
    if ranking.undecided.is_none() {
        let unplaced = ranking.ranking.iter().filter(|it| it.rank.is_none());
        let unplaced: Vec<&str> = unplaced.map(|it| it.entry.as_str()).collect();
        if !unplaced.is_empty() {
            Output::note(&output.text("rank-unplaced", &names(unplaced)));
        }
    }
    for option in unused_options(rank, &ranking.method) {
        let option = ("option", Value::Text(option.to_owned()));
        let method = ("method", Value::Text(ranking.method.clone()));
        Output::note(&output.text("rank-option-unused", &[option, method]));
    }
    if ranking.incomplete_sheets > 0 {
        let sheets = count(ranking.incomplete_sheets);
        Output::note(&output.text("scores-incomplete", &[("sheets", sheets)]));
    }
    let can_tell_apart = ranking.report.get("told_apart");
    if can_tell_apart.and_then(serde_json::Value::as_bool) == Some(false) {
        Output::note(&output.text("rank-not-told-apart", &[]));
    }
    if !ranking.same_first {
        Output::note(&output.text("rank-methods-differ", &[]));
    }
}

/// The options that were given and that the method does not read.
fn unused_options(rank: &Rank, method: &str) -> Vec<&'static str> {
    let (is_additive, is_vote) = (method == "additive", method == "stv");
    let all = [
        ("--trim", rank.trim.is_some(), method == "trimmed"),
        ("--cut", rank.cut.is_some(), is_additive || is_vote),
        ("--places", rank.places.is_some(), method == "positional"),
        ("--draws", rank.draws.is_some(), is_additive),
        ("--seed", rank.seed.is_some(), is_additive),
        ("--shrunk", rank.shrunk, is_additive),
        ("--lots", !rank.lots.is_empty(), is_vote),
    ];
    let unused = all
        .into_iter()
        .filter(|(_, is_given, is_read)| *is_given && !is_read);
    unused.map(|(option, ..)| option).collect()
}

fn row(ranked_entry: &Ranked, language: Language) -> Vec<TableCell> {
    let rank = ranked_entry.rank.map(|rank| rank.to_string());
    vec![
        TableCell::Text(rank.unwrap_or_default()),
        TableCell::Text(ranked_entry.entry.clone()),
        TableCell::Number(ranked_entry.score),
        TableCell::Number(ranked_entry.se),
        TableCell::Number(ranked_entry.from),
        TableCell::Number(ranked_entry.to),
        TableCell::Number(ranked_entry.mean),
        TableCell::Text(ranked_entry.marks.to_string()),
        chance(ranked_entry.chance_first, language),
        chance(ranked_entry.chance_above, language),
    ]
}

/// A chance, which is never certain.
fn chance(chance: Option<f64>, language: Language) -> TableCell {
    let beyond = |english: &str| match language {
        Language::English => TableCell::Text(english.to_owned()),
        Language::French => TableCell::Text(english.replace('.', ",")),
    };
    match chance {
        Some(chance) if chance > 0.99 => beyond(">0.99"),
        Some(chance) if chance < 0.01 => beyond("<0.01"),
        _ => TableCell::Number(chance),
    }
}

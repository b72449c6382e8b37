//! `awards rank`: a ranking of scores.

use std::process::ExitCode;

use tabular::{RankOptions, Ranked, Scores};
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
    };
    let scores = Scores::read(&rank.scores.scores, rank.scores.weights.as_deref());
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
        number(ranked_entry.mean),
        ranked_entry.marks.to_string(),
        number(ranked_entry.chance_first),
        number(ranked_entry.chance_above),
    ]
}

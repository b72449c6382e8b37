//! `awards agree`: how far judges agree.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::Value as Json;
use tabular::Scores;
use workspaces::Failure;

use crate::options::Agree;
use crate::output::{Output, count};

/// Where each number stands in the document, and the message that tells it.
const MEASURES: [(&str, &str); 8] = [
    ("/alpha/nominal/value", "agree-alpha-nominal"),
    ("/alpha/ordinal/value", "agree-alpha-ordinal"),
    ("/alpha/interval/value", "agree-alpha-interval"),
    ("/alpha/ratio/value", "agree-alpha-ratio"),
    ("/icc/two_way/value", "agree-icc-one"),
    ("/icc/two_way_mean/value", "agree-icc-mean"),
    ("/kendall/w", "agree-kendall"),
    ("/fleiss/kappa", "agree-fleiss"),
];

pub(crate) fn run(agree: &Agree, output: &Output) -> Result<ExitCode, Failure> {
    let scores = Scores::read(&agree.scores.scores, agree.scores.weights.as_deref());
    let scores = scores.map_err(|error| Failure::new(error.code(), error.params()))?;
    let agreement = tabular::agree(&scores);
    if output.json() {
        Output::document(&agreement);
        return Ok(ExitCode::SUCCESS);
    }
    for (place, code) in MEASURES {
        Output::line(&measure(&agreement.overall, place, code, output));
    }
    if agreement.incomplete_sheets > 0 {
        let sheets = count(agreement.incomplete_sheets);
        Output::note(&output.text("scores-incomplete", &[("sheets", sheets)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// One measure with its name, or why it was not taken.
fn measure(overall: &Json, place: &str, code: &str, output: &Output) -> String {
    let name = output.text(code, &[]);
    if let Some(number) = overall.pointer(place).and_then(Json::as_f64) {
        return format!("{name}: {number:.3}");
    }
    let parent = place.rsplit_once('/').map_or(place, |(parent, _)| parent);
    let why = [
        parent,
        parent.rsplit_once('/').map_or(parent, |(parent, _)| parent),
    ]
    .into_iter()
    .find_map(|place| {
        overall
            .pointer(place)?
            .get("unavailable")
            .map(|code| (place, code))
    });
    let Some((place, Json::String(code))) = why else {
        return name;
    };
    let params = overall
        .pointer(place)
        .and_then(|error| error["params"].as_object());
    let params: Vec<(&str, Value)> = params
        .into_iter()
        .flatten()
        .map(|(name, number)| (name.as_str(), Value::Text(number.to_string())))
        .collect();
    format!("{name}: {}", output.text(&format!("error-{code}"), &params))
}

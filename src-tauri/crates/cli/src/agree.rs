//! `awards agree`: how far judges agree.

use std::process::ExitCode;

use catalogue::Value;
use serde_json::Value as Json;
use tabular::Scores;
use workspaces::Failure;

use crate::input::table_failure;
use crate::options::Agree;
use crate::output::{Output, count};

/// The JSON pointer of each number in `Agreement::overall`, and the message id of its name.
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
    let scores = scores.map_err(|error| table_failure(&error))?;
    let agreement = tabular::agree(&scores);
    if output.json() {
        Output::document(&agreement);
        return Ok(ExitCode::SUCCESS);
    }
    for (pointer, message_id) in MEASURES {
        Output::line(&measure_line(
            &agreement.overall,
            pointer,
            message_id,
            output,
        ));
    }
    if agreement.incomplete_sheets > 0 {
        let sheets = count(agreement.incomplete_sheets);
        Output::note(&output.text("scores-incomplete", &[("sheets", sheets)]));
    }
    Ok(ExitCode::SUCCESS)
}

/// One measure with its name, or why it was not taken.
fn measure_line(overall: &Json, pointer: &str, message_id: &str, output: &Output) -> String {
    let name = output.text(message_id, &[]);
    if let Some(number) = overall.pointer(pointer).and_then(Json::as_f64) {
        return format!("{name}: {number:.3}");
    }
    // `unavailable` stands on the measure: one level up for `/kendall/w`, two for `/icc/two_way/value`.
    let parent = pointer
        .rsplit_once('/')
        .map_or(pointer, |(parent, _)| parent);
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

//! Agreement of the judges in a table of scores, by names: the measures that `awards agree` prints.

use std::collections::BTreeMap;

use judging::agree::Summary;
use serde::Serialize;
use serde_json::Value;

use crate::Scores;

/// Every measure of agreement, over whole sheets and by criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// Over whole sheets: the fields of [`Summary`], with judges by name.
    #[serde(flatten)]
    pub overall: Value,
    /// The same over the marks of one criterion, by its name. Empty where scores have no criteria.
    pub by_criterion: BTreeMap<String, Value>,
    /// Sheets that do not count over whole sheets, because they lack a criterion.
    pub incomplete_sheets: usize,
}

/// Takes every measure of agreement, over whole sheets and by criterion.
pub fn agree(scores: &Scores) -> Agreement {
    let by_criterion = scores.criteria.iter().map(|criterion| {
        // One criterion alone is measured whatever its weight in the mean, which may be 0.
        let weighted = crate::scores::criterion(&criterion.id, 1.0);
        let summary = Summary::of(&scores.readings_of(&[weighted]));
        (criterion.id.clone(), json_by_name(scores, &summary))
    });
    Agreement {
        overall: json_by_name(scores, &Summary::of(&scores.readings())),
        // Scores without a column of criteria are one criterion without a name.
        by_criterion: by_criterion.filter(|(id, _)| !id.is_empty()).collect(),
        incomplete_sheets: scores.incomplete(),
    }
}

/// A summary as JSON, with the names of judges in the place of their ids.
fn json_by_name(scores: &Scores, summary: &Summary) -> Value {
    let mut json = serde_json::to_value(summary).unwrap_or_default();
    let judges_json = json["by_judge"].as_array_mut().into_iter().flatten();
    for (report, judge_json) in summary.by_judge.iter().zip(judges_json) {
        judge_json["judge"] = scores.judges.name(report.judge.0).into();
    }
    json
}

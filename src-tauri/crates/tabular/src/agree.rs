//! How far the judges of a table agree.

use std::collections::BTreeMap;

use judging::agree::Summary;
use serde::Serialize;
use serde_json::Value;

use crate::Scores;

/// Every measure of agreement, over whole sheets and by criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// Over whole sheets: one object a statistic.
    #[serde(flatten)]
    pub overall: Value,
    /// By criterion.
    pub by_criterion: BTreeMap<String, Value>,
    /// Sheets that do not count over whole sheets, because they lack a criterion.
    pub incomplete_sheets: usize,
}

/// Measures agreement.
pub fn agree(scores: &Scores) -> Agreement {
    let by_criterion = scores.criteria.iter().map(|criterion| {
        // By itself it counts whatever its weight beside the others.
        let only = crate::scores::criterion(&criterion.id, 1.0);
        let summary = Summary::of(&scores.readings_of(&[only]));
        (criterion.id.clone(), report(scores, &summary))
    });
    Agreement {
        overall: report(scores, &Summary::of(&scores.readings())),
        by_criterion: by_criterion.filter(|(id, _)| !id.is_empty()).collect(),
        incomplete_sheets: scores.incomplete(),
    }
}

/// A summary with names in the place of ids.
fn report(scores: &Scores, summary: &Summary) -> Value {
    let mut table = serde_json::to_value(summary).unwrap_or_default();
    let reports = summary
        .by_judge
        .iter()
        .zip(table["by_judge"].as_array_mut().into_iter().flatten());
    for (report, row) in reports {
        row["judge"] = scores.judges.name(report.judge.0).into();
    }
    table
}

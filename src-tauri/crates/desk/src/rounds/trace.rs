//! The sheets and marks from which an entry's place in the ranking follows.

use std::collections::{BTreeMap, HashMap};

use judging::{Ballot, EntryId, JudgeId, PLACE, ScoreSheet, VOTE};
use rules::Call;
use uuid::Uuid;
use workspace_core::views::{CategoryRanking, Trace, TracedMark, TracedSheet};

use super::rank::JudgedCategory;

impl JudgedCategory {
    /// What each sheet holds: the call's criteria in a round of marks, else the one thing that is asked.
    pub(super) fn asked_criteria(&self, call: &Call) -> Vec<rules::Criterion> {
        if let Ballot::Marks { .. } = self.ballot {
            call.criteria.clone()
        } else {
            Vec::new()
        }
    }

    /// The marks of a sheet, in the order in which they are shown.
    pub(super) fn columns(&self, call: &Call) -> Vec<String> {
        match self.ballot {
            Ballot::Marks { .. } => call.criteria.iter().map(|it| it.id.clone()).collect(),
            Ballot::Vote => vec![VOTE.to_owned()],
            Ballot::Order => vec![PLACE.to_owned()],
            Ballot::Pairs | Ballot::Discussion => Vec::new(),
        }
    }
}

/// The sheets behind every place of a page of a ranking.
pub(super) fn traces(
    names: &BTreeMap<Uuid, String>,
    columns: &[String],
    judged: &JudgedCategory,
    ranking: &CategoryRanking,
    leniencies: &BTreeMap<JudgeId, f64>,
) -> Vec<Trace> {
    let readings = judged.readings();
    let means: BTreeMap<(EntryId, JudgeId), f64> = readings
        .all()
        .iter()
        .map(|reading| {
            let entry = readings.entries()[reading.entry];
            ((entry, readings.judges()[reading.judge]), reading.value)
        })
        .collect();
    let shown = |sheet: &ScoreSheet| TracedSheet {
        judge: sheet.judge.0,
        name: names.get(&sheet.judge.0).cloned().unwrap_or_default(),
        // A place is kept below zero, so that the higher is the better; people read it above.
        mean: means
            .get(&(sheet.entry, sheet.judge))
            .map(|mean| mean.abs()),
        leniency: leniencies.get(&sheet.judge).copied(),
        marks: columns
            .iter()
            .map(|criterion| TracedMark {
                criterion: criterion.clone(),
                mark: sheet.marks.get(criterion).copied(),
            })
            .collect(),
        comment: sheet.comment.clone(),
        recused: sheet.recused.clone(),
    };
    let places = ranking.places.iter();
    let mut sheets: HashMap<&str, Vec<TracedSheet>> = places
        .map(|place| (place.entry.as_str(), Vec::new()))
        .collect();
    for sheet in &judged.sheets {
        if let Some(own) = sheets.get_mut(sheet.entry.0.to_string().as_str()) {
            own.push(shown(sheet));
        }
    }
    let traces = ranking.places.iter().map(|place| Trace {
        entry: place.entry.clone(),
        sheets: sheets.remove(place.entry.as_str()).unwrap_or_default(),
    });
    traces.collect()
}

//! What a Rasch model says of entries, judges and criteria.

use std::collections::BTreeMap;

use judging::rank::Rasch;
use judging::rank::rasch::Measure;
use judging::{EntryId, JudgeId};

use crate::Scores;

pub(crate) fn report_rasch(
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
    let unmeasured = serde_json::json!({
        "entries": fit.unmeasured.entries.iter().map(entry).collect::<Vec<_>>(),
        "judges": fit.unmeasured.judges.iter().map(judge).collect::<Vec<_>>(),
        "criteria": fit.unmeasured.criteria,
    });
    report.insert("unmeasured", unmeasured);
    let steps = serde_json::json!({ "marks": fit.marks, "steps": fit.steps });
    report.insert("scale", steps);
}

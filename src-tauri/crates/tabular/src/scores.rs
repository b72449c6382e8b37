//! A table of scores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use judging::{Criterion, EntryId, JudgeId, Readings, ScoreSheet};

use crate::TableError;
use crate::names::Names;
use crate::read::{DuplicateCheck, Table};

/// The largest score or weight that is taken, as judging counts: one beyond it would be left out there.
pub(crate) const LARGEST: f64 = 1e6;

/// Scores by entry, judge and criterion, by names.
#[derive(Debug)]
pub struct Scores {
    pub(crate) entries: Names,
    pub(crate) judges: Names,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) sheets: Vec<ScoreSheet>,
}

impl Scores {
    /// Reads `entry,judge,criterion,score`; without a column `criterion`, each score is a whole sheet. Weights come
    /// from a table `criterion,weight`, and are equal without it. It must name every criterion; one of weight 0 counts
    /// for nothing in the mean.
    pub fn read(path: &Path, weights: Option<&Path>) -> Result<Self, TableError> {
        let table = Table::read(path, &["entry", "judge", "score"], &["criterion"])?;
        table.check_decimals("score")?;
        if let Some(weights) = weights.filter(|_| !table.has("criterion")) {
            return Err(TableError::WeightsWithoutCriteria {
                path: table.path,
                weights: weights.display().to_string(),
            });
        }
        let mut duplicates = DuplicateCheck::default();
        let mut marks: BTreeMap<(&str, &str), BTreeMap<String, f64>> = BTreeMap::new();
        for row in table.rows() {
            let (entry, judge) = (row.text("entry")?, row.text("judge")?);
            let criterion = if table.has("criterion") {
                row.text("criterion")?
            } else {
                ""
            };
            duplicates.check(row, &[entry, judge, criterion])?;
            let score = row.number_within("score", -LARGEST..=LARGEST)?;
            let sheet = marks.entry((entry, judge)).or_default();
            sheet.insert(criterion.to_owned(), score);
        }
        let entries = Names::of(marks.keys().map(|(entry, _)| *entry));
        let judges = Names::of(marks.keys().map(|(_, judge)| *judge));
        let criteria_used: BTreeSet<&String> = marks.values().flat_map(BTreeMap::keys).collect();
        let criteria = match weights {
            None => criteria_used
                .into_iter()
                .map(|id| criterion(id, 1.0))
                .collect(),
            Some(weights) => weighted(weights, &criteria_used, &table)?,
        };
        let sheets = marks.into_iter().filter_map(|((entry, judge), marks)| {
            Some(ScoreSheet {
                judge: JudgeId(judges.id(judge)?),
                entry: EntryId(entries.id(entry)?),
                marks,
                comment: None,
                note: None,
                recused: None,
            })
        });
        let sheets = sheets.collect();
        Ok(Self {
            entries,
            judges,
            criteria,
            sheets,
        })
    }

    /// The readings of the sheets. A sheet that lacks a criterion does not count.
    pub(crate) fn readings(&self) -> Readings {
        self.readings_of(&self.criteria)
    }

    /// The readings of the sheets by some criteria.
    pub(crate) fn readings_of(&self, criteria: &[Criterion]) -> Readings {
        let entries: BTreeSet<EntryId> = self.sheets.iter().map(|sheet| sheet.entry).collect();
        let entries: Vec<EntryId> = entries.into_iter().collect();
        Readings::of_sheets(&entries, &self.sheets, criteria)
    }

    /// How many sheets lack a criterion that counts.
    pub(crate) fn incomplete(&self) -> usize {
        let is_complete = |sheet: &&ScoreSheet| {
            let mut weighted_criteria = self.criteria.iter().filter(|it| it.weight > 0.0);
            weighted_criteria.all(|criterion| sheet.marks.contains_key(&criterion.id))
        };
        self.sheets.len() - self.sheets.iter().filter(is_complete).count()
    }
}

pub(crate) fn criterion(id: &str, weight: f64) -> Criterion {
    Criterion {
        id: id.to_owned(),
        weight,
    }
}

/// The criteria with their weights. Fails where one that was marked has none: it would not count, and nobody would
/// be told.
fn weighted(
    path: &Path,
    criteria_used: &BTreeSet<&String>,
    scores: &Table,
) -> Result<Vec<Criterion>, TableError> {
    let table = Table::read(path, &["criterion", "weight"], &[])?;
    table.check_decimals("weight")?;
    let mut duplicates = DuplicateCheck::default();
    let mut criteria = Vec::new();
    for row in table.rows() {
        let id = row.text("criterion")?;
        duplicates.check(row, &[id])?;
        if !criteria_used.iter().any(|criterion| *criterion == id) {
            return Err(row.unknown("criterion", id, &scores.path));
        }
        criteria.push(criterion(id, row.number_within("weight", 0.0..=LARGEST)?));
    }
    if criteria.iter().all(|criterion| criterion.weight <= 0.0) {
        return Err(TableError::NoWeight { path: table.path });
    }
    for row in scores.rows() {
        let id = row.text("criterion")?;
        if !criteria.iter().any(|known| known.id == id) {
            return Err(row.unknown("criterion", id, &table.path));
        }
    }
    Ok(criteria)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        reason = "a test fails by panicking"
    )]

    use super::*;
    use crate::agree;

    const SCORES: &str = "entry,judge,criterion,score\n\
        a,1,craft,4\na,1,impact,1\na,2,craft,3\nb,1,craft,2\nb,1,impact,2\nb,2,craft,1\n";

    fn read(scores: &str, weights: &str) -> Result<Scores, TableError> {
        let dir = tempfile::tempdir().unwrap();
        let (of, by) = (dir.path().join("s.csv"), dir.path().join("w.csv"));
        std::fs::write(&of, scores).unwrap();
        std::fs::write(&by, format!("criterion,weight\n{weights}")).unwrap();
        Scores::read(&of, Some(&by))
    }

    #[test]
    fn a_criterion_without_a_weight_is_refused() {
        let error = read(SCORES, "craft,3\n").unwrap_err();
        let TableError::Unknown { line, name, of, .. } = error else {
            panic!("{error}");
        };
        assert_eq!((line, name.as_str()), (3, "impact"));
        assert!(of.ends_with("w.csv"), "{of}");
    }

    #[test]
    fn a_criterion_of_weight_zero_is_known_and_no_sheet_lacks_it() {
        let scores = read(SCORES, "craft,3\nimpact,0\n").unwrap();
        assert_eq!(scores.incomplete(), 0);
        assert_eq!(scores.readings().all().len(), 4);
        let agreement = agree(&scores);
        let marked = |id: &str| agreement.by_criterion[id]["readings"].clone();
        assert_eq!(marked("craft"), 4, "{:#?}", agreement.by_criterion);
        assert_eq!(marked("impact"), 2);
        let scores = read(SCORES, "craft,3\nimpact,1\n").unwrap();
        assert_eq!(scores.incomplete(), 2);
    }

    #[test]
    fn weights_that_count_for_nothing_are_refused() {
        let error = read(SCORES, "craft,0\nimpact,0\n").unwrap_err();
        assert_eq!(error.code(), "table-no-weight", "{error}");
        let error = read("entry,judge,score\na,1,4\n", "craft,1\n").unwrap_err();
        assert_eq!(error.code(), "table-weights-unused", "{error}");
    }

    #[test]
    fn numbers_that_would_not_count_are_refused() {
        for (scores, weights) in [
            (SCORES.to_owned(), "craft,3\nimpact,-1\n"),
            (SCORES.to_owned(), "craft,3\nimpact,2000000\n"),
            (
                SCORES.replace("craft,4", "craft,2000000"),
                "craft,3\nimpact,1\n",
            ),
        ] {
            let error = read(&scores, weights).unwrap_err();
            assert_eq!(error.code(), "table-out-of-range", "{error}");
        }
    }
}

//! A table of scores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use judging::{Criterion, EntryId, JudgeId, LARGEST_MARK, Readings, ScoreSheet};
use uuid::Uuid;

use crate::TableError;
use crate::names::Names;
use crate::read::{DuplicateCheck, Table};

/// Scores by entry, judge and criterion, by names.
#[derive(Debug)]
pub struct Scores {
    pub(crate) entries: Names,
    pub(crate) judges: Names,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) sheets: Vec<ScoreSheet>,
    /// What a judge read and did not place: rows with an empty score.
    pub(crate) unplaced: Vec<Unplaced>,
}

/// An entry that a judge read and did not place.
#[derive(Debug)]
pub(crate) struct Unplaced {
    pub(crate) pair: (EntryId, JudgeId),
    path: String,
    line: u64,
}

impl Unplaced {
    /// The error of the empty cell, where a score is needed.
    pub(crate) fn error(&self) -> TableError {
        TableError::Blank {
            path: self.path.clone(),
            line: self.line,
            column: "score".to_owned(),
        }
    }
}

impl Scores {
    /// Reads `entry,judge,criterion,score`; without a column `criterion`, each score is a whole sheet. Weights come
    /// from a table `criterion,weight`, and are equal without it. It must name every criterion; one of weight 0 counts
    /// for nothing in the mean.
    pub fn read(path: &Path, weights: Option<&Path>) -> Result<Self, TableError> {
        let scores = Self::read_lists(path, weights)?;
        match scores.unplaced.first() {
            Some(blank) => Err(blank.error()),
            None => Ok(scores),
        }
    }

    /// Reads them as [`Self::read`] does, for methods that rank lists of the best: without a column `criterion`, an empty
    /// score says that the judge read the entry and did not place it.
    pub fn read_lists(path: &Path, weights: Option<&Path>) -> Result<Self, TableError> {
        let table = Table::read(path, &["entry", "judge", "score"], &["criterion"])?;
        table.check_decimals("score")?;
        if let Some(weights) = weights.filter(|_| !table.has("criterion")) {
            return Err(TableError::WeightsWithoutCriteria {
                path: table.path,
                weights: weights.display().to_string(),
            });
        }
        let mut duplicates = DuplicateCheck::default();
        let column =
            |name: &'static str| Names::of(table.rows().filter_map(move |row| row.cell(name)));
        let (entries, judges) = (column("entry"), column("judge"));
        let criteria_used = column("criterion");
        let mut unplaced = Vec::new();
        let mut marks: BTreeMap<(Uuid, Uuid), BTreeMap<String, f64>> = BTreeMap::new();
        for row in table.rows() {
            let (entry, judge) = (row.text("entry")?, row.text("judge")?);
            let criterion = if table.has("criterion") {
                row.text("criterion")?
            } else {
                ""
            };
            duplicates.check(row, &[entry, judge, criterion])?;
            let Some((entry, judge)) = entries.id(entry).zip(judges.id(judge)) else {
                continue;
            };
            let sheet = marks.entry((entry, judge)).or_default();
            if !table.has("criterion") && row.is_blank("score") {
                unplaced.push(Unplaced {
                    pair: (EntryId(entry), JudgeId(judge)),
                    path: table.path.clone(),
                    line: row.line,
                });
                continue;
            }
            let score = row.number_within("score", -LARGEST_MARK..=LARGEST_MARK)?;
            let criterion = criteria_used.shown(criterion).unwrap_or(criterion);
            sheet.insert(criterion.to_owned(), score);
        }
        let criteria = match weights {
            None => {
                let marked: BTreeSet<&String> = marks.values().flat_map(BTreeMap::keys).collect();
                marked.into_iter().map(|id| criterion(id, 1.0)).collect()
            }
            Some(weights) => weighted(weights, &criteria_used, &table)?,
        };
        let sheets = marks.into_iter().map(|((entry, judge), marks)| ScoreSheet {
            judge: JudgeId(judge),
            entry: EntryId(entry),
            marks,
            comment: None,
            note: None,
            recused: None,
        });
        let sheets = sheets.collect();
        Ok(Self {
            entries,
            judges,
            criteria,
            sheets,
            unplaced,
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
        let sheets = self.sheets.iter().filter(|sheet| !sheet.marks.is_empty());
        sheets.filter(|sheet| !is_complete(sheet)).count()
    }
}

pub(crate) fn criterion(id: &str, weight: f64) -> Criterion {
    Criterion {
        id: id.to_owned(),
        weight,
        points: None,
    }
}

/// The criteria with their weights. Fails where one that was marked has none: it would not count, and nothing would
/// show it.
fn weighted(
    path: &Path,
    criteria_used: &Names,
    scores: &Table,
) -> Result<Vec<Criterion>, TableError> {
    let table = Table::read(path, &["criterion", "weight"], &[])?;
    table.check_decimals("weight")?;
    let mut duplicates = DuplicateCheck::default();
    let mut criteria = Vec::new();
    for row in table.rows() {
        let id = row.text("criterion")?;
        duplicates.check(row, &[id])?;
        let Some(shown) = criteria_used.shown(id) else {
            return Err(row.unknown("criterion", id, &scores.path));
        };
        criteria.push(criterion(
            shown,
            row.number_within("weight", 0.0..=LARGEST_MARK)?,
        ));
    }
    if criteria.iter().all(|criterion| criterion.weight <= 0.0) {
        return Err(TableError::NoWeight { path: table.path });
    }
    for row in scores.rows() {
        let id = row.text("criterion")?;
        let shown = criteria_used.shown(id);
        if !criteria
            .iter()
            .any(|known| Some(known.id.as_str()) == shown)
        {
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
    fn a_judge_is_one_however_the_name_is_spelt() {
        let composed = "entry,judge,score\nE1,André,7\nE2,Andre\u{301},5\nE3,ANDRÉ,6\n";
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("s.csv");
        std::fs::write(&path, composed).unwrap();
        let scores = Scores::read(&path, None).unwrap();
        let judges: BTreeSet<JudgeId> = scores.sheets.iter().map(|sheet| sheet.judge).collect();
        assert_eq!((judges.len(), scores.sheets.len()), (1, 3));
        std::fs::write(
            &path,
            "entry,judge,score\nE1,J. Roy,7\nE2,j. roy,5\nE1,J.  Roy,6\n",
        )
        .unwrap();
        let twice = Scores::read(&path, None).unwrap_err();
        let TableError::Twice {
            line, first, what, ..
        } = twice
        else {
            panic!("{twice}");
        };
        assert_eq!((line, first, what.as_str()), (4, 2, "E1, J.  Roy"));
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

//! A table of scores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use judging::{Criterion, EntryId, JudgeId, Readings, ScoreSheet};

use crate::TableError;
use crate::names::Names;
use crate::read::{Once, Table};

/// Scores by entry, judge and criterion, by names.
#[derive(Debug)]
pub struct Scores {
    pub(crate) entries: Names,
    pub(crate) judges: Names,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) sheets: Vec<ScoreSheet>,
}

impl Scores {
    /// Reads `entry,judge,criterion,score`; without a column `criterion`, each score is a whole sheet. Weights come from
    /// a table `criterion,weight`, and are equal without it.
    pub fn read(path: &Path, weights: Option<&Path>) -> Result<Self, TableError> {
        let table = Table::read(path, &["entry", "judge", "score"], &["criterion"])?;
        let mut once = Once::default();
        let mut marks: BTreeMap<(&str, &str), BTreeMap<String, f64>> = BTreeMap::new();
        for row in table.rows() {
            let (entry, judge) = (row.text("entry")?, row.text("judge")?);
            let criterion = if table.has("criterion") {
                row.text("criterion")?
            } else {
                ""
            };
            once.note(row, &[entry, judge, criterion])?;
            let score = row.number("score")?;
            let sheet = marks.entry((entry, judge)).or_default();
            sheet.insert(criterion.to_owned(), score);
        }
        let entries = Names::of(marks.keys().map(|(entry, _)| *entry));
        let judges = Names::of(marks.keys().map(|(_, judge)| *judge));
        let used: BTreeSet<&String> = marks.values().flat_map(BTreeMap::keys).collect();
        let criteria = match weights {
            None => used.into_iter().map(|id| criterion(id, 1.0)).collect(),
            Some(weights) => weighted(weights, &used, &table.path)?,
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

    /// What the sheets come to. A sheet that lacks a criterion does not count.
    pub(crate) fn readings(&self) -> Readings {
        self.readings_of(&self.criteria)
    }

    /// What the sheets come to by some criteria.
    pub(crate) fn readings_of(&self, criteria: &[Criterion]) -> Readings {
        let entries: BTreeSet<EntryId> = self.sheets.iter().map(|sheet| sheet.entry).collect();
        let entries: Vec<EntryId> = entries.into_iter().collect();
        Readings::of_sheets(&entries, &self.sheets, criteria)
    }

    /// How many sheets lack a criterion.
    pub(crate) fn incomplete(&self) -> usize {
        let whole = |sheet: &&ScoreSheet| {
            let mut criteria = self.criteria.iter();
            criteria.all(|criterion| sheet.marks.contains_key(&criterion.id))
        };
        self.sheets.len() - self.sheets.iter().filter(whole).count()
    }
}

fn criterion(id: &str, weight: f64) -> Criterion {
    Criterion {
        id: id.to_owned(),
        weight,
    }
}

fn weighted(
    path: &Path,
    used: &BTreeSet<&String>,
    scores: &str,
) -> Result<Vec<Criterion>, TableError> {
    let table = Table::read(path, &["criterion", "weight"], &[])?;
    let mut once = Once::default();
    let mut criteria = Vec::new();
    for row in table.rows() {
        let id = row.text("criterion")?;
        once.note(row, &[id])?;
        if !used.iter().any(|used| *used == id) {
            return Err(row.unknown("criterion", id, scores));
        }
        criteria.push(criterion(id, row.number("weight")?));
    }
    Ok(criteria)
}

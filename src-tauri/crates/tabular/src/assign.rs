//! Entries assigned to judges.

use std::collections::BTreeMap;
use std::path::PathBuf;

use judging::{
    Affinities, Affinity, AssignedPair, AssignmentProblem, Conflict, ConflictKind, EntryId,
    EntryToAssign, Fairness, JudgeId, JudgeToAssign, Panel, Shortfall,
};
use serde::Serialize;

use crate::TableError;
use crate::names::Names;
use crate::read::{DuplicateCheck, Row, Table};

/// The tables and options of an assignment.
#[derive(Debug, Clone, Default)]
pub struct AssignTables {
    /// `entry[,category][,language]`.
    pub entries: PathBuf,
    /// `judge[,max_load][,min_load][,categories][,languages]`; several in a cell are parted by spaces.
    pub judges: PathBuf,
    /// `entry,judge`: pairs that are not allowed.
    pub conflicts: Option<PathBuf>,
    /// `entry,judge,value`: how well a judge suits an entry, the higher the better.
    pub affinity: Option<PathBuf>,
    /// `entry,judge`: pairs that stay.
    pub kept: Option<PathBuf>,
    /// `entry,judge`: an assignment to be repaired.
    pub current: Option<PathBuf>,
    /// How many judges each entry should have.
    pub per_entry: usize,
    /// The fewest entries of a judge whose row says nothing.
    pub min_load: usize,
    /// The most entries of a judge whose row says nothing; `None` for any number.
    pub max_load: Option<usize>,
    /// What each further entry of a judge costs more.
    pub load_cost: Option<f64>,
    /// Whether the worst-served entry comes before the cost.
    pub fair_first: bool,
    /// The seed of chance.
    pub seed: u64,
}

/// A judge reads an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Pair {
    /// The entry.
    pub entry: String,
    /// The judge.
    pub judge: String,
}

/// An assignment, by names.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assigned {
    /// Who reads what: all pairs, those that stay included.
    pub assignments: Vec<Pair>,
    /// Pairs of the repaired assignment that were taken back.
    pub released: Vec<Pair>,
    /// What loads and affinities cost together, the least there is.
    pub cost: f64,
    /// The entries with fewer judges than wanted, and what blocks them.
    pub shortfalls: Vec<ShortfallByName>,
    /// Judges below their least load.
    pub idle: Vec<String>,
    /// The fewest and the most entries of a judge.
    pub loads: (usize, usize),
    /// The entry served worst, with the mean affinity of its judges; null without affinities.
    pub worst: Option<(String, f64)>,
    /// What was done for the worst-served entry, and what it cost: sums of affinities. Null unless fairness came first and
    /// something could be raised.
    pub fairness: Option<Fairness>,
    /// Into how many groups the judges fall that share no entry.
    pub groups: usize,
    /// The fewest and the most entries that two judges share.
    pub overlaps: (usize, usize),
    /// Whether the assignment is a balanced incomplete block design.
    pub balanced: bool,
}

/// An entry with fewer judges than wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShortfallByName {
    /// The entry.
    pub entry: String,
    /// Judges wanted.
    pub wanted: usize,
    /// Judges it has.
    pub got: usize,
    /// Judges kept from it by a conflict.
    pub conflicts: Vec<String>,
    /// Judges who do not read its language.
    pub other_language: Vec<String>,
    /// Judges who have as many entries as they take.
    pub at_capacity: Vec<String>,
    /// All judges to whom a reading could be passed on: one more reading by any of them would help.
    pub exchange_candidates: Vec<String>,
}

/// The names of entries and judges, and the paths of their tables.
struct NameIndex {
    entries: Names,
    judges: Names,
    entry_table: String,
    judge_table: String,
}

impl NameIndex {
    fn pair(&self, row: Row<'_>) -> Result<(EntryId, JudgeId), TableError> {
        let (entry, judge) = (row.text("entry")?, row.text("judge")?);
        let entry_id = self.entries.id(entry);
        let judge_id = self.judges.id(judge);
        Ok((
            EntryId(entry_id.ok_or_else(|| row.unknown("entry", entry, &self.entry_table))?),
            JudgeId(judge_id.ok_or_else(|| row.unknown("judge", judge, &self.judge_table))?),
        ))
    }

    /// The pairs of a table, each once.
    fn pairs(&self, path: Option<&PathBuf>) -> Result<Vec<AssignedPair>, TableError> {
        let Some(path) = path else {
            return Ok(Vec::new());
        };
        let table = Table::read(path, &["entry", "judge"], &[])?;
        let mut duplicates = DuplicateCheck::default();
        let pairs = table.rows().map(|row| {
            let (entry, judge) = self.pair(row)?;
            duplicates.check(row, &[row.text("entry")?, row.text("judge")?])?;
            Ok(AssignedPair { entry, judge })
        });
        pairs.collect()
    }

    fn named(&self, pairs: &[AssignedPair]) -> Vec<Pair> {
        let named = pairs.iter().map(|pair| Pair {
            entry: self.entries.name(pair.entry.0),
            judge: self.judges.name(pair.judge.0),
        });
        named.collect()
    }

    fn judges(&self, ids: &[JudgeId]) -> Vec<String> {
        ids.iter().map(|id| self.judges.name(id.0)).collect()
    }

    fn shortfall(&self, shortfall: &Shortfall) -> ShortfallByName {
        ShortfallByName {
            entry: self.entries.name(shortfall.entry.0),
            wanted: shortfall.wanted,
            got: shortfall.got,
            conflicts: self.judges(&shortfall.blocked_by),
            other_language: self.judges(&shortfall.other_language),
            at_capacity: self.judges(&shortfall.at_capacity),
            exchange_candidates: self.judges(&shortfall.exchange_candidates),
        }
    }
}

/// Assigns entries to judges.
pub fn assign(tables: &AssignTables) -> Result<Assigned, TableError> {
    let entry_table = Table::read(&tables.entries, &["entry"], &["category", "language"])?;
    let judge_table = Table::read(
        &tables.judges,
        &["judge"],
        &["max_load", "min_load", "categories", "languages"],
    )?;
    let names = NameIndex {
        entries: unique_names(&entry_table, "entry")?,
        judges: unique_names(&judge_table, "judge")?,
        entry_table: entry_table.path.clone(),
        judge_table: judge_table.path.clone(),
    };
    let entries = entries(&entry_table, &names)?;
    let (judges, panels) = judges(&judge_table, &names, tables)?;
    let conflicts: Vec<Conflict> = names
        .pairs(tables.conflicts.as_ref())?
        .into_iter()
        .map(|pair| Conflict {
            entry: pair.entry,
            judge: pair.judge,
            kind: ConflictKind::Desk,
            reason: String::new(),
        })
        .collect();
    let affinity = affinity(tables.affinity.as_ref(), &names)?;
    let (kept, reassignable) = (
        names.pairs(tables.kept.as_ref())?,
        names.pairs(tables.current.as_ref())?,
    );
    let problem = AssignmentProblem {
        entries: &entries,
        judges: &judges,
        panels: &panels,
        conflicts: &conflicts,
        kept: &kept,
        reassignable: &reassignable,
        affinity: Affinities::Listed(&affinity),
        per_entry: tables.per_entry,
        load_cost: tables.load_cost,
        seed: tables.seed,
    };
    let plan = if tables.fair_first {
        problem.solve_fair_first()
    } else {
        problem.solve()
    };
    let mut all: Vec<AssignedPair> = plan.assignments.iter().chain(&kept).copied().collect();
    all.sort_unstable();
    Ok(Assigned {
        assignments: names.named(&all),
        released: names.named(&plan.released),
        cost: plan.cost,
        fairness: plan.fairness,
        shortfalls: plan
            .shortfalls
            .iter()
            .map(|shortfall| names.shortfall(shortfall))
            .collect(),
        idle: names.judges(&plan.idle),
        loads: plan.quality.loads,
        worst: plan
            .quality
            .worst
            .map(|worst| (names.entries.name(worst.entry.0), worst.affinity)),
        groups: plan.quality.groups,
        overlaps: plan.quality.overlaps,
        balanced: plan.quality.balanced,
    })
}

/// The names of a column, each once.
fn unique_names(table: &Table, column: &str) -> Result<Names, TableError> {
    let mut duplicates = DuplicateCheck::default();
    for row in table.rows() {
        duplicates.check(row, &[row.text(column)?])?;
    }
    Ok(Names::of(table.rows().filter_map(|row| row.cell(column))))
}

fn entries(table: &Table, names: &NameIndex) -> Result<Vec<EntryToAssign>, TableError> {
    let entries = table.rows().map(|row| {
        let name = row.text("entry")?;
        let id = names.entries.id(name);
        Ok(EntryToAssign {
            id: EntryId(id.ok_or_else(|| row.unknown("entry", name, &table.path))?),
            category: row.cell("category").map(str::to_owned),
            languages: several(row.cell("language")),
            anchor: false,
        })
    });
    entries.collect()
}

fn judges(
    table: &Table,
    names: &NameIndex,
    tables: &AssignTables,
) -> Result<(Vec<JudgeToAssign>, Vec<Panel>), TableError> {
    let mut judges = Vec::new();
    let mut panels: BTreeMap<String, Vec<JudgeId>> = BTreeMap::new();
    for row in table.rows() {
        let name = row.text("judge")?;
        let id = names.judges.id(name);
        let id = JudgeId(id.ok_or_else(|| row.unknown("judge", name, &table.path))?);
        for category in several(row.cell("categories")) {
            panels.entry(category).or_default().push(id);
        }
        judges.push(JudgeToAssign {
            id,
            min_load: row.count("min_load")?.unwrap_or(tables.min_load),
            max_load: row.count("max_load")?.or(tables.max_load),
            languages: several(row.cell("languages")),
        });
    }
    let panels = if table.has("categories") {
        let panels = panels.into_iter();
        panels
            .map(|(category, judges)| Panel { category, judges })
            .collect()
    } else {
        Vec::new()
    };
    Ok((judges, panels))
}

fn affinity(path: Option<&PathBuf>, names: &NameIndex) -> Result<Vec<Affinity>, TableError> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let table = Table::read(path, &["entry", "judge", "value"], &[])?;
    let mut duplicates = DuplicateCheck::default();
    let pairs = table.rows().map(|row| {
        let (entry, judge) = names.pair(row)?;
        duplicates.check(row, &[row.text("entry")?, row.text("judge")?])?;
        Ok(Affinity {
            entry,
            judge,
            value: row.number("value")?,
        })
    });
    pairs.collect()
}

/// The words of a cell.
fn several(cell: Option<&str>) -> Vec<String> {
    cell.unwrap_or_default()
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

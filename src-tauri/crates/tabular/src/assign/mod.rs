//! Entries assigned to judges.

mod by_category;
mod input;

use std::path::PathBuf;

use judging::{
    Affinities, Affinity, AssignedPair, AssignmentProblem, Conflict, ConflictKind, EntryId,
    Fairness, JudgeId, LARGEST_MARK, Shortfall,
};
use serde::Serialize;

use crate::TableError;
use crate::names::Names;
use crate::read::{DuplicateCheck, Row, Table};
use by_category::readers_by_category;
use input::{Input, read_input, unique_names};

/// The most judges that an entry can be wanted to have: more than there are.
const MOST_PER_ENTRY: u32 = 1_000_000;

/// The tables and options of an assignment.
#[derive(Debug, Clone, Default)]
pub struct AssignTables {
    /// `entry[,category][,language]`.
    pub entries: PathBuf,
    /// `judge[,max_load][,min_load][,categories][,languages]`; several in a cell are parted by spaces, commas or
    /// semicolons.
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
    /// `category,per_entry`: the categories whose entries should have another number of judges, from 1 to 1,000,000.
    pub per_category: Option<PathBuf>,
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
    /// Judges who have no category where others have: they read only entries that have none.
    pub without_category: Vec<String>,
    /// Categories of judges that no entry has.
    pub unused_categories: Vec<String>,
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
    /// How many judges have its category; null where that does not matter.
    pub panel: Option<usize>,
    /// Its category; null where it has none.
    pub category: Option<String>,
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

    fn shortfall(&self, shortfall: &Shortfall, input: &Input) -> ShortfallByName {
        let entry = input.entries.iter().find(|it| it.id == shortfall.entry);
        let panel = entry.and_then(|it| it.category.as_deref()).map(|category| {
            let mut panels = input.panels.iter();
            panels
                .find(|it| it.category == category)
                .map_or(0, |it| it.judges.len())
        });
        ShortfallByName {
            entry: self.entries.name(shortfall.entry.0),
            wanted: shortfall.wanted,
            got: shortfall.got,
            panel: panel.filter(|_| !input.panels.is_empty()),
            category: input.categories.get(&shortfall.entry).cloned(),
            conflicts: self.judges(&shortfall.blocked_by),
            other_language: self.judges(&shortfall.other_language),
            at_capacity: self.judges(&shortfall.at_capacity),
            exchange_candidates: self.judges(&shortfall.exchange_candidates),
        }
    }
}

/// Refuses options that no assignment can have.
fn check_options(tables: &AssignTables) -> Result<(), TableError> {
    let wrong =
        |option: &str, text: String, least: &str, most: String| TableError::OptionOutOfRange {
            option: option.to_owned(),
            text,
            least: least.to_owned(),
            most,
        };
    let per_entry = tables.per_entry;
    if !u32::try_from(per_entry).is_ok_and(|it| (1..=MOST_PER_ENTRY).contains(&it)) {
        let most = MOST_PER_ENTRY.to_string();
        return Err(wrong("--per-entry", per_entry.to_string(), "1", most));
    }
    match tables.load_cost {
        Some(cost) if !(0.0..=LARGEST_MARK).contains(&cost) => {
            let most = LARGEST_MARK.to_string();
            Err(wrong("--load-cost", cost.to_string(), "0", most))
        }
        _ => Ok(()),
    }
}

/// Assigns entries to judges.
pub fn assign(tables: &AssignTables) -> Result<Assigned, TableError> {
    check_options(tables)?;
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
    let input = read_input(
        &entry_table,
        &judge_table,
        (&names.entries, &names.judges),
        tables,
    )?;
    let by_category = readers_by_category(tables.per_category.as_ref(), &input, &names)?;
    let conflicting = names.pairs(tables.conflicts.as_ref())?;
    let conflicts: Vec<Conflict> = conflicting
        .iter()
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
    if let Some(pair) = kept.iter().find(|pair| conflicting.contains(pair)) {
        let kept = tables.kept.iter();
        return Err(TableError::FixedPairInConflict {
            path: kept.map(|it| it.display().to_string()).collect(),
            entry: names.entries.name(pair.entry.0),
            judge: names.judges.name(pair.judge.0),
        });
    }
    let problem = AssignmentProblem {
        entries: &input.entries,
        judges: &input.judges,
        panels: &input.panels,
        conflicts: &conflicts,
        kept: &kept,
        reassignable: &reassignable,
        affinity: Affinities::Listed(&affinity),
        per_entry: tables.per_entry,
        by_category: &by_category,
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
            .map(|shortfall| names.shortfall(shortfall, &input))
            .collect(),
        idle: names.judges(&plan.idle),
        without_category: input.without_category,
        unused_categories: input.unused_categories,
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

fn affinity(path: Option<&PathBuf>, names: &NameIndex) -> Result<Vec<Affinity>, TableError> {
    let Some(path) = path else {
        return Ok(Vec::new());
    };
    let table = Table::read(path, &["entry", "judge", "value"], &[])?;
    table.check_decimals("value")?;
    let mut duplicates = DuplicateCheck::default();
    let pairs = table.rows().map(|row| {
        let (entry, judge) = names.pair(row)?;
        duplicates.check(row, &[row.text("entry")?, row.text("judge")?])?;
        Ok(Affinity {
            entry,
            judge,
            value: row.number_within("value", -LARGEST_MARK..=LARGEST_MARK)?,
        })
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Assigns one judge to each entry of these tables.
    fn assigned(entries: &str, judges: &str) -> Result<Assigned, TableError> {
        let dir = tempfile::tempdir().unwrap();
        let table = |name: &str, rows: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, rows).unwrap();
            path
        };
        assign(&AssignTables {
            entries: table("e.csv", entries),
            judges: table("j.csv", judges),
            per_entry: 1,
            ..AssignTables::default()
        })
    }

    fn pairs(assigned: &Assigned) -> Vec<(&str, &str)> {
        let pairs = assigned.assignments.iter();
        pairs
            .map(|pair| (pair.entry.as_str(), pair.judge.as_str()))
            .collect()
    }

    #[test]
    fn an_entry_and_a_judge_meet_in_a_category_of_two_words_whatever_the_case() {
        let entries = "entry,category,language\nE1,Written News,en\nE2,Audio,fr\nE3,audio,FR\n";
        let judges = "judge,max_load,categories,languages\nAnna,5,written  news,en\nBo,5,Audio,\"en,fr\"\n\
            Cy,0,Audio,en;fr\nDi,5,,\n";
        let found = assigned(entries, judges).unwrap();
        assert_eq!(pairs(&found), [("E1", "Anna"), ("E2", "Bo"), ("E3", "Bo")]);
        assert_eq!(found.without_category, ["Di"]);
        assert_eq!(found.shortfalls, []);
    }

    #[test]
    fn a_category_that_no_judge_has_is_the_reason() {
        let entries = "entry,category\nE1,Written News\nE2,Audio\n";
        let found = assigned(entries, "judge,categories\nBo,Audio\nCy,Audoi\n").unwrap();
        let shortfall = &found.shortfalls[0];
        assert_eq!((shortfall.entry.as_str(), shortfall.panel), ("E1", Some(0)));
        assert_eq!(shortfall.category.as_deref(), Some("Written News"));
        assert_eq!(found.unused_categories, ["audoi"]);
    }

    #[test]
    fn options_and_loads_that_cannot_be_are_refused() {
        let code = |judges: &str| assigned("entry\nE1\n", judges).unwrap_err().code();
        assert_eq!(
            code("judge,min_load,max_load\nBo,5,3\n"),
            "table-loads-clash"
        );
        assert_eq!(code("judge,max_load\nBo,-1\n"), "table-not-a-count");
        assert_eq!(code("judge,max_load\nBo,2.5\n"), "table-not-a-count");
        assert_eq!(
            code("judge,max_load\nBo,99999999999999999999999\n"),
            "table-out-of-range"
        );
        for tables in [
            AssignTables::default(),
            AssignTables {
                per_entry: 1,
                load_cost: Some(-1.0),
                ..AssignTables::default()
            },
            AssignTables {
                per_entry: 1,
                load_cost: Some(f64::NAN),
                ..AssignTables::default()
            },
        ] {
            assert_eq!(assign(&tables).unwrap_err().code(), "table-option");
        }
    }
}

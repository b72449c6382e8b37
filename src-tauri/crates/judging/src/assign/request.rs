//! The input of an assignment.

use serde::{Deserialize, Serialize};

use crate::{Conflict, EntryId, JudgeId};

/// One judge with one entry to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AssignedPair {
    /// The entry.
    pub entry: EntryId,
    /// The judge.
    pub judge: JudgeId,
}

/// An entry to be assigned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryToAssign {
    /// The entry.
    pub id: EntryId,
    /// Its category, which decides the panel; `None` lets every judge read it.
    pub category: Option<String>,
    /// The languages it is in: a judge must read all of them. Empty where that does not matter.
    pub languages: Vec<String>,
    /// Whether every judge who may read it reads it, so that judges can be compared.
    pub anchor: bool,
}

/// A judge to whom entries can be assigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgeToAssign {
    /// The judge.
    pub id: JudgeId,
    /// The fewest entries the judge should have, those assigned before included: reached where no entry
    /// misses a reading because of it.
    pub min_load: usize,
    /// The most entries the judge takes, those assigned before included; `None` for any number.
    pub max_load: Option<usize>,
    /// The languages the judge reads. Empty for every language.
    pub languages: Vec<String>,
}

/// The judges who may read the entries of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// The category's id.
    pub category: String,
    /// Its judges.
    pub judges: Vec<JudgeId>,
}

/// How many judges each entry of one category should have, where that differs from the other entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryReaders {
    /// The category's id.
    pub category: String,
    /// How many different judges each of its entries should have.
    pub per_entry: usize,
}

/// How well a judge suits an entry: expertise, a bid, the closeness of topics.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Affinity {
    /// The entry.
    pub entry: EntryId,
    /// The judge.
    pub judge: JudgeId,
    /// The higher, the better; a pair without one has 0. In any unit.
    pub value: f64,
}

/// How well judges suit entries. A pair of which nothing is known has 0, and so has one with a value
/// that is not finite.
#[derive(Clone, Copy, Default)]
pub enum Affinities<'a> {
    /// Nothing is known.
    #[default]
    Unknown,
    /// For some pairs; of a pair listed twice, the better counts.
    Listed(&'a [Affinity]),
    /// For every pair.
    Each(&'a (dyn Fn(EntryId, JudgeId) -> f64 + Sync)),
}

impl std::fmt::Debug for Affinities<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unknown => f.write_str("Unknown"),
            Self::Listed(pairs) => f.debug_tuple("Listed").field(pairs).finish(),
            Self::Each(_) => f.write_str("Each"),
        }
    }
}

/// The input of an assignment. The order of the lists never matters; what is listed twice counts
/// once, with the smaller load; a pair with a judge or an entry that is not in the lists is ignored.
#[derive(Debug, Clone, Copy, Default)]
pub struct AssignmentProblem<'a> {
    /// The entries.
    pub entries: &'a [EntryToAssign],
    /// The judges.
    pub judges: &'a [JudgeToAssign],
    /// The panels. Without any, every judge may read every entry; with some, a category without a
    /// panel has no judge.
    pub panels: &'a [Panel],
    /// Pairs that are not allowed.
    pub conflicts: &'a [Conflict],
    /// Pairs that stay: they count for both sides, and are never taken back.
    pub kept: &'a [AssignedPair],
    /// Pairs assigned before that may be taken back, but only where nothing less can give an entry a
    /// reading that it misses: repairing an assignment changes as little of it as can be.
    pub reassignable: &'a [AssignedPair],
    /// How well judges suit entries.
    pub affinity: Affinities<'a>,
    /// How many different judges each entry should have.
    pub per_entry: usize,
    /// The categories whose entries should have another number of judges. Of one that is listed twice, the first counts.
    pub by_category: &'a [CategoryReaders],
    /// What each further entry of a judge costs more than the one before, in the unit of `affinity`:
    /// the higher, the more even the loads; 0 looks at affinities alone. `None` for a little more than
    /// the whole range of affinities: then no judge carries two entries more than another to whom one
    /// of them could be given.
    pub load_cost: Option<f64>,
    /// The seed of chance.
    pub seed: u64,
}

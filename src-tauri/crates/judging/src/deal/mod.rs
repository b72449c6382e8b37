//! Dealing entries to judges.
//!
//! A deal is fair in two ways. No entry gets its next judge while another, that could have one, is
//! further behind; and no judge carries two entries more than another to whom one could be moved. Both
//! are exact: entries are filled along augmenting paths (so that a shortfall is one that no exchange
//! could fill), and loads are levelled along the same paths until none improves them.
//!
//! Which of many fair deals it is follows from the seed, and mixes judges well: a panel split into
//! groups that always read the same entries could not be compared.

mod chance;
mod fill;
mod hands;
mod level;
mod path;
mod seats;

use serde::{Deserialize, Serialize};

use crate::{Conflict, EntryId, JudgeId};
use chance::Chance;
use hands::Hands;
use seats::Seats;

/// A judge reads an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Assignment {
    /// The entry.
    pub entry: EntryId,
    /// The judge.
    pub judge: JudgeId,
}

/// An entry to be dealt.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DealEntry {
    /// The entry.
    pub id: EntryId,
    /// Its category, which decides the panel; `None` lets every judge read it.
    pub category: Option<String>,
}

/// A judge at the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DealJudge {
    /// The judge.
    pub id: JudgeId,
    /// The most entries the judge takes, those dealt before included; `None` for any number.
    pub max_load: Option<usize>,
}

/// The judges who may read the entries of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// The category's id.
    pub category: String,
    /// Its judges.
    pub judges: Vec<JudgeId>,
}

/// All that a deal follows from. The order of the lists never matters; what is listed twice counts
/// once, with the smaller load; a judge or an entry that is not at the table is passed over.
#[derive(Debug, Clone, Copy)]
pub struct Dealing<'a> {
    /// The entries.
    pub entries: &'a [DealEntry],
    /// The judges.
    pub judges: &'a [DealJudge],
    /// The panels. Without any, every judge may read every entry; with some, a category without a
    /// panel has no judge.
    pub panels: &'a [Panel],
    /// Pairs that must not be.
    pub conflicts: &'a [Conflict],
    /// Pairs dealt before. They stand, count for both sides, and are never taken back.
    pub kept: &'a [Assignment],
    /// How many different judges each entry should have.
    pub per_entry: usize,
    /// The seed of chance.
    pub seed: u64,
}

/// What was dealt.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    /// The new pairs, in the order of entries, then judges.
    pub assignments: Vec<Assignment>,
    /// The entries with fewer judges than wanted, in order.
    pub short: Vec<Shortfall>,
}

/// An entry with fewer judges than wanted: no exchange of entries between judges could give it more
/// without taking a judge from another that has no more than it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortfall {
    /// The entry.
    pub entry: EntryId,
    /// Judges wanted.
    pub wanted: usize,
    /// Judges it has, those dealt before included.
    pub got: usize,
    /// Judges who could read it but for a conflict.
    pub blocked_by: Vec<JudgeId>,
    /// Judges who could read it, but have as many entries as they take.
    pub full: Vec<JudgeId>,
}

impl Dealing<'_> {
    /// Deals.
    pub fn deal(&self) -> Deal {
        let seats = Seats::of(self);
        let mut hands = Hands::of(&seats);
        let mut chance = Chance::of(self.seed);
        fill::fill(&mut hands, self.per_entry, &mut chance);
        level::level(&mut hands);
        Deal {
            assignments: hands.assignments(),
            short: hands.shortfalls(self.per_entry),
        }
    }
}

/// Deals entries that every judge may read, of which none was dealt before.
pub fn deal(
    entries: &[EntryId],
    judges: &[DealJudge],
    conflicts: &[Conflict],
    per_entry: usize,
    seed: u64,
) -> Deal {
    let entries: Vec<DealEntry> = entries
        .iter()
        .map(|entry| DealEntry {
            id: *entry,
            category: None,
        })
        .collect();
    Dealing {
        entries: &entries,
        judges,
        panels: &[],
        conflicts,
        kept: &[],
        per_entry,
        seed,
    }
    .deal()
}

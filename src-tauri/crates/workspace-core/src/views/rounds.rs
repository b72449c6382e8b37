//! Rounds: what each asks for, how far it is, which entries advance from it, and what a change of it would do.

use rules::{Advance, Mode, Text};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{AssignmentReport, RankedEntry};

/// One round of judging.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoundView {
    /// Its number, counted from 1.
    pub round: u32,
    /// Its name; null where the call names no rounds.
    pub name: Option<Text>,
    /// What the call says of it, in its own words.
    pub text: Option<Text>,
    /// What its judges are asked for: marks, a vote, an order, comparisons or a discussion.
    pub mode: Mode,
    /// Whether the staff of the desk reads.
    pub by_staff: bool,
    /// How many judges read each entry; null for all of the panel.
    pub per_entry: Option<u32>,
    /// How many must have answered before it can close; null where the call does not say.
    pub quorum: Option<u32>,
    /// Which entries advance; null where the call does not say.
    pub advance: Option<Advance>,
    /// Whether the entries that advance are handed over in no order.
    pub unranked: bool,
    /// Whether judges meet after they have marked alone.
    pub meets: bool,
    /// The last day on which judges may revise their marks; null where the call names none.
    pub revise_until: Option<String>,
    /// Each category in it.
    pub categories: Vec<RoundCategory>,
}

/// A category in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundCategory {
    /// The category's id.
    pub category: String,
    /// Its entries in the round.
    #[ts(type = "number")]
    pub entries: usize,
    /// Sheets that were assigned and are not in.
    #[ts(type = "number")]
    pub waiting: usize,
    /// Sheets that are in.
    #[ts(type = "number")]
    pub returned: usize,
    /// How many entries go on; null while nobody has said.
    #[ts(type = "number | null")]
    pub gone_on: Option<usize>,
}

/// Which entries would advance from a round in a category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AdvancePreview {
    /// The round.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// The rule it follows; null where there is none.
    pub rule: Option<Advance>,
    /// How many must have answered on each entry; null where the call does not say.
    pub quorum: Option<u32>,
    /// The fewest entries a category needs to be judged, where this one has fewer; else null.
    pub below_minimum: Option<u32>,
    /// Whether the entries that advance are handed over in no order.
    pub unranked: bool,
    /// Every entry of the category in the round, best first.
    pub entries: Vec<AdvanceEntry>,
    /// The desk's numbers of the best entries of several juries that lie too close for one jury to decide.
    pub cross_check: Vec<u32>,
}

/// An entry that may advance.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AdvanceEntry {
    /// The entry with its place.
    pub entry: RankedEntry,
    /// Whether the rule lets it advance.
    pub advances: bool,
    /// Whether it ties over the last place, so that people must choose.
    pub tied_at_cut: bool,
    /// Whether it was recorded as advancing; null while nobody has said.
    pub recorded: Option<bool>,
    /// Whether fewer judges answered than the call asks for.
    pub below_quorum: bool,
    /// Sheets that are still out.
    pub waiting: u32,
}

/// What a change of who reads what would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ChangePreview {
    /// Pairs that would be assigned.
    pub added: Vec<Pair>,
    /// Pairs that would be taken back.
    pub released: Vec<Pair>,
    /// How good the assignment would be, and what it lacks.
    pub report: AssignmentReport,
}

/// A judge and an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Pair {
    /// The judge.
    pub judge: String,
    /// The entry.
    pub entry: String,
}

impl Pair {
    /// A judge and an entry, by their ids.
    pub fn of((judge, entry): &(Uuid, Uuid)) -> Self {
        Self {
            judge: judge.to_string(),
            entry: entry.to_string(),
        }
    }
}

/// A judge who could read an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Candidate {
    /// The judge.
    pub judge: String,
    /// The judge's name.
    pub name: String,
    /// How many entries the judge has in this round.
    #[ts(type = "number")]
    pub load: usize,
}

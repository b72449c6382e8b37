//! Rounds: what each asks for, how far it is, which entries advance from it, and what a change of it would do.

use rules::{Advance, Mode, Text};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use super::{AssignmentReport, RankedEntry};

/// One round of judging.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own that a screen shows"
)]
pub struct RoundView {
    /// Its number, counted from 1.
    pub round: u32,
    /// Whether it is the desk's current round: the last one to which entries advanced.
    pub is_current: bool,
    /// Its name; null where the call names no rounds.
    pub name: Option<Text>,
    /// What the call says of it, in its own words.
    pub text: Option<Text>,
    /// What its judges are asked for: marks, a vote, an order, comparisons or a discussion.
    pub mode: Mode,
    /// Whether the staff of the desk reads.
    pub by_staff: bool,
    /// How many judges read each entry, where its category has no number of its own; null for all of the panel.
    pub per_entry: Option<u32>,
    /// How many must have answered before it can close, where a category has no number of its own; null where the call does
    /// not say.
    pub quorum: Option<u32>,
    /// Which entries advance; null where the call does not say.
    pub advance: Option<Advance>,
    /// Whether the entries that advance are handed over in no order.
    pub unranked: bool,
    /// Whether judges meet after they have marked alone.
    pub meets: bool,
    /// The last day on which judges may revise their marks; null where the call names none.
    pub revise_until: Option<String>,
    /// Each category that has it.
    pub categories: Vec<RoundCategory>,
}

/// A category in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoundCategory {
    /// The category's id.
    pub category: String,
    /// How many judges read each of its entries; null for all of the panel.
    pub per_entry: Option<u32>,
    /// How many must have answered on each of its entries; null where the call does not say.
    pub quorum: Option<u32>,
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
    /// The groups of entries that the rule counts apart; none where it counts all together.
    pub groups: Vec<AdvanceGroup>,
    /// Places for which several groups tie, so that people must choose.
    #[ts(type = "number")]
    pub open_places: usize,
    /// Every entry of the category in the round, best first.
    pub entries: Vec<AdvanceEntry>,
    /// The desk's numbers of the best entries of several juries that lie too close for one jury to decide.
    pub cross_check: Vec<u32>,
}

/// A group of entries that is counted apart when entries advance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AdvanceGroup {
    /// The code of its language, or the id of its jury or of the option that was chosen.
    pub id: String,
    /// Its name; null for a language.
    pub name: Option<Text>,
    /// Its eligible entries, in whatever round this is.
    #[ts(type = "number")]
    pub entries: usize,
    /// The places that it certainly has.
    #[ts(type = "number")]
    pub places: usize,
    /// Whether it ties with other groups for the open places.
    pub tied: bool,
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
    /// The id of its group; null where it belongs to none, or to two.
    pub group: Option<String>,
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

//! What was assigned, and how good it is.

use serde::{Deserialize, Serialize};

use super::AssignedPair;
use crate::{EntryId, JudgeId};

/// What was assigned.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct AssignmentPlan {
    /// The new pairs, without those that were kept, in the order of entries, then judges. Of pairs assigned before,
    /// those that were not taken back are among them.
    pub assignments: Vec<AssignedPair>,
    /// Pairs assigned before that were taken back.
    pub released: Vec<AssignedPair>,
    /// The entries with fewer judges than wanted, in order.
    pub shortfalls: Vec<Shortfall>,
    /// The judges with fewer entries than they should have, in order.
    pub idle: Vec<JudgeId>,
    /// What the pairs and loads cost together, in the unit of affinities: the least there is. An
    /// affinity counts below zero, and a judge's n-th entry n times the load's cost.
    pub cost: f64,
    /// How good the assignment is.
    pub quality: Quality,
}

/// An entry with fewer judges than wanted: no exchange of entries between judges could give it more
/// without taking a judge from another that has no more than it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortfall {
    /// The entry.
    pub entry: EntryId,
    /// Judges wanted.
    pub wanted: usize,
    /// Judges it has, those assigned before included.
    pub got: usize,
    /// Judges who could read it but for a conflict.
    pub blocked_by: Vec<JudgeId>,
    /// Judges who could read it but for its language.
    pub other_language: Vec<JudgeId>,
    /// Judges who could read it, but have as many entries as they take.
    pub at_capacity: Vec<JudgeId>,
    /// All judges to whom its reading could be passed on by exchanges. Every one of them has as many entries
    /// as they take, and none of their entries can go to a judge outside this list. One more reading by any of them
    /// would help.
    pub exchange_candidates: Vec<JudgeId>,
}

/// How good an assignment is, beyond its cost.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Quality {
    /// The entry served worst: the one whose judges suit it least, with the mean of their affinities.
    /// `None` where there are no affinities, or no readings.
    pub worst: Option<Served>,
    /// The fewest and the most entries that a judge has, those assigned before included.
    pub loads: (usize, usize),
    /// Into how many groups the judges fall that share no entry, not even through other judges. Judges of different
    /// groups cannot be compared: their severity cannot be separated from the work they read. Judges without an entry are
    /// left out.
    pub groups: usize,
    /// The fewest and the most entries that two judges have in common, of the judges with an entry.
    pub overlaps: (usize, usize),
    /// Whether any two judges have the same number of entries in common, and all the same load: a
    /// balanced incomplete block design (Fisher and Yates, 1938).
    pub balanced: bool,
}

/// How well an entry is served.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Served {
    /// The entry.
    pub entry: EntryId,
    /// The mean affinity of its judges.
    pub affinity: f64,
}

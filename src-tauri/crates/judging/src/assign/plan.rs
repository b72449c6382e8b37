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
    /// What the pairs and loads cost together, in the unit of affinities: the least there is, unless fairness came first. An
    /// affinity counts below zero, and a judge's n-th entry n times the load's cost.
    pub cost: f64,
    /// How good the assignment is.
    pub quality: Quality,
    /// What was done for the entry that was served worst, and what it cost. `None` where fairness did not come first, or
    /// it is proven that the assignment of least cost cannot be improved upon.
    #[serde(default)]
    pub fairness: Option<Fairness>,
}

/// The worst-served entry before and after it was raised. Affinities are sums over the judges of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fairness {
    /// The least sum of any entry in the assignment of least cost, as [`AssignmentProblem::solve`] gives it.
    ///
    /// [`AssignmentProblem::solve`]: crate::AssignmentProblem::solve
    pub before: f64,
    /// The least sum of any entry in this one.
    pub after: f64,
    /// The least over entries of the sum that an entry would have if it could choose its judges alone: no assignment has
    /// a greater one.
    pub bound: f64,
    /// How much more this assignment costs than the one of least cost.
    pub more_cost: f64,
    /// Whether it is proven that no other assignment raises the worst-served entry further, and that none that raises it
    /// as far costs less. Where it is not, the search was ended for its time, and this is the best that it found.
    pub proven: bool,
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

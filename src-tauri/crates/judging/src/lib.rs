//! Who judges what, what a judge's sheet must hold, and how the marks are ranked.
//!
//! Pure functions over ids: the caller hands over entries, judges, conflicts and sheets, and gets back
//! conflicts to look at, an assignment, or a ranking. The same input gives the same output to the last bit,
//! in whatever order it came, so that a ranking can be replayed from the log years later.
//!
//! This crate never knows a file, SQL or a clock, nor the words of a criterion: those belong to the
//! call. Chance comes from a seed that the caller keeps, so that an assignment can be repeated and checked.
//!
//! To add a way of ranking: a module in [`rank`] that takes the same [`Readings`] and gives [`Place`]s. To add a kind
//! of conflict: a variant of [`ConflictKind`], and where it can be told from facts, a step in [`find_conflicts`]. To
//! consider something else when assigning: where it can be expressed as a cost of a pair, in how [`assign`] prices
//! pairs.

/// How far judges agree.
pub mod agree;
/// Assigning entries to judges.
pub mod assign;
/// What a round asks its judges for.
mod ballot;
/// Conflicts between judges and entries, and how they are suggested.
mod conflict;
/// What judges mark, and the marks they may give.
mod criterion;
/// Marks and weights as whole millionths.
mod fixed_point;
/// Exact means.
mod fraction;
/// Ids of judges and entries.
mod ids;
/// The order in which a jury discusses entries.
pub mod meeting;
/// Rankings of the readings, by many methods.
pub mod rank;
/// The sheets as a table of numbers.
mod readings;
/// A pseudorandom generator with a fixed algorithm.
mod rng;
/// A judge's marks on one entry, and whether they are valid.
mod sheet;
/// Counts as floating-point numbers.
mod to_f64;

pub use assign::{
    Affinities, Affinity, AssignedPair, AssignmentPlan, AssignmentProblem, CategoryReaders,
    EntryToAssign, Fairness, JudgeToAssign, Panel, Shortfall,
};
pub use ballot::{Ballot, PLACE, VOTE, compared_entries, comparisons};
pub use conflict::{
    Conflict, ConflictKind, ConflictWith, EntryFacts, JudgeFacts, NameSearch, find_conflicts,
    mentions,
};
pub use criterion::{Criterion, Scale};
pub use fixed_point::LARGEST_MARK;
pub use ids::{EntryId, JudgeId};
pub use rank::Place;
pub use readings::{Reading, Readings};
pub use sheet::{ScoreSheet, SheetProblem, check_sheet};

//! Who judges what, what a judge's sheet must hold, and what the marks come to.
//!
//! Pure functions over ids: the caller hands over entries, judges, conflicts and sheets, and gets back
//! conflicts to look at, a deal, or a ranking. The same input gives the same output to the last bit,
//! in whatever order it came, so that a ranking can be replayed from the log years later.
//!
//! This room never knows a file, SQL or a clock, nor the words of a criterion: those belong to the
//! call. Chance comes from a seed that the caller keeps, so that a deal can be repeated and checked.
//!
//! To add a way of ranking: a module in [`rank`] that takes the same [`Readings`] and gives [`Place`]s. To add a kind of conflict: a variant of [`ConflictKind`], and where it
//! can be told from facts, a step in [`find_conflicts`]. To mind something else when dealing: where it can be a
//! cost of a pair, in how [`assign`] prices pairs.

/// How far judges agree.
pub mod agree;
/// Dealing entries to judges.
pub mod assign;
/// What a round asks its judges for.
mod ballot;
/// Chance that can be repeated.
mod chance;
/// Conflicts between judges and entries, and how they are suggested.
mod conflict;
/// Numbers of things.
mod count;
/// What judges mark, and the marks they may give.
mod criterion;
/// Exact means.
mod fraction;
/// Ids of judges and entries.
mod ids;
/// The order in which a jury discusses entries.
pub mod meeting;
/// Marks and weights as whole millionths.
mod millionths;
/// What the marks come to, by many methods.
pub mod rank;
/// What the sheets come to, as a table.
mod readings;
/// A judge's marks on one entry, and whether they can stand.
mod sheet;

pub use assign::{
    Affinities, Affinity, Assignment, Deal, DealEntry, DealJudge, Dealing, Panel, Shortfall,
};
pub use ballot::{Ballot, PLACE, VOTE, comparisons};
pub use conflict::{
    Conflict, ConflictKind, ConflictWith, EntryFacts, JudgeFacts, NameSearch, find_conflicts,
    mentions,
};
pub use criterion::{Criterion, Scale};
pub use ids::{EntryId, JudgeId};
pub use rank::Place;
pub use readings::{Reading, Readings};
pub use sheet::{ScoreSheet, SheetProblem, check_sheet};

//! Judging at the desk: judges and panels, rounds, conflicts, assignments, what comes back, and the results.

mod advance;
mod agreement;
mod assignment;
mod assignments;
#[cfg(any(test, feature = "bulk"))]
mod bulk;
mod change;
mod computed;
mod conflicts;
mod decide;
mod decisions;
mod explain;
mod feedback;
mod for_entrant;
mod gathering;
mod held;
mod judges;
mod matrix;
mod meeting;
mod packets;
mod panels;
mod proven_page;
mod rank;
mod replace;
mod results;
mod returns;
mod round;
mod sheets;
mod standing;
mod table;
mod take_back;
#[cfg(test)]
mod tests;
mod trace;
mod undo;

pub use change::RoundChange;
pub(super) use judges::CardsFound;
pub use judges::{JudgeEntry, admit_judge, standing_of};

pub(crate) use computed::Cache as ResultsCache;

pub(super) use conflicts::set_aside;
pub(super) use judges::{judge, judges};
pub(super) use matrix::seats;
pub(super) use panels::panel;
pub(super) use rank::rank;
pub(super) use returns::keep;
pub(super) use standing::{rule, standing_counts, under_way};

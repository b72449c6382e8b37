//! Judging at the desk: judges and panels, rounds, conflicts, who reads what, what comes back, and what it comes to.

mod advance;
mod agreement;
mod award;
#[cfg(any(test, feature = "bulk"))]
mod bulk;
mod change;
mod computed;
mod conflicts;
mod deal;
mod decide;
mod decisions;
mod error;
mod explain;
mod feedback;
mod for_entrant;
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
mod round;
mod sheets;
mod table;
mod take_back;
#[cfg(test)]
mod tests;
mod trace;
mod undo;

pub use award::{Award, AwardDecision, CategoryDecision, DecisionOutcome, Recorded, Votes};
pub use change::RoundChange;
pub use deal::{DealReport, Unfilled};
pub use decisions::Decision;
pub use error::JudgingError;
pub(super) use judges::CardsFound;
pub use judges::{JudgeEntry, JudgeTerms};
pub use rank::{CategoryRanking, RankedEntry};

pub(crate) use computed::Cache as ResultsCache;
pub(crate) use deal::change as change_assignment;
pub(crate) use round::ballot;
pub(crate) use sheets::check_sheet;

pub(super) use award::decisions;
pub(super) use conflicts::set_aside;
pub(super) use judges::{judge, judges};
pub(super) use matrix::seats;
pub(super) use panels::panel;
pub(super) use rank::rank;
pub(super) use round::{rule, standing_counts, under_way};
pub(super) use sheets::keep;

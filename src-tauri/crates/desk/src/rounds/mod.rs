//! Judging at the desk: judges and panels, rounds, conflicts, assignments, what comes back, and the results.

mod advance;
mod advance_groups;
mod agreement;
mod assign;
mod assigned_pairs;
mod assignment_input;
#[cfg(any(test, feature = "bulk"))]
mod bulk;
mod change;
mod conflict_views;
mod conflicts;
mod decide;
mod decisions;
mod explain;
mod extra_reader;
mod feedback;
mod finalist_judges;
mod for_entrant;
mod held_sheets;
mod in_round;
mod judges;
mod matrix;
mod meeting;
mod outcome_conditions;
mod packet_files;
mod packets;
mod panels;
mod people;
mod proven_page;
mod rank;
mod results;
mod returns;
mod round_views;
mod sheets;
mod slow_results;
mod take_back;
#[cfg(test)]
mod tests;
mod top_awards;
mod trace;
mod undo_assignment;

pub use change::RoundChange;
pub(super) use judges::CardsFound;
pub use judges::{JudgeRecord, admit_judge, standing_of_card};

pub(crate) use slow_results::Cache as ResultsCache;

pub(super) use conflicts::set_aside;
pub(super) use in_round::{assignment_counts, current_round, entry_counts, round_of_category};
pub(super) use judges::{judge, judges};
pub(super) use matrix::seats;
pub(super) use panels::panel;
pub(super) use rank::rank;
pub(super) use returns::record_returned;

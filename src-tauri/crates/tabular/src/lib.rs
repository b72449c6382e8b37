//! Judging on tables that are files of their own (CSV, XLSX, ODS), without a workspace: `awards assign`, `awards rank` and `awards agree`. Columns of names
//! go in, and the numbers are those that a desk computes for its own entries.

mod agree;
mod assign;
mod error;
mod names;
mod rank;
mod ranking;
mod rasch_report;
mod read;
mod scores;
mod terms;
mod vote;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;

pub use agree::{Agreement, agree};
pub use assign::{AssignTables, Assigned, Pair, ShortfallByName, assign};
pub use error::TableError;
pub use judging::Fairness;
pub use rank::{rank, takes_lists};
pub use ranking::{RankOptions, Ranked, Ranking};
pub use scores::Scores;

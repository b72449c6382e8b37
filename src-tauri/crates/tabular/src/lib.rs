//! Judging on plain tables (CSV, XLSX, ODS), without a workspace: `awards assign`, `awards rank` and `awards agree`. Columns of names
//! go in, and the numbers are those that a desk computes for its own entries.

mod agree;
mod assign;
mod error;
mod names;
mod rank;
mod read;
mod scores;
mod terms;

pub use agree::{Agreement, agree};
pub use assign::{AssignTables, Assigned, Pair, ShortfallByName, assign};
pub use error::TableError;
pub use rank::{RankOptions, Ranked, Ranking, rank};
pub use scores::Scores;

//! Judging on plain tables: columns of names in, without a desk. What a desk does with its own entries, anyone can do
//! here with a spreadsheet, and get the same numbers.

mod agree;
mod assign;
mod error;
mod names;
mod rank;
mod read;
mod scores;

pub use agree::{Agreement, agree};
pub use assign::{AssignTables, Assigned, Pair, Short, assign};
pub use error::TableError;
pub use rank::{RankOptions, Ranked, Ranking, rank};
pub use scores::Scores;

//! What the window shows, in the shapes that cross to it. TypeScript is generated from these types.

mod desk;
mod entries;
mod entry;

pub use desk::{CategoryCount, DeadlineView, DeskView, VerdictCounts};
pub use entries::{EntriesPage, EntriesQuery, EntriesRow, EntriesSort};
pub use entry::{EntryView, PieceView, VerdictAt};

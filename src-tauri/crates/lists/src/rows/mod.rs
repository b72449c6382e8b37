//! The rows of each list.

mod eligibility;
mod entries;
pub(crate) mod labels;
mod marks;
mod press;
mod ranking;

pub use eligibility::EligibilityRow;
pub use entries::{EntryRow, EntryState, ReceivedBy};
pub use marks::MarkRow;
pub use press::{PressOutcome, PressRow, in_press_order};
pub use ranking::RankingRow;

//! One entry's way through the judging on one page, for whoever has to answer for it.
//!
//! A page is HTML that stands by itself: no script, nothing fetched, everything escaped. It can be printed, sent, and
//! held against the desk's log.

mod explanation;
mod html;

pub use explanation::{Decided, Explanation, LogEntry, RoundRead, SheetRead};
pub use html::{explanation, to_page};

//! How one entry was judged, on one page, for somebody who contests the result.
//!
//! A page is HTML that stands by itself: no script, nothing fetched, everything escaped. It can be printed, sent, and
//! checked against the desk's log.

mod data;
mod explanation;
mod html;

pub use data::data_in;
pub use explanation::{
    Decided, EntrantFinding, Explanation, LogEntry, Proof, RoundRead, SheetRead,
};
pub use html::{render_explanation, to_page};

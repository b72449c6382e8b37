//! How one entry was judged, on one page, for somebody who contests the result.
//!
//! A page is HTML that stands by itself: no script, nothing fetched, everything escaped. It can be printed, sent, and
//! checked against the desk's log.

mod embedded_json;
mod explanation;
mod html;

pub use embedded_json::extract_json;
pub use explanation::{
    DecisionExplanation, EntrantFinding, Explanation, LogLine, Proof, RoundExplanation,
    SheetExplanation,
};
pub use html::{render_explanation, write_page};

//! A draft of the call.

use rules::Advice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A call that somebody is still changing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CallDraft {
    /// The version in force when it was begun, or of which everything was brought into it since; 0 where there was none.
    pub begun_from: u32,
    /// Its text, as far as it could be written.
    pub text: String,
    /// The parts of the form as JSON, where it is open as a form; they may be unfinished, so that no call can be read of
    /// them.
    pub form: Option<String>,
    /// Whether the form lacks something that a call must say.
    pub unfinished: bool,
    /// What must be looked at in a call that was moved on from an earlier edition.
    pub to_review: Vec<Advice>,
}

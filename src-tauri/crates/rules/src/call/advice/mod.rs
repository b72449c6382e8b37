//! What to tell the people who write a call: it can be checked, but it may not say what they mean.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Call;
use crate::Message;

mod stated;

/// One thing about a call that its writers may want to correct.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Advice {
    /// What to tell them.
    pub message: Message,
    /// Where in the call: `deadline`, `extension 1`, `window`, `category.long-form-audio`.
    pub place: String,
}

/// Everything that is worth a second look in a call, in the order of its tables.
pub fn advise(call: &Call) -> Vec<Advice> {
    let mut advice = Vec::new();
    stated::advise(call, &mut advice);
    advice
}

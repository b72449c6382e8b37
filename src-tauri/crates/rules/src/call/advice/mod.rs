//! Advice for the people who write a call: it can be checked, but it may not say what they mean.
//!
//! Calls contradict themselves in public more often than not: a weekday that the calendar denies, "EST" in
//! July, two limits for one category. Advice never refuses a call.
//!
//! To add one: a message `advice-…` in the catalogue, the check in the file of its subject, a row in
//! `tests/`.

/// Rules of the call as a whole: window, caps, fees.
mod call_rules;
/// Categories and the numbers in their words.
mod categories;
/// The deadline and its extensions.
mod deadlines;
/// Windows against deadlines, and rules that no entry can meet.
mod impossible;
/// Criteria and the scale.
mod judging;
/// Limits of several categories beside each other.
mod limits;
/// Numbers with a unit, as texts print them.
mod numbers;
/// Texts that were printed elsewhere for the same rule.
mod other_texts;
/// Days, weekdays, times and zone labels, as texts print them.
mod printed;
/// What zone labels name.
mod zones;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Call;
use crate::Message;

/// One thing about a call that its writers may want to correct.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Advice {
    /// What to tell them.
    pub message: Message,
    /// Where in the call: `deadline`, `extension 1`, `window`, `category.long-form-audio`.
    pub place: String,
}

impl Advice {
    pub(super) fn new(place: impl Into<String>, message: Message) -> Self {
        Self {
            message,
            place: place.into(),
        }
    }
}

/// Everything that is worth a second look in a call, in the order of its tables.
pub fn advise(call: &Call) -> Vec<Advice> {
    let mut advice = Vec::new();
    call_rules::advise(call, &mut advice);
    deadlines::advise(call, &mut advice);
    impossible::advise(call, &mut advice);
    categories::advise(call, &mut advice);
    limits::advise(call, &mut advice);
    judging::advise(call, &mut advice);
    other_texts::advise(call, &mut advice);
    advice
}

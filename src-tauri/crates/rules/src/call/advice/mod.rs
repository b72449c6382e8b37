//! Advice for the people who write a call: it can be checked, but it may not say what they mean.
//!
//! Calls contradict themselves in public more often than not: a weekday that the calendar denies, "EST" in
//! July, two limits for one category. Advice never refuses a call.
//!
//! To add one: a message `advice-…` in the catalogue, the check in the file of its subject, a row in
//! `tests/`.

/// Bounds and amounts as messages print them.
mod bound_text;
/// Rules of the call as a whole: window, caps, fees.
mod call_rules;
/// Categories and the numbers in their words.
mod categories;
/// The words of a deadline or an opening beside its instant.
mod clocks;
/// The deadline and its extensions.
mod deadlines;
/// Whether words make a number the most or the least.
mod direction;
/// The keys of a rule that words can be compared with.
mod facts;
/// Windows against deadlines, and rules that no entry can meet.
mod impossible;
/// Criteria and the scale.
mod judging;
/// Limits of several categories beside each other.
mod limits;
/// The numbers of a text beside the keys of its rule.
mod numbers;
/// Texts that were printed elsewhere for the same rule.
mod other_texts;
/// What the check of a call comes to.
mod review;
/// The words of the other rules.
mod texts;
/// The words of a window beside its days.
mod window;

pub use review::CallReview;

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

/// Words of a call, as they are printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Words {
    /// Where in the call: `deadline`, `window`, `category.long-form-audio`.
    pub place: String,
    /// The words.
    pub text: String,
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
    review(call).advice
}

/// The check of a call: advice, and which statements of its texts were compared with its keys and which were not.
pub fn review(call: &Call) -> CallReview {
    let all = &facts::Facts::of_call(call);
    let mut review = CallReview::default();
    call_rules::advise(call, &mut review);
    deadlines::advise(call, &mut review);
    impossible::advise(call, &mut review.advice);
    categories::advise(call, all, &mut review);
    limits::advise(call, &mut review.advice);
    judging::advise(call, &mut review.advice);
    texts::advise(call, all, &mut review);
    other_texts::advise(call, all, &mut review);
    review
}

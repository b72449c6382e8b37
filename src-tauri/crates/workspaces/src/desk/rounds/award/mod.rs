//! What a category comes to, as one consistent whole: the decisions on it, laid one over the other in the order they were
//! recorded. The press list, the screens, the page for an entrant and the feedback all read it from here.

mod category;
mod decision;
mod standing;
#[cfg(test)]
mod tests;

pub use category::{Award, CategoryDecision};
pub use decision::AwardDecision;

pub(super) use standing::{TAKEN_BACK, standing};
pub(in crate::desk) use standing::{decision_of, decisions};

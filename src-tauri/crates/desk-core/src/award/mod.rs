//! What a category comes to, as one consistent whole: the decisions on it, laid one over the other in the order they were
//! recorded. The press list, the screens, the page for an entrant and the feedback all read it from here.

mod category;
mod decision;
mod standing;
#[cfg(test)]
mod tests;

pub use category::{Award, CategoryDecision};
pub use decision::{AwardDecision, recorded};
pub use standing::{TAKEN_BACK, decision_of, decisions, standing};

//! The decision on a category: the recorded decisions on it, applied one after the other in the order they were
//! recorded. The press list, the screens, the page for an entrant and the feedback all read it from here.

mod category;
mod category_decisions;
mod conditions;
mod decision;
#[cfg(test)]
mod tests;

pub use category::{Award, CategoryDecision};
pub use category_decisions::{TAKEN_BACK, decision_of, decisions, fold_rows};
pub use conditions::{
    EntryCondition, conditions_on, decided_entries, require_conditions_met,
    require_once_announceable,
};
pub use decision::{AwardDecision, recorded};

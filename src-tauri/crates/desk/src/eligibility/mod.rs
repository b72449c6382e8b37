//! What people do about verdicts: ruling over findings, granting waivers, and asking what the call says at another time.

pub(super) mod grant_waiver;
pub(super) mod history;
pub(super) mod preview;
pub(super) mod rule;
pub(super) mod screen_again;
pub(super) mod stated_arrival;
#[cfg(test)]
mod tests;
pub(super) mod verify_verdicts;
pub(super) mod waive_fee;

//! The use cases on real workspaces, real sealed files and a real mailbox.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Sealed files and workspaces that are damaged, strange or in the way.
mod bad_input;
mod begin;
/// A season without a mailbox.
mod by_hand;
/// A deal taken back in one step.
mod deals;
/// What a desk does beside the season: amendments, withdrawals, rulings.
mod desk;
/// The gate and the past.
mod gate;
/// Processes killed in the middle of saving, collecting and returning.
mod killed;
/// The lists of the season, opened again.
mod lists;
/// A rehearsal that has just begun.
mod rehearsed;
/// What a played season comes to.
mod results;
/// The rehearsal season against what its data says of itself.
mod season;
/// What is in whose workspace.
mod separation;
/// A small stage: one desk, one mailbox, entries to send.
mod stage;

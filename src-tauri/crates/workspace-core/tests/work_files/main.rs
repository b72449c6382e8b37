//! Files of the work in real workspaces, with a real mailbox.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// A mailbox whose files are missing, altered, or not what a document says.
mod fetching;
/// What is taken in, and what stays of it.
mod keeping;
/// References between documents and bundles.
mod packing;
/// Reading from any place.
mod reading;
/// Workspaces, notes and contents.
mod stage;

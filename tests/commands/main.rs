//! Every command through Tauri's mock runtime: the real handler on a real rehearsal desk, with the
//! argument names and the JSON that the interface relies on.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Automatic backups, and what is proven of a damaged workspace.
mod backups;
/// Every command, through the window and through the router.
mod both;
mod desk;
mod entries;
/// Files as the window reads them.
mod files;
mod incoming;
/// An open desk and its mailbox.
mod looking;
mod packages;
/// Lists that come in pages.
mod pages;
mod people;
/// What is open when another workspace is opened.
mod switching;
/// One desk and two windows.
mod two_windows;
mod window;

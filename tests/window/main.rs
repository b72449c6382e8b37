//! The real window, through WebKit's own driver, on a rehearsal desk of its own:
//! `xvfb-run -a cargo test --features window-tests --test window`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod access;
mod app;
mod by_keyboard;
mod call_form;
mod call_in_french;
mod entries;
/// Files of entries, from the server that the window may read.
mod files;
/// A film, a sound, a PDF and a picture that a judge plays, reads and enlarges.
mod film;
mod film_files;
/// A final after the first reading.
mod final_round;
mod hostile;
mod keeping;
mod keyboard;
mod many;
mod measure;
mod opened;
/// A server that gives one page, as the tests of the use cases have it.
#[path = "../../src-tauri/crates/workspaces/tests/workspaces/outlet.rs"]
mod outlet;
mod quiet;
/// A page that is read from its link to the desk.
mod reading;
/// A season of two rounds.
mod rounds;
mod screens;
mod states;
mod walk;
/// The desk's log checked against what others hold.
mod witness;

//! The real window, through WebKit's own driver, on a rehearsal desk of its own:
//! `xvfb-run -a cargo test --features window-tests --test window`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// What keeps nobody out.
mod access;
/// The app under WebKit's driver.
mod app;
/// The main path of each role without a mouse.
mod by_keyboard;
/// The call, changed as a form.
mod call_form;
/// A call from nothing, in French and by keys.
mod call_in_french;
/// What a person does with the entries.
mod entries;
/// A final after the first reading.
mod final_round;
/// An entry that attacks the window.
mod hostile;
/// Passphrases, the recovery key, backups and restoring.
mod keeping;
/// Keys, and where the focus is.
mod keyboard;
/// What a person does with many entries at once.
mod many;
/// What it takes to work with 100,000 entries.
mod measure;
/// What the system opens with the app.
mod opened;
/// A server that gives one page, as the tests of the use cases have it.
#[path = "../../src-tauri/crates/workspaces/tests/workspaces/outlet.rs"]
mod outlet;
/// What the window says where nobody looks.
mod quiet;
/// A page that is read from its link to the desk.
mod reading;
/// A season of two rounds.
mod rounds;
/// Every screen, in both languages and both themes.
mod screens;
/// Open dialogs and forms.
mod states;
/// The main path of each role, from a new entry to the winner in a spreadsheet.
mod walk;
/// The desk's log checked against what others hold.
mod witness;

//! The shell: the window, and one line for each thing the window can ask for.
//!
//! It knows Tauri and [`workspaces`], and nothing else of the house: no rule, no SQL, no file of its
//! own. Whatever it is asked, it passes on, and an error becomes a [`workspaces::Failure`] whose
//! words are the catalogue's. Which workspace may see what is decided in `workspaces`, never here:
//! capabilities say what a window may do, not what a person may know.
//!
//! To add a command: a function of one line in `commands/`, its name in `commands::handler`, its
//! row in `ui/src/desk/desk.ts` and a test in `tests/commands`.

/// What the window can ask for.
mod commands;
/// The rehearsal desk, opened once and kept open.
mod rehearsal;
/// The one window: shown when it has something to show, and called back by a second start.
mod window;

use std::path::PathBuf;

use tauri::{Builder, Runtime};

pub use window::bring_back;

/// Everything that the real app and the tests have in common. The rehearsal desk is kept in `folder`;
/// without one, in the folder that the system gives the app for its data.
pub fn configure<R: Runtime>(builder: Builder<R>, folder: Option<PathBuf>) -> Builder<R> {
    builder
        .manage(rehearsal::Rehearsal::in_folder(folder))
        .invoke_handler(commands::handler())
        .on_page_load(window::show_when_loaded)
}

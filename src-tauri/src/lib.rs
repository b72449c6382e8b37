//! The shell: the window, and one line for each thing the window can ask for.
//!
//! It knows Tauri and [`workspaces`], and nothing else of the house: no rule, no SQL, no file of its
//! own. Whatever it is asked, it passes on, and an error becomes a [`workspaces::Failure`] whose
//! words are the catalogue's. Which workspace may see what is decided in `workspaces`, never here:
//! capabilities say what a window may do, not what a person may know.
//!
//! To add a command: a function of one line in `commands/`, its name in `commands::handler`, its
//! function in `ui/src/desk` and a test in `tests/commands`.

/// What the system handed to the app.
mod arrivals;
/// A workspace, and the act that a command performs in it.
mod at;
/// Backups of what is open, and what is put back.
mod backups;
/// Closing everything before the process ends.
mod closing;
/// What the window can ask for.
mod commands;
/// What asks the person for a file or a folder.
mod dialogs;
/// Sealed files that pass from hand to hand.
mod handing;
/// Who can open what is open.
mod key_slots;
/// Looking into the mailbox of an open desk.
mod looking;
/// Making, opening and closing workspaces.
mod opening;
/// New keys for an open desk.
mod own_keys;
/// What the window has open.
mod session;
/// The one window: shown when it has something to show, and called back by a second start.
mod window;
/// What others hold of a desk's log.
mod witnesses;

use std::path::{Path, PathBuf};
use std::time::Duration;

use tauri::{Builder, Runtime};

pub use arrivals::arrive;
pub use closing::close;
pub use looking::LOOK_EVERY;
pub use window::bring_back;
pub use workspaces::without_core_files;

/// What begins the names of the window's log files.
const PROGRAM: &str = "window";

/// Writes what the app does to its log from now on. Rehearsals, and the log beside them, are kept in `folder`, if one is
/// named. Where no log can be written the app works without one.
pub fn start_log(folder: Option<&Path>) {
    if let Some(local) = session::local_data(folder) {
        // Where it fails there is nowhere to say so.
        let _ = local.start_log(PROGRAM);
    }
}

/// Everything that the real app and the tests have in common. Rehearsals are kept in `folder`;
/// without one, in the folder that the system gives the app for its data.
/// An open desk looks into its mailbox every `look_every`.
pub fn configure<R: Runtime>(
    builder: Builder<R>,
    folder: Option<PathBuf>,
    look_every: Duration,
) -> Builder<R> {
    builder
        .manage(session::Session::with_rehearsals_in(folder, look_every))
        .manage(arrivals::Arrivals::default())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .manage(window::Closing::default())
        .on_page_load(window::show_when_loaded)
        .on_window_event(window::ask_before_closing)
}

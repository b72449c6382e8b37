//! The desktop shell: the window, the system's dialogs, and what the system hands over.
//!
//! It knows Tauri, the `api` and the server of files, `media`, and nothing else of the repository: no rule, no SQL.
//! Whatever the window asks, the `handler` passes on. Which workspace may see what is decided in `workspaces`, never here:
//! capabilities say what a window may do, not what a person may know.

mod closing;
mod dialogs;
mod file_server;
mod handler;
mod host;
mod opened_places;
#[cfg(target_os = "linux")]
mod spelling;
mod window;

use std::path::Path;
use std::time::Duration;

use api::Host;
use tauri::plugin::{self, TauriPlugin};
use tauri::{AppHandle, Builder, Manager, Runtime};

pub use api::disable_core_dumps;
pub use closing::close;
pub use file_server::FileServer;
pub use host::Desktop;
pub use opened_places::note_opened_places;
pub use window::bring_back;

/// How often an open desk looks into its mailbox. A look writes two rows of some 80 bytes and reads only files that are
/// new.
pub const MAILBOX_POLL_INTERVAL: Duration = Duration::from_mins(3);

/// What begins the names of the window's log files.
const PROGRAM: &str = "window";

/// Writes what the app does to its log from now on. Rehearsals, and the log beside them, are kept in `folder`, if one is
/// named. Where no log can be written the app works without one.
pub fn start_log(folder: Option<&Path>) {
    if let Some(local) = host::local_data(folder) {
        // Where it fails there is nowhere to say so.
        let _ = local.start_log(PROGRAM);
    }
}

/// Everything that the real app and the tests have in common. `host` makes what the session runs on: a [`Desktop`] in the
/// real app.
pub fn configure<R: Runtime, H: Host>(
    builder: Builder<R>,
    host: impl FnOnce(AppHandle<R>) -> H + Send + 'static,
) -> Builder<R> {
    builder
        .plugin(session(host))
        .manage(opened_places::OpenedPlaces::default())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(handler::handler())
        .manage(window::Closing::default())
        .on_page_load(window::show)
        .on_window_event(window::ask_before_closing)
}

/// Begins a session once there is an app to be its host.
fn session<R: Runtime, H: Host>(
    host: impl FnOnce(AppHandle<R>) -> H + Send + 'static,
) -> TauriPlugin<R> {
    plugin::Builder::new("session")
        .setup(move |app, _| {
            app.manage(api::Session::new(host(app.clone())));
            Ok(())
        })
        .build()
}

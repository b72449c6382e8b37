//! The commands, one line each. What they give is written down in `workspaces::views`, from which the
//! interface's types are made.

/// The desk as a whole.
mod desk;
/// Its entries.
mod entries;

use tauri::Runtime;
use tauri::ipc::Invoke;

/// The one list of commands.
pub(crate) fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![desk::desk_open, entries::entries_page, entries::entry_view]
}

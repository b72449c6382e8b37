//! `cargo xtask dev`: the window, up to date with the sources.

use super::run::has_display;
use crate::command_error::CommandError;
use crate::program::cargo;
use crate::{debian, interface};

/// Opens the window and keeps it up to date with the sources: the interface is served by Vite, which swaps changed
/// parts while the app runs, and a changed Rust file compiles the app and starts it again. What may change is named in
/// `.taurignore`, the addresses in `tauri.conf.json`. Arguments after the name go to the app.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    if !has_display() {
        return Err(CommandError::Missing(
            "no display is set (DISPLAY, WAYLAND_DISPLAY), so no window can open here".to_owned(),
        ));
    }
    debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
    interface::install()?;
    // `awards` lies beside the app's program and reads files for it. Both at once, so that each crate is compiled once.
    cargo("build --no-default-features --bin awards --bin awards-desk").run()?;
    let arguments = arguments
        .strip_prefix(&["--".to_owned()])
        .unwrap_or(arguments);
    // Tauri's command gives the arguments after the first `--` to Cargo and those after the second to the app. Its watcher
    // survives a compile error only where that is the last thing that Cargo prints; without `--quiet` Cargo adds that it
    // waits for other jobs.
    interface::tauri("dev -- --quiet --").args(arguments).run()
}

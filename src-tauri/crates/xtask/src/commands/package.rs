//! `cargo xtask package`: installers.

use super::notices;
use crate::command_error::CommandError;
use crate::program::cargo;
use crate::{debian, interface, repository};

/// Installers of the app, made by Tauri's own command, which is one of the interface's npm packages. Arguments
/// after the name go to `tauri build`.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
    interface::install()?;
    // The notices that the licences ask for go into the installers, and the window shows them behind About.
    notices::run(&[])?;
    // Installed beside the app, which starts it to read files.
    cargo("build --release --package cli --bin awards").run()?;
    interface::tauri("build").args(arguments).run()?;
    println!(
        "\nThe installers are in {}",
        repository::root().join("target/release/bundle").display()
    );
    Ok(())
}

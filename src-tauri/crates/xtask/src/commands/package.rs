//! `cargo xtask package`: installers.

use super::notices;
use crate::program::cargo;
use crate::stop::Stop;
use crate::{debian, interface, workspace};

/// Installers of the app, made by Tauri's own command from the interface's packages. Words after
/// the name go to `tauri build`.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    debian::install(debian::WINDOW)?;
    interface::install()?;
    // What the licences ask to be handed on goes into the packages and behind About.
    notices::run(&[])?;
    // Installed beside the app, which starts it to read files.
    cargo("build --release --package cli --bin awards").run()?;
    interface::tauri("build").args(words).run()?;
    println!(
        "\nThey are in {}",
        workspace::root().join("target/release/bundle").display()
    );
    Ok(())
}

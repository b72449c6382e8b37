//! `cargo xtask run`: the app as it is shipped.

use crate::command_error::CommandError;
use crate::program::cargo;
use crate::{debian, interface, repository};

/// Where the season without a window is laid.
const REHEARSAL: &str = "target/rehearsal";

/// Opens the window on the rehearsal desk; without a display, runs the same season on the terminal.
/// Arguments after `--` go to the program that is started.
///
/// The development profile: SQLite and the ciphers are optimised in it (see Cargo.toml), so the
/// window is as quick to use, and on a fresh machine it opens in half the time.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    let arguments = arguments
        .strip_prefix(&["--".to_owned()])
        .unwrap_or(arguments);
    if has_display() {
        window(arguments)
    } else {
        season(arguments)
    }
}

fn window(arguments: &[String]) -> Result<(), CommandError> {
    debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
    interface::build()?;
    // `awards` lies beside the window's program and reads files for it. Both at once, so that each crate is compiled once.
    cargo("build --features custom-protocol --bin awards --bin awards-desk").run()?;
    cargo("run --features custom-protocol --bin awards-desk --")
        .args(arguments)
        .run()
}

fn season(arguments: &[String]) -> Result<(), CommandError> {
    println!("No display is set (DISPLAY, WAYLAND_DISPLAY), so no window can open here.");
    println!("The same rehearsal season runs on the terminal instead.");
    debian::install(debian::BUILD_PACKAGES)?;
    // A season of before, which `awards demo` would leave as it is; all below `target` can be made again.
    let _ = std::fs::remove_dir_all(repository::root().join(REHEARSAL));
    cargo("run --package cli --bin awards -- demo --out")
        .args([REHEARSAL])
        .args(arguments)
        .run()?;
    println!(
        "\nIts lists are in {}",
        repository::root().join(REHEARSAL).join("lists").display()
    );
    Ok(())
}

/// Windows and macOS always have one.
pub(super) fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

//! `cargo xtask bench`: benches.

use crate::command_error::CommandError;
use crate::program::{cargo, program};
use crate::repository;
use crate::{debian, interface};

/// The real window with 100,000 entries, in a release build.
const WINDOW: &str = "window";

/// The benches of the crates named and of the window, or all of them, one after the other: two at a time would measure
/// each other.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    let mut all = repository::crates_with_benches();
    all.push(WINDOW.to_owned());
    if let Some(argument) = arguments.iter().find(|name| !all.contains(name)) {
        let usage = format!("these have benches: {}", all.join(", "));
        return Err(CommandError::Usage {
            argument: argument.clone(),
            usage,
        });
    }
    let chosen = if arguments.is_empty() {
        &all[..]
    } else {
        arguments
    };
    for name in chosen {
        println!("\n=== {name} ===");
        if name == WINDOW {
            window()?;
            continue;
        }
        // `--bench *`: without it Cargo also starts the unit tests, which measure nothing.
        cargo("bench --bench * --package").args([name]).run()?;
    }
    Ok(())
}

/// Drives the app of a release build through WebKit's driver.
fn window() -> Result<(), CommandError> {
    debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
    debian::install(debian::WINDOW_TEST_PACKAGES)?;
    interface::build()?;
    cargo("build --release --features custom-protocol").run()?;
    let app = repository::root().join("target/release/awards-desk");
    program("xvfb-run", "--auto-servernum")
        .args(["--server-args=-screen 0 1440x900x24", env!("CARGO")])
        .args("test --features window-tests --test window".split(' '))
        .args(["measure", "--", "--ignored", "--nocapture"])
        .env("AWARDS_DESK_BINARY", &app.display().to_string())
        .run()
}

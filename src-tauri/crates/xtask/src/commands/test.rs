//! `cargo xtask test`: every test.

use crate::command_error::CommandError;
use crate::interface::npm;
use crate::program::{cargo, program};
use crate::steps::{Ended, Steps};

/// Every test there is.
///
/// Every build selects the whole workspace, with dev-dependencies: Cargo then unites the features
/// of dependencies in one way, and Tauri is compiled once.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    let mut steps = Steps::default();
    super::prepare(&mut steps)?;
    add(&mut steps)?;
    steps.finish()
}

/// The steps, the shortest first.
pub(super) fn add(steps: &mut Steps) -> Result<(), CommandError> {
    steps.step("vitest", || npm("test").run());
    // The window starts `awards` to read files; only a build of everything makes it otherwise. With the tests, so that
    // the features that they ask for are on and nothing is compiled twice.
    steps.first("programs and tests", || {
        cargo("build --workspace --features awards-desk/custom-protocol --bins --tests").run()
    })?;
    steps.step("Rust tests", || {
        cargo("test --workspace --features awards-desk/custom-protocol").run()
    });
    steps.step("window walks", window);
    Ok(())
}

fn window() -> Result<Ended, CommandError> {
    if !cfg!(target_os = "linux") {
        return Ok(Ended::LeftOut("WebKit's driver is for Linux"));
    }
    if !program("xvfb-run", "--help").answers() {
        return Err(CommandError::Missing(
            "xvfb-run is missing: install Xvfb for this system".to_owned(),
        ));
    }
    // A screen in memory; WebKit's DMA-BUF renderer wants a graphics card.
    program("xvfb-run", "--auto-servernum")
        .args(["--server-args=-screen 0 1600x1000x24", env!("CARGO")])
        .args("test --workspace --features awards-desk/window-tests --test window".split(' '))
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .run()?;
    Ok(Ended::Done)
}

//! `cargo xtask screens`: pictures of every screen.

use crate::command_error::CommandError;
use crate::program::program;
use crate::{debian, interface, repository};

/// Takes a picture of every screen of a played season: light, dark, and in French.
///
/// The test that checks every screen against the accessibility rules takes them on its way.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
    debian::install(debian::WINDOW_TEST_PACKAGES)?;
    debian::install(debian::PICTURE_PACKAGES)?;
    interface::build()?;
    let folder = repository::root().join("docs/screens");
    program("xvfb-run", "--auto-servernum")
        .args(["--server-args=-screen 0 1440x900x24", env!("CARGO")])
        .args("test --workspace --features awards-desk/window-tests --test window".split(' '))
        .args(["screens"])
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("AWARDS_SCREENS", &folder.display().to_string())
        .run()
}

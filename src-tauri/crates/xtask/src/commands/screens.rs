//! `cargo xtask screens`: pictures of every screen.

use crate::program::program;
use crate::stop::Stop;
use crate::{debian, interface, workspace};

/// Takes a picture of every screen of a played season: light, dark, and in French.
///
/// The test that checks every screen against the accessibility rules takes them on its way.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    debian::install(debian::WINDOW)?;
    debian::install(debian::WINDOW_TESTS)?;
    debian::install(debian::PICTURES)?;
    interface::build()?;
    let folder = workspace::root().join("docs/screens");
    program("xvfb-run", "--auto-servernum")
        .args(["--server-args=-screen 0 1440x900x24", env!("CARGO")])
        .args("test --workspace --features awards-desk/window-tests --test window".split(' '))
        .args(["screens"])
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("AWARDS_SCREENS", &folder.display().to_string())
        .run()
}

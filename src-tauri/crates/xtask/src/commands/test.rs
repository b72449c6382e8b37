use crate::program::{cargo, program};
use crate::steps::{Ended, Steps};
use crate::stop::Stop;
use crate::{debian, interface};

/// Every test there is; CI calls this and nothing else.
///
/// Every build selects the whole workspace, with dev-dependencies: Cargo then unites the features
/// of dependencies in one way, and Tauri is compiled once.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    debian::install(debian::WINDOW)?;
    debian::install(debian::WINDOW_TESTS)?;
    // The window is compiled with the built interface: without it nothing below could start.
    interface::build()?;

    // The window starts it to read files; only a build of everything makes it otherwise.
    cargo("build --workspace --features awards-desk/custom-protocol --bins").run()?;

    let mut steps = Steps::default();
    steps.step("interface: unit tests", || interface::npm("test").run());
    steps.step(
        "rooms, commands, architecture, documentation examples",
        || cargo("test --workspace --features awards-desk/custom-protocol").run(),
    );
    steps.step("the real window", window);
    steps.finish()
}

fn window() -> Result<Ended, Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(Ended::LeftOut("WebKit's driver is for Linux"));
    }
    if !program("xvfb-run", "--help").answers() {
        return Err(Stop::Missing(
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

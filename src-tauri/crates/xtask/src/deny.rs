use std::path::PathBuf;

use crate::program::{Program, cargo, program};
use crate::steps::Ended;
use crate::stop::Stop;
use crate::workspace;

/// The cargo-deny that the settings in deny.toml are written for.
const VERSION: &str = "0.20.2";

/// Where it is installed when the machine has none of that version: nothing outside of the repository changes.
const TOOLS: &str = "target/tools";

const NOT_TO_BE_HAD: Ended = Ended::LeftOut("cargo-deny is not installed, and no registry has it");

/// Which crates may be used, under which licences, and where from.
pub(crate) fn rules() -> Result<Ended, Stop> {
    if !is_there()? {
        return Ok(NOT_TO_BE_HAD);
    }
    deny("check bans licenses sources").run()?;
    Ok(Ended::Done)
}

/// What is known of faults of the crates.
pub(crate) fn advisories() -> Result<Ended, Stop> {
    if !is_there()? {
        return Ok(NOT_TO_BE_HAD);
    }
    if !deny("fetch db").answers() {
        return Ok(Ended::LeftOut(
            "the RustSec database on github.com cannot be reached from here",
        ));
    }
    deny("check advisories").run()?;
    Ok(Ended::Done)
}

/// Whether cargo-deny can be run, after installing it where it can be had.
fn is_there() -> Result<bool, Stop> {
    if is_right(program("cargo-deny", "--version")) || is_right(own("--version")) {
        return Ok(true);
    }
    if !cargo(&format!("info --quiet cargo-deny@{VERSION}")).answers() {
        return Ok(false);
    }
    // Without optimisation it takes a third of the time to build and checks this workspace in seconds all the same.
    cargo(&format!(
        "install cargo-deny@{VERSION} --locked --debug --root {TOOLS}"
    ))
    .env("CARGO_PROFILE_DEV_DEBUG", "0")
    .run()?;
    Ok(true)
}

/// cargo-deny, from the machine or from the folder of tools.
fn deny(arguments: &str) -> Program {
    if is_right(own("--version")) {
        own(arguments)
    } else {
        program("cargo-deny", arguments)
    }
}

fn own(arguments: &str) -> Program {
    let tool: PathBuf = workspace::root().join(TOOLS).join("bin/cargo-deny");
    program(&tool.to_string_lossy(), arguments)
}

/// Whether this program says that it is cargo-deny of the right version.
fn is_right(asked: Program) -> bool {
    asked.output().is_ok_and(|said| names_version(&said.stdout))
}

fn names_version(said: &[u8]) -> bool {
    String::from_utf8_lossy(said).trim() == format!("cargo-deny {VERSION}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_or_no_answer_is_not_enough() {
        assert!(names_version(format!("cargo-deny {VERSION}\n").as_bytes()));
        assert!(!names_version(b"cargo-deny 0.19.0\n"));
        assert!(!names_version(b""));
    }
}

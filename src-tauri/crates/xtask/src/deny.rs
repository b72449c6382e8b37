//! What cargo-deny checks.

use crate::cargo_tool::CargoTool;
use crate::command_error::CommandError;
use crate::steps::Ended;

/// The cargo-deny that the settings in deny.toml are written for.
const DENY: CargoTool = CargoTool {
    name: "cargo-deny",
    version: "0.20.2",
    features: "",
    optimized: false,
};

const NOT_TO_BE_HAD: Ended = Ended::LeftOut("cargo-deny is not installed, and no registry has it");

/// Which crates may be used, under which licences, and where from.
pub(crate) fn rules() -> Result<Ended, CommandError> {
    if !DENY.is_there()? {
        return Ok(NOT_TO_BE_HAD);
    }
    DENY.run_with("check bans licenses sources").run()?;
    Ok(Ended::Done)
}

/// What is known of faults of the crates.
pub(crate) fn advisories() -> Result<Ended, CommandError> {
    if !DENY.is_there()? {
        return Ok(NOT_TO_BE_HAD);
    }
    if !DENY.run_with("fetch db").answers() {
        return Ok(Ended::LeftOut(
            "the RustSec database on github.com cannot be reached from here",
        ));
    }
    DENY.run_with("check advisories").run()?;
    Ok(Ended::Done)
}

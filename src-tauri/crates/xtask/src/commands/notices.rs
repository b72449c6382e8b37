//! `cargo xtask notices`: the third-party notices of the crates.

use std::fs;

use crate::cargo_tool::CargoTool;
use crate::command_error::CommandError;
use crate::repository;

/// The cargo-about that about.toml and about.hbs are written for.
const ABOUT: CargoTool = CargoTool {
    name: "cargo-about",
    version: "0.9.3",
    features: "cli",
    optimized: true,
};

/// Where the interface looks for them; git does not keep them, since they follow from Cargo.lock.
const FOLDER: &str = "public/notices";

/// The licences of every crate that the app and the `awards` command are made of. Those of the
/// interface's packages are written by Vite whenever it builds the interface.
pub(super) fn run(_arguments: &[String]) -> Result<(), CommandError> {
    if !ABOUT.is_there()? {
        return Err(CommandError::Missing(
            "the notices of the crates are made by cargo-about, and no registry has it".to_owned(),
        ));
    }
    let folder = repository::ui().join(FOLDER);
    fs::create_dir_all(&folder).map_err(|source| {
        CommandError::Missing(format!("{} could not be made: {source}", folder.display()))
    })?;
    ABOUT
        .run_with("generate --workspace --locked --fail about.hbs --output-file")
        .args([folder.join("crates.txt")])
        .run()
}

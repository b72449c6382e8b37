//! Programs that cargo installs, in the versions that the settings here are written for.

use std::path::PathBuf;

use crate::command_error::CommandError;
use crate::program::{Program, cargo, program};
use crate::repository;

/// Where a tool is installed when the machine has none of its version: nothing outside of the repository changes.
const TOOLS: &str = "target/tools";

/// A program that cargo can install, in the version that its settings here are written for.
#[derive(Clone, Copy)]
pub(crate) struct CargoTool {
    /// The crate and its program, as in `cargo-deny`.
    pub(crate) name: &'static str,
    /// The whole version.
    pub(crate) version: &'static str,
    /// Features to install it with, for a crate that has no program without them.
    pub(crate) features: &'static str,
    /// Whether it works for minutes unless it is optimised. One that takes seconds is built in a third of the time
    /// without.
    pub(crate) optimized: bool,
}

impl CargoTool {
    /// Whether it can be run, after installing it where it can be had.
    pub(crate) fn is_there(self) -> Result<bool, CommandError> {
        let Self { name, version, .. } = self;
        if self.is_right(program(name, "--version")) || self.is_right(self.own("--version")) {
            return Ok(true);
        }
        if !cargo(&format!("info --quiet {name}@{version}")).answers() {
            return Ok(false);
        }
        cargo(&format!("install {name}@{version} --locked --root {TOOLS}"))
            .args(self.options())
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .run()?;
        Ok(true)
    }

    /// The tool with its arguments, from the machine or from the folder of tools.
    pub(crate) fn run_with(self, arguments: &str) -> Program {
        if self.is_right(self.own("--version")) {
            self.own(arguments)
        } else {
            program(self.name, arguments)
        }
    }

    fn own(self, arguments: &str) -> Program {
        let tool: PathBuf = repository::root().join(TOOLS).join("bin").join(self.name);
        program(&tool.to_string_lossy(), arguments)
    }

    fn options(self) -> Vec<&'static str> {
        let mut options = Vec::new();
        if !self.features.is_empty() {
            options.extend(["--features", self.features]);
        }
        if !self.optimized {
            options.push("--debug");
        }
        options
    }

    /// Whether this program says that it is this tool in the right version.
    fn is_right(self, asked: Program) -> bool {
        asked
            .output()
            .is_ok_and(|said| self.names_version(&said.stdout))
    }

    fn names_version(self, said: &[u8]) -> bool {
        String::from_utf8_lossy(said).trim() == format!("{} {}", self.name, self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_version_or_no_answer_is_not_enough() {
        let tool = CargoTool {
            name: "cargo-deny",
            version: "0.20.2",
            features: "",
            optimized: false,
        };
        assert!(tool.names_version(b"cargo-deny 0.20.2\n"));
        assert!(!tool.names_version(b"cargo-deny 0.19.0\n"));
        assert!(!tool.names_version(b""));
    }
}

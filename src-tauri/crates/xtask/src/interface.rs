//! Node.js and npm, and the interface's own scripts.

use std::path::Path;
use std::time::SystemTime;

use crate::command_error::CommandError;
use crate::program::{Program, program};
use crate::repository;

/// The oldest Node.js that Vite 8 runs on, as (major, minor).
const NODE: (u32, u32) = (20, 19);

/// npm with its arguments, in the interface's folder.
pub(crate) fn npm(arguments: &str) -> Program {
    program(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments).within(&repository::ui())
}

/// Tauri's own command with its arguments, from the interface's npm packages.
pub(crate) fn tauri(arguments: &str) -> Program {
    let name = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let tauri = repository::ui().join("node_modules/.bin").join(name);
    program(&tauri.to_string_lossy(), arguments)
}

/// Checks Node.js and installs the npm packages of the lock file, unless they are there already.
pub(crate) fn install() -> Result<(), CommandError> {
    let printed = program("node", "--version")
        .output()
        .map(|output| output.stdout);
    node_is_new_enough(printed.ok().as_deref())?;
    let ui = repository::ui();
    let installed = changed(&ui.join("node_modules/.package-lock.json"));
    let locked = changed(&ui.join("package-lock.json"));
    if installed.is_some() && installed >= locked {
        return Ok(());
    }
    npm("ci --no-fund --no-audit").run()
}

/// Builds the interface into `ui/dist`, which the window is compiled with.
pub(crate) fn build() -> Result<(), CommandError> {
    install()?;
    npm("run build").run()
}

fn changed(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|it| it.modified()).ok()
}

/// Checks what `node --version` printed, as in `v20.20.2`.
fn node_is_new_enough(printed: Option<&[u8]>) -> Result<(), CommandError> {
    let (major, minor) = NODE;
    let printed = printed.map(|text| String::from_utf8_lossy(text).trim().to_owned());
    let found_version = printed
        .as_deref()
        .map_or("not installed", |version| version);
    let mut numbers = found_version
        .trim_start_matches('v')
        .split('.')
        .map_while(|part| part.parse().ok());
    if (numbers.next(), numbers.next()) >= (Some(major), Some(minor)) {
        return Ok(());
    }
    Err(CommandError::Missing(format!(
        "the interface needs Node.js {major}.{minor} or newer with npm; here it is {found_version}. Debian \
         12's own package is too old: install a current release from https://nodejs.org/download"
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_judged_by_its_numbers() {
        assert!(node_is_new_enough(Some(b"v20.19.0\n")).is_ok());
        assert!(node_is_new_enough(Some(b"v100.0.1\n")).is_ok());
        let old = node_is_new_enough(Some(b"v18.20.4\n"))
            .unwrap_err()
            .to_string();
        assert!(old.contains("here it is v18.20.4"), "{old}");
        assert!(node_is_new_enough(Some(b"v20.9.0\n")).is_err());
        assert!(node_is_new_enough(Some(b"unclear")).is_err());
        let none = node_is_new_enough(None).unwrap_err().to_string();
        assert!(none.contains("not installed"), "{none}");
    }
}

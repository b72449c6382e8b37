//! Running another program, and saying so.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::command_error::CommandError;
use crate::repository;

/// Another program, run from the root of the repository unless told otherwise.
pub(crate) struct Program(Command);

/// `name` with `arguments`, which spaces separate: none of them holds one.
pub(crate) fn program(name: &str, arguments: &str) -> Program {
    let mut command = Command::new(name);
    command
        .args(arguments.split_whitespace())
        .current_dir(repository::root());
    // `cargo run` describes this package to its child in the environment; a build script that watches one of those
    // variables would run again each time Cargo is reached through here.
    for (name, _) in std::env::vars_os() {
        if name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_"))
        {
            command.env_remove(name);
        }
    }
    Program(command)
}

/// Cargo itself, the one that runs this command.
pub(crate) fn cargo(arguments: &str) -> Program {
    program(env!("CARGO"), arguments)
}

impl Program {
    /// Adds arguments that may hold spaces.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, more: impl IntoIterator<Item = A>) -> Self {
        self.0.args(more);
        self
    }

    /// Sets one variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.0.env(name, value);
        self
    }

    /// Runs it in another folder.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.0.current_dir(folder);
        self
    }

    /// Shows the line, runs it, and passes on what it prints.
    pub(crate) fn run(mut self) -> Result<(), CommandError> {
        let line = self.line();
        println!("$ {line}");
        let status = self.0.status().map_err(|source| self.not_started(source))?;
        if status.success() {
            return Ok(());
        }
        Err(CommandError::Failed {
            line,
            status: status.to_string(),
        })
    }

    /// Runs it in silence and gives back what it printed, whatever its exit status.
    pub(crate) fn output(mut self) -> Result<Output, CommandError> {
        self.0
            .stdin(Stdio::null())
            .output()
            .map_err(|source| self.not_started(source))
    }

    /// Whether it can be started and ends well, in silence.
    pub(crate) fn answers(self) -> bool {
        self.output().is_ok_and(|output| output.status.success())
    }

    fn line(&self) -> String {
        let mut line = short(self.0.get_program());
        for argument in self.0.get_args() {
            line.push(' ');
            line.push_str(&argument.to_string_lossy());
        }
        line
    }

    fn not_started(&self, source: std::io::Error) -> CommandError {
        CommandError::NotStarted {
            program: short(self.0.get_program()),
            source,
        }
    }
}

/// A program's name without the folder it lies in: what a person would type.
fn short(program: &OsStr) -> String {
    Path::new(program)
        .file_stem()
        .unwrap_or(program)
        .to_string_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_named_with_its_arguments() {
        let error = cargo("no-such-command --flag")
            .run()
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("`cargo no-such-command --flag` failed"),
            "{error}"
        );
    }

    #[test]
    fn a_program_that_is_not_there_says_what_to_look_at() {
        let error = program("no-such-program", "")
            .run()
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("`no-such-program` could not be started"),
            "{error}"
        );
        assert!(error.contains("PATH"), "{error}");
    }
}

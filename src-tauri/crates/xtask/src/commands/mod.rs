//! One file a command, and the table of all of them.

mod bench;
mod bindings;
mod ci;
mod dev;
mod generated;
mod lint;
mod notices;
mod package;
mod run;
mod schemas;
mod screens;
mod test;

use crate::command_error::CommandError;
use crate::steps::Steps;
use crate::{debian, interface};

/// One command of `cargo xtask`.
pub(crate) struct Command {
    /// What is typed.
    pub(crate) name: &'static str,
    /// What it does, in one line.
    pub(crate) summary: &'static str,
    /// Does it, with the arguments that followed the name.
    pub(crate) run: fn(&[String]) -> Result<(), CommandError>,
}

/// Every command, in the order of a working day.
pub(crate) const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        summary: "open the window on the rehearsal desk",
        run: run::run,
    },
    Command {
        name: "dev",
        summary: "the same, up to date with every change of the sources",
        run: dev::run,
    },
    Command {
        name: "test",
        summary: "every test, the real window's too",
        run: test::run,
    },
    Command {
        name: "lint",
        summary: "format, lints, docs, licences, audits",
        run: lint::run,
    },
    Command {
        name: "ci",
        summary: "lint and test: what a change must pass",
        run: ci::run,
    },
    Command {
        name: "bench",
        summary: "the benches of [CRATE…], or of all",
        run: bench::run,
    },
    Command {
        name: "notices",
        summary: "the third-party notices of the packages",
        run: notices::run,
    },
    Command {
        name: "package",
        summary: "installers (deb, rpm)",
        run: package::run,
    },
    Command {
        name: "screens",
        summary: "pictures of every screen in docs/screens",
        run: screens::run,
    },
    Command {
        name: "bindings",
        summary: "write ui/src/api/client.ts",
        run: bindings::run,
    },
    Command {
        name: "schemas",
        summary: "write docs/*.schema.json again",
        run: schemas::run,
    },
];

/// What checks and tests need of the machine, and the interface, which the window is compiled with.
fn prepare(steps: &mut Steps) -> Result<(), CommandError> {
    steps.first("packages and interface", || {
        debian::install(debian::DESKTOP_BUILD_PACKAGES)?;
        debian::install(debian::WINDOW_TEST_PACKAGES)?;
        interface::build()
    })
}

/// For a command that takes no arguments.
fn no_arguments(given: &[String]) -> Result<(), CommandError> {
    let Some(argument) = given.first() else {
        return Ok(());
    };
    Err(CommandError::Usage {
        argument: argument.clone(),
        usage: "it has no arguments".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::repository;

    /// The documents that name commands.
    fn documents() -> Vec<PathBuf> {
        let folders = ["", "docs", "docs/decisions", ".github", ".github/workflows"];
        let files = folders
            .iter()
            .flat_map(|folder| repository::root().join(folder).read_dir().unwrap());
        let text = |path: &Path| path.extension().is_some_and(|it| it == "md" || it == "yml");
        let paths = files.map(|file| file.unwrap().path());
        paths.filter(|path| text(path)).collect()
    }

    /// What follows `cargo xtask` in a text.
    fn named(text: &str) -> impl Iterator<Item = &str> {
        let after = text.split("cargo xtask ").skip(1);
        let words = after.filter_map(|rest| rest.split(|it: char| !it.is_ascii_lowercase()).next());
        words.filter(|word| !word.is_empty())
    }

    #[test]
    fn every_command_that_a_document_names_is_there() {
        let mut found = 0;
        for document in documents() {
            let text = fs::read_to_string(&document).unwrap();
            for word in named(&text) {
                let is_there = COMMANDS.iter().any(|command| command.name == word);
                assert!(is_there, "{}: cargo xtask {word}", document.display());
                found += 1;
            }
        }
        assert!(
            found > 10,
            "only {found} were found: how are they written now?"
        );
    }

    #[test]
    fn every_command_is_explained() {
        let text = fs::read_to_string(repository::root().join("CONTRIBUTING.md")).unwrap();
        let explained: Vec<&str> = named(&text).collect();
        for command in COMMANDS {
            assert!(explained.contains(&command.name), "{}", command.name);
        }
    }
}

mod bench;
mod bindings;
mod lint;
mod package;
mod run;
mod schemas;
mod screens;
mod test;

use crate::stop::Stop;

/// One word of `cargo xtask`.
pub(crate) struct Command {
    /// What is typed.
    pub(crate) name: &'static str,
    /// What it does, in one line.
    pub(crate) does: &'static str,
    /// Does it, with the words that followed the name.
    pub(crate) run: fn(&[String]) -> Result<(), Stop>,
}

/// Every command, in the order of a working day.
pub(crate) const COMMANDS: &[Command] = &[
    Command {
        name: "run",
        does: "open the window on the rehearsal desk",
        run: run::run,
    },
    Command {
        name: "test",
        does: "every test, the real window's too",
        run: test::run,
    },
    Command {
        name: "lint",
        does: "format, lints, docs, licences, audits",
        run: lint::run,
    },
    Command {
        name: "bench",
        does: "the benches of [CRATE…], or of all",
        run: bench::run,
    },
    Command {
        name: "package",
        does: "installers (deb, rpm)",
        run: package::run,
    },
    Command {
        name: "screens",
        does: "pictures of every screen in docs/screens",
        run: screens::run,
    },
    Command {
        name: "bindings",
        does: "write ui/src/api/client.ts",
        run: bindings::run,
    },
    Command {
        name: "schemas",
        does: "write docs/*.schema.json anew",
        run: schemas::run,
    },
];

/// For a command that takes no words.
fn no_words(given: &[String]) -> Result<(), Stop> {
    let Some(word) = given.first() else {
        return Ok(());
    };
    Err(Stop::Usage {
        word: word.clone(),
        usage: "it takes no words".to_owned(),
    })
}

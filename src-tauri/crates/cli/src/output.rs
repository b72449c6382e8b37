//! The command's output, and its language.

use std::io::Write;
use std::process::ExitCode;

use catalogue::{Catalogue, Language, Value};
use serde::Serialize;
use workspaces::rules::{Message, Param};
use workspaces::{Failure, TableCell, write_table};

/// A count, as a message takes it.
pub(crate) fn count(number: impl TryInto<u32>) -> Value {
    Value::Number(f64::from(number.try_into().unwrap_or(u32::MAX)))
}

/// What the command prints: in which language, and whether as JSON.
pub(crate) struct Output {
    words: &'static Catalogue,
    language: Language,
    json: bool,
}

impl Output {
    pub(crate) fn new(language: Language, json: bool) -> Self {
        Self {
            words: Catalogue::of(language),
            language,
            json,
        }
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Whether JSON was asked for.
    pub(crate) fn json(&self) -> bool {
        self.json
    }

    /// A message of the catalogue.
    pub(crate) fn text(&self, code: &str, params: &[(&str, Value)]) -> String {
        self.words.say(
            code,
            params.iter().map(|(name, value)| (*name, value.clone())),
        )
    }

    /// A message that the rules gave.
    pub(crate) fn message(&self, message: &Message) -> String {
        let params = message.params.iter().map(|(name, value)| {
            let value = match value {
                Param::Number(number) => Value::Number(*number),
                Param::Text(_) | Param::Both { .. } => {
                    let text = value.in_language(self.language.code());
                    Value::Text(text.unwrap_or_default().to_owned())
                }
            };
            (name.as_ref(), value)
        });
        self.words.say(&message.code, params)
    }

    /// One line for a person.
    pub(crate) fn line(text: &str) {
        // A failure to write is ignored: the reader went away, as `head` does.
        let _ = writeln!(std::io::stdout(), "{text}");
    }

    /// A table of separated values, as spreadsheets of the language read it.
    pub(crate) fn table(&self, heading: &[&str], rows: impl Iterator<Item = Vec<TableCell>>) {
        let _ = write_table(std::io::stdout().lock(), self.language, heading, rows);
    }

    /// One line for a person, on standard error, so that a script that reads the output does not see it.
    pub(crate) fn note(text: &str) {
        let _ = writeln!(std::io::stderr(), "{text}");
    }

    /// One JSON document.
    pub(crate) fn document<T: Serialize>(document: &T) {
        let mut stdout = std::io::stdout().lock();
        if serde_json::to_writer(&mut stdout, document).is_ok() {
            let _ = writeln!(stdout);
        }
    }

    /// What an error says.
    pub(crate) fn failure(&self, failure: &Failure) -> String {
        self.with_detail("error", failure)
    }

    /// What a damage says.
    pub(crate) fn damage(&self, damage: &Failure) -> String {
        self.with_detail("damage", damage)
    }

    fn with_detail(&self, kind: &str, failure: &Failure) -> String {
        let params = failure
            .params
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()));
        self.words
            .say_with_detail(&format!("{kind}-{}", failure.code), params)
    }

    /// Prints an error to standard error; the exit code is 1.
    pub(crate) fn failed(&self, failure: &Failure) -> ExitCode {
        let words = self.failure(failure);
        let mut err = std::io::stderr().lock();
        if self.json {
            let document = serde_json::json!({ "error": failure, "message": words });
            let _ = writeln!(err, "{document}");
        } else {
            let _ = writeln!(err, "{words}");
        }
        ExitCode::FAILURE
    }
}

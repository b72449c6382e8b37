//! What the parser of the command line refuses, in the language of whoever wrote it.

use std::ffi::OsString;
use std::io::Write;
use std::num::{ParseFloatError, ParseIntError};
use std::process::ExitCode;

use catalogue::{Catalogue, Language, Value};
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// How the command ends where it is used wrongly.
const WRONG_USE: u8 = 2;

/// The id of a message of the catalogue, and its variables.
type Message = (&'static str, Vec<(&'static str, Value)>);

/// The language that some arguments ask for, before it is known whether they can be read. English where they ask for none
/// that there is.
pub(crate) fn language(args: impl IntoIterator<Item = OsString>) -> Language {
    let mut asked = Language::English;
    let mut is_next = false;
    for arg in args {
        let arg = arg.to_string_lossy();
        let value = if is_next {
            Some(&*arg)
        } else {
            arg.strip_prefix("--lang=")
        };
        if let Some(value) = value {
            asked = if value.eq_ignore_ascii_case("fr") {
                Language::French
            } else {
                Language::English
            };
        }
        is_next = !is_next && arg == "--lang";
    }
    asked
}

/// Says what the parser refused, and ends the command. Help and the version, which come as refusals too, and the kinds of
/// refusal for which there is no message stay as the parser writes them.
pub(crate) fn refused(error: &clap::Error, language: Language) -> ExitCode {
    let Some((code, params)) = message(error) else {
        let _ = error.print();
        return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(WRONG_USE));
    };
    let catalogue = Catalogue::of(language);
    let mut lines = vec![catalogue.say(code, params)];
    if let Some(usage) = usage(error) {
        lines.push(catalogue.say("usage-line", [("usage", Value::Text(usage))]));
    }
    lines.push(catalogue.say("usage-help", []));
    // A failure to write is ignored: the reader went away.
    let _ = writeln!(std::io::stderr(), "{}", lines.join("\n\n"));
    ExitCode::from(WRONG_USE)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser may learn further kinds"
)]
fn message(error: &clap::Error) -> Option<Message> {
    let all = |kind| texts(error, kind).join(", ");
    let first = |kind| texts(error, kind).into_iter().next();
    let of_option = |name| Some((name, Value::Text(first(ContextKind::InvalidArg)?)));
    let text = |name, text: String| (name, Value::Text(text));
    Some(match error.kind() {
        ErrorKind::MissingRequiredArgument => (
            "usage-missing",
            vec![text("options", all(ContextKind::InvalidArg))],
        ),
        ErrorKind::UnknownArgument => match first(ContextKind::SuggestedArg) {
            Some(nearest) => (
                "usage-unknown-near",
                vec![of_option("option")?, text("nearest", nearest)],
            ),
            None => ("usage-unknown", vec![of_option("option")?]),
        },
        ErrorKind::InvalidSubcommand => {
            let command = text("command", first(ContextKind::InvalidSubcommand)?);
            match first(ContextKind::SuggestedSubcommand) {
                Some(nearest) => (
                    "usage-no-command-near",
                    vec![command, text("nearest", nearest)],
                ),
                None => ("usage-no-command", vec![command]),
            }
        }
        ErrorKind::InvalidValue => {
            let value = first(ContextKind::InvalidValue).unwrap_or_default();
            let known = all(ContextKind::ValidValue);
            if value.is_empty() {
                ("usage-no-value", vec![of_option("option")?])
            } else if known.is_empty() {
                return None;
            } else {
                (
                    "usage-value",
                    vec![
                        of_option("option")?,
                        text("value", value),
                        text("known", known),
                    ],
                )
            }
        }
        ErrorKind::ValueValidation => {
            let value = text("value", first(ContextKind::InvalidValue)?);
            let mut params = vec![of_option("option")?, value];
            let (code, bounds) = wanted(error);
            params.extend(bounds);
            (code, params)
        }
        ErrorKind::ArgumentConflict => {
            let option = first(ContextKind::InvalidArg)?;
            let others = texts(error, ContextKind::PriorArg);
            if others.iter().all(|other| *other == option) {
                ("usage-twice", vec![text("option", option)])
            } else {
                (
                    "usage-conflict",
                    vec![text("option", option), text("others", others.join(", "))],
                )
            }
        }
        _ => return None,
    })
}

/// What belongs in the place of a value that cannot be read, as the message that says it, and its bounds.
fn wanted(error: &clap::Error) -> (&'static str, Vec<(&'static str, Value)>) {
    let Some(reason) = std::error::Error::source(error) else {
        return ("usage-value-wrong", Vec::new());
    };
    if reason.is::<ParseIntError>() {
        return ("usage-value-whole", Vec::new());
    }
    if reason.is::<ParseFloatError>() {
        return ("usage-value-number", Vec::new());
    }
    if reason.is::<chrono::ParseError>() {
        return ("usage-value-instant", Vec::new());
    }
    // The parser gives bounds in no other form: “0 is not in 1..=10000”.
    let reason = reason.to_string();
    let range = reason.split_once(" is not in ").map(|(_, range)| range);
    match range.and_then(|range| range.split_once("..=")) {
        Some((least, most)) => {
            let text = |number: &str| Value::Text(number.to_owned());
            let bounds = vec![("least", text(least)), ("most", text(most))];
            ("usage-value-bounds", bounds)
        }
        None => ("usage-value-wrong", Vec::new()),
    }
}

/// How the command is used, without the word before it, which is English.
fn usage(error: &clap::Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else {
        return None;
    };
    let usage = usage.to_string();
    usage.strip_prefix("Usage: ").map(str::to_owned)
}

/// The texts that an error has of one kind; none where it has none.
fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_where_the_arguments_cannot_be_read() {
        let of = |args: &[&str]| language(args.iter().map(OsString::from));
        for args in [
            &["awards", "--lang", "fr", "rank"][..],
            &["awards", "rank", "--nope", "--lang=FR"],
            &["--lang", "en", "--lang", "Fr"],
        ] {
            assert_eq!(of(args), Language::French, "{args:?}");
        }
        for args in [
            &["awards", "rank"][..],
            &["awards", "fr"],
            &["awards", "--lang", "de"],
            &["awards", "--lang"],
            &["awards", "--lang", "--lang", "fr"],
        ] {
            assert_eq!(of(args), Language::English, "{args:?}");
        }
    }
}

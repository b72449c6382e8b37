//! What is wrong with a line of a text that cannot be read as part of a call.

use thiserror::Error;

/// What is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Flaw {
    /// Not TOML, or not the kind of value that belongs there.
    #[error("{reason}")]
    Unreadable {
        /// What the reader of the format says, in English.
        reason: String,
    },
    /// A key that calls do not have.
    #[error("there is no {key}")]
    UnknownKey {
        /// What was written.
        key: String,
        /// The known key most like it; empty where none is.
        nearest: String,
    },
    /// A key of the top of the file below a table, where it reads as one of the table's.
    #[error("{key} belongs above the first table")]
    Misplaced {
        /// The key.
        key: String,
    },
    /// A value where only some are known.
    #[error("{value} is none of {known}")]
    UnknownValue {
        /// What was written.
        value: String,
        /// The allowed values, separated by commas.
        known: String,
    },
    /// A time zone that the IANA database does not have.
    #[error("there is no time zone {zone}")]
    UnknownZone {
        /// What was written.
        zone: String,
        /// The city whose clocks a label such as EDT names, else the zone of the same region that is spelled most like it.
        nearest: String,
        /// Whether it is such a label.
        is_label: bool,
    },
    /// A key that bounds a number by another name than calls have for it.
    #[error("{key} is written {instead}")]
    Bound {
        /// What was written.
        key: String,
        /// What says the same, such as `at_most = 4`.
        instead: String,
    },
    /// A number where bounds belong, so that it may be the most or the fewest.
    #[error("{number} alone is no bound")]
    NumberAlone {
        /// The number.
        number: String,
    },
    /// Words in languages other than English and French.
    #[error("words are written once, or in English and French")]
    TextLanguages,
    /// What can be no answer to a question.
    #[error("this is no answer")]
    NoAnswer,
    /// Several things in one table that takes one of them.
    #[error("only one of {known} can stand here")]
    OnlyOne {
        /// What can stand there, separated by commas.
        known: String,
    },
    /// A table in one pair of brackets of which there may be several.
    #[error("[{table}] is one of several")]
    OneTable {
        /// The table.
        table: String,
    },
    /// Words whose closing quote is missing.
    #[error("the words have no closing quote")]
    OpenQuote,
    /// A text where a list of texts belongs.
    #[error("{instead} belongs here")]
    NotInList {
        /// The list to write.
        instead: String,
    },
    /// A value in a form of another language, such as `( at_most = 3 )` or `True`.
    #[error("{instead} belongs here")]
    OtherForm {
        /// The line to write.
        instead: String,
    },
    /// Words where the bounds of a number belong.
    #[error("these words are no bounds")]
    TextForBounds,
    /// Several conditions where one belongs.
    #[error("several conditions go into a list of their own")]
    SeveralConditions,
    /// What is asked of an answer, without the key `answer` around it.
    #[error("a condition on an answer stands in {{ answer = … }}")]
    AnswerAlone,
    /// A key within a condition that belongs to the table around it.
    #[error("{key} belongs beside {table}, not in it")]
    KeyOfRule {
        /// The key.
        key: String,
        /// The key of the condition, such as `require`.
        table: String,
    },
    /// Two letters that are the code of no country or no language.
    #[error("no {kind} has the code {code}")]
    NoSuchCode {
        /// `country` or `language`.
        kind: &'static str,
        /// What was written.
        code: String,
        /// The code that is probably meant; empty where that is not known.
        right: String,
    },
    /// A day that stands alone where a table holds it.
    #[error("the day {day} is written in a table")]
    DayInTable {
        /// The day.
        day: String,
    },
    /// A bracket, a brace or a quote that is never closed.
    #[error("{bracket} is never closed")]
    NeverClosed {
        /// `[` or `{`.
        bracket: String,
    },
    /// A name of a zone that the database keeps for old programs alone.
    #[error("{zone} is an old name or a label; write {city}")]
    OldZone {
        /// What was written.
        zone: String,
        /// The zone to write.
        city: String,
    },
    /// A quote within words between the same quotes, which ends them.
    #[error("the words have a quote within them")]
    QuoteWithin {
        /// Whether it is a single one.
        is_single: bool,
    },
    /// A backslash that begins no escape.
    #[error("the words have a backslash within them")]
    Backslash,
    /// A number below zero where something is counted.
    #[error("{number} is below zero")]
    BelowZero {
        /// The number.
        number: String,
    },
    /// Typographic quotes, which TOML does not know.
    #[error("the quotes are not straight")]
    CurlyQuotes,
    /// A number with separated thousands.
    #[error("{number} is no number")]
    PartedNumber {
        /// What was written.
        number: String,
    },
    /// A day that no calendar has, such as 30 February.
    #[error("there is no day {date}")]
    ImpossibleDate {
        /// What was written.
        date: String,
    },
}

impl Flaw {
    /// The id of its message in `ui/locales`, after `error-`.
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "call-unreadable",
            Self::UnknownKey { nearest, .. } if nearest.is_empty() => "call-unknown-key",
            Self::UnknownKey { .. } => "call-unknown-key-near",
            Self::Misplaced { .. } => "call-misplaced",
            Self::UnknownValue { .. } => "call-unknown-value",
            Self::UnknownZone { .. } => "call-unknown-zone",
            Self::Bound { .. } => "call-bound",
            Self::NumberAlone { .. } => "call-number-alone",
            Self::TextLanguages => "call-text-languages",
            Self::NoAnswer => "call-no-answer",
            Self::OnlyOne { .. } => "call-only-one",
            Self::OneTable { .. } => "call-one-table",
            Self::OpenQuote => "call-open-quote",
            Self::NotInList { .. } => "call-not-in-list",
            Self::OtherForm { .. } => "call-other-form",
            Self::TextForBounds => "call-text-for-bounds",
            Self::SeveralConditions => "call-several-conditions",
            Self::AnswerAlone => "call-answer-alone",
            Self::KeyOfRule { .. } => "call-key-of-rule",
            Self::NoSuchCode { right, .. } if right.is_empty() => "call-no-such-code",
            Self::NoSuchCode { .. } => "call-no-such-code-near",
            Self::DayInTable { .. } => "call-day-in-table",
            Self::NeverClosed { .. } => "call-never-closed",
            Self::OldZone { .. } => "call-old-zone",
            Self::QuoteWithin { .. } => "call-quote-within",
            Self::Backslash => "call-backslash",
            Self::BelowZero { .. } => "call-below-zero",
            Self::CurlyQuotes => "call-curly-quotes",
            Self::PartedNumber { .. } => "call-parted-number",
            Self::ImpossibleDate { .. } => "call-impossible-date",
        }
    }

    /// What that message is filled with beside the place.
    pub(super) fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Unreadable { reason } => vec![("reason", reason.clone())],
            Self::UnknownKey { key, nearest } => {
                vec![("key", key.clone()), ("nearest", nearest.clone())]
            }
            Self::Misplaced { key } => vec![("key", key.clone())],
            Self::UnknownValue { value, known } => {
                // In quotes, because the catalogue prints a day that stands alone as a date in words.
                let value = if value.starts_with(['"', '\'', '[', '{']) || is_bare(value) {
                    value.clone()
                } else {
                    format!("\"{value}\"")
                };
                vec![("value", value), ("known", known.clone())]
            }
            Self::UnknownZone {
                zone,
                nearest,
                is_label,
            } => vec![
                ("zone", zone.clone()),
                ("nearest", nearest.clone()),
                ("label", if *is_label { "yes" } else { "no" }.to_owned()),
            ],
            Self::OldZone { zone, city } => vec![("zone", zone.clone()), ("city", city.clone())],
            Self::QuoteWithin { is_single } => {
                let quote = if *is_single { "single" } else { "double" };
                vec![("quote", quote.to_owned())]
            }
            Self::CurlyQuotes
            | Self::Backslash
            | Self::TextLanguages
            | Self::NoAnswer
            | Self::OpenQuote
            | Self::TextForBounds
            | Self::SeveralConditions
            | Self::AnswerAlone => Vec::new(),
            Self::OneTable { table } => vec![("table", table.clone())],
            Self::OtherForm { instead } | Self::NotInList { instead } => {
                vec![("instead", instead.clone())]
            }
            Self::Bound { key, instead } => {
                vec![("key", key.clone()), ("instead", instead.clone())]
            }
            Self::NumberAlone { number } | Self::BelowZero { number } => {
                vec![("number", number.clone())]
            }
            Self::OnlyOne { known } => vec![("known", known.clone())],
            Self::KeyOfRule { key, table } => {
                vec![("key", key.clone()), ("table", table.clone())]
            }
            Self::NoSuchCode { kind, code, right } => vec![
                ("kind", (*kind).to_owned()),
                ("code", code.clone()),
                ("right", right.clone()),
            ],
            Self::DayInTable { day } => vec![("written", format!("{{ day = \"{day}\" }}"))],
            Self::NeverClosed { bracket } => vec![("bracket", bracket.clone())],
            Self::PartedNumber { number } => vec![
                ("number", number.clone()),
                ("plain", number.replace(',', "")),
            ],
            Self::ImpossibleDate { date } => vec![("date", date.clone())],
        }
    }
}

/// Whether a value is one that TOML writes without quotes: true, false or a number.
fn is_bare(value: &str) -> bool {
    matches!(value, "true" | "false") || value.parse::<f64>().is_ok()
}

//! Why a text is no file of cases.

use thiserror::Error;

use super::instant::NO_INSTANT;
use crate::call::{between_backquotes, nearest, plain};

/// What is wrong with a file of cases, and on which line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CasesError {
    /// Larger than any file of cases.
    #[error("more than {most} bytes")]
    TooLarge {
        /// The most bytes that are read.
        most: usize,
    },
    /// A key that cases do not have.
    #[error("line {line}: there is no key {key}; there are {known}")]
    UnknownKey {
        /// The line.
        line: usize,
        /// What was written.
        key: String,
        /// The most similar key; empty where none is similar.
        nearest: String,
        /// The keys that there are in its place.
        known: String,
    },
    /// A value where only some are known.
    #[error("line {line}: {value} is none of {known}")]
    UnknownValue {
        /// The line.
        line: usize,
        /// What was written.
        value: String,
        /// The values that there are.
        known: String,
    },
    /// A text that is no instant.
    #[error("line {line}: {text} is no instant")]
    NoInstant {
        /// The line.
        line: usize,
        /// What was written.
        text: String,
    },
    /// A text that is no day.
    #[error("line {line}: no day")]
    NoDay {
        /// The line.
        line: usize,
    },
    /// Not TOML, or another kind of value than belongs there.
    #[error("line {line}: {reason}")]
    Unreadable {
        /// The line.
        line: usize,
        /// What the reader of the format says, in English.
        reason: String,
    },
}

impl CasesError {
    pub(super) fn of(line: usize, reason: &str) -> Self {
        if let Some((_, text)) = reason.split_once(NO_INSTANT) {
            let text = text.to_owned();
            return Self::NoInstant { line, text };
        }
        // What chrono says of a text that is no day.
        let no_day = ["premature end of input", "input "];
        if no_day.iter().any(|beginning| reason.starts_with(beginning)) {
            return Self::NoDay { line };
        }
        let mut names = between_backquotes(reason);
        let written = names.next().unwrap_or_default().to_owned();
        let known: Vec<&str> = names.collect();
        if reason.starts_with("unknown field ") {
            return Self::UnknownKey {
                line,
                nearest: nearest(&written, known.iter().copied()),
                key: written,
                known: known.join(", "),
            };
        }
        if reason.starts_with("unknown variant ") {
            return Self::UnknownValue {
                line,
                value: written,
                known: known.join(", "),
            };
        }
        Self::Unreadable {
            line,
            reason: plain(reason),
        }
    }

    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "cases-too-large",
            Self::UnknownKey { nearest, .. } if nearest.is_empty() => "cases-unknown-key",
            Self::UnknownKey { .. } => "cases-unknown-key-near",
            Self::UnknownValue { .. } => "cases-unknown-value",
            Self::NoInstant { .. } => "cases-no-instant",
            Self::NoDay { .. } => "cases-no-day",
            Self::Unreadable { .. } => "cases-unreadable",
        }
    }

    /// What the message is filled with.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { most } => vec![("most", most.to_string())],
            Self::UnknownKey {
                line,
                key,
                nearest,
                known,
            } => vec![
                ("line", line.to_string()),
                ("key", key.clone()),
                ("nearest", nearest.clone()),
                ("known", known.clone()),
            ],
            Self::UnknownValue { line, value, known } => vec![
                ("line", line.to_string()),
                ("value", value.clone()),
                ("known", known.clone()),
            ],
            Self::NoInstant { line, text } => {
                // In quotes, because the catalogue prints a day that stands alone as a date in words.
                vec![("line", line.to_string()), ("text", format!("\"{text}\""))]
            }
            Self::NoDay { line } => vec![("line", line.to_string())],
            Self::Unreadable { line, reason } => {
                vec![("line", line.to_string()), ("reason", reason.clone())]
            }
        }
    }
}

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
        /// The zone of the same region that is spelled most like it.
        nearest: String,
    },
    /// A name of a zone that the database keeps for old programs alone.
    #[error("{zone} is an old name or a label; write {city}")]
    OldZone {
        /// What was written.
        zone: String,
        /// The zone to write.
        city: String,
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
            Self::OldZone { .. } => "call-old-zone",
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
                vec![("value", value.clone()), ("known", known.clone())]
            }
            Self::UnknownZone { zone, nearest } => {
                vec![("zone", zone.clone()), ("nearest", nearest.clone())]
            }
            Self::OldZone { zone, city } => vec![("zone", zone.clone()), ("city", city.clone())],
            Self::CurlyQuotes => Vec::new(),
            Self::PartedNumber { number } => vec![
                ("number", number.clone()),
                ("plain", number.replace(',', "")),
            ],
            Self::ImpossibleDate { date } => vec![("date", date.clone())],
        }
    }
}

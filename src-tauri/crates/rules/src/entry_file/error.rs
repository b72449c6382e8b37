//! Why a text is not an entry, or not many.

use thiserror::Error;

/// What is wrong with a file of entries, and where. Lines are counted from 1; fields are paths into the entry.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EntryFileError {
    /// A comma, a quotation mark or a bracket is missing, or it is no JSON at all.
    #[error("line {line}: not JSON")]
    NotJson {
        /// The line.
        line: usize,
    },
    /// A field that an entry must have.
    #[error("line {line}: {field} is missing")]
    MissingField {
        /// The line.
        line: usize,
        /// The field.
        field: String,
    },
    /// A field that an entry does not have.
    #[error("line {line}: there is no field {field}; there are {known}")]
    UnknownField {
        /// The line.
        line: usize,
        /// The field.
        field: String,
        /// The most similar field that there is; empty where none is similar.
        nearest: String,
        /// The fields that there are in its place.
        known: String,
    },
    /// A field that stands twice.
    #[error("line {line}: {field} stands twice")]
    FieldTwice {
        /// The line.
        line: usize,
        /// The field.
        field: String,
    },
    /// One of a few words is wanted.
    #[error("line {line}: {field} is {text}; it is one of {known}")]
    UnknownWord {
        /// The line.
        line: usize,
        /// The field.
        field: String,
        /// What it holds.
        text: String,
        /// The words that there are.
        known: String,
    },
    /// A value that cannot stand there.
    #[error("line {line}: {field} is {text}; wanted: {wanted}")]
    WrongValue {
        /// The line.
        line: usize,
        /// The field.
        field: String,
        /// What it holds.
        text: String,
        /// What belongs there: the key of a variant in the message.
        wanted: &'static str,
    },
    /// An answer to a question that the call does not ask there.
    #[error("line {line}: {field} answers no question of the call; it asks {known}")]
    UnknownAnswer {
        /// The line.
        line: usize,
        /// Where it stands, with the id that it names.
        field: String,
        /// The most similar id of a question that is asked there; empty where none is similar.
        nearest: String,
        /// The ids of the questions that are asked there.
        known: String,
    },
    /// An answer of a kind that its question does not take, or that is none of its options.
    #[error("line {line}: {field} is {text}, which its question of the kind {kind} does not take")]
    WrongAnswer {
        /// The line.
        line: usize,
        /// Where it stands, with the id of the question.
        field: String,
        /// What it holds.
        text: String,
        /// The kind of the question: the key of a variant in the message.
        kind: &'static str,
        /// The ids of its options; empty where its kind has none.
        known: String,
    },
}

impl EntryFileError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "entry-not-json",
            Self::MissingField { .. } => "entry-missing-field",
            Self::UnknownField { nearest, .. } if !nearest.is_empty() => "entry-unknown-field-near",
            Self::UnknownField { .. } => "entry-unknown-field",
            Self::FieldTwice { .. } => "entry-field-twice",
            Self::UnknownWord { .. } => "entry-unknown-word",
            Self::WrongValue { .. } => "entry-wrong-value",
            Self::UnknownAnswer { nearest, .. } if !nearest.is_empty() => {
                "entry-unknown-answer-near"
            }
            Self::UnknownAnswer { known, .. } if known.is_empty() => "entry-no-questions",
            Self::UnknownAnswer { .. } => "entry-unknown-answer",
            Self::WrongAnswer { .. } => "entry-wrong-answer",
        }
    }

    /// What the message is filled with.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotJson { line } => vec![("line", line.to_string())],
            Self::MissingField { line, field } | Self::FieldTwice { line, field } => {
                vec![("line", line.to_string()), ("field", field.clone())]
            }
            Self::UnknownField {
                line,
                field,
                nearest,
                known,
            }
            | Self::UnknownAnswer {
                line,
                field,
                nearest,
                known,
            } => vec![
                ("line", line.to_string()),
                ("field", field.clone()),
                ("nearest", nearest.clone()),
                ("known", known.clone()),
            ],
            Self::UnknownWord {
                line,
                field,
                text,
                known,
            } => vec![
                ("line", line.to_string()),
                ("field", field.clone()),
                ("text", text.clone()),
                ("known", known.clone()),
            ],
            Self::WrongAnswer {
                line,
                field,
                text,
                kind,
                known,
            } => vec![
                ("line", line.to_string()),
                ("field", field.clone()),
                // In quotes, because the catalogue prints a day that stands alone as a date in words.
                ("text", format!("\"{text}\"")),
                ("kind", (*kind).to_owned()),
                ("known", known.clone()),
            ],
            Self::WrongValue {
                line,
                field,
                text,
                wanted,
            } => vec![
                ("line", line.to_string()),
                ("field", field.clone()),
                ("text", text.clone()),
                ("wanted", (*wanted).to_owned()),
            ],
        }
    }
}

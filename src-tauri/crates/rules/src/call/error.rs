//! Why a text is not a call that an entry could be held against.

use chrono::NaiveDate;
use thiserror::Error;

use super::DeadlineError;

/// Why a call was refused. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CallError {
    /// Larger than any call is.
    #[error("the call has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        limit: usize,
    },
    /// Written for a later version of this program.
    #[error("the call has format {format}, this program reads formats up to {reads}")]
    TooNew {
        /// The format it names.
        format: i64,
        /// The newest format that is read.
        reads: u32,
    },
    /// Not TOML, or not the fields of a call.
    #[error("line {line}, column {column}, {field}: {reason}")]
    Unreadable {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// The field on that line with its table, such as `window.from`; empty where no field begins.
        field: String,
        /// What the reader of the format says, in English.
        reason: String,
    },
    /// A key or a name that calls do not have.
    #[error("line {line}, column {column}, {field}: there is no {key}")]
    UnknownKey {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// The field on that line with its table.
        field: String,
        /// What was written.
        key: String,
        /// The known one most like it; empty where none is like it.
        nearest: String,
    },
    /// Something is named that the call does not have.
    #[error("{field} names {kind} {id}, which the call does not have")]
    Unnamed {
        /// Where it is named, such as `rule.first-published`.
        field: String,
        /// What kind of thing: `question` or `category`.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// A condition that fits no answer of the question it asks of.
    #[error("{field} asks of {question} what its answers cannot say")]
    AnswerImpossible {
        /// Where it is asked.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// A day that no calendar has.
    #[error("line {line}, column {column}, {field}: there is no day {date}")]
    ImpossibleDate {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// The field with its table.
        field: String,
        /// The day as written.
        date: String,
    },
    /// A deadline that is no instant.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// Nothing to enter.
    #[error("the call has no category")]
    NoCategory,
    /// Two of one kind that cannot be told apart.
    #[error("{field} stands twice")]
    DuplicateId {
        /// The kind and the id, such as `category.written-news`.
        field: String,
    },
    /// A rule that nothing can meet, for it lists nothing.
    #[error("{field} lists nothing")]
    EmptyList {
        /// The list, such as `language.accepted`.
        field: String,
    },
    /// A window that ends before it begins.
    #[error("the window ends on {to}, before it begins on {from}")]
    WindowReversed {
        /// Its first day.
        from: NaiveDate,
        /// Its last day.
        to: NaiveDate,
    },
    /// Bounds that leave nothing between them.
    #[error("{field} allows nothing: its bounds contradict each other")]
    LimitContradicts {
        /// The limit, such as `category.long-form-audio.runtime_seconds`.
        field: String,
    },
    /// A scale without marks: its lowest mark is not below its highest, or its step is not above zero.
    #[error("the scale from {min} to {max} by {step} has no marks")]
    ScaleImpossible {
        /// Its lowest mark.
        min: String,
        /// Its highest mark.
        max: String,
        /// Its step.
        step: String,
    },
    /// A weight that is below zero or no number.
    #[error("the weight of criterion {criterion} is {weight}")]
    WeightImpossible {
        /// The id of the criterion.
        criterion: String,
        /// Its weight.
        weight: String,
    },
}

impl CallError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "call-too-large",
            Self::TooNew { .. } => "call-too-new",
            Self::Unreadable { .. } => "call-unreadable",
            Self::UnknownKey { nearest, .. } if nearest.is_empty() => "call-unknown-key",
            Self::UnknownKey { .. } => "call-unknown-key-near",
            Self::Unnamed { .. } => "call-unnamed",
            Self::AnswerImpossible { .. } => "call-answer-impossible",
            Self::ImpossibleDate { .. } => "call-impossible-date",
            Self::Deadline(DeadlineError::Skipped { .. }) => "call-deadline-skipped",
            Self::Deadline(DeadlineError::Doubled { .. }) => "call-deadline-doubled",
            Self::NoCategory => "call-no-category",
            Self::DuplicateId { .. } => "call-duplicate-id",
            Self::EmptyList { .. } => "call-empty-list",
            Self::WindowReversed { .. } => "call-window-reversed",
            Self::LimitContradicts { .. } => "call-limit-contradicts",
            Self::ScaleImpossible { .. } => "call-scale-impossible",
            Self::WeightImpossible { .. } => "call-weight-impossible",
        }
    }

    /// What the message is filled with.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", limit.to_string())]
            }
            Self::TooNew { format, reads } => {
                vec![("format", format.to_string()), ("reads", reads.to_string())]
            }
            Self::Unreadable {
                line,
                column,
                field,
                reason,
            } => vec![
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("field", field.clone()),
                ("reason", reason.clone()),
            ],
            Self::UnknownKey {
                line,
                column,
                field,
                key,
                nearest,
            } => vec![
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("field", field.clone()),
                ("key", key.clone()),
                ("nearest", nearest.clone()),
            ],
            Self::Unnamed { field, kind, id } => vec![
                ("field", field.clone()),
                ("kind", (*kind).to_owned()),
                ("id", id.clone()),
            ],
            Self::AnswerImpossible { field, question } => {
                vec![("field", field.clone()), ("question", question.clone())]
            }
            Self::ImpossibleDate {
                line,
                column,
                field,
                date,
            } => vec![
                ("line", line.to_string()),
                ("column", column.to_string()),
                ("field", field.clone()),
                ("date", date.clone()),
            ],
            Self::Deadline(
                DeadlineError::Skipped { local, zone } | DeadlineError::Doubled { local, zone },
            ) => vec![
                ("local", local.format("%Y-%m-%dT%H:%M").to_string()),
                ("zone", zone.name().to_owned()),
            ],
            Self::NoCategory => Vec::new(),
            Self::DuplicateId { field }
            | Self::EmptyList { field }
            | Self::LimitContradicts { field } => vec![("field", field.clone())],
            Self::WindowReversed { from, to } => {
                vec![("from", from.to_string()), ("to", to.to_string())]
            }
            Self::ScaleImpossible { min, max, step } => {
                vec![
                    ("min", min.clone()),
                    ("max", max.clone()),
                    ("step", step.clone()),
                ]
            }
            Self::WeightImpossible { criterion, weight } => {
                vec![("criterion", criterion.clone()), ("weight", weight.clone())]
            }
        }
    }
}

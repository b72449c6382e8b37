//! Why a text is not a call that an entry could be checked against.

use chrono::{NaiveDate, NaiveDateTime};
use thiserror::Error;

use super::deadline::MINUTE;
use super::{DeadlineError, Flaw, IdError, PointsError, UnnamedError};

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
    /// A line that cannot be read as part of a call.
    #[error("line {line}, column {column}, {field}: {flaw}")]
    Flawed {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// The field on that line with its table, such as `window.from`; empty where no field begins.
        field: String,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// An error with the line that it is about.
    #[error("line {line}: {error}")]
    Located {
        /// Counted from 1.
        line: usize,
        /// What is wrong there.
        error: Box<CallError>,
    },
    /// Something is named that the call does not have.
    #[error(transparent)]
    Unnamed(#[from] UnnamedError),
    /// An id that nothing could name.
    #[error(transparent)]
    Id(#[from] IdError),
    /// A condition that fits no answer of the question it asks of.
    #[error("{field} asks of {question} what its answers cannot say")]
    AnswerImpossible {
        /// Where it is asked.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// An age of a question that is not the day of birth of each person.
    #[error("{field} takes an age from {question}, which asks no person for a day")]
    AgeImpossible {
        /// Where it is asked.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// A cap that counts by the answers to a question about pieces or people.
    #[error("{field} counts by {question}, which is not asked of the entry")]
    CapImpossible {
        /// The cap.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// Entries grouped by the answers to a question that does not give each entry one of some options.
    #[error("{field} groups entries by {question}, which is no choice that is asked of the entry")]
    GroupImpossible {
        /// The round.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// Entries grouped by juries in a call without any.
    #[error("{field} groups entries by jury, and the call has none")]
    JuriesMissing {
        /// The round.
        field: String,
    },
    /// Pieces compared by the answers to a question that is not asked of each piece.
    #[error("{field} compares pieces by {question}, which is not asked of each piece")]
    PieceQuestion {
        /// Where it is asked.
        field: String,
        /// The id of the question.
        question: String,
    },
    /// A country or a language among the answers to a question that is none.
    #[error("{field} holds {code}, which is no {kind}")]
    AmongNoCode {
        /// Where it stands.
        field: String,
        /// What was written.
        code: String,
        /// `country` or `language`.
        kind: &'static str,
        /// Whether the call has a list of that name.
        is_list: bool,
    },
    /// Words of its own on a field that is not required.
    #[error("{field} has words on {name}, which is not required")]
    FieldNotRequired {
        /// Where the words stand.
        field: String,
        /// The name of the field.
        name: &'static str,
    },
    /// Words of its own on a field that has some already.
    #[error("{field} has words on a field that has some already")]
    WordsTwice {
        /// Where the second words stand.
        field: String,
    },
    /// A category for which a round says what differs, and which does not have the round.
    #[error("{field} names {category}, which does not have the round")]
    CategoryNotInRound {
        /// Where it is named.
        field: String,
        /// The id of the category.
        category: String,
    },
    /// A category for which a round says twice what differs.
    #[error("{field} names {category}, for which the round says already what differs")]
    CategoryTwice {
        /// Where it is named the second time.
        field: String,
        /// The id of the category.
        category: String,
    },
    /// A share that is below zero, above the whole, or no number.
    #[error("{field} is {percent} per cent")]
    PercentImpossible {
        /// Where it stands.
        field: String,
        /// The share in per cent.
        percent: String,
        /// What it may be: the key of a variant in the message.
        range: &'static str,
    },
    /// A rule on entrants that names no country: nobody could meet it.
    #[error("{field} names no country")]
    NobodyMayEnter {
        /// The rule: `entrant`, or that of a category.
        field: String,
    },
    /// A question of the kind choice without options.
    #[error("{field} has nothing to choose from")]
    OptionsMissing {
        /// The question.
        field: String,
    },
    /// A question with options and of a kind that takes none.
    #[error("{field} has options, and its kind takes none")]
    OptionsUnused {
        /// The question.
        field: String,
    },
    /// A number of judges or entries that is zero.
    #[error("{field} is zero")]
    CountZero {
        /// Where it stands.
        field: String,
    },
    /// A deadline that is no instant.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
    /// Words that can be read as two instants, of which the later one is not later.
    #[error("doubtful_until is not later than {local}")]
    DoubtReversed {
        /// The earlier instant, as clocks show it.
        local: NaiveDateTime,
    },
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
    /// Points that marks cannot be added up to.
    #[error(transparent)]
    Points(#[from] PointsError),
}

/// The value of `line` in the params where the line is not known.
const NO_LINE: &str = "none";

impl CallError {
    /// The error itself, without its line.
    #[must_use]
    pub fn without_line(self) -> Self {
        if let Self::Located { error, .. } = self {
            *error
        } else {
            self
        }
    }

    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "call-too-large",
            Self::TooNew { .. } => "call-too-new",
            Self::Flawed { flaw, .. } => flaw.code(),
            Self::Located { error, .. } => error.code(),
            Self::Unnamed(_) => "call-unnamed",
            Self::Id(error) => error.code(),
            Self::AgeImpossible { .. } => "call-age-impossible",
            Self::CapImpossible { .. } => "call-cap-impossible",
            Self::GroupImpossible { .. } => "call-group-impossible",
            Self::JuriesMissing { .. } => "call-juries-missing",
            Self::PieceQuestion { .. } => "call-piece-question",
            Self::AmongNoCode { .. } => "call-among-no-code",
            Self::FieldNotRequired { .. } => "call-field-not-required",
            Self::WordsTwice { .. } => "call-words-twice",
            Self::CategoryNotInRound { .. } => "call-category-not-in-round",
            Self::CategoryTwice { .. } => "call-category-twice",
            Self::PercentImpossible { .. } => "call-percent-impossible",
            Self::NobodyMayEnter { .. } => "call-nobody-may-enter",
            Self::OptionsMissing { .. } => "call-options-missing",
            Self::OptionsUnused { .. } => "call-options-unused",
            Self::AnswerImpossible { .. } => "call-answer-impossible",
            Self::Deadline(DeadlineError::Skipped { .. }) => "call-deadline-skipped",
            Self::Deadline(DeadlineError::Doubled { .. }) => "call-deadline-doubled",
            Self::CountZero { .. } => "call-count-zero",
            Self::DoubtReversed { .. } => "call-doubt-reversed",
            Self::NoCategory => "call-no-category",
            Self::DuplicateId { .. } => "call-duplicate-id",
            Self::EmptyList { .. } => "call-empty-list",
            Self::WindowReversed { .. } => "call-window-reversed",
            Self::LimitContradicts { .. } => "call-limit-contradicts",
            Self::ScaleImpossible { .. } => "call-scale-impossible",
            Self::WeightImpossible { .. } => "call-weight-impossible",
            Self::Points(error) => error.code(),
        }
    }

    /// What the message is filled with.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = self.own_params();
        if let Self::Located { line, .. } = self {
            params.push(("line", line.to_string()));
        } else if !params.iter().any(|(name, _)| *name == "line") {
            params.push(("line", NO_LINE.to_owned()));
        }
        params
    }

    fn own_params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Located { error, .. } => error.own_params(),
            Self::TooLarge { bytes, limit } => {
                vec![("bytes", bytes.to_string()), ("limit", limit.to_string())]
            }
            Self::Flawed {
                line,
                column,
                field,
                flaw,
            } => {
                let at = [
                    ("line", line.to_string()),
                    ("column", column.to_string()),
                    ("field", field.clone()),
                ];
                at.into_iter().chain(flaw.params()).collect()
            }
            Self::TooNew { format, reads } => {
                vec![("format", format.to_string()), ("reads", reads.to_string())]
            }
            Self::Unnamed(error) => error.params(),
            Self::Id(error) => error.params(),
            Self::AmongNoCode {
                field,
                code,
                kind,
                is_list,
            } => vec![
                ("field", field.clone()),
                ("code", code.clone()),
                ("kind", (*kind).to_owned()),
                ("list", if *is_list { "yes" } else { "no" }.to_owned()),
            ],
            Self::FieldNotRequired { field, name } => {
                vec![("field", field.clone()), ("name", (*name).to_owned())]
            }
            Self::AnswerImpossible { field, question }
            | Self::AgeImpossible { field, question }
            | Self::CapImpossible { field, question }
            | Self::GroupImpossible { field, question }
            | Self::PieceQuestion { field, question } => {
                vec![("field", field.clone()), ("question", question.clone())]
            }
            Self::Deadline(
                DeadlineError::Skipped { local, zone } | DeadlineError::Doubled { local, zone },
            ) => vec![
                ("local", local.format(MINUTE).to_string()),
                ("zone", zone.name().to_owned()),
            ],
            Self::CategoryNotInRound { field, category }
            | Self::CategoryTwice { field, category } => {
                vec![("field", field.clone()), ("category", category.clone())]
            }
            Self::PercentImpossible {
                field,
                percent,
                range,
            } => vec![
                ("field", field.clone()),
                ("percent", percent.clone()),
                ("range", (*range).to_owned()),
            ],
            Self::DoubtReversed { local } => {
                vec![("local", local.format(MINUTE).to_string())]
            }
            Self::NoCategory => Vec::new(),
            Self::DuplicateId { field }
            | Self::WordsTwice { field }
            | Self::CountZero { field }
            | Self::EmptyList { field }
            | Self::NobodyMayEnter { field }
            | Self::JuriesMissing { field }
            | Self::OptionsMissing { field }
            | Self::OptionsUnused { field }
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
            Self::Points(error) => error.params(),
        }
    }
}

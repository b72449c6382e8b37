//! Answers to the call's own questions.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use validator::ValidationError;

/// The longest answer, in characters.
const LONGEST: usize = 200_000;
/// The most answers, and the most choices in one.
const MOST: usize = 200;

/// The answers about one entry, piece or person, by the id of the question.
pub type Answers = BTreeMap<String, Answer>;

/// One answer: `true`, `12`, `"…"` or `["…", "…"]`. Dates are written `"2020-12-31"`, `"2020-12"`, `"2020"` or
/// `"2020-11/2020-12"`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(untagged)]
pub enum Answer {
    /// Yes or no.
    YesNo(bool),
    /// A number.
    Number(f64),
    /// Words, a date, or the id of an option.
    Text(String),
    /// Ids of options, or codes of countries or languages.
    Many(Vec<String>),
}

impl Answer {
    /// Whether it says nothing: no words, no choice.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::YesNo(_) | Self::Number(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::Many(many) => many.is_empty(),
        }
    }

    /// Each choice in it.
    pub(crate) fn choices(&self) -> &[String] {
        match self {
            Self::YesNo(_) | Self::Number(_) => &[],
            Self::Text(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::YesNo(yes) => f.write_str(if *yes { "yes" } else { "no" }),
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
            Self::Many(many) => f.write_str(&many.join(", ")),
        }
    }
}

pub(super) fn check_sizes(answers: &Answers) -> Result<(), ValidationError> {
    let is_too_long = |text: &String| text.chars().count() > LONGEST;
    let is_too_large = answers.len() > MOST
        || answers.values().any(|answer| {
            answer.choices().len() > MOST || answer.choices().iter().any(is_too_long)
        });
    if is_too_large {
        Err(super::shape::longer_than(LONGEST))
    } else {
        Ok(())
    }
}

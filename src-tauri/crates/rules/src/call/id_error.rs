//! Why an id of a call was refused.

use thiserror::Error;

use super::nearest_or_none;

/// An id with signs that none has.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field} has the id {id:?}")]
pub struct IdError {
    /// What has the id: `programme`, `category` or `question.kind.option`.
    pub field: String,
    /// The id.
    pub id: String,
    /// An id that is like it; empty where nothing of it can stand in one.
    pub nearest: String,
    /// Whether capitals, points and spaces can stand in it.
    pub is_free: bool,
    /// The path of the id with the numbers of tables: `category.2.id`.
    pub place: String,
}

impl IdError {
    /// The code of the message for people.
    pub(crate) fn code(&self) -> &'static str {
        if self.is_free {
            "call-wrong-name"
        } else {
            "call-wrong-id"
        }
    }

    /// What the message is filled with.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        vec![
            ("field", self.field.clone()),
            // In quotes, so that a space at an end is seen, and a day is shown as it was written.
            ("id", format!("\"{}\"", self.id)),
            ("nearest", nearest_or_none(&self.nearest).to_owned()),
        ]
    }
}

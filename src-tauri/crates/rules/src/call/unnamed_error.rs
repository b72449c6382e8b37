//! What a call names and does not have.

use thiserror::Error;

use super::nearest_or_none;

/// Something is named that the call does not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field} names {kind} {id}, which the call does not have")]
pub struct UnnamedError {
    /// Where it is named, such as `rule.first-published`.
    pub field: String,
    /// What kind of thing: `question`, `category`, `rule` or `list`.
    pub kind: &'static str,
    /// The id.
    pub id: String,
    /// The most similar id that the call has; empty where none is similar.
    pub nearest: String,
}

impl UnnamedError {
    /// What the message is filled with.
    pub(crate) fn params(&self) -> Vec<(&'static str, String)> {
        vec![
            ("field", self.field.clone()),
            ("kind", self.kind.to_owned()),
            ("id", self.id.clone()),
            ("nearest", nearest_or_none(&self.nearest).to_owned()),
        ]
    }
}

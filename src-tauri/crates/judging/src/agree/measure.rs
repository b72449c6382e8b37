//! A measure, or the reason why there is none.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::AgreementError;

/// A measure, or why there is none. In JSON, the measure itself, or `{"unavailable": code, "params": {…},
/// "message": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Measure<T> {
    /// It was taken.
    Taken(T),
    /// It cannot be.
    Not {
        /// The code of the message for people.
        unavailable: &'static str,
        /// The variables of that message.
        params: BTreeMap<&'static str, usize>,
        /// The same in plain English.
        message: String,
    },
}

impl<T> From<Result<T, AgreementError>> for Measure<T> {
    fn from(taken: Result<T, AgreementError>) -> Self {
        match taken {
            Ok(measure) => Self::Taken(measure),
            Err(error) => Self::Not {
                unavailable: error.code(),
                params: error.params().into_iter().collect(),
                message: error.to_string(),
            },
        }
    }
}

impl<T> Measure<T> {
    /// The measure, where it was taken.
    pub fn taken(&self) -> Option<&T> {
        match self {
            Self::Taken(measure) => Some(measure),
            Self::Not { .. } => None,
        }
    }
}

/// Writes a result as the measure it is.
pub(super) fn as_measure<T: Clone + Serialize, S: Serializer>(
    taken: &Result<T, AgreementError>,
    to: S,
) -> Result<S::Ok, S::Error> {
    Measure::from(taken.clone()).serialize(to)
}

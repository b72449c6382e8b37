//! A measure, or the reason why there is none.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::AgreementError;

/// A measure, or why there is none. In JSON, the measure itself, or `{"unavailable": code, "params": {…},
/// "message": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Measure<T> {
    /// The measure.
    Available(T),
    /// Why it is not available.
    Unavailable {
        /// The code of the message for people.
        unavailable: &'static str,
        /// The variables of that message.
        params: BTreeMap<&'static str, usize>,
        /// The same in plain English.
        message: String,
    },
}

impl<T> From<Result<T, AgreementError>> for Measure<T> {
    fn from(result: Result<T, AgreementError>) -> Self {
        match result {
            Ok(measure) => Self::Available(measure),
            Err(error) => Self::Unavailable {
                unavailable: error.code(),
                params: error.params().into_iter().collect(),
                message: error.to_string(),
            },
        }
    }
}

impl<T> Measure<T> {
    /// The measure, where there is one.
    pub fn available(&self) -> Option<&T> {
        match self {
            Self::Available(measure) => Some(measure),
            Self::Unavailable { .. } => None,
        }
    }
}

/// Writes a result as the measure it is.
pub(super) fn as_measure<T: Clone + Serialize, S: Serializer>(
    result: &Result<T, AgreementError>,
    to: S,
) -> Result<S::Ok, S::Error> {
    Measure::from(result.clone()).serialize(to)
}

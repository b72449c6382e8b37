//! The answer of a command, and its JSON.

use serde::Serialize;
use workspaces::{Detail, Failure};

/// What a command answers: its value, or the failure whose words the catalogue has.
pub type Answer<T> = Result<T, Failure>;

/// An answer as JSON text.
pub(crate) fn json<T: Serialize>(answer: &T) -> Answer<String> {
    serde_json::to_string(answer)
        .map_err(|error| Failure::new("unexpected", Detail::from(&error).with([])))
}

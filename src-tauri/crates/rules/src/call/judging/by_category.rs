//! What differs in a round for some categories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What differs in a round for some categories: nine judges for books where five read everything else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundByCategory {
    /// The ids of the categories for which it differs. A round names each once.
    pub categories: Vec<String>,
    /// How many judges read each of their entries. Without it, as many as in the round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_entry: Option<u32>,
    /// How many of them must have answered. Without it, as many as in the round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
}

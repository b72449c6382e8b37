//! How long the entrant's statement may be.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Limit, Text};

/// How long the entrant's statement may be. An entry without one is not held against it: `required.fields` asks
/// for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StatementRule {
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// In characters with spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<Limit>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

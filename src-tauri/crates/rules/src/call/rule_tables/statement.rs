//! How long the entrant's statement may be.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Limit, Text};

/// How long the entrant's statement may be. An entry without one is not checked against it: `fields` of `[required]`
/// asks for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct StatementRule {
    /// Its length in words. Without it, any will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// Its length in characters with spaces. Without it, any will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<Limit>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

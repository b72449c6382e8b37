//! Other words for the same rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// Words that were printed elsewhere for a rule of the call. Nothing is checked against them; advice says where they
/// contradict the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// The rule: `deadline`, `window` or `category.` and the id of a category.
    pub of: String,
    /// The words.
    pub text: Text,
    /// Where they were printed.
    pub source: String,
}

//! Other words for the same rule.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// Words that were printed elsewhere for a rule of the call. No entry is checked against them; the advice on the call
/// says where they contradict the rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Printed {
    /// The rule: `"deadline"`, `"window"`, or `"category."` with the id of a category, such as
    /// `"category.written-news"`.
    pub of: String,
    /// The words that were printed.
    pub text: Text,
    /// Where they were printed, such as the address of a page.
    pub source: String,
}

//! What files may be attached.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Purpose, Text};

/// How many files may be attached, how large, and of which types.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FileLimits {
    /// The most files of an entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The largest that all files together may be, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_bytes: Option<u64>,
    /// The largest that one file may be, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_bytes: Option<u64>,
    /// The endings of names that are accepted, without the dot: `["pdf", "docx"]`. Empty for any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<String>,
    /// Only files of this kind are held against it, such as `"photo"`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Purpose>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

//! What files may be attached.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Purpose, Text};

/// How many files may be attached, how large, and of which types. A call states one table for each kind of file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FileLimits {
    /// The most files that an entry may have. Without it, any number will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The largest size of all files together, in bytes: a megabyte is `1_000_000`. Without it, any size will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_bytes: Option<u64>,
    /// The largest size of one file, in bytes. Without it, any size will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each_bytes: Option<u64>,
    /// The endings of file names that are accepted, without the dot: `["pdf", "docx"]`. Without it, any ending will
    /// do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<String>,
    /// The kind of file that is checked against it, such as `"photo"`. Without it, all files are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Purpose>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

//! What must be filled in beyond the shape of an entry.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{RequiredField, Text};

/// Fields that must be filled in beyond those that every entry has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Required {
    /// The fields.
    pub fields: Vec<RequiredField>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

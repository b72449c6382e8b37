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
    /// Fields that have words of their own, which stand beside a finding on them. Without it, `text` stands beside the
    /// findings on all fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_field: Vec<FieldText>,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// The call's own words on one required field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FieldText {
    /// The field: one of `fields`.
    pub field: RequiredField,
    /// What the call says of it.
    pub text: Text,
}

impl Required {
    /// The call's words on a field: its own, else those of the rule.
    pub(crate) fn words_on(&self, field: RequiredField) -> &Text {
        let own = self.by_field.iter().find(|it| it.field == field);
        own.map_or(&self.text, |own| &own.text)
    }
}

//! What judges look for and the marks they give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// One criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// A stable id within the call.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The criterion in the call's own words.
    pub text: Text,
    /// Its share in the mean, relative to the others; 1 where the call gives no weights.
    #[serde(default = "one")]
    pub weight: f64,
    /// Whether the call says that work may do without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_essential: bool,
}

fn one() -> f64 {
    1.0
}

/// The marks a judge may give: from `min` to `max` in steps of `step`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest mark.
    pub min: f64,
    /// The highest mark.
    pub max: f64,
    /// The step between marks.
    pub step: f64,
    /// The lowest mean that can win; an entry below it is not awarded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<f64>,
    /// What some of the marks mean.
    #[serde(default, rename = "anchor", skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<Anchor>,
}

/// What one mark means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The mark.
    pub mark: f64,
    /// Its meaning.
    pub text: Text,
}

//! What judges look for and the marks they give.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// One thing that judges look for and mark.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// A short name within the call, such as `originality`.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The criterion in the call's own words.
    pub text: Text,
    /// Its share in the mean, relative to the others: 30, 30 and 40, or 3, 3 and 4.
    #[serde(default = "one")]
    pub weight: f64,
    /// How many points it brings at most: 40 of a hundred. All criteria have points, or none: judges then mark each from 0
    /// to its points, and the marks of a sheet are added up. Without it, a sheet counts by the mean of its marks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
    /// Whether the call says that work may do without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_essential: bool,
}

fn one() -> f64 {
    1.0
}

/// The marks a judge may give: from `min` to `max` in steps of `step`. Where criteria have points, each is marked from 0 to
/// its points in these steps, or in whole points without a scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The lowest mark.
    pub min: f64,
    /// The highest mark.
    pub max: f64,
    /// The step between marks.
    pub step: f64,
    /// The lowest mean, or sum of points, that can win: the call gives no award below it. Without it, any can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<f64>,
    /// What some of the marks mean. Without it, the call does not say.
    #[serde(default, rename = "anchor", skip_serializing_if = "Vec::is_empty")]
    pub anchors: Vec<Anchor>,
}

/// What one mark means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    /// The mark; it must be on the scale.
    pub mark: f64,
    /// What it means, in the call's own words.
    pub text: Text,
}

impl crate::Call {
    /// The points of all criteria together, where the marks of a sheet are added up.
    pub fn total_points(&self) -> Option<f64> {
        let points = self.criteria.iter().map(|criterion| criterion.points);
        let total: Option<f64> = points.sum();
        total.filter(|_| !self.criteria.is_empty())
    }
}

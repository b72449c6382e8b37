//! What judges mark, and the marks they may give. The words of both are the call's.

use serde::{Deserialize, Serialize};

/// One criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id within the call.
    pub id: String,
    /// Its share in the mean, relative to the others: 0 or more. With points it means nothing.
    pub weight: f64,
    /// How many points it brings at most. Where all criteria have points, each is marked from 0 to them, and the marks of a
    /// sheet are added up.
    #[serde(default)]
    pub points: Option<f64>,
}

impl Criterion {
    /// The marks it may be given, in the steps of the call's scale.
    pub(crate) fn scale(&self, of_call: &Scale) -> Scale {
        match self.points {
            Some(points) => Scale {
                min: 0.0,
                max: points,
                ..*of_call
            },
            None => *of_call,
        }
    }

    /// Whether the marks on these criteria are added up instead of combined as a weighted mean.
    pub(crate) fn are_added_up(criteria: &[Self]) -> bool {
        !criteria.is_empty() && criteria.iter().all(|criterion| criterion.points.is_some())
    }
}

/// The marks a judge may give: `min`, `min + step`, and so on up to `max`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// The lowest mark.
    pub min: f64,
    /// The highest mark.
    pub max: f64,
    /// The step between marks; 0 allows every mark in the range.
    pub step: f64,
}

//! What judges mark, and the marks they may give. The words of both are the call's.

use serde::{Deserialize, Serialize};

/// One criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Its id within the call.
    pub id: String,
    /// Its share in the mean, relative to the others: 0 or more.
    pub weight: f64,
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

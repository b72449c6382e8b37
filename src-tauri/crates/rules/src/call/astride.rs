//! Dates that reach over an edge of a window.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to make of a date that is no single day, such as a month or the issue of two months, where it reaches over an
/// edge of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Astride {
    /// A person decides.
    #[default]
    NeedsPerson,
    /// One day inside is enough: the December and January issue counts for either year.
    Inside,
    /// It does not count: only what lies wholly inside does.
    Outside,
    /// Its first day decides: the December and January issue counts for the year of its December, and January's does
    /// not.
    ByStart,
}

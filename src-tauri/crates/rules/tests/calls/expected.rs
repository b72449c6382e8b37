//! What is expected of one call.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::case::Case;

/// A file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    /// Every piece of advice on the call, as place and code, in order.
    #[serde(default)]
    pub(crate) advice: Vec<String>,
    /// The first instant that is late: of `all`, or of a category by its id.
    pub(crate) closes: BTreeMap<String, DateTime<Utc>>,
    /// What differs between the entry that every case starts from and a plain one.
    #[serde(default)]
    pub(crate) entry: BTreeMap<String, toml::Value>,
    /// The cases.
    pub(crate) case: Vec<Case>,
}

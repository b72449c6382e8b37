//! A judge's own sheet on one entry.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A judge's own sheet on one entry, as the judge's workspace keeps it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    /// Marks by criterion id.
    pub marks: BTreeMap<String, f64>,
    /// What the judge says to the jury.
    #[serde(default)]
    pub comment: Option<String>,
    /// What the judge says to the entrant, who reads it without the judge's name; null where the call lets nothing be
    /// told.
    #[serde(default)]
    pub feedback: Option<String>,
    /// The judge's private note; it never leaves this workspace.
    #[serde(default)]
    pub note: Option<String>,
    /// Why the judge recuses themselves from this entry.
    #[serde(default)]
    pub recused: Option<String>,
    /// Whether the judge calls the conflict contained, so that they could stay on the panel; the desk decides. It says nothing
    /// of a sheet that is not recused, and where the call has no grades of conflicts.
    #[serde(default)]
    pub contained: bool,
}

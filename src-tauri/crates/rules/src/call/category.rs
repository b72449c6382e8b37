//! Categories.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Count, Deadline, Elements, EntrantRule, FileLimits, LanguageRule, Limit, PlaceRule, Required,
    StatementRule, Text, WindowRule,
};

/// One category that work can be entered in. A rule that it states for itself stands in place of the call's.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// A short name within the call, such as `written-news`. Keep it once entries have come in.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The category in the call's own words, limits included.
    pub text: Text,
    /// How long a text may be, in words. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// How long a recording may run, in seconds: 600 for ten minutes. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_seconds: Option<Limit>,
    /// How many pieces an entry may have. Without it, any number will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Count>,
    /// How many people may share the byline. Without it, any number will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Count>,
    /// How many different media an entry must be made of, and of which. Without it, any media will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elements: Option<Elements>,
    /// Its own window. Without it, the call's holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<WindowRule>,
    /// Its own place of publication. Without it, the call's holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRule>,
    /// Its own languages. Without it, the call's hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageRule>,
    /// Who may enter it. Without it, the call's rule holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrant: Option<EntrantRule>,
    /// What must be filled in. Without it, what the call requires.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Required>,
    /// Its own limits of the statement. Without it, the call's hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementRule>,
    /// Its own limits of files, all in place of the call's. Without it, the call's hold.
    #[serde(default, rename = "files", skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileLimits>,
    /// Its own deadline. Without it, the call's holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// Whether an entry that breaks one of its limits of words, running time, pieces, people or media cannot be
    /// submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

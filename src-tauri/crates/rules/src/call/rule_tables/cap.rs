//! How often somebody or something may be entered.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Condition, Text};

/// How often one person, outlet or work may be entered. A call states as many caps as it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// A short name within the call, such as `per-person`.
    pub id: String,
    /// Of whom or of what entries are counted.
    pub per: Per,
    /// What is counted. Without it, entries are.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub counts: Counted,
    /// Over what is counted. Without it, over all categories together.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub within: Within,
    /// The most that are allowed.
    pub at_most: u32,
    /// Only entries where this holds are counted and checked against it. Without it, all are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Of whom or of what entries are counted: `"person"`, `"team"`, `"entrant"`, `"outlet"`, `"work"` or
/// `{ answer = "research" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Each person in the byline, known by e-mail address, else by legal name, else by public name. The same name
    /// with another address, or with none, needs a person.
    Person,
    /// Each group of people: entries with the same people in the byline, in any order. The same names with other
    /// addresses need a person.
    Team,
    /// Whoever filled the form in, known by e-mail address. The same name with another address needs a person.
    Entrant,
    /// Each outlet. Capitals, spaces and kinds of apostrophe and hyphen make no difference in its name; accents,
    /// punctuation and an article need a person.
    Outlet,
    /// Each work: a piece with a link to the same page, or with the same title and byline. A link that may name
    /// another page needs a person.
    Work,
    /// Each answer to this question of the entry, such as the name of a body of research.
    Answer(String),
}

/// What a cap counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Entries are counted.
    #[default]
    Entries,
    /// Different categories are counted.
    Categories,
    /// Pieces are counted, so that a series counts as many times as it has parts.
    Pieces,
}

/// Over what a cap counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// All categories together.
    #[default]
    Call,
    /// Each category by itself.
    Category,
}

//! The people of an entry and what they declare of themselves.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use validator::Validate;

use super::{Answers, Contact, Country, LegalName, PublicName};

/// One person whose work an entry is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS, Validate)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The name in the byline.
    #[validate(custom(function = super::shape::public_name))]
    pub public_name: PublicName,
    /// Whether the public name is a pseudonym, chosen to protect the person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pseudonym: bool,
    /// The name in law, where the person gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = super::shape::legal_name))]
    pub legal_name: Option<LegalName>,
    /// How the desk reaches the person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub contact: Option<Contact>,
    /// What the person did, such as "producer"; empty for an author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200))]
    pub role: Option<String>,
    /// Countries of citizenship; null while undeclared, empty for "none of those asked about".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
    pub citizen_of: Option<Vec<Country>>,
    /// Countries the person works in as a journalist; null while undeclared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
    pub works_in: Option<Vec<Country>>,
    /// Countries of permanent residence, or of a visa that is not declared by itself; null while undeclared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
    pub resident_of: Option<Vec<Country>>,
    /// Countries of which the person holds a visa, and no permanent residence; null while undeclared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50))]
    pub visa_of: Option<Vec<Country>>,
    /// Answers to the call's questions about each person.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    #[validate(custom(function = super::answer::check_sizes))]
    pub answers: Answers,
}

/// Who filled the form in, and for whom.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS, Validate)]
#[serde(deny_unknown_fields)]
pub struct EnteredBy {
    /// On whose behalf.
    pub role: EntrantRole,
    /// The entrant's name, for the desk.
    #[validate(custom(function = super::shape::legal_name))]
    pub name: LegalName,
    /// How the desk reaches the entrant; empty while nobody said.
    #[serde(default)]
    #[validate(nested)]
    pub contact: Contact,
}

/// On whose behalf an entry is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntrantRole {
    /// One of the authors enters their own work.
    Author,
    /// An editor or producer enters the work of their newsroom.
    Editor,
    /// Somebody else nominates the authors.
    Nominator,
}

impl EntrantRole {
    /// The name used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Editor => "editor",
            Self::Nominator => "nominator",
        }
    }
}

/// What a nominee said to being nominated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Agreed, in writing.
    Written,
    /// Agreed, not in writing.
    Spoken,
    /// Did not agree, or was not asked.
    None,
}

impl Permission {
    /// The name used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Spoken => "spoken",
            Self::None => "none",
        }
    }
}

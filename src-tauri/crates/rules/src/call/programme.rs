//! Who runs the awards, and which edition this is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// An awards programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// A stable id, in lower case with hyphens.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Who runs it.
    pub organisation: Text,
    /// Whom to ask.
    #[serde(default)]
    pub contact: ProgrammeContact,
}

/// The public contact of a programme, as printed in the call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeContact {
    /// A person's name.
    #[serde(default)]
    pub name: String,
    /// What they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// An e-mail address.
    #[serde(default)]
    pub email: String,
    /// A telephone number as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// One edition of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// A stable id within the programme, such as `2020-21`.
    pub id: String,
    /// Its name, such as "26th Media Awards".
    pub name: Text,
    /// Where its rules were published.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

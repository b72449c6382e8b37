//! Who runs the awards, and which edition this is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;

/// The awards programme that the call belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// A short name for the file itself, in lower case with hyphens, such as `media-awards`. Keep it from edition to
    /// edition.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The organization that runs it.
    pub organisation: Text,
    /// Whom entrants may ask. Without it, the call names nobody.
    #[serde(default)]
    pub contact: ProgrammeContact,
}

/// The public contact of a programme, as printed in the call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeContact {
    /// The name of a person. Without it, none is named.
    #[serde(default)]
    pub name: String,
    /// What this person does, such as "Media Officer". Without it, it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Text>,
    /// An e-mail address. Without it, none is given.
    #[serde(default)]
    pub email: String,
    /// A telephone number, as it was printed. Without it, none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// One edition of a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// A short name of this edition within the programme, such as `2020-21`.
    pub id: String,
    /// The full name of the edition, such as "26th Media Awards".
    pub name: Text,
    /// The addresses of the pages where its rules were published. Without it, none is named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<String>,
}

//! Public name, legal name and contact: three things, three types.
//!
//! A list for the press is made of [`PublicName`]s, so that handing it a legal name or an address does
//! not compile.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use validator::Validate;

/// The name under which a work appeared: a byline, which may be a pseudonym.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(transparent)]
pub struct PublicName(String);

impl PublicName {
    /// Takes a name as it was printed.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person's name in law. For the desk only.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(transparent)]
pub struct LegalName(String);

impl LegalName {
    /// Takes a name.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A log line or a panic message is no place for a legal name.
impl fmt::Debug for LegalName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LegalName(…)")
    }
}

/// How the desk reaches a person. For the desk only.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, Validate)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// An e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = super::address::email), length(max = 320))]
    pub email: Option<String>,
    /// A telephone number as its owner writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100))]
    pub phone: Option<String>,
}

/// A log line or a panic message is no place for an address.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contact(…)")
    }
}

//! The fields of an entry that a call may require.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field that a call may require.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RequiredField {
    /// An e-mail address of the entrant.
    Email,
    /// A telephone number of the entrant.
    Phone,
    /// A legal name of every person. Where the public name is a pseudonym that protects somebody, a person decides.
    LegalName,
    /// The entrant's statement.
    Statement,
    /// A link for every piece.
    Url,
    /// How to get past the paywall of every piece.
    Access,
    /// An outlet for every piece.
    Outlet,
    /// A date of publication or broadcast for every piece.
    Published,
    /// A file of the kind `"work"` for every piece.
    File,
}

impl RequiredField {
    /// The name used in a call.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::LegalName => "legal-name",
            Self::Statement => "statement",
            Self::Url => "url",
            Self::Access => "access",
            Self::Outlet => "outlet",
            Self::Published => "published",
            Self::File => "file",
        }
    }
}

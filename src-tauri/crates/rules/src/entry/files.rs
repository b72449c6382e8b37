//! What is known of the attached files without reading them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One attached file. The desk and the entrant's workspace write these down from the files themselves; what an
/// entry says of its files is never believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FileFacts {
    /// Its name: a label, never a path.
    pub name: String,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// What it is.
    #[serde(default)]
    pub purpose: Purpose,
    /// The piece it belongs to, counted from 1; null where it belongs to the whole entry.
    #[serde(default)]
    pub piece: Option<u32>,
}

/// What a file is.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The work itself.
    #[default]
    Work,
    /// A translation of it.
    Translation,
    /// What is said in a recording.
    Transcript,
    /// A summary in the language of the call.
    Summary,
    /// A letter, such as that of an editor.
    Letter,
    /// A signed consent.
    Consent,
    /// Proof, such as of publication.
    Proof,
    /// A photograph of a person.
    Photo,
    /// Supporting material.
    Supplement,
    /// The page of the work as it stood when it was entered, taken by the app.
    Snapshot,
}

impl Purpose {
    /// The name used in a call.
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Translation => "translation",
            Self::Transcript => "transcript",
            Self::Summary => "summary",
            Self::Letter => "letter",
            Self::Consent => "consent",
            Self::Proof => "proof",
            Self::Photo => "photo",
            Self::Supplement => "supplement",
            Self::Snapshot => "snapshot",
        }
    }
}

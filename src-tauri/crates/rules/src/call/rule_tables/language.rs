//! Which languages the work may be in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Language, Purpose, Text};

/// Which languages are accepted, and what makes another one acceptable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LanguageRule {
    /// The languages, any one of which is enough.
    pub accepted: Vec<Language>,
    /// Whether the work must have appeared in that language first, so that a translation is not accepted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub original: bool,
    /// Work in another language is accepted with any one of these. Without it, none of them helps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Aid>,
    /// Whether work in another language is accepted as it is, because the desk has the entries that advance translated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub translated_by_desk: bool,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// What makes work in another language acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Aid {
    /// Subtitles or dubbing in an accepted language, as declared for the piece.
    Subtitles,
    /// An attached file of the kind `"translation"`.
    Translation,
    /// An attached file of the kind `"transcript"`.
    Transcript,
    /// An attached file of the kind `"summary"`.
    Summary,
}

impl Aid {
    /// The name used in a call.
    pub fn name(self) -> &'static str {
        match self {
            Self::Subtitles => "subtitles",
            Self::Translation => "translation",
            Self::Transcript => "transcript",
            Self::Summary => "summary",
        }
    }

    /// The file that it is; none for what is part of the work.
    pub(crate) fn file(self) -> Option<Purpose> {
        match self {
            Self::Subtitles => None,
            Self::Translation => Some(Purpose::Translation),
            Self::Transcript => Some(Purpose::Transcript),
            Self::Summary => Some(Purpose::Summary),
        }
    }
}

//! Which languages the work may be in.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Language, Purpose, Text};

/// Which languages are accepted, and what makes another one acceptable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LanguageRule {
    /// Any of these languages.
    pub accepted: Vec<Language>,
    /// Whether the work must have appeared in that language first: a translation is not accepted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub original: bool,
    /// Work in another language is accepted with any of these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<Aid>,
    /// Work in another language is accepted as it is: the desk has what is chosen translated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub translated_by_desk: bool,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// What makes work in another language acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Aid {
    /// Subtitles or dubbing in an accepted language.
    Subtitles,
    /// An attached translation.
    Translation,
    /// An attached transcript in an accepted language.
    Transcript,
    /// An attached summary in an accepted language.
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

//! One published work.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use validator::Validate;

use super::{Answers, Country, Language, Published};

/// One published or broadcast work of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS, Validate)]
#[serde(deny_unknown_fields)]
pub struct Piece {
    /// The headline or programme title.
    #[validate(length(min = 1, max = 2000))]
    pub title: String,
    /// Where it ran; two where it ran in both.
    #[serde(default)]
    #[validate(length(max = 20), custom(function = super::shape::outlets))]
    pub outlets: Vec<String>,
    /// When it was first published or broadcast; null where unknown.
    #[serde(default)]
    pub published: Option<Published>,
    /// The countries it was published or broadcast in; null while undeclared.
    #[serde(default)]
    #[validate(length(max = 50))]
    pub countries: Option<Vec<Country>>,
    /// The languages it is in; empty while undeclared.
    #[serde(default)]
    #[validate(length(max = 20))]
    pub languages: Vec<Language>,
    /// Languages of its subtitles or dubbing, beside those it is in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 20))]
    pub subtitles: Vec<Language>,
    /// Whether it is a translation of a work that appeared in another language; null while undeclared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translation: Option<bool>,
    /// Length of the text in words; null for other media or where unknown.
    #[serde(default)]
    pub words: Option<u32>,
    /// Running time in seconds; null for text or where unknown.
    #[serde(default)]
    pub runtime_seconds: Option<u32>,
    /// The media it is made of; empty while undeclared.
    #[serde(default)]
    #[validate(length(max = 20))]
    pub elements: Vec<Element>,
    /// Where it can be read, heard or seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = super::address::web_address), length(max = 4000))]
    pub url: Option<String>,
    /// How to get past a paywall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 10_000))]
    pub access: Option<String>,
    /// Answers to the call's questions about each piece.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    #[validate(custom(function = super::answer::check_sizes))]
    pub answers: Answers,
    /// What was read from an attached file of this piece, beside what was declared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Reading>,
}

/// What a file of the work itself says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Date of publication found in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// Language told from the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Number of words counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<u32>,
    /// Running time measured, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_seconds: Option<u32>,
    /// Whether a file of the piece has not been read or could not be, so that what it says is not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
}

/// A medium that a work is made of.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// Written text.
    Text,
    /// Still photographs.
    Photo,
    /// Moving pictures.
    Video,
    /// Sound.
    Audio,
    /// Drawn or computed moving pictures.
    Animation,
    /// Charts and maps made from data.
    Data,
}

impl Element {
    /// The name used in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Animation => "animation",
            Self::Data => "data",
        }
    }
}

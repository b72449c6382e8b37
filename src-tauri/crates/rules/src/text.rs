//! Words of a call, in the languages it was written in.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Words for people to read, in one language, or in English and French: `"…"` or `{ en = "…", fr = "…" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(untagged)]
pub enum Text {
    /// The same words for every reader.
    One(
        #[schemars(with = "String")]
        #[ts(type = "string")]
        Arc<str>,
    ),
    /// Words in both languages: each reader sees their own.
    Both {
        /// In English.
        #[schemars(with = "String")]
        #[ts(type = "string")]
        en: Arc<str>,
        /// In French.
        #[schemars(with = "String")]
        #[ts(type = "string")]
        fr: Arc<str>,
    },
}

impl Text {
    /// The words for a reader of `language` (`"fr"` for French, anything else for English).
    pub fn in_language(&self, language: &str) -> &Arc<str> {
        match self {
            Self::One(words) => words,
            Self::Both { fr, .. } if language == "fr" => fr,
            Self::Both { en, .. } => en,
        }
    }

    /// The words in every language they were written in.
    pub(crate) fn each_language(&self) -> impl Iterator<Item = &Arc<str>> {
        let (first, second) = match self {
            Self::One(words) => (words, None),
            Self::Both { en, fr } => (en, Some(fr)),
        };
        std::iter::once(first).chain(second)
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Self::One(words.into())
    }
}

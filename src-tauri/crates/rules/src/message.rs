//! A code with parameters: what a person will read, before anyone has chosen a language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// One sentence of the Fluent catalogue, named by its message id, with the values it is filled with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Message {
    /// The id of the message in `ui/locales`, such as `finding-window-after`.
    #[ts(type = "string")]
    pub code: Cow<'static, str>,
    /// The variables of that message.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "BTreeMap<String, Param>")]
    pub params: BTreeMap<Cow<'static, str>, Param>,
}

/// A value that fills a variable of a message. Dates are ISO 8601 text; the reader's locale shapes them, as it chooses
/// the language of the call's own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(untagged)]
pub enum Param {
    /// A count or a measure; plural forms follow it.
    Number(f64),
    /// Anything else.
    Text(String),
    /// Words of the call in both languages.
    Both {
        /// In English.
        en: String,
        /// In French.
        fr: String,
    },
}

impl Param {
    /// The words for a reader of `language` (`"fr"` for French, anything else for English); none for a number.
    pub fn in_language(&self, language: &str) -> Option<&str> {
        match self {
            Self::Number(_) => None,
            Self::Text(text) => Some(text),
            Self::Both { fr, .. } if language == "fr" => Some(fr),
            Self::Both { en, .. } => Some(en),
        }
    }
}

impl From<&Text> for Param {
    fn from(text: &Text) -> Self {
        match text {
            Text::One(words) => Self::Text(words.to_string()),
            Text::Both { en, fr } => Self::Both {
                en: en.to_string(),
                fr: fr.to_string(),
            },
        }
    }
}

impl Message {
    /// A message without variables.
    pub fn plain(code: &'static str) -> Self {
        Self {
            code: Cow::Borrowed(code),
            params: BTreeMap::new(),
        }
    }

    /// The same message with one more variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.insert(Cow::Borrowed(name), value.into());
        self
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(f64::from(number))
    }
}

impl From<f64> for Param {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

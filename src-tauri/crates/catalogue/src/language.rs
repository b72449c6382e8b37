//! The two languages of the app.

use serde::Deserialize;
use ts_rs::TS;
use unic_langid::LanguageIdentifier;

/// A language that every message exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, TS)]
// Rules have a type of this name for the language of a work.
#[ts(rename = "Locale")]
pub enum Language {
    /// Canadian English.
    #[default]
    #[serde(rename = "en-CA")]
    English,
    /// Canadian French.
    #[serde(rename = "fr-CA")]
    French,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Reads a language tag by its primary subtag: `fr`, `fr-CA`, `FR_ca`. `None` where it names
    /// neither language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "fr" => Some(Self::French),
            _ => None,
        }
    }

    /// The tag with its region: `en-CA` or `fr-CA`, as the folders of `ui/locales` are named.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en-CA",
            Self::French => "fr-CA",
        }
    }

    /// ISO 639-1: `en` or `fr`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// What Fluent chooses plural forms by.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        // Both tags are well formed, which a test holds; the default would choose no plural form.
        self.tag().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_is_read_by_its_language() {
        for tag in ["fr", "FR", "fr-CA", "fr_FR.UTF-8"] {
            assert_eq!(Language::from_tag(tag), Some(Language::French), "{tag}");
        }
        assert_eq!(Language::from_tag("en-GB"), Some(Language::English));
        for tag in ["", "de", "fra", "french"] {
            assert_eq!(Language::from_tag(tag), None, "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
            assert_eq!(Language::from_tag(language.code()), Some(language));
            assert_eq!(language.identifier().to_string(), language.tag());
        }
    }
}

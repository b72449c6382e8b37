//! Countries and languages by their two-letter codes.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! two_letters {
    ($(#[$doc:meta])* $name:ident, $case:ident, $what:literal, $known:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(with = "String")]
        #[ts(type = "string")]
        pub struct $name([u8; 2]);

        impl $name {
            /// The two letters.
            pub fn as_str(&self) -> &str {
                // The constructor admits ASCII letters only, so the fallback is never taken.
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(code: String) -> Result<Self, String> {
                let known: fn(&str) -> bool = $known;
                let cased = code.$case();
                match cased.as_bytes() {
                    &[a, b] if known(&cased) => Ok(Self([a, b])),
                    [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                        Err(format!(concat!("no ", $what, " has the code {:?}"), code))
                    }
                    _ => Err(format!(concat!("{:?} is not a two-letter ", $what, " code"), code)),
                }
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.as_str().to_owned()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

two_letters!(
    /// A country by its two letters of ISO 3166: `"CA"` for Canada, `"GB"` for the United Kingdom.
    Country, to_ascii_uppercase, "country", super::countries::is_assigned
);
two_letters!(
    /// A language by its two letters of ISO 639: `"en"` for English, `"fr"` for French.
    Language, to_ascii_lowercase, "language", |code| isolang::Language::from_639_1(code).is_some()
);

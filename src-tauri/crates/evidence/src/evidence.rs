//! What was read from a file.

use serde::{Deserialize, Serialize};

use crate::Kind;

/// What a file says of a published work; `None` where it does not say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The file's name, as it was handed over.
    pub file: String,
    /// What kind of file it is, by its content.
    pub kind: Kind,
    /// Date of publication, as `YYYY-MM-DD`.
    pub published: Option<String>,
    /// Where in the file that date was found.
    pub published_source: Option<String>,
    /// The language of the text, as a code of two letters (ISO 639-1).
    pub language: Option<String>,
    /// How sure that is, above 0 and up to 1; `None` exactly where the language is.
    pub language_confidence: Option<f64>,
    /// Number of words.
    pub words: Option<u64>,
    /// Running time in seconds.
    pub runtime_seconds: Option<f64>,
    /// The headline or title.
    pub title: Option<String>,
    /// The names of its authors, as printed.
    pub byline: Option<String>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// BLAKE3 of the whole file, as 64 hexadecimal digits.
    pub fingerprint: String,
}

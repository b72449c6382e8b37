//! What was read from a file.

use language::LanguageShare;
use readers::{Claim, InputFile, Kind, Leak, ReadError, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a file says of a published work; `None` where it does not say.
///
/// Each fact is that of the [`Claim`] most to be trusted; all claims are kept beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The file's name, as it was handed over.
    pub file: String,
    /// What kind of file it is, by its content.
    pub kind: Kind,
    /// Where it was fetched from, as it was handed over.
    pub url: Option<String>,
    /// Date of publication: `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is said.
    pub published: Option<String>,
    /// What said so.
    pub published_source: Option<Source>,
    /// How sure that is, above 0 and up to 1.
    pub published_confidence: Option<f64>,
    /// Date of the last change, written as that of publication.
    pub modified: Option<String>,
    /// The language of the text, as told from its words; a code of two letters (ISO 639-1), of three (ISO 639-3) where
    /// the language has none of two.
    pub language: Option<String>,
    /// How sure that is, above 0 and up to 1; `None` exactly where the language is.
    pub language_confidence: Option<f64>,
    /// The languages that parts of the text are in, the longest part first; one where it is all in one.
    pub languages: Vec<LanguageShare>,
    /// Number of words, as a person counts them.
    pub words: Option<u64>,
    /// Running time in seconds.
    pub runtime_seconds: Option<f64>,
    /// The headline or title.
    pub title: Option<String>,
    /// The names of its authors, as printed.
    pub byline: Option<String>,
    /// Where it was published.
    pub outlet: Option<String>,
    /// The section of the outlet it ran in.
    pub section: Option<String>,
    /// Whether the page says that it is behind a paywall.
    pub paywall: Option<bool>,
    /// The address that the page gives itself, without what only tracks.
    pub canonical: Option<String>,
    /// BLAKE3 of the whole file, as 64 hexadecimal digits.
    pub fingerprint: String,
    /// A fingerprint of the text, similar for texts that are similar; see [`similarity`](crate::similarity).
    pub text_fingerprint: Option<String>,
    /// All that the file claims, the most trusted of each fact first.
    pub claims: Vec<Claim>,
    /// Leaks, which give away more than the work: names, places, earlier versions.
    #[serde(rename = "traces")]
    pub leaks: Vec<Leak>,
    /// Why not more was read, where something stood in the way.
    pub trouble: Option<ReadError>,
}

impl Evidence {
    /// What is known of a file that was not read. Its hash is for the caller to give.
    pub fn unread(file_info: &InputFile<'_>, trouble: ReadError) -> Self {
        Self {
            file: file_info.name.to_owned(),
            kind: Kind::Unknown,
            url: file_info.url.map(str::to_owned),
            published: None,
            published_source: None,
            published_confidence: None,
            modified: None,
            language: None,
            language_confidence: None,
            languages: Vec::new(),
            words: None,
            runtime_seconds: None,
            title: None,
            byline: None,
            outlet: None,
            section: None,
            paywall: None,
            canonical: None,
            fingerprint: String::new(),
            text_fingerprint: None,
            claims: Vec::new(),
            leaks: Vec::new(),
            trouble: Some(trouble),
        }
    }

    /// Whether the file was not read, so that what it says is not known.
    pub fn is_unread(&self) -> bool {
        self.trouble.is_some_and(ReadError::is_unread)
    }
}

/// A file as it was read: the evidence, and the text of the work in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What the file says.
    pub evidence: Evidence,
    /// The text of the work without what surrounds it; paragraphs are parted by an empty line.
    pub text: Option<String>,
}

//! Language identification.
//!
//! The text is cut into passages and the language of each is detected by itself, because for a text in two languages,
//! detection on the whole gives one of them with full confidence. The script of a passage comes first: most scripts
//! write one language. Where one writes many, three methods vote, each with different errors: the commonest words of
//! seventy-odd languages (after Grefenstette, "Comparing two language identification schemes", JADT 1995),
//! `whichlang`'s regression on runs of letters, and `whatlang`'s ranks of trigrams (after Cavnar and Trenkle,
//! "N-gram-based text categorization", SDAIR 1994). Where the votes do not decide, the language is unknown.
//! `docs/measurements.md` has what this gets right, beside others.
//!
//! This crate never knows where a text comes from: no file, no rule, no SQL.

/// Codes of languages.
mod codes;
/// Weights by words that are frequent in a language.
mod frequent_words;
/// Weights by letters that are distinctive of a language.
mod letters;
/// Cutting a text into passages.
mod passages;
/// The script of a passage.
mod script;
/// Deciding between languages of one script.
mod votes;
/// Text without names.
mod without_names;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use script::Script;

/// The least share of a text's letters that must be in one language for the text to be in that language. A report with
/// a long quotation keeps its language, and one that is printed in two has neither.
const LEAST_OF_WHOLE: f64 = 0.75;

/// A language with a smaller share of a text is not named: a quoted title, a list of names.
const LEAST_PART: f64 = 0.05;

/// A language that a part of a text is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LanguageShare {
    /// Its code, as that of the whole.
    pub language: String,
    /// The share of the text that is in it, above 0 and up to 1, by letters.
    pub share: f64,
}

/// The languages detected in a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetectedLanguages {
    /// The code of the one language it is in, and the confidence; `None` where it is unknown or in several.
    pub language: Option<(String, f64)>,
    /// The languages of its parts, the longest first.
    pub parts: Vec<LanguageShare>,
}

/// The letters of a text that are in one language.
#[derive(Default)]
struct LetterCount {
    letters: f64,
    /// Letters, each weighted with the confidence of its passage.
    confidence: f64,
}

/// Detects the language of a text; none for a text of a few words, and for one that is in two languages.
pub fn detect(text: &str) -> DetectedLanguages {
    let mut by_language = BTreeMap::<&str, LetterCount>::new();
    let mut all = 0.0;
    for passage in passages::sample(text) {
        let passage: String = passage.nfc().collect();
        let (script, letters) = script::of(&passage);
        all += letters;
        if let Some((code, confidence)) = detect_passage(&passage, script, letters) {
            let count = by_language.entry(code).or_default();
            count.letters += letters;
            count.confidence += letters * confidence;
        }
    }
    let mut by_language: Vec<_> = by_language.into_iter().collect();
    by_language.sort_by(|(_, one), (_, other)| other.letters.total_cmp(&one.letters));
    let language = by_language
        .first()
        .filter(|(_, most)| most.letters >= LEAST_OF_WHOLE * all)
        .map(|(code, most)| ((*code).to_owned(), most.confidence / all));
    let parts = by_language.into_iter().map(|(code, count)| LanguageShare {
        language: code.to_owned(),
        share: count.letters / all,
    });
    DetectedLanguages {
        language,
        parts: parts.filter(|part| part.share >= LEAST_PART).collect(),
    }
}

/// The language of a passage, and the confidence, above 0 and up to 1.
fn detect_passage(
    passage: &str,
    script: Option<Script>,
    letters: f64,
) -> Option<(&'static str, f64)> {
    match script? {
        Script::OneLanguage(code, share) => {
            (letters >= script::FEWEST_LETTERS).then_some((code, share))
        }
        Script::Shared { latin } => votes::language(passage, latin),
    }
}

//! Telling the language of a text.
//!
//! The text is cut into passages and each is told by itself, for a text told as a whole is taken with full confidence
//! for one of its two languages. The script of a passage comes first: most scripts write one language. Where one
//! writes many, three witnesses vote, each of which errs in its own way: the commonest words of seventy-odd languages
//! (after Grefenstette, "Comparing two language identification schemes", JADT 1995), `whichlang`'s regression on runs
//! of letters, and `whatlang`'s ranks of trigrams (after Cavnar and Trenkle, "N-gram-based text categorization", SDAIR
//! 1994). What the votes leave open is unknown. `docs/measurements.md` has what this gets right, beside others.
//!
//! This crate never knows where a text comes from: no file, no rule, no SQL.

/// Codes of languages.
mod codes;
/// Words that tell a language.
mod frequent_words;
/// Letters that tell a language.
mod letters;
/// Text without names.
mod nameless;
/// Cutting a text.
mod passages;
/// What a passage is written in.
mod script;
/// Deciding between languages of one script.
mod votes;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use script::Script;

/// So much of a text, by its letters, is in the one language that it is said to be in. A report with a long quotation
/// keeps its language, and one that is printed in two has neither.
const LEAST_OF_WHOLE: f64 = 0.75;

/// A language with a smaller share of a text is not named: a quoted title, a list of names.
const LEAST_PART: f64 = 0.05;

/// A language that a part of a text is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// Its code, as that of the whole.
    pub language: String,
    /// The share of the text that is in it, above 0 and up to 1, by letters.
    pub share: f64,
}

/// What was told of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// The code of the one language it is in, and how sure that is; `None` where it is unknown or in several.
    pub language: Option<(String, f64)>,
    /// The languages of its parts, the longest first.
    pub parts: Vec<Spoken>,
}

/// What speaks for one language in a text.
#[derive(Default)]
struct Heard {
    letters: f64,
    /// Letters, each by how sure its passage is.
    sure: f64,
}

/// Tells the language of a text; none for one of a few words, and for one that is in two languages.
pub fn tell(text: &str) -> Told {
    let mut heard = BTreeMap::<&str, Heard>::new();
    let mut all = 0.0;
    for passage in passages::sampled(text) {
        let passage: String = passage.nfc().collect();
        let (script, letters) = script::of(&passage);
        all += letters;
        if let Some((code, sure)) = of_passage(&passage, script, letters) {
            let heard = heard.entry(code).or_default();
            heard.letters += letters;
            heard.sure += letters * sure;
        }
    }
    let mut heard: Vec<_> = heard.into_iter().collect();
    heard.sort_by(|(_, one), (_, other)| other.letters.total_cmp(&one.letters));
    let language = heard
        .first()
        .filter(|(_, most)| most.letters >= LEAST_OF_WHOLE * all)
        .map(|(code, most)| ((*code).to_owned(), most.sure / all));
    let parts = heard.into_iter().map(|(code, heard)| Spoken {
        language: code.to_owned(),
        share: heard.letters / all,
    });
    Told {
        language,
        parts: parts.filter(|part| part.share >= LEAST_PART).collect(),
    }
}

/// The language of a passage in one language, and how sure that is, above 0 and up to 1.
fn of_passage(passage: &str, script: Option<Script>, letters: f64) -> Option<(&'static str, f64)> {
    match script? {
        Script::Of(code, share) => (letters >= script::FEWEST_LETTERS).then_some((code, share)),
        Script::Shared { latin } => votes::language(passage, latin),
    }
}

//! Deciding between languages that share a script.

use super::common_words::{self, Found, LANGUAGES};
use super::{codes, letters, nameless};

/// A passage of fewer words is in no language for certain: "Parliament" is English and German, and three names with a
/// verb are any.
const FEWEST_WORDS: f64 = 5.0;

/// What the voice of `whichlang` weighs on the text without names, and on the text as it is.
const WITHOUT_NAMES: f64 = 0.7;
const WITH_NAMES: f64 = 0.3;

/// What the voice of `whatlang` weighs, and what more where it is wholly confident.
const BY_TRIGRAMS: f64 = 0.3;
const BY_CONFIDENT_TRIGRAMS: f64 = 0.4;

/// The language that is told has votes of so much in all, leads the second by so much and by this share of its votes,
/// and so much of that is the weight of its own words and letters.
const LEAST: f64 = 1.0;
const LEAST_LEAD: f64 = 0.5;
const LEAST_SHARE_OF_LEAD: f64 = 0.1;
const LEAST_OWN: f64 = 0.3;

/// What the words of a language weigh by the word of the passage: with two voices beside them, with one, with none.
/// In a language that is not listed, a few words look like those of one that is.
const LEAST_COVER: [f64; 3] = [0.3, 0.17, 0.08];

/// With such a lead by words and `whichlang` alone, `whatlang`, which takes ten times as long, is not asked.
const CLEAR_LEAD: f64 = 3.0;

struct Votes {
    words: f64,
    own: [f64; LANGUAGES],
    all: [f64; LANGUAGES],
    voices: [usize; LANGUAGES],
}

impl Votes {
    fn of_words_and_letters(found: &Found, passage: &str) -> Self {
        let mut own = found.weights;
        for (code, weight) in letters::weigh(passage) {
            if let Some(of_language) = common_words::place(code).and_then(|at| own.get_mut(at)) {
                *of_language += weight;
            }
        }
        Self {
            words: found.words,
            own,
            all: own,
            voices: [0; LANGUAGES],
        }
    }

    /// Hears a library: what it says weighs so much.
    fn hear(&mut self, code: &str, weight: f64) {
        let Some(at) = common_words::place(code) else {
            return;
        };
        if let (Some(all), Some(voices)) = (self.all.get_mut(at), self.voices.get_mut(at)) {
            *all += weight;
            *voices += 1;
        }
    }

    /// The place of the language with the most votes, and its lead over the second.
    fn first(&self) -> (usize, f64) {
        let (mut first, mut most, mut second) = (0, 0.0, 0.0);
        for (at, votes) in self.all.into_iter().enumerate() {
            if votes > most {
                (first, most, second) = (at, votes, most);
            } else if votes > second {
                second = votes;
            }
        }
        (first, most - second)
    }

    fn language(&self) -> Option<(&'static str, f64)> {
        let (at, lead) = self.first();
        let (own, all) = (self.own.get(at)?, self.all.get(at)?);
        let cover = LEAST_COVER.get((*self.voices.get(at)?).min(2))?;
        let is_told = *all >= LEAST
            && lead >= LEAST_LEAD.max(LEAST_SHARE_OF_LEAD * all)
            && *own >= LEAST_OWN
            && own / self.words >= *cover;
        // Each unit of lead quarters the doubt, which is a half without one.
        let sure = 1.0 - 0.5 * (-2.0 * lead).exp2();
        is_told.then_some((common_words::code(at)?, sure))
    }
}

/// The language of a passage in a script that several share, and how sure that is, from 0.75 up to 1.
pub(super) fn language(passage: &str, latin: bool) -> Option<(&'static str, f64)> {
    let found = common_words::find(passage);
    if found.words < FEWEST_WORDS {
        return None;
    }
    let mut votes = Votes::of_words_and_letters(&found, passage);
    // Of the other scripts it knows one language each, whatever is written.
    if latin {
        let whole = codes::of_whichlang(whichlang::detect_language(passage));
        let nameless = codes::of_whichlang(whichlang::detect_language(&nameless::of(passage)));
        votes.hear(whole, WITH_NAMES);
        votes.hear(nameless, WITHOUT_NAMES);
    }
    if votes.first().1 < CLEAR_LEAD
        && let Some(told) = whatlang::detect(passage)
    {
        let weight = BY_TRIGRAMS + BY_CONFIDENT_TRIGRAMS * told.confidence();
        votes.hear(codes::of_whatlang(told.lang()), weight);
    }
    votes.language()
}

//! Deciding between languages that share a script.

use super::frequent_words::{self, Found, LANGUAGES};
use super::{codes, letters, nameless};

/// A passage of fewer words is in no language for certain: "Parliament" is English and German, and three names with a
/// verb are any.
const FEWEST_WORDS: f64 = 5.0;

/// The same beyond the Latin script, where there are fewer languages to mistake one for.
const FEWEST_WORDS_BEYOND_LATIN: f64 = 3.0;

/// What the voice of `whichlang` weighs on the text without names, and on the text as it is.
const WITHOUT_NAMES: f64 = 0.7;
const WITH_NAMES: f64 = 0.3;

/// What the voice of `whatlang` weighs, and what more where it is wholly confident.
const BY_TRIGRAMS: f64 = 0.3;
const BY_CONFIDENT_TRIGRAMS: f64 = 0.4;

/// The same where it speaks for a language that `whichlang` does not know, and so cannot second.
const BY_CONFIDENT_TRIGRAMS_ALONE: f64 = 0.7;

/// The language that is told has votes of so much in all, leads the second by so much and by this share of its votes,
/// and so much of that is the weight of its own words and letters.
const LEAST: f64 = 1.0;
const LEAST_BEYOND_LATIN: f64 = 0.6;
const LEAST_LEAD: f64 = 0.5;
const LEAST_SHARE_OF_LEAD: f64 = 0.1;
const LEAST_OWN: f64 = 0.3;

/// What the words and letters of a language weigh at the least by the word of the passage, by the number of voices
/// that could speak for it and do not. In a language that is not listed, a few words look like those of one that is.
const LEAST_COVER: [f64; 4] = [0.03, 0.06, 0.12, 0.3];

/// The same for a language that neither library knows.
const LEAST_COVER_ALONE: f64 = 0.17;

/// With such a lead by words and `whichlang` alone, `whatlang`, which takes ten times as long, is not asked.
const CLEAR_LEAD: f64 = 3.0;

struct Votes {
    words: f64,
    own: [f64; LANGUAGES],
    all: [f64; LANGUAGES],
    voices: [usize; LANGUAGES],
    asked_whichlang: bool,
    asked_whatlang: bool,
}

impl Votes {
    fn of_words_and_letters(found: &Found, nameless: &str) -> Self {
        let mut own = found.weights;
        for (code, weight) in letters::weigh(nameless) {
            if let Some(of_language) = frequent_words::place(code).and_then(|at| own.get_mut(at)) {
                *of_language += weight;
            }
        }
        Self {
            words: found.words,
            own,
            all: own,
            voices: [0; LANGUAGES],
            asked_whichlang: false,
            asked_whatlang: false,
        }
    }

    /// Hears a library: what it says weighs so much.
    fn hear(&mut self, code: &str, weight: f64) {
        let Some(at) = frequent_words::place(code) else {
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

    /// How many voices there were that know a language.
    fn asked_of(&self, code: &str) -> usize {
        let by_runs = usize::from(self.asked_whichlang && codes::knows_whichlang(code));
        let by_trigrams = usize::from(self.asked_whatlang && codes::knows_whatlang(code));
        2 * by_runs + by_trigrams
    }

    fn language(&self, latin: bool) -> Option<(&'static str, f64)> {
        let (at, lead) = self.first();
        let (own, all) = (self.own.get(at)?, self.all.get(at)?);
        let code = frequent_words::code(at)?;
        let asked = self.asked_of(code);
        let cover = match asked.checked_sub(*self.voices.get(at)?) {
            Some(0) if asked == 0 => LEAST_COVER_ALONE,
            Some(silent) => *LEAST_COVER.get(silent)?,
            None => return None,
        };
        let is_told = *all >= if latin { LEAST } else { LEAST_BEYOND_LATIN }
            && lead >= LEAST_LEAD.max(LEAST_SHARE_OF_LEAD * all)
            && (*own >= LEAST_OWN || !latin)
            && (own / self.words >= cover || !latin);
        // Each unit of lead quarters the doubt, which is a half without one.
        let sure = 1.0 - 0.5 * (-2.0 * lead).exp2();
        is_told.then_some((code, sure))
    }
}

/// The language of a passage in a script that several share, and how sure that is, from 0.75 up to 1.
pub(super) fn language(passage: &str, latin: bool) -> Option<(&'static str, f64)> {
    let found = frequent_words::find(passage);
    let fewest = if latin {
        FEWEST_WORDS
    } else {
        FEWEST_WORDS_BEYOND_LATIN
    };
    if found.words < fewest {
        return None;
    }
    let nameless = nameless::of(passage);
    let mut votes = Votes::of_words_and_letters(&found, &nameless);
    // Of the other scripts it knows one language each, whatever is written.
    if latin {
        votes.asked_whichlang = true;
        for (text, weight) in [(passage, WITH_NAMES), (&nameless, WITHOUT_NAMES)] {
            let detected = whichlang::detect_language(text);
            votes.hear(codes::of_whichlang(detected), weight);
        }
    }
    if votes.first().1 < CLEAR_LEAD
        && let Some(detected) = whatlang::detect(passage)
    {
        votes.asked_whatlang = true;
        let code = codes::of_whatlang(detected.lang());
        let by_confidence = if latin && codes::knows_whichlang(code) {
            BY_CONFIDENT_TRIGRAMS
        } else {
            BY_CONFIDENT_TRIGRAMS_ALONE
        };
        votes.hear(code, BY_TRIGRAMS + by_confidence * detected.confidence());
    }
    votes.language(latin)
}

//! Deciding between languages that share a script.

use super::frequent_words::{self, LANGUAGES, WordWeights};
use super::{codes, letters, without_names};

/// A passage of fewer words cannot be identified with certainty: "Parliament" is English and German, and three names
/// with a verb are any.
const FEWEST_WORDS: f64 = 5.0;

/// The same beyond the Latin script, where there are fewer languages to mistake one for.
const FEWEST_WORDS_BEYOND_LATIN: f64 = 3.0;

/// What the vote of `whichlang` weighs on the text without names, and on the text as it is.
const WITHOUT_NAMES: f64 = 0.7;
const WITH_NAMES: f64 = 0.3;

/// What the vote of `whatlang` weighs, and what more where it is wholly confident.
const WHATLANG_WEIGHT: f64 = 0.3;
const CONFIDENT_WHATLANG_WEIGHT: f64 = 0.4;

/// The same for a language that `whichlang` does not know, so that it cannot confirm the vote.
const CONFIDENT_WHATLANG_ALONE_WEIGHT: f64 = 0.7;

/// The least sum of votes for a language to be detected.
const LEAST_VOTES: f64 = 1.0;
/// The same beyond the Latin script.
const LEAST_VOTES_BEYOND_LATIN: f64 = 0.6;
/// The least lead over the second language.
const LEAST_LEAD: f64 = 0.5;
/// The same as a share of the first language's votes.
const LEAST_SHARE_OF_LEAD: f64 = 0.1;
/// The least weight of the language's own words and letters.
const LEAST_OWN: f64 = 0.3;

/// The least weight of a language's own words and letters for each word of the passage, by how many votes of the libraries
/// could have gone to the language and went to another. A passage in a language that is not listed has a few words that
/// look like those of one that is.
const LEAST_OWN_PER_WORD: [f64; 4] = [0.03, 0.06, 0.12, 0.3];

/// The same for a language that neither library knows.
const LEAST_OWN_PER_WORD_ALONE: f64 = 0.17;

/// Where words, and `whichlang` if it was asked, lead by this much, `whatlang` is not asked: it takes ten times as long.
const CLEAR_LEAD: f64 = 3.0;

struct Votes {
    words: f64,
    own: [f64; LANGUAGES],
    all: [f64; LANGUAGES],
    by_libraries: [usize; LANGUAGES],
    asked_whichlang: bool,
    asked_whatlang: bool,
}

impl Votes {
    fn of_words_and_letters(weights_of_words: &WordWeights, without_names: &str) -> Self {
        let mut own_weights = weights_of_words.weights;
        for (code, weight) in letters::weigh(without_names) {
            if let Some(of_language) =
                frequent_words::index_of(code).and_then(|index| own_weights.get_mut(index))
            {
                *of_language += weight;
            }
        }
        Self {
            words: weights_of_words.words,
            own: own_weights,
            all: own_weights,
            by_libraries: [0; LANGUAGES],
            asked_whichlang: false,
            asked_whatlang: false,
        }
    }

    /// Adds the vote of a library for a language, with its weight.
    fn add_vote(&mut self, code: &str, weight: f64) {
        let Some(index) = frequent_words::index_of(code) else {
            return;
        };
        if let (Some(all), Some(by_libraries)) =
            (self.all.get_mut(index), self.by_libraries.get_mut(index))
        {
            *all += weight;
            *by_libraries += 1;
        }
    }

    /// The index of the language with the most votes, and its lead over the second.
    fn first(&self) -> (usize, f64) {
        let (mut first, mut most, mut second) = (0, 0.0, 0.0);
        for (index, votes) in self.all.into_iter().enumerate() {
            if votes > most {
                (first, most, second) = (index, votes, most);
            } else if votes > second {
                second = votes;
            }
        }
        (first, most - second)
    }

    /// How many votes a language could have: two of `whichlang`, on the text with names and without, and one of `whatlang`, where
    /// they were asked and know the language.
    fn votes_asked(&self, code: &str) -> usize {
        let by_whichlang = usize::from(self.asked_whichlang && codes::is_in_whichlang(code));
        let by_whatlang = usize::from(self.asked_whatlang && codes::is_in_whatlang(code));
        2 * by_whichlang + by_whatlang
    }

    fn language(&self, latin: bool) -> Option<(&'static str, f64)> {
        let (index, lead) = self.first();
        let (own, all) = (self.own.get(index)?, self.all.get(index)?);
        let code = frequent_words::code(index)?;
        let votes_asked = self.votes_asked(code);
        let least_own_per_word = match votes_asked.checked_sub(*self.by_libraries.get(index)?) {
            Some(0) if votes_asked == 0 => LEAST_OWN_PER_WORD_ALONE,
            Some(silent) => *LEAST_OWN_PER_WORD.get(silent)?,
            None => return None,
        };
        let is_detected =
            *all >= if latin {
                LEAST_VOTES
            } else {
                LEAST_VOTES_BEYOND_LATIN
            } && lead >= LEAST_LEAD.max(LEAST_SHARE_OF_LEAD * all)
                && (*own >= LEAST_OWN || !latin)
                && (own / self.words >= least_own_per_word || !latin);
        // Each unit of lead divides the doubt by four; without a lead it is a half.
        let confidence = 1.0 - 0.5 * (-2.0 * lead).exp2();
        is_detected.then_some((code, confidence))
    }
}

/// The language of a passage in a script that several share, and the confidence, from 0.75 up to 1.
pub(super) fn language(passage: &str, latin: bool) -> Option<(&'static str, f64)> {
    let weights_of_words = frequent_words::find(passage);
    let fewest = if latin {
        FEWEST_WORDS
    } else {
        FEWEST_WORDS_BEYOND_LATIN
    };
    if weights_of_words.words < fewest {
        return None;
    }
    let without_names = without_names::of(passage);
    let mut votes = Votes::of_words_and_letters(&weights_of_words, &without_names);
    // Of every other script `whichlang` knows only one language.
    if latin {
        votes.asked_whichlang = true;
        for (text, weight) in [(passage, WITH_NAMES), (&without_names, WITHOUT_NAMES)] {
            let detected = whichlang::detect_language(text);
            votes.add_vote(codes::of_whichlang(detected), weight);
        }
    }
    if votes.first().1 < CLEAR_LEAD
        && let Some(detected) = whatlang::detect(passage)
    {
        votes.asked_whatlang = true;
        let code = codes::of_whatlang(detected.lang());
        let by_confidence = if latin && codes::is_in_whichlang(code) {
            CONFIDENT_WHATLANG_WEIGHT
        } else {
            CONFIDENT_WHATLANG_ALONE_WEIGHT
        };
        votes.add_vote(
            code,
            WHATLANG_WEIGHT + by_confidence * detected.confidence(),
        );
    }
    votes.language(latin)
}

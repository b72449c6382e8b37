//! Fingerprints of texts: similar texts have similar fingerprints.
//!
//! A text is represented by the set of all its runs of three words, and the similarity of two texts is the Jaccard index of
//! their sets: Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
//! The index is estimated from 128 minima of hashes, of which eight bits each are kept: Li and König, "b-Bit minwise
//! hashing", WWW 2010. The standard error is √(p(1 − p) / 128) with p the index: 0.04 at 0.3, 0 at 1.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Two texts with at least this similarity are one story: one of them cut, edited, with another lead or headline, or
/// with the menus of a page around it. Two stories of one event and one outlet share a few quotations and stay below
/// a tenth. `docs/measurements.md` has the figures it was chosen by.
pub const SIMILAR: f64 = 0.3;

/// How a fingerprint begins: the version of the algorithm. Any change to the algorithm must change it.
const VERSION: &str = "m1:";

/// How many words follow each other in a run. Two words are shared by any texts of a topic; four are all broken by an
/// edit of one word in eight.
const RUN: usize = 3;

/// A shorter text has too few runs: a headline and a byline in common would make two of them similar.
const FEWEST_WORDS: usize = 50;

/// At most this many words are looked at: a book, so that no text takes longer than a tenth of a second.
const MOST_WORDS: usize = 50_000;

/// The number of minima.
const MINIMA: usize = 128;

/// Letters of a key: two minima, of two hexadecimal digits each.
const KEY: usize = 4;

/// The fingerprint of a text, 259 characters; `None` for one too short to be distinguished from others.
///
/// Case, punctuation, the kind of apostrophes, and characters that are not seen make no difference; accents do.
/// Compare two by [`similarity`].
pub fn fingerprint(text: &str) -> Option<String> {
    let words = words(text);
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let mut minima = [u64::MAX; MINIMA];
    for words_in_row in words.windows(RUN) {
        let hash = hash(words_in_row);
        for (minimum, (factor, summand)) in minima.iter_mut().zip(FUNCTIONS) {
            *minimum = hash
                .wrapping_mul(factor)
                .wrapping_add(summand)
                .min(*minimum);
        }
    }
    let mut fingerprint = VERSION.to_owned();
    for minimum in minima {
        // Writing to a string never fails.
        let _ = write!(fingerprint, "{:02x}", split_mix64(minimum) & 0xff);
    }
    Some(fingerprint)
}

/// Parts of a fingerprint by which texts that are similar are found among many without comparing each with each: two
/// texts with a similarity of at least [`SIMILAR`] share one of their 64 keys in 997 of 1,000 cases (two equal minima in
/// the same place: 1 − (1 − 0.3²)^64), any two texts in one of 1,000.
pub fn keys(fingerprint: &str) -> impl Iterator<Item = (usize, &str)> {
    let minima = fingerprint.strip_prefix(VERSION).unwrap_or_default();
    let keys = (0..minima.len()).step_by(KEY);
    keys.filter_map(move |index| Some((index, minima.get(index..index + KEY)?)))
}

/// How similar two texts are by their fingerprints, from 0 to 1, where 1 is the same words in the same order.
/// `None` where one is no fingerprint, or is made in another way.
pub fn similarity(one: &str, other: &str) -> Option<f64> {
    let (one, other) = (minima(one)?, minima(other)?);
    let agreeing = one.iter().zip(&other).filter(|(a, b)| a == b).count();
    let agreeing = f64::from(u32::try_from(agreeing).ok()?) / 128.0;
    // One in 256 of those that differ agrees in the eight bits that are kept.
    let by_chance = 1.0 / 256.0;
    Some(((agreeing - by_chance) / (1.0 - by_chance)).max(0.0))
}

fn minima(fingerprint: &str) -> Option<Vec<u8>> {
    let bytes = hex::decode(fingerprint.strip_prefix(VERSION)?).ok()?;
    (bytes.len() == MINIMA).then_some(bytes)
}

/// The words of a text in small letters. Those of scripts without spaces are single characters.
fn words(text: &str) -> Vec<String> {
    let folded_text: String = text
        .nfkc()
        .filter(|c| !is_invisible(*c))
        .map(|c| if c == '\u{2019}' { '\'' } else { c })
        .collect();
    folded_text
        .unicode_words()
        .take(MOST_WORDS)
        .map(str::to_lowercase)
        .collect()
}

/// The soft hyphen, the spaces and joiners of no width, and the byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
    )
}

fn hash(words: &[String]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for word in words {
        hasher.update(word.as_bytes());
        hasher.update(b" ");
    }
    let mut first = [0; 8];
    hasher.finalize_xof().fill(&mut first);
    u64::from_le_bytes(first)
}

/// The functions whose minima are taken: `hash × factor + summand`, each factor odd so that none is lost.
const FUNCTIONS: [(u64, u64); MINIMA] = {
    let mut functions = [(0, 0); MINIMA];
    let mut nth = 0;
    while nth < MINIMA {
        let number = 2 * nth as u64;
        functions[nth] = (split_mix64(number) | 1, split_mix64(number + 1));
        nth += 1;
    }
    functions
};

/// A pseudorandom number for each number: the steps of `SplitMix64` (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
const fn split_mix64(number: u64) -> u64 {
    let number = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ number >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ number >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ number >> 31
}

//! The commonest words of languages that share a script, and the words of news in English and French.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A language a line: its code, a colon, its words in small letters. Those that are listed beside the languages of
/// Canadian media are there to compete with them: Scots with English, Walloon with French.
const LISTS: &str = include_str!("frequent_words.txt");

/// An upper bound of the number of languages that are listed.
pub(super) const LANGUAGES: usize = 80;

/// The words of all lists, each with the languages that have it, as bits.
struct Table {
    codes: Vec<&'static str>,
    words: HashMap<&'static str, u128>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        codes: Vec::new(),
        words: HashMap::new(),
    };
    for (code, words) in LISTS
        .lines()
        .filter_map(|line| line.split_once(": "))
        .take(LANGUAGES)
    {
        for word in words.split(' ') {
            *table.words.entry(word).or_default() |= 1 << table.codes.len();
        }
        table.codes.push(code);
    }
    table
});

/// The number of words of a passage, and the weight of each language's frequent words among them.
pub(super) struct WordWeights {
    /// The number of words, common or not.
    pub(super) words: f64,
    /// By the index of a language: the sum over its words of 1 / √(number of languages that have the word), so that a
    /// word of one language weighs more than one of ten.
    pub(super) weights: [f64; LANGUAGES],
}

/// Finds the common words in a passage.
pub(super) fn find(passage: &str) -> WordWeights {
    let mut weights = WordWeights {
        words: 0.0,
        weights: [0.0; LANGUAGES],
    };
    let mut lowercase = String::new();
    for word in passage
        .split(|c: char| !is_of_word(c))
        .filter(|word| !word.is_empty())
    {
        weights.words += 1.0;
        lowercase.clear();
        lowercase.extend(word.chars().flat_map(char::to_lowercase));
        let Some(&languages) = TABLE.words.get(lowercase.as_str()) else {
            continue;
        };
        let weight = 1.0 / f64::from(languages.count_ones()).sqrt();
        for (index, sum) in weights.weights.iter_mut().enumerate() {
            if languages >> index & 1 == 1 {
                *sum += weight;
            }
        }
    }
    weights
}

/// Letters, the signs of Hebrew, Arabic and Indian scripts that are parts of words, and the joiners between them.
fn is_of_word(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{64b}'..='\u{65f}')
        || matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{9e3}' | '\u{200c}' | '\u{200d}')
}

/// The code of the language at an index.
pub(super) fn code(index: usize) -> Option<&'static str> {
    TABLE.codes.get(index).copied()
}

/// The index of the language with a code.
pub(super) fn index_of(code: &str) -> Option<usize> {
    TABLE.codes.iter().position(|listed| *listed == code)
}

//! One form for all spellings of a text.
//!
//! The exact form keeps what a careful writer would keep: letters with their accents, punctuation, the order of words. It
//! drops what keyboards, word processors and file systems differ in. The loose form keeps the letters alone.

use icu_casemap::{CaseMapper, CaseMapperBorrowed};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const CASE: CaseMapperBorrowed<'static> = CaseMapper::new();

/// A text without case, kinds of apostrophe, hyphen, quotation mark and space, or invisible characters. Applied again it
/// changes nothing.
pub(crate) fn exact(text: &str) -> String {
    if text.bytes().all(is_plain_ascii) {
        return joined(text.chars().map(|letter| match letter {
            '`' => '\'',
            letter => letter.to_ascii_lowercase(),
        }));
    }
    let mapped: String = text.nfd().filter_map(one_character).collect();
    let composed: String = mapped.nfkc().collect();
    let folded = CASE.fold_string(&composed);
    // Turkish has an i with a dot and one without, and each has its capital; elsewhere "I" is the capital of "i". Which
    // language a name is in nobody knows, so all four are one letter.
    let mut letters = String::with_capacity(folded.len());
    for letter in folded.nfd() {
        match letter {
            'ı' => letters.push('i'),
            '\u{307}' if letters.ends_with('i') => {}
            letter => letters.extend(one_character(letter)),
        }
    }
    joined(letters.nfkc())
}

/// ASCII without the control characters that are no space.
fn is_plain_ascii(byte: u8) -> bool {
    byte.is_ascii() && (!byte.is_ascii_control() || byte.is_ascii_whitespace())
}

/// The words of a text without case, accents and punctuation, one space apart: what a search compares. An apostrophe
/// parts two words, so that a name is found in "d'Amélie" and in "Roy's".
pub fn words(text: &str) -> String {
    words_of_exact(&exact(text).replace('\'', " "))
}

/// The words of a text that is in its exact form, an apostrophe within one left out: "obrien" is "o'brien".
pub(crate) fn words_of_exact(exact: &str) -> String {
    let mut letters = String::with_capacity(exact.len());
    for letter in exact.nfd() {
        match letter {
            '\'' => {}
            letter if is_accent(letter) => {}
            // Unicode does not decompose these letters, and people type the plain letters for them.
            'ø' => letters.push('o'),
            'ł' => letters.push('l'),
            'đ' | 'ð' => letters.push('d'),
            'ħ' => letters.push('h'),
            'ŧ' => letters.push('t'),
            'þ' => letters.push_str("th"),
            'æ' => letters.push_str("ae"),
            'œ' => letters.push_str("oe"),
            // A vowel sign of Devanagari or Thai is part of its word, and another sign is another word.
            letter if letter.is_alphanumeric() || is_combining_mark(letter) => letters.push(letter),
            _ => letters.push(' '),
        }
    }
    joined(letters.nfc())
}

/// Marks that people leave out: the accents of Latin, Greek and Cyrillic letters, the vowel points of Hebrew and Arabic.
fn is_accent(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
        && is_combining_mark(letter)
}

/// One character for each kind of apostrophe, hyphen and quotation mark; none for what nobody sees. It comes before the
/// normalization, which takes some apostrophes for an accent over a space.
fn one_character(letter: char) -> Option<char> {
    Some(match letter {
        '`'
        | '\u{b4}'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2ca}'
        | '\u{2cb}'
        | '\u{374}'
        | '\u{55a}'
        | '\u{5f3}'
        | '\u{1fbd}'
        | '\u{1fbf}'
        | '\u{1fef}'
        | '\u{1ffd}'
        | '\u{1ffe}'
        | '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{a78b}'
        | '\u{a78c}'
        | '\u{ff07}'
        | '\u{ff40}' => '\'',
        '\u{ab}'
        | '\u{bb}'
        | '\u{201c}'..='\u{201f}'
        | '\u{2033}'
        | '\u{2036}'
        | '\u{5f4}'
        | '\u{300c}'..='\u{300f}'
        | '\u{ff02}' => '"',
        '\u{58a}'
        | '\u{5be}'
        | '\u{2010}'..='\u{2015}'
        | '\u{2043}'
        | '\u{207b}'
        | '\u{208b}'
        | '\u{2212}'
        | '\u{2e3a}'
        | '\u{2e3b}'
        | '\u{fe31}'
        | '\u{fe32}'
        | '\u{fe58}'
        | '\u{fe63}'
        | '\u{ff0d}' => '-',
        letter if is_invisible(letter) => return None,
        letter => letter,
    })
}

/// Characters that are there and not seen: zero-width spaces and joiners, direction marks, variation selectors, soft
/// hyphens, controls (Unicode's `Default_Ignorable_Code_Point`, and the control characters that are no space).
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
        || (letter.is_control() && !letter.is_whitespace())
}

/// Letters with one space between words and none around them.
fn joined(letters: impl Iterator<Item = char>) -> String {
    let mut text = String::with_capacity(letters.size_hint().0);
    for letter in letters {
        if !letter.is_whitespace() {
            text.push(letter);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

#[cfg(test)]
mod tests {
    use super::{exact, words};

    #[test]
    fn what_keyboards_and_systems_differ_in_is_dropped() {
        for (one, other) in [
            ("L'actualité", "L’actualité"),
            ("L'actualité", "L\u{2bc}ACTUALITE\u{301}"),
            ("O'Brien", "O\u{b4}Brien"),
            ("O'Brien", "O`Brien"),
            ("Radio-Canada", "Radio\u{2011}Canada"),
            ("Radio-Canada", "radio\u{2013}canada"),
            ("Alex Tremblay", "Alex\u{200b} Tremblay"),
            ("Alex Tremblay", "Alex\u{7f} Trem\u{1}blay"),
            ("Alex Tremblay", " alex\u{a0}\u{202f}TREMBLAY\n"),
            ("İpek Işık", "ipek ışık"),
            ("İpek Işık", "IPEK IŞIK"),
            ("İpek", "I\u{307}pek"),
            ("Straße", "STRASSE"),
            ("ΟΔΟΣ", "οδος"),
            ("ﬁgaro", "Figaro"),
            ("ＮＨＫ", "NHK"),
            ("“News”", "\"News\""),
        ] {
            assert_eq!(exact(one), exact(other), "{one} and {other}");
        }
        for (one, other) in [("Zoé", "Zoe"), ("J. Roy", "J Roy"), ("A-B", "A B")] {
            assert_ne!(exact(one), exact(other), "{one} and {other}");
            assert_eq!(words(one), words(other), "{one} and {other}");
        }
    }

    #[test]
    fn signs_of_other_scripts_are_no_accents() {
        // "Lotus" and "wonder"; only a vowel sign tells them apart.
        assert_ne!(words("कमल"), words("कमाल"));
        assert_eq!(words("कमल फूल"), "कमल फूल");
        assert_ne!(words("ไกล"), words("ไกล้"));
        // Vowel points are left out in everyday Arabic and Hebrew.
        assert_eq!(words("مُحَمَّد"), words("محمد"));
    }
}

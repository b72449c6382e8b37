//! Counting words as newsrooms do.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use unicode_segmentation::UnicodeSegmentation;

/// The words of Thai, Lao, Khmer and Burmese, by the dictionaries of the Unicode Consortium.
static BY_DICTIONARY: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// Where more letters than one in this many are of a script whose words nobody here can tell, the words of a text are
/// not known.
const ONE_UNKNOWN_IN: usize = 20;

/// The number of words of a text; `None` where it is largely in a script that puts no spaces between words and for which
/// there is no dictionary: Javanese, Balinese, Tai Tham and others.
pub fn known_count(text: &str) -> Option<u64> {
    if text.is_ascii() {
        return Some(count(text));
    }
    let (mut letters, mut unknown) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        unknown += usize::from(is_without_dictionary(c));
    }
    (unknown * ONE_UNKNOWN_IN <= letters).then(|| count(text))
}

/// The number of words of a text.
///
/// A word is what stands between spaces and holds a letter or a digit. So "front-page", "aujourd'hui",
/// "l’enquête" and "3.5" are one word each, and the spaced punctuation of French ("Vraiment ?") is
/// none: what word processors show, which is the number an entrant sees and a call means. A long dash
/// parts words also where English prints it without spaces. Thai, Lao, Khmer and Burmese are counted by dictionary,
/// Tibetan by the mark that parts its syllables, which is what its word processors count, and Chinese and Japanese by the
/// word boundaries of Unicode (UAX #29).
pub fn count(text: &str) -> u64 {
    text.split(|c: char| c.is_whitespace() || is_parting(c))
        .map(in_run)
        .sum()
}

/// The long dash, the horizontal bar, the space of no width, and the marks that part syllables and clauses of Tibetan.
fn is_parting(c: char) -> bool {
    matches!(
        c,
        '\u{2014}' | '\u{2015}' | '\u{200b}' | '\u{f0b}'..='\u{f14}'
    )
}

fn in_run(characters: &str) -> u64 {
    if characters.is_ascii() {
        u64::from(characters.contains(|c: char| c.is_ascii_alphanumeric()))
    } else if characters.contains(is_of_dictionary) {
        let words = BY_DICTIONARY.segment_str(characters).iter_with_word_type();
        words
            .filter(|(_, kind)| kind.is_word_like())
            .map(|_| 1)
            .sum()
    } else if characters.contains(is_east_asian) {
        characters.unicode_words().map(|_| 1).sum()
    } else {
        u64::from(characters.contains(char::is_alphanumeric))
    }
}

/// Whether a letter is of Thai, Lao, Myanmar or Khmer.
fn is_of_dictionary(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{a9e0}'..='\u{a9ff}'
            | '\u{aa60}'..='\u{aa7f}'
    )
}

/// Whether a letter is of Chinese or Japanese.
fn is_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

/// Whether a letter is of a script without spaces between words and without a dictionary here: Tai Le, New Tai Lue,
/// Buginese, Tai Tham, Balinese, Javanese, Tai Viet.
fn is_without_dictionary(c: char) -> bool {
    matches!(
        c,
        '\u{1950}'..='\u{19df}'
            | '\u{1a00}'..='\u{1aaf}'
            | '\u{1b00}'..='\u{1b7f}'
            | '\u{a980}'..='\u{a9df}'
            | '\u{aa80}'..='\u{aadf}'
    )
}

#[cfg(test)]
mod tests {
    use super::{count, known_count};

    #[test]
    fn words_are_counted_as_newsrooms_count() {
        for (text, words) in [
            ("", 0),
            (" \n\t\u{a0}", 0),
            ("One", 1),
            ("A front-page story, printed in 2020.", 6),
            ("It's 9 o'clock; don't wait", 5),
            ("Aujourd’hui, l’enquête reprend !", 3),
            ("« Vraiment ? » demanda-t-elle : « oui »", 3),
            ("home—and away — at last", 5),
            ("1,200 people and 3.5 % of them", 6),
            ("bread & butter * * *", 2),
            ("🎙️ on air 📻", 2),
            ("Kahnawà:ke and T’Sou-ke", 3),
            ("two\u{a0}words\u{202f}here", 3),
            ("東京", 2),
            ("Toronto 東京 Vancouver", 4),
        ] {
            assert_eq!(count(text), words, "{text:?}");
        }
    }

    #[test]
    fn scripts_without_spaces_are_counted_by_dictionary() {
        for (text, words) in [
            // "Hello world", "The council met today", in Thai, Lao, Khmer and Burmese.
            ("สวัสดีชาวโลก", 3),
            ("เขาไปโรงเรียน", 3),
            ("ລາວໄປໂຮງຮຽນ", 3),
            ("ខ្ញុំស្រឡាញ់អ្នក", 3),
            ("ကျွန်တော်ရေသောက်သည်", 3),
            // Tibetan, by its syllables.
            ("བང་ཕྱོགས་གྲོང་ཁྱེར།", 4),
            // With words of other scripts in one run.
            ("ราคา3.5บาท", 3),
        ] {
            assert_eq!(count(text), words, "{text:?}");
        }
    }

    #[test]
    fn words_that_nobody_can_tell_are_unknown() {
        for text in ["ꦱꦤꦏꦫꦩꦫꦱ", "ᬅᬓᬱᬪ", "ᨠᨡᨢᨣ"] {
            assert_eq!(known_count(text), None, "{text}");
        }
        let quoted = format!("{} ꦱ", "a report of many letters ".repeat(3));
        assert_eq!(known_count(&quoted), Some(16));
        assert_eq!(known_count("One"), Some(1));
    }
}

//! Counting words as newsrooms do.

use unicode_segmentation::UnicodeSegmentation;

/// The number of words of a text.
///
/// A word is what stands between spaces and holds a letter or a digit. So "front-page", "aujourd'hui",
/// "l’enquête" and "3.5" are one word each, and the spaced punctuation of French ("Vraiment ?") is
/// none: what word processors show, which is the number an entrant sees and a call means. A long dash
/// parts words also where English prints it without spaces. Scripts that put no spaces between words
/// are counted by the word boundaries of Unicode (UAX #29).
pub fn count(text: &str) -> u64 {
    text.split(|c: char| c.is_whitespace() || is_parting(c))
        .map(in_run)
        .sum()
}

/// The long dash, the horizontal bar, and the space of no width.
fn is_parting(c: char) -> bool {
    matches!(c, '\u{2014}' | '\u{2015}' | '\u{200b}')
}

fn in_run(characters: &str) -> u64 {
    if characters.contains(is_unspaced) {
        characters.unicode_words().map(|_| 1).sum()
    } else {
        u64::from(characters.contains(char::is_alphanumeric))
    }
}

/// Whether a letter belongs to a script that is written without spaces between words: Thai, Lao,
/// Myanmar, Khmer, and those of Chinese and Japanese.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{e00}'..='\u{eff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::count;

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
}

//! Accents and ligatures as fonts print them.

use unicode_normalization::char::compose;

/// The letters of a ligature; `None` for any other letter.
pub(super) fn ligature_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => return None,
    })
}

/// A letter with the accent that is printed over or under it by itself, as TeX does with its old fonts; `None` where
/// the two make no letter.
pub(super) fn accented_letter(letter: char, accent: char) -> Option<char> {
    let accent = match accent {
        '`' | '\u{300}' => '\u{300}',
        '\u{b4}' | '\u{301}' => '\u{301}',
        '^' | '\u{2c6}' | '\u{302}' => '\u{302}',
        '~' | '\u{2dc}' | '\u{303}' => '\u{303}',
        '\u{af}' | '\u{304}' => '\u{304}',
        '\u{2d8}' | '\u{306}' => '\u{306}',
        '\u{2d9}' | '\u{307}' => '\u{307}',
        '\u{a8}' | '\u{308}' => '\u{308}',
        '\u{2da}' | '\u{b0}' | '\u{30a}' => '\u{30a}',
        '\u{2dd}' | '\u{30b}' => '\u{30b}',
        '\u{2c7}' | '\u{30c}' => '\u{30c}',
        '\u{b8}' | '\u{327}' => '\u{327}',
        '\u{2db}' | '\u{328}' => '\u{328}',
        _ => return None,
    };
    // Under an accent stands a letter without its own dot.
    let letter = if letter == '\u{131}' { 'i' } else { letter };
    compose(letter, accent)
}

#[cfg(test)]
mod tests {
    use super::accented_letter;

    #[test]
    fn an_accent_and_a_letter_are_one_letter() {
        assert_eq!(accented_letter('e', '\u{b4}'), Some('é'));
        assert_eq!(accented_letter('\u{131}', '\u{2c6}'), Some('î'));
        assert_eq!(accented_letter('c', '\u{b8}'), Some('ç'));
        assert_eq!(
            (accented_letter('b', '\u{b4}'), accented_letter('e', 'e')),
            (None, None)
        );
    }
}

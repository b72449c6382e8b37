//! Text without names.

/// With fewer letters left, the whole passage is used, names included.
const FEWEST_LETTERS: usize = 12;

/// The words of a passage that do not begin with a capital or a digit: names belong to no language, and the accents in
/// "Montréal" make a headline in English look French. The whole passage where too little is left, as in a headline that
/// capitalises each word.
pub(super) fn of(passage: &str) -> String {
    let mut other_words = String::with_capacity(passage.len());
    let mut letters = 0;
    for word in passage.split_whitespace().filter(|word| !is_name(word)) {
        letters += word.chars().filter(|c| c.is_alphabetic()).count();
        other_words.push_str(word);
        other_words.push(' ');
    }
    if letters >= FEWEST_LETTERS {
        other_words
    } else if passage.contains(char::is_lowercase) {
        passage.to_owned()
    } else {
        passage.to_lowercase()
    }
}

fn is_name(word: &str) -> bool {
    word.chars()
        .find(|c| c.is_alphanumeric())
        .is_some_and(|c| c.is_uppercase() || c.is_numeric())
}

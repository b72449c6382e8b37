//! Names of people and outlets, titles, and other short texts.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::Keys;
use crate::spelling::{exact, words_of_exact};

/// Articles that people leave out or put before an outlet's name, in the languages whose press names carry them.
const ARTICLES: [&str; 15] = [
    "the", "le", "la", "les", "l", "el", "los", "las", "der", "die", "das", "il", "lo", "gli", "de",
];

/// What may follow a comma without being the given names of the person before it.
const SUFFIXES: [&str; 11] = [
    "jr", "sr", "ii", "iii", "iv", "phd", "md", "ma", "msc", "esq", "cm",
];

/// By what an outlet is known: the same name whatever the case, the kind of apostrophe, hyphen or space; a similar one
/// without accents, punctuation and a leading article.
pub fn outlet(name: &str) -> Keys {
    let exact = exact(name);
    if exact.is_empty() {
        return Keys::default();
    }
    let loose = loose_outlet(&exact);
    Keys::new(
        vec![format!("outlet {exact}")],
        vec![format!("outlet {loose}")],
    )
}

/// The one key that similar names of outlets share, without its kind; empty for a name without a letter.
pub fn outlet_key(name: &str) -> String {
    let exact = exact(name);
    if has_letter(&exact) {
        loose_outlet(&exact)
    } else {
        String::new()
    }
}

/// The one key that similar names of people share, without its kind; empty for a name without a letter. An initial is
/// similar to the same initial alone: there are many people of one family name.
pub fn person_name_key(name: &str) -> String {
    let exact = exact(name);
    if has_letter(&exact) {
        loose_person(&exact)
    } else {
        String::new()
    }
}

/// By what a text is known that somebody typed to name something else, such as a body of research or a judge: the same
/// as an outlet without articles.
pub fn label(text: &str) -> Keys {
    let exact = exact(text);
    if exact.is_empty() {
        return Keys::default();
    }
    let loose = or_itself(initials_joined(&words_of_exact(&exact)), &exact);
    Keys::new(vec![format!("name {exact}")], vec![format!("name {loose}")])
}

/// By what an answer in words is known: its letters with their accents, whatever the punctuation; a similar one without
/// accents.
pub fn answer(text: &str) -> Keys {
    let exact = title_words(text);
    if exact.is_empty() {
        return Keys::default();
    }
    let loose = or_itself(words_of_exact(&exact), &exact);
    Keys::new(
        vec![format!("answer {exact}")],
        vec![format!("answer {loose}")],
    )
}

/// By what a title is known, by itself: its letters and digits with their accents; a similar one without accents.
pub fn title(text: &str) -> Keys {
    let exact = title_words(text);
    if exact.is_empty() {
        return Keys::default();
    }
    let loose = or_itself(title_key(text), &exact);
    Keys::new(
        vec![format!("title {exact}")],
        vec![format!("title {loose}")],
    )
}

/// The one key that similar titles share, without its kind; empty for a title without a letter or digit.
pub fn title_key(text: &str) -> String {
    words_of_exact(&exact(text))
}

/// The letters and digits of a title with their accents, its words one space apart; of a title of symbols alone, these.
pub(crate) fn title_words(text: &str) -> String {
    let exact = exact(text);
    let mut letters = String::with_capacity(exact.len());
    for letter in exact.chars() {
        match letter {
            '\'' => {}
            letter if letter.is_alphanumeric() => letters.push(letter),
            letter if is_combining_mark(letter) => letters.push(letter),
            _ if letters.is_empty() || letters.ends_with(' ') => {}
            _ => letters.push(' '),
        }
    }
    letters.truncate(letters.trim_end().len());
    // A mark behind what was left out now stands behind another letter.
    or_itself(letters.nfc().collect(), &exact)
}

/// The loose form of a person's name that is in its exact form.
pub(crate) fn loose_person(exact: &str) -> String {
    let turned = match exact.split_once(", ") {
        // "Tremblay, Alex" is how lists write "Alex Tremblay".
        Some((family, given))
            if !given.contains(',') && !SUFFIXES.contains(&given.replace('.', "").as_str()) =>
        {
            words_of_exact(&format!("{given} {family}"))
        }
        _ => words_of_exact(exact),
    };
    or_itself(initials_joined(&turned), exact)
}

fn loose_outlet(exact: &str) -> String {
    // An apostrophe ends the article of "L'actualité".
    let named = exact.strip_prefix("l'").filter(|name| has_letter(name));
    let bare = named.unwrap_or(exact);
    let bare = bare.strip_suffix(", the").unwrap_or(bare);
    let words = words_of_exact(&bare.replace('&', " and "));
    let bare = words
        .split_once(' ')
        .filter(|(first, rest)| ARTICLES.contains(first) && !rest.is_empty())
        .map_or(words.as_str(), |(_, rest)| rest);
    let same_and: Vec<&str> = bare
        .split(' ')
        .map(|word| {
            if matches!(word, "et" | "und") {
                "and"
            } else {
                word
            }
        })
        .collect();
    or_itself(initials_joined(&same_and.join(" ")), exact)
}

/// "j r smith" and "c b c news" as "jr smith" and "cbc news": initials are written with points, spaces or neither.
fn initials_joined(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut was_initial = false;
    for word in words.split(' ') {
        let is_initial = word.chars().nth(1).is_none();
        if !(text.is_empty() || was_initial && is_initial) {
            text.push(' ');
        }
        text.push_str(word);
        was_initial = is_initial;
    }
    text
}

/// The text, unless nothing is left of it. Marks that met where something between them was left out are put in order.
fn or_itself(text: String, exact: &str) -> String {
    if text.is_empty() {
        exact.to_owned()
    } else if is_nfc(&text) {
        text
    } else {
        text.nfc().collect()
    }
}

fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

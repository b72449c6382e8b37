//! Numbers, dates and words for times that no statement took up, so that a person looks at them.

use std::ops::Range;

use super::names;
use super::number_words;
use super::token::{Kind, Token, is_of_name, phrase, word};

/// Words that stand for a time or a zone and name none.
const VAGUE: [&str; 15] = [
    "eod",
    "cob",
    "tonight",
    "tomorrow",
    "ce soir",
    "demain",
    "end of day",
    "end of the day",
    "end of business",
    "close of business",
    "fin de journee",
    "fin de la journee",
    "local time",
    "your time zone",
    "heure locale",
];

/// What stands in a text outside of `read`, which is in order, and looks like a number, a day or a time, with the words
/// around it.
pub(super) fn unread(text: &str, tokens: &[Token<'_>], read: &[Range<usize>]) -> Vec<String> {
    let is_read = |token: &Token<'_>| {
        let next = read.partition_point(|it| it.end <= token.at.start);
        read.get(next).is_some_and(|it| it.start < token.at.end)
    };
    let mut found: Vec<String> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let taken = if is_read(&tokens[index]) {
            None
        } else {
            length(tokens, index)
        };
        let Some((length, is_number)) = taken else {
            index += 1;
            continue;
        };
        let end = (index + length).min(tokens.len());
        // The word behind a number says what it counts.
        let behind = tokens
            .get(end)
            .filter(|it| is_number && it.kind == Kind::Word && !is_read(it));
        let last = behind.unwrap_or(&tokens[end - 1]);
        let words = &text[tokens[index].at.start..last.at.end];
        if !found.iter().any(|one| one == words) {
            found.push(words.to_owned());
        }
        index = end;
    }
    found
}

/// How many tokens from `index` on look like a number, a day or a time, and whether they are a number.
fn length(tokens: &[Token<'_>], index: usize) -> Option<(usize, bool)> {
    let token = &tokens[index];
    match token.kind {
        Kind::Mark => None,
        Kind::Figures => {
            let mut length = 1;
            while tokens.get(index + length).is_some_and(|next| {
                next.joined && next.kind != Kind::Word
                    || next.joined && next.kind == Kind::Word && length < 4
            }) && !matches!(
                word(tokens, index + length),
                ")" | "." | "," | ";" | "?" | "!" | ":" | "\""
            ) || tokens
                .get(index + length)
                .is_some_and(|next| next.joined && next.kind == Kind::Mark)
                && tokens
                    .get(index + length + 1)
                    .is_some_and(|next| next.joined && next.kind == Kind::Figures)
            {
                length += 1;
            }
            (!is_of_name(tokens, index)).then_some((length, true))
        }
        Kind::Word => {
            let folded = &*token.folded;
            let month = names::month(folded).is_some()
                && !matches!(
                    token.text,
                    "may" | "march" | "mars" | "sept" | "mar" | "May" | "Mars" | "dec"
                );
            if month || names::weekday(folded).is_some() {
                return Some((1, false));
            }
            if let Some(used) = VAGUE.iter().find_map(|it| phrase(tokens, index, it)) {
                return Some((used, false));
            }
            let (value, used) = number_words::cardinal(&tokens[index..])?;
            // "one of them" and « un » are articles more often than numbers.
            (value >= 2).then_some((used, true))
        }
    }
}

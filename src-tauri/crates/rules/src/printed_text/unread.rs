//! Numbers, dates and words for times that no statement took up, so that a person looks at them.

use std::ops::Range;

use super::names;
use super::number_words;
use super::token::{Kind, Token, word};

/// Words that stand for a time and name none.
const VAGUE: [&str; 4] = ["eod", "cob", "tonight", "tomorrow"];

/// What stands in a text outside of `read` and looks like a number, a day or a time, with the words around it.
pub(super) fn unread(text: &str, tokens: &[Token<'_>], read: &[Range<usize>]) -> Vec<String> {
    let is_read = |token: &Token<'_>| {
        read.iter()
            .any(|it| it.start < token.at.end && token.at.start < it.end)
    };
    let mut found: Vec<String> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let taken = if is_read(&tokens[at]) {
            None
        } else {
            length(tokens, at)
        };
        let Some(length) = taken else {
            at += 1;
            continue;
        };
        let end = (at + length).min(tokens.len());
        // The word behind says what it counts.
        let behind = tokens
            .get(end)
            .filter(|it| it.kind == Kind::Word && !is_read(it));
        let last = behind.unwrap_or(&tokens[end - 1]);
        let words = &text[tokens[at].at.start..last.at.end];
        if !found.iter().any(|one| one == words) {
            found.push(words.to_owned());
        }
        at = end;
    }
    found
}

/// How many tokens from `at` on look like a number, a day or a time.
fn length(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = &tokens[at];
    match token.kind {
        Kind::Mark => None,
        Kind::Figures => {
            let mut length = 1;
            while tokens.get(at + length).is_some_and(|next| {
                next.joined && next.kind != Kind::Word
                    || next.joined && next.kind == Kind::Word && length < 4
            }) && !matches!(
                word(tokens, at + length),
                ")" | "." | "," | ";" | "?" | "!" | ":" | "\""
            ) || tokens
                .get(at + length)
                .is_some_and(|next| next.joined && next.kind == Kind::Mark)
                && tokens
                    .get(at + length + 1)
                    .is_some_and(|next| next.joined && next.kind == Kind::Figures)
            {
                length += 1;
            }
            // "Web3" and "C4" are names.
            let of_name = token.joined && at > 0 && tokens[at - 1].kind == Kind::Word;
            (!of_name).then_some(length)
        }
        Kind::Word => {
            let folded = &*token.folded;
            let month = names::month(folded).is_some()
                && !matches!(
                    token.text,
                    "may" | "march" | "mars" | "sept" | "mar" | "May" | "Mars" | "dec"
                );
            if month || names::weekday(folded).is_some() || VAGUE.contains(&folded) {
                return Some(1);
            }
            let (value, used) = number_words::cardinal(&tokens[at..])?;
            // "one of them" and « un » are articles more often than numbers.
            (value >= 2).then_some(used)
        }
    }
}

//! A text in words, figures and marks, with their places.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word, run of figures or mark.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// As it is printed.
    pub(super) text: &'a str,
    /// In small letters without accents, and marks in one form: `fevrier`, `-`, `'`.
    pub(super) folded: String,
    /// Where it stands in the text, in bytes.
    pub(super) at: Range<usize>,
    /// Whether it stands right behind the one before, without a space.
    pub(super) joined: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Figures,
    Word,
    Mark,
}

/// A text in tokens. Spaces of every kind part them and are none.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut start = 0;
    while let Some(first) = text[start..].chars().next() {
        let Some(kind) = kind_of(first) else {
            start += first.len_utf8();
            continue;
        };
        let end = match kind {
            Kind::Mark => start + first.len_utf8(),
            Kind::Figures | Kind::Word => text[start..]
                .find(|c: char| kind_of(c) != Some(kind) && !is_combining_mark(c))
                .map_or(text.len(), |length| start + length),
        };
        let joined = tokens.last().is_some_and(|token| token.at.end == start);
        tokens.push(Token {
            kind,
            text: &text[start..end],
            folded: folded(&text[start..end]),
            at: start..end,
            joined,
        });
        start = end;
    }
    tokens
}

fn kind_of(c: char) -> Option<Kind> {
    match c {
        _ if c.is_ascii_digit() || ('０'..='９').contains(&c) => Some(Kind::Figures),
        'ᵉ' | 'ʳ' => Some(Kind::Word),
        _ if c.is_alphabetic() || is_combining_mark(c) => Some(Kind::Word),
        // The zero-width space, the joiners and the byte order mark are nothing that is read.
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{2060}' | '\u{ad}' => None,
        _ if c.is_whitespace() => None,
        _ => Some(Kind::Mark),
    }
}

/// The same for every spelling of one word: small letters, no accents, one hyphen, one apostrophe.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '‐' | '‑' | '‒' | '–' | '—' | '−' | '﹣' => folded.push('-'),
            '’' | '‘' | 'ʼ' | '′' | '`' | '´' => folded.push('\''),
            '″' | '“' | '”' => folded.push('"'),
            '⁄' | '∕' => folded.push('/'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// The figures of a token as ASCII, whatever figures are printed.
pub(super) fn figures<'t>(token: Option<&'t Token<'_>>) -> Option<&'t str> {
    let token = token.filter(|token| token.kind == Kind::Figures)?;
    Some(&token.folded)
}

/// A number that has one of these counts of figures; none where the token is no such number.
pub(super) fn small(
    token: Option<&Token<'_>>,
    lengths: std::ops::RangeInclusive<usize>,
) -> Option<u32> {
    figures(token)
        .filter(|it| lengths.contains(&it.len()))?
        .parse()
        .ok()
}

/// The word or mark at a place; empty at the end and where figures stand.
pub(super) fn word<'t>(tokens: &'t [Token<'_>], index: usize) -> &'t str {
    match tokens.get(index) {
        Some(token) if token.kind != Kind::Figures => &token.folded,
        _ => "",
    }
}

/// How many tokens a phrase takes, its words and marks parted by spaces; none where it does not stand at the place.
pub(super) fn phrase(tokens: &[Token<'_>], index: usize, phrase: &str) -> Option<usize> {
    let mut used = 0;
    for part in phrase.split(' ') {
        if word(tokens, index + used) != part {
            return None;
        }
        used += 1;
    }
    Some(used)
}

/// How many tokens of an optional mark stand at a place: 0 or 1.
pub(super) fn skip(tokens: &[Token<'_>], index: usize, marks: &[&str]) -> usize {
    usize::from(marks.contains(&word(tokens, index)))
}

/// Whether figures are part of a name: "Web3", "C4", "COVID-19".
pub(super) fn is_of_name(tokens: &[Token<'_>], index: usize) -> bool {
    let before = |distance: usize| tokens.get(index.checked_sub(distance)?);
    let is_joined = |distance| before(distance).is_some_and(|token| token.joined);
    let Some(last) = before(1).filter(|_| tokens[index].kind == Kind::Figures && is_joined(0))
    else {
        return false;
    };
    if last.folded == "-" && is_joined(1) {
        return before(2).is_some_and(is_in_capitals);
    }
    // In "2027-01-22T23:59", the letter stands between figures.
    let is_between = is_joined(1) && before(2).is_some_and(|token| token.kind == Kind::Figures);
    last.kind == Kind::Word && is_capital(last) && !is_between
}

/// Whether a token is a word of two letters or more in capitals.
pub(super) fn is_in_capitals(token: &Token<'_>) -> bool {
    let mut letters = token.text.chars();
    let is_longer = letters.clone().count() > 1;
    token.kind == Kind::Word && is_longer && letters.all(char::is_uppercase)
}

/// Whether a token begins a word as printed with a capital.
pub(super) fn is_capital(token: &Token<'_>) -> bool {
    token.text.chars().next().is_some_and(char::is_uppercase)
}

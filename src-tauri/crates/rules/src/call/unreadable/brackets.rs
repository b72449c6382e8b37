//! Brackets and braces that are opened and never closed: the parser finds out only on a later line.

use crate::call::Flaw;

/// A bracket that is never closed.
pub(super) struct Open<'a> {
    /// The text up to the bracket.
    pub(super) text_before: &'a str,
    pub(super) flaw: Flaw,
}

/// The bracket or brace that is still open at an error, where the error lies on a later line that begins something new.
pub(super) fn never_closed<'a>(
    text: &'a str,
    text_before: &'a str,
    reason: &str,
) -> Option<Open<'a>> {
    // Errors of types have their own reasons; these are errors of the format.
    let of_a_type = [
        "missing field",
        "invalid type",
        "invalid value",
        "invalid length",
    ];
    let of_the_format = ["missing", "expected", "unexpected", "unclosed", "invalid"];
    let begins = |words: &[&str]| words.iter().any(|word| reason.starts_with(word));
    if !begins(&of_the_format) || begins(&of_a_type) {
        return None;
    }
    let opened = open_at_end(text_before)?;
    let line = super::line_start(text_before);
    let rest = text[line..].lines().next().unwrap_or_default().trim_start();
    let is_later_line = opened < line;
    let begins_another = rest.is_empty() || rest.starts_with('[') || is_key(rest);
    (is_later_line && begins_another).then(|| Open {
        text_before: &text[..opened],
        flaw: Flaw::NeverClosed {
            bracket: text[opened..].chars().take(1).collect(),
        },
    })
}

/// Whether a line begins with a key and an equals sign.
fn is_key(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty()
            && key
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'))
    })
}

/// Where the innermost bracket or brace is that is open at the end of a text. Words in quotes and notes have none.
fn open_at_end(text: &str) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote: Option<&str> = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.chars().next().map_or(1, char::len_utf8);
        if let Some(end) = quote {
            if rest.starts_with('\\') && end.starts_with('"') {
                at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
                continue;
            }
            // A quote of one line ends with it, closed or not.
            if rest.starts_with('\n') && end.len() == 1 {
                quote = None;
            }
            if rest.starts_with(end) {
                quote = None;
                at += end.len();
                continue;
            }
            at += length;
            continue;
        }
        let begun = ["\"\"\"", "'''", "\"", "'"]
            .into_iter()
            .find(|quote| rest.starts_with(quote));
        if let Some(begun) = begun {
            quote = Some(begun);
            at += begun.len();
            continue;
        }
        if rest.starts_with('#') {
            at += rest.find('\n').unwrap_or(rest.len());
            continue;
        }
        if rest.starts_with(['[', '{']) {
            open.push(at);
        } else if rest.starts_with([']', '}']) {
            open.pop();
        }
        at += length;
    }
    open.pop()
}

//! Words without the spaces that are not shown.

use super::Span;

/// Text in which any run of spaces and ends of lines is one space, or none right after a space.
pub(crate) fn collapsed_spaces(text: &str, mut after_space: bool) -> String {
    let mut collapsed = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_space = matches!(letter, ' ' | '\t' | '\n' | '\r' | '\u{c}');
        if !is_space {
            collapsed.push(letter);
        } else if !after_space {
            collapsed.push(' ');
        }
        after_space = is_space;
    }
    collapsed
}

/// Spans without the space before the first and after the last word, and without those that say nothing.
pub(crate) fn trimmed(mut spans: Vec<Span>) -> Vec<Span> {
    let filled = spans.iter().position(|span| !span.text.trim().is_empty());
    spans.drain(..filled.unwrap_or(spans.len()));
    if let Some(first) = spans.first_mut() {
        first
            .text
            .drain(..first.text.len() - first.text.trim_start().len());
    }
    while let Some(last) = spans.last_mut() {
        last.text.truncate(last.text.trim_end().len());
        if !last.text.is_empty() {
            break;
        }
        spans.pop();
    }
    spans.retain(|span| !span.text.is_empty());
    spans
}

//! Words without the space around them.

use super::Span;

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

//! Counts the `Do` operators of a PDF content stream, by XObject name.

use std::collections::BTreeMap;

/// How often a content stream draws each `XObject`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct DrawCounts {
    by_name: BTreeMap<Vec<u8>, u64>,
    /// `Do` operators whose name is not known, such as one with an escape (`/F#6d`): each may draw any `XObject`.
    unattributed: u64,
}

impl DrawCounts {
    /// How often the `XObject` of this name is drawn, at most.
    pub(super) fn at_most(&self, name: &[u8]) -> u64 {
        self.by_name.get(name).copied().unwrap_or(0) + self.unattributed
    }
}

/// Counts the `Do` operators (`/Name Do`) of a content stream. What only looks like one, in a string, is counted as well.
pub(super) fn count_draws(content: &[u8]) -> DrawCounts {
    let mut counts = DrawCounts::default();
    for (at, _) in content
        .windows(2)
        .enumerate()
        .filter(|(_, pair)| *pair == b"Do")
    {
        let text_before = content[..at].trim_ascii_end();
        let begins = text_before
            .iter()
            .rposition(|byte| !is_plain(*byte))
            .unwrap_or(0);
        match text_before.get(begins..) {
            Some([b'/', name @ ..]) if !name.is_empty() => {
                *counts.by_name.entry(name.to_vec()).or_default() += 1;
            }
            // A `Do` at the end of a longer word, as in `ToDo`, is no operator.
            Some(_) if at > 0 && is_plain(content[at - 1]) => {}
            _ => counts.unattributed += 1,
        }
    }
    counts
}

/// Whether a byte needs no escape in a name, and is no delimiter.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_-.+:".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::count_draws;

    #[test]
    fn every_drawing_is_counted_under_its_name() {
        let counts = count_draws(b"q /Im1 Do Q /Fm0 Do /Fm0\nDo (Dover) Tj /F#6d Do /Fm2 Do");
        let at_most = |name: &str| counts.at_most(name.as_bytes());
        assert_eq!(
            (at_most("Fm0"), at_most("Fm2"), at_most("Im1")),
            (2 + 2, 1 + 2, 1 + 2)
        );
    }
}

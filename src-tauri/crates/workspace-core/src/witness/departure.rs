//! Where a log departs from what was handed out of it, as exactly as what was handed out allows.

use serde::Serialize;
use store::log::Span;
use ts_rs::TS;

/// The lines among which the first one is that is not as it was handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Departure {
    /// The last line up to which the log is shown to be as it was handed out; 0 where nothing is.
    #[ts(type = "number")]
    pub after: u64,
    /// The line by which it is not.
    #[ts(type = "number")]
    pub by: u64,
}

impl Departure {
    /// The first line that differs, where it is known exactly.
    pub fn exactly(&self) -> Option<u64> {
        (self.after + 1 == self.by).then_some(self.by)
    }
}

/// The result of comparing all known spans of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    /// Nothing differs; the log is shown to be as it was handed out up to this line.
    Agrees { up_to: u64 },
    /// The log departs.
    Departs(Departure),
    /// A span that differs lies within spans that agree: what was handed out is of two histories.
    TwoHistories,
}

/// Compares spans of which it is known whether the log agrees with what was handed out.
///
/// The first line that differs is in no span that agrees. Every span that differs has such a line, so that the first one is
/// no later than the last line of it that no agreeing span covers.
pub(super) fn compare(spans: &[(Span, bool)]) -> Comparison {
    let mut agreed: Vec<(u64, u64)> = spans
        .iter()
        .filter(|(_, agrees)| *agrees)
        .map(|(span, _)| (span.first, span.last))
        .collect();
    agreed.sort_unstable();
    let mut merged_spans: Vec<(u64, u64)> = Vec::new();
    for (first, last) in agreed {
        match merged_spans.last_mut() {
            Some(before) if first <= before.1 + 1 => before.1 = before.1.max(last),
            _ => merged_spans.push((first, last)),
        }
    }
    let up_to = match merged_spans.first() {
        Some((1, last)) => *last,
        _ => 0,
    };
    let mut by: Option<u64> = None;
    for (span, _) in spans.iter().filter(|(_, agrees)| !agrees) {
        let agreeing_span = merged_spans
            .iter()
            .find(|(first, last)| *first <= span.last && span.last <= *last);
        let last = agreeing_span.map_or(span.last, |(first, _)| first - 1);
        if last < span.first {
            return Comparison::TwoHistories;
        }
        by = Some(by.map_or(last, |by| by.min(last)));
    }
    match by {
        None => Comparison::Agrees { up_to },
        Some(by) => Comparison::Departs(Departure { after: up_to, by }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(first: u64, last: u64, agrees: bool) -> (Span, bool) {
        (Span { first, last }, agrees)
    }

    #[test]
    fn two_heads_leave_a_span_and_a_leaf_leaves_a_line() {
        let heads = [span(1, 120, true), span(1, 134, false)];
        let departure = Departure {
            after: 120,
            by: 134,
        };
        assert_eq!(compare(&heads), Comparison::Departs(departure));
        assert_eq!(departure.exactly(), None);
        let mut with_proof = heads.to_vec();
        // The proof of line 125 under the later head: its siblings on the left agree, and its own leaf does not.
        with_proof.extend([span(121, 124, true), span(125, 125, false)]);
        let Comparison::Departs(exact) = compare(&with_proof) else {
            panic!("it departs");
        };
        assert_eq!(exact.exactly(), Some(125));
    }

    #[test]
    fn what_agrees_behind_a_difference_narrows_it_from_above() {
        let spans = [
            span(1, 8, true),
            span(1, 16, false),
            span(13, 16, true),
            span(9, 12, false),
        ];
        let found = Departure { after: 8, by: 12 };
        assert_eq!(compare(&spans), Comparison::Departs(found));
    }

    #[test]
    fn agreement_from_the_first_line_on_is_told_and_no_other() {
        assert_eq!(compare(&[]), Comparison::Agrees { up_to: 0 });
        assert_eq!(
            compare(&[span(3, 4, true)]),
            Comparison::Agrees { up_to: 0 }
        );
        let spans = [span(5, 6, true), span(1, 4, true), span(9, 9, true)];
        assert_eq!(compare(&spans), Comparison::Agrees { up_to: 6 });
    }

    #[test]
    fn a_difference_within_what_agrees_is_of_two_histories() {
        let spans = [span(1, 120, true), span(1, 100, false)];
        assert_eq!(compare(&spans), Comparison::TwoHistories);
    }
}

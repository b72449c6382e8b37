//! Which lines each hash of a proof stands for. The hashes in a proof of an older log are those
//! of these spans in that log: checked against the same spans of another log, they show where the two diverge.

use super::tree::split;

/// Lines of the log, from the first to the last, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first line.
    pub first: u64,
    /// The last line, itself included.
    pub last: u64,
}

impl Span {
    fn of((low, high): (u64, u64)) -> Self {
        Self {
            first: low + 1,
            last: high,
        }
    }
}

/// The lines under each hash of an inclusion proof of the line `seq` in a log of `size` lines, in the order of the path.
/// None where there is no such line.
pub fn inclusion_spans(seq: u64, size: u64) -> Vec<Span> {
    if seq == 0 || seq > size {
        return Vec::new();
    }
    let (mut low, mut high) = (0, size);
    let mut spans = Vec::new();
    while high - low > 1 {
        let middle = low + split(high - low);
        if seq <= middle {
            spans.push(Span::of((middle, high)));
            high = middle;
        } else {
            spans.push(Span::of((low, middle)));
            low = middle;
        }
    }
    spans.reverse();
    spans
}

/// The lines under each hash of a consistency proof from `old` to `new` lines, in the order of the path. None where `old`
/// is not from 1 to `new`.
pub fn consistency_spans(old: u64, new: u64) -> Vec<Span> {
    if old == 0 || old > new {
        return Vec::new();
    }
    let (mut low, mut high) = (0, new);
    let mut spans = Vec::new();
    while high != old {
        let middle = low + split(high - low);
        if old <= middle {
            spans.push(Span::of((middle, high)));
            high = middle;
        } else {
            spans.push(Span::of((low, middle)));
            low = middle;
        }
    }
    if low > 0 {
        spans.push(Span::of((low, high)));
    }
    spans.reverse();
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::log::{Hash, leaf_hash, node_hash};

    fn over(span: Span, leaves: &[Hash]) -> Hash {
        fn tree(leaves: &[Hash]) -> Hash {
            if let [only] = leaves {
                return *only;
            }
            let middle = usize::try_from(split(leaves.len() as u64)).unwrap();
            node_hash(&tree(&leaves[..middle]), &tree(&leaves[middle..]))
        }
        let (first, last) = (
            usize::try_from(span.first).unwrap(),
            usize::try_from(span.last).unwrap(),
        );
        tree(&leaves[first - 1..last])
    }

    proptest! {
        /// The hashes over the spans are the hashes of the proof.
        #[test]
        fn the_spans_of_a_proof_are_what_its_hashes_stand_for(
            size in 1_u64..80,
            one in any::<prop::sample::Index>(),
        ) {
            let leaves: Vec<Hash> = (0..size).map(|it| leaf_hash(&it.to_be_bytes())).collect();
            let root = over(Span { first: 1, last: size }, &leaves);
            let index = one.index(leaves.len());
            let seq = index as u64 + 1;
            let path: Vec<Hash> =
                inclusion_spans(seq, size).into_iter().map(|span| over(span, &leaves)).collect();
            prop_assert!(crate::log::verify_inclusion(&leaves[index], seq - 1, size, &path, &root));
            let old = over(Span { first: 1, last: seq }, &leaves);
            let path: Vec<Hash> =
                consistency_spans(seq, size).into_iter().map(|span| over(span, &leaves)).collect();
            prop_assert!(crate::log::verify_consistency(seq, &old, size, &root, &path));
        }
    }

    #[test]
    fn there_are_no_spans_of_what_is_not_there() {
        assert_eq!(inclusion_spans(0, 5), []);
        assert_eq!(inclusion_spans(6, 5), []);
        assert_eq!(consistency_spans(0, 5), []);
        assert_eq!(consistency_spans(6, 5), []);
    }
}

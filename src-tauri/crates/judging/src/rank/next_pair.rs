//! Which two entries a judge should compare next.

use std::collections::{BTreeMap, BTreeSet};

use super::Comparison;
use crate::EntryId;

/// Of the pairs that a judge has not compared, one whose entries were compared least, so that all entries come up
/// about equally often; `None` once every pair was compared. Among equals the first by ids. For one judge's
/// comparisons; those with an entry that is not among `entries` do not count.
pub fn next_pair(entries: &[EntryId], compared: &[Comparison]) -> Option<(EntryId, EntryId)> {
    let entries: BTreeSet<EntryId> = entries.iter().copied().collect();
    let mut met = BTreeSet::new();
    let mut often: BTreeMap<EntryId, usize> = BTreeMap::new();
    for pair in compared {
        let (one, other) = (pair.better.min(pair.worse), pair.better.max(pair.worse));
        if entries.contains(&one) && entries.contains(&other) && met.insert((one, other)) {
            *often.entry(one).or_default() += 1;
            *often.entry(other).or_default() += 1;
        }
    }
    let times = |entry: &EntryId| often.get(entry).copied().unwrap_or_default();
    let pairs = entries.iter().flat_map(|one| {
        let later = entries.range(*one..).skip(1);
        later.map(move |other| (*one, *other))
    });
    pairs
        .filter(|pair| !met.contains(pair))
        .min_by_key(|(one, other)| {
            let (one_times, other_times) = (times(one), times(other));
            (
                one_times + other_times,
                one_times.max(other_times),
                *one,
                *other,
            )
        })
}

//! How many entries any two judges have in common.
//!
//! Judges who share entries can be compared; the more even the overlaps, the better every severity can be estimated.

use std::collections::BTreeSet;

use super::flow::Flow;

/// How many entries any two judges have in common.
#[derive(Debug, Clone)]
pub(super) struct Overlaps {
    pub(super) judges: usize,
    counts: Vec<u32>,
}

impl Overlaps {
    /// `fixed_readers`: for each entry, its judges that the solver cannot change (kept pairs and anchors).
    pub(super) fn of(flow: &Flow, fixed_readers: &[BTreeSet<usize>]) -> Self {
        let judges = flow.judge_count();
        let mut overlaps = Self {
            judges,
            counts: vec![0; judges * judges],
        };
        for (entry, fixed) in fixed_readers.iter().enumerate() {
            let readers: Vec<usize> = readers(flow, fixed, entry).collect();
            for first in &readers {
                for second in readers.iter().filter(|second| *second != first) {
                    overlaps.counts[first * judges + second] += 1;
                }
            }
        }
        overlaps
    }

    pub(super) fn between(&self, first: usize, second: usize) -> u32 {
        self.counts[first * self.judges + second]
    }

    /// The fewest and the most entries that a pair of these judges shares; (0, 0) for fewer than two judges.
    pub(super) fn range(&self, judges: &[usize]) -> (u32, u32) {
        let pairs = judges.iter().enumerate().flat_map(|(index, first)| {
            let rest = judges.iter().skip(index + 1);
            rest.map(|second| self.between(*first, *second))
        });
        let (least, most) = pairs.fold((u32::MAX, 0), |(least, most), count| {
            (least.min(count), most.max(count))
        });
        (least.min(most), most)
    }

    /// The groups of judges who share entries, directly or through other judges.
    pub(super) fn groups(&self, judges: &[usize]) -> Vec<Vec<usize>> {
        let mut remaining: BTreeSet<usize> = judges.iter().copied().collect();
        let mut groups = Vec::new();
        while let Some(first) = remaining.pop_first() {
            let mut group = vec![first];
            let mut index = 0;
            while let Some(judge) = group.get(index).copied() {
                index += 1;
                let neighbours: Vec<usize> = remaining
                    .iter()
                    .copied()
                    .filter(|other| self.between(judge, *other) > 0)
                    .collect();
                for neighbour in neighbours {
                    remaining.remove(&neighbour);
                    group.push(neighbour);
                }
            }
            groups.push(group);
        }
        groups
    }

    pub(super) fn change(&mut self, first: usize, second: usize, by: i32) {
        for index in [first * self.judges + second, second * self.judges + first] {
            self.counts[index] = self.counts[index].saturating_add_signed(by);
        }
    }
}

/// The judges of an entry, those from kept pairs and anchors included.
pub(super) fn readers<'a>(
    flow: &'a Flow,
    fixed_readers: &'a BTreeSet<usize>,
    entry: usize,
) -> impl Iterator<Item = usize> + 'a {
    let new_readers = flow.readers(entry).map(|(judge, _)| judge);
    fixed_readers.iter().copied().chain(new_readers)
}

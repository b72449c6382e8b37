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
    /// Counts them; `before` are the readers of each entry from kept pairs and anchors.
    pub(super) fn of(flow: &Flow, before: &[BTreeSet<usize>]) -> Self {
        let judges = flow.nobody();
        let mut overlaps = Self {
            judges,
            counts: vec![0; judges * judges],
        };
        for (entry, before) in before.iter().enumerate() {
            let readers: Vec<usize> = readers(flow, before, entry).collect();
            for one in &readers {
                for other in readers.iter().filter(|other| *other != one) {
                    overlaps.counts[one * judges + other] += 1;
                }
            }
        }
        overlaps
    }

    pub(super) fn between(&self, one: usize, other: usize) -> u32 {
        self.counts[one * self.judges + other]
    }

    /// The fewest and the most over pairs of these judges.
    pub(super) fn range(&self, judges: &[usize]) -> (u32, u32) {
        let pairs = judges.iter().enumerate().flat_map(|(at, one)| {
            let rest = judges.iter().skip(at + 1);
            rest.map(|other| self.between(*one, *other))
        });
        let (least, most) = pairs.fold((u32::MAX, 0), |(least, most), count| {
            (least.min(count), most.max(count))
        });
        (least.min(most), most)
    }

    /// The groups of judges who share entries, directly or over others.
    pub(super) fn groups(&self, judges: &[usize]) -> Vec<Vec<usize>> {
        let mut remaining: BTreeSet<usize> = judges.iter().copied().collect();
        let mut groups = Vec::new();
        while let Some(first) = remaining.pop_first() {
            let mut group = vec![first];
            let mut at = 0;
            while let Some(judge) = group.get(at).copied() {
                at += 1;
                let near: Vec<usize> = remaining
                    .iter()
                    .copied()
                    .filter(|other| self.between(judge, *other) > 0)
                    .collect();
                for other in near {
                    remaining.remove(&other);
                    group.push(other);
                }
            }
            groups.push(group);
        }
        groups
    }

    pub(super) fn change(&mut self, one: usize, other: usize, by: i32) {
        for at in [one * self.judges + other, other * self.judges + one] {
            self.counts[at] = self.counts[at].saturating_add_signed(by);
        }
    }
}

/// The judges of an entry, those from kept pairs and anchors included.
pub(super) fn readers<'a>(
    flow: &'a Flow,
    before: &'a BTreeSet<usize>,
    entry: usize,
) -> impl Iterator<Item = usize> + 'a {
    let new = flow.readers(entry).map(|(judge, _)| judge);
    before.iter().copied().chain(new)
}

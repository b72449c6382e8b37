//! Judges' orders as ballot papers.

use std::collections::BTreeSet;

use crate::EntryId;

/// One vote: votes are counted in hundred-thousandths.
pub(super) const ONE_VOTE: u64 = 100_000;

/// The papers of a count, by index.
pub(super) struct Papers {
    /// The entries that stand on a paper, by id.
    pub(super) entries: Vec<EntryId>,
    /// The entries of each paper, the best first.
    pub(super) orders: Vec<Vec<usize>>,
    pub(super) seats: usize,
    pub(super) quota: u64,
}

impl Papers {
    pub(super) fn of(orders: &[Vec<EntryId>], seats: usize) -> Self {
        let entries: BTreeSet<EntryId> = orders.iter().flatten().copied().collect();
        let entries: Vec<EntryId> = entries.into_iter().collect();
        let orders = orders.iter().filter(|order| !order.is_empty());
        let orders: Vec<Vec<usize>> = orders
            .map(|order| {
                let mut ranked = BTreeSet::new();
                let known = order.iter().filter_map(|id| entries.binary_search(id).ok());
                known.filter(|entry| ranked.insert(*entry)).collect()
            })
            .collect();
        let votes = u64::try_from(orders.len()).unwrap_or(u64::MAX);
        let seats_and_one = u64::try_from(seats).unwrap_or(u64::MAX).saturating_add(1);
        Self {
            quota: (votes / seats_and_one + 1) * ONE_VOTE,
            entries,
            orders,
            seats,
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "the last step to a number that is shown"
)]
pub(super) fn in_votes(votes: u64) -> f64 {
    votes as f64 / ONE_VOTE as f64
}

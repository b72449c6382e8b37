//! The cheapest exchange between any two judges, kept while entries move.

use super::problem::CLOSED;
use super::state::Flow;

/// The cost where there is no exchange: higher than any.
pub(crate) const NONE: i64 = i64::MAX / 4;

/// For each judge and each other, the entry that could go from the one to the other at the least cost.
/// Nobody counts as a judge: an entry that goes from nobody gets a reading that it missed.
#[derive(Debug, Clone)]
pub(crate) struct Moves {
    side: usize,
    costs: Vec<i64>,
    entries: Vec<u32>,
}

impl Moves {
    pub(crate) fn of(flow: &Flow) -> Self {
        let side = flow.judge_count() + 1;
        let mut moves = Self {
            side,
            costs: vec![NONE; side * side],
            entries: vec![u32::MAX; side * side],
        };
        for from in 0..side {
            for entry in flow.entries_of(from) {
                moves.offer_all(flow, from, entry);
            }
        }
        moves
    }

    /// What each other judge costs more, for the entry that costs least more.
    pub(crate) fn row(&self, from: usize) -> &[i64] {
        &self.costs[from * self.side..(from + 1) * self.side]
    }

    /// Whether any entry can go from one judge to another.
    pub(crate) fn can(&self, from: usize, to: usize) -> bool {
        self.row(from)[to] < NONE
    }

    /// The entry that goes from one judge to another.
    pub(crate) fn entry(&self, from: usize, to: usize) -> usize {
        self.entries[from * self.side + to] as usize
    }

    /// Moves an entry, in the flow and here.
    pub(crate) fn make(&mut self, flow: &mut Flow, entry: usize, from: usize, to: usize) {
        flow.take(entry, from);
        flow.give(entry, to);
        // The other judges of the entry can no longer pass it on to `to`, and can now pass it on to `from`.
        let others: Vec<usize> = flow.readers(entry).map(|(judge, _)| judge).collect();
        for reader in others.into_iter().filter(|reader| *reader != to) {
            self.withdraw(flow, reader, to, entry);
            self.offer(flow, reader, from, entry);
            self.offer(flow, reader, flow.nobody(), entry);
        }
        self.withdraw_all(flow, from, entry);
        self.withdraw_all(flow, flow.nobody(), entry);
        self.offer_all(flow, to, entry);
        if flow.missing(entry) > 0 {
            self.offer_all(flow, flow.nobody(), entry);
        }
    }

    /// What it costs when an entry goes from one judge to another.
    fn cost(flow: &Flow, from: usize, to: usize, entry: usize) -> i64 {
        let saved = flow.saved(from, entry);
        if to != flow.nobody() {
            return match flow.problem().row(entry)[to] {
                CLOSED => NONE,
                cost => i64::from(cost) - saved,
            };
        }
        if from == to {
            return NONE;
        }
        flow.missing_cost(flow.missing(entry) + 1) - saved
    }

    fn offer(&mut self, flow: &Flow, from: usize, to: usize, entry: usize) {
        let (index, cost) = (from * self.side + to, Self::cost(flow, from, to, entry));
        if cost < self.costs[index] {
            (self.costs[index], self.entries[index]) =
                (cost, u32::try_from(entry).unwrap_or(u32::MAX));
        }
    }

    fn offer_all(&mut self, flow: &Flow, from: usize, entry: usize) {
        let saved = flow.saved(from, entry);
        let (start, name) = (from * self.side, u32::try_from(entry).unwrap_or(u32::MAX));
        let row = flow.problem().row(entry);
        let costs = &mut self.costs[start..start + row.len()];
        let entries = &mut self.entries[start..start + row.len()];
        for ((cost, least), cheapest) in row.iter().zip(costs).zip(entries) {
            let more = i64::from(*cost) - saved;
            if more < *least && *cost != CLOSED {
                (*least, *cheapest) = (more, name);
            }
        }
        self.offer(flow, from, flow.nobody(), entry);
    }

    /// An entry can no longer go from one judge to another: looks for the next best.
    fn withdraw(&mut self, flow: &Flow, from: usize, to: usize, entry: usize) {
        if self.entry(from, to) != entry {
            return;
        }
        let index = from * self.side + to;
        let least = std::mem::replace(&mut self.costs[index], NONE);
        self.entries[index] = u32::MAX;
        for other in flow.entries_of(from) {
            self.offer(flow, from, to, other);
            // No exchange is cheaper than the one withdrawn was, so one that costs the same ends the search.
            if self.costs[index] == least {
                return;
            }
        }
    }

    fn withdraw_all(&mut self, flow: &Flow, from: usize, entry: usize) {
        for to in 0..self.side {
            self.withdraw(flow, from, to, entry);
        }
    }
}

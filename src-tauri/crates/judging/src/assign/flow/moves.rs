//! The cheapest exchange between any two judges, kept while entries move.

use super::grid::CLOSED;
use super::hands::Hands;

/// No exchange: dearer than any.
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
    pub(super) fn of(hands: &Hands) -> Self {
        let side = hands.nobody() + 1;
        let mut moves = Self {
            side,
            costs: vec![NONE; side * side],
            entries: vec![u32::MAX; side * side],
        };
        for from in 0..side {
            for entry in hands.hand(from) {
                moves.offer_all(hands, from, entry);
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

    /// Moves an entry, in the hands and here.
    pub(crate) fn make(&mut self, hands: &mut Hands, entry: usize, from: usize, to: usize) {
        hands.take(entry, from);
        hands.give(entry, to);
        // Of the others who hold the entry, none can give it to `to` now, and all could to `from`.
        let others: Vec<usize> = hands.readers(entry).map(|(judge, _)| judge).collect();
        for holder in others.into_iter().filter(|holder| *holder != to) {
            self.withdraw(hands, holder, to, entry);
            self.offer(hands, holder, from, entry);
            self.offer(hands, holder, hands.nobody(), entry);
        }
        self.withdraw_all(hands, from, entry);
        self.withdraw_all(hands, hands.nobody(), entry);
        self.offer_all(hands, to, entry);
        if hands.missing(entry) > 0 {
            self.offer_all(hands, hands.nobody(), entry);
        }
    }

    /// What it costs when an entry goes from one judge to another.
    fn cost(hands: &Hands, from: usize, to: usize, entry: usize) -> i64 {
        let saved = hands.saved(from, entry);
        if to != hands.nobody() {
            return match hands.grid().row(entry)[to] {
                CLOSED => NONE,
                cost => i64::from(cost) - saved,
            };
        }
        if from == to {
            return NONE;
        }
        hands.missing_cost(hands.missing(entry) + 1) - saved
    }

    fn offer(&mut self, hands: &Hands, from: usize, to: usize, entry: usize) {
        let (at, cost) = (from * self.side + to, Self::cost(hands, from, to, entry));
        if cost < self.costs[at] {
            (self.costs[at], self.entries[at]) = (cost, u32::try_from(entry).unwrap_or(u32::MAX));
        }
    }

    fn offer_all(&mut self, hands: &Hands, from: usize, entry: usize) {
        let saved = hands.saved(from, entry);
        let (start, name) = (from * self.side, u32::try_from(entry).unwrap_or(u32::MAX));
        let row = hands.grid().row(entry);
        let costs = &mut self.costs[start..start + row.len()];
        let entries = &mut self.entries[start..start + row.len()];
        for ((cost, least), held) in row.iter().zip(costs).zip(entries) {
            let more = i64::from(*cost) - saved;
            if more < *least && *cost != CLOSED {
                (*least, *held) = (more, name);
            }
        }
        self.offer(hands, from, hands.nobody(), entry);
    }

    /// An entry can no longer go from one judge to another: looks for the next best.
    fn withdraw(&mut self, hands: &Hands, from: usize, to: usize, entry: usize) {
        if self.entry(from, to) != entry {
            return;
        }
        let at = from * self.side + to;
        let least = std::mem::replace(&mut self.costs[at], NONE);
        self.entries[at] = u32::MAX;
        for other in hands.hand(from) {
            self.offer(hands, from, to, other);
            // Nothing that was there before is cheaper, so one as cheap will do.
            if self.costs[at] == least {
                return;
            }
        }
    }

    fn withdraw_all(&mut self, hands: &Hands, from: usize, entry: usize) {
        for to in 0..self.side {
            self.withdraw(hands, from, to, entry);
        }
    }
}

//! The state of the flow: which judge has which entry.

use super::grid::{CLOSED, Grid, Weights};

/// A reading that an entry wants: by whom, at what cost, and where in that judge's hand.
#[derive(Debug, Clone, Copy)]
struct Seat {
    judge: u32,
    cost: i32,
    spot: u32,
}

/// What is assigned so far. While a judge holds an entry, the pair is [`CLOSED`] in the grid, so that what
/// is open in the grid is just what could still be.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    grid: Grid,
    weights: Weights,
    seats: Vec<Vec<Seat>>,
    /// The entries of each judge; the last hand holds the entries that miss a reading, once each.
    held: Vec<Vec<u32>>,
    /// Where each entry stands in the last hand.
    short: Vec<u32>,
}

const NOT_SHORT: u32 = u32::MAX;

impl Flow {
    pub(super) fn of(grid: Grid) -> Self {
        let (entries, judges) = (grid.entries(), grid.judges());
        let mut flow = Self {
            weights: grid.weights(),
            seats: vec![Vec::new(); entries],
            held: vec![Vec::new(); judges + 1],
            short: vec![NOT_SHORT; entries],
            grid,
        };
        (0..entries).for_each(|entry| flow.note_missing(entry));
        flow
    }

    pub(crate) fn grid(&self) -> &Grid {
        &self.grid
    }

    pub(super) fn weights(&self) -> Weights {
        self.weights
    }

    /// The hand that is nobody's: it holds what is missing.
    pub(crate) fn nobody(&self) -> usize {
        self.grid.judges()
    }

    /// The entries a judge holds; those that miss a reading for nobody.
    pub(crate) fn hand(&self, judge: usize) -> impl ExactSizeIterator<Item = usize> + '_ {
        self.held[judge].iter().map(|entry| *entry as usize)
    }

    /// How many new entries a judge has.
    pub(crate) fn count(&self, judge: usize) -> u32 {
        u32::try_from(self.held[judge].len()).unwrap_or(u32::MAX)
    }

    /// The judges of an entry, in no order, with what each costs.
    pub(crate) fn readers(&self, entry: usize) -> impl ExactSizeIterator<Item = (usize, i32)> + '_ {
        let seats = self.seats[entry].iter();
        seats.map(|seat| (seat.judge as usize, seat.cost))
    }

    /// How many readings an entry misses.
    pub(crate) fn missing(&self, entry: usize) -> u32 {
        let has = u32::try_from(self.seats[entry].len()).unwrap_or(u32::MAX);
        self.grid.need[entry].saturating_sub(has)
    }

    /// What it costs if an entry misses its n-th reading, the first missing being 1.
    pub(super) fn missing_cost(&self, nth: u32) -> i64 {
        self.weights.missing * i64::from(nth)
    }

    /// What is saved when a judge, or nobody, lets an entry go.
    pub(super) fn saved(&self, judge: usize, entry: usize) -> i64 {
        if judge == self.nobody() {
            return self.missing_cost(self.missing(entry));
        }
        let seat = self.seats[entry]
            .iter()
            .find(|seat| seat.judge as usize == judge);
        seat.map_or(0, |seat| i64::from(seat.cost))
    }

    /// Gives an entry to a judge.
    pub(crate) fn give(&mut self, entry: usize, judge: usize) {
        if judge < self.grid.judges() {
            let at = entry * self.grid.judges() + judge;
            let spot = self.count(judge);
            self.seats[entry].push(Seat {
                judge: small(judge),
                cost: self.grid.costs[at],
                spot,
            });
            self.grid.costs[at] = CLOSED;
            self.held[judge].push(small(entry));
        }
        self.note_missing(entry);
    }

    /// Takes an entry from a judge.
    pub(crate) fn take(&mut self, entry: usize, judge: usize) {
        let held = self.seats[entry]
            .iter()
            .position(|seat| seat.judge as usize == judge);
        if let Some(held) = held {
            let seat = self.seats[entry].swap_remove(held);
            let at = entry * self.grid.judges() + judge;
            self.grid.costs[at] = seat.cost;
            let spot = seat.spot as usize;
            self.held[judge].swap_remove(spot);
            if let Some(moved) = self.held[judge].get(spot) {
                let seats = self.seats[*moved as usize].iter_mut();
                seats
                    .filter(|seat| seat.judge as usize == judge)
                    .for_each(|other| other.spot = seat.spot);
            }
        }
        self.note_missing(entry);
    }

    /// Keeps the last hand to the entries that miss something.
    fn note_missing(&mut self, entry: usize) {
        let (nobody, is_short) = (self.nobody(), self.missing(entry) > 0);
        let spot = self.short[entry];
        if is_short && spot == NOT_SHORT {
            self.short[entry] = self.count(nobody);
            self.held[nobody].push(small(entry));
        } else if !is_short && spot != NOT_SHORT {
            self.short[entry] = NOT_SHORT;
            self.held[nobody].swap_remove(spot as usize);
            if let Some(moved) = self.held[nobody].get(spot as usize) {
                self.short[*moved as usize] = spot;
            }
        }
    }
}

/// An index that fits: a grid has fewer than 2^32 entries and judges, or it would not fit in memory.
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

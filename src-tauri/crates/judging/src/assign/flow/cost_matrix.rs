//! What each pair of entry and judge costs, and what loads cost.

/// The cost of a pair that is not allowed, or that is assigned already.
pub(crate) const CLOSED: i32 = i32::MAX;

/// What is to be assigned, by index.
#[derive(Debug, Clone)]
pub(crate) struct CostMatrix {
    /// What each pair costs, entry by entry; [`CLOSED`] where there can be none.
    pub(super) costs: Vec<i32>,
    /// How many readings each entry wants.
    pub(crate) need: Vec<u32>,
    /// The judges' loads and what they cost.
    pub(crate) loads: Vec<Load>,
    /// What a judge's second entry costs more than the first, the third more than the second, and so on.
    pub(crate) step: i64,
}

/// What a judge takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Load {
    /// Entries that cannot be taken back.
    pub(crate) fixed: u32,
    /// The fewest entries the judge should have, the fixed ones included.
    pub(crate) least: u32,
    /// The most.
    pub(crate) most: u32,
}

impl Load {
    /// How many more entries the judge takes.
    pub(crate) fn capacity(self) -> u32 {
        self.most.saturating_sub(self.fixed)
    }

    /// How many more the judge should have at least.
    fn missing_to_least(self) -> u32 {
        self.least.min(self.most).saturating_sub(self.fixed)
    }
}

/// Costs larger than any sum of pair and load costs, so that they are minimized first; `missing` before `below_least`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Weights {
    /// What leaving a judge below the least load costs.
    pub(super) below_least: i64,
    /// What an entry's first missing reading costs; the second costs twice as much.
    pub(super) missing: i64,
}

impl CostMatrix {
    /// A matrix in which `open` writes the costs of an entry's possible pairs; all others are closed.
    pub(crate) fn of(
        need: Vec<u32>,
        loads: Vec<Load>,
        step: i64,
        mut open: impl FnMut(usize, &mut [i32]),
    ) -> Self {
        let mut costs = vec![CLOSED; need.len() * loads.len()];
        let rows = costs.chunks_exact_mut(loads.len().max(1));
        rows.enumerate().for_each(|(entry, row)| open(entry, row));
        Self {
            costs,
            need,
            loads,
            step,
        }
    }

    /// Closes a pair.
    pub(crate) fn close(&mut self, entry: usize, judge: usize) {
        let at = entry * self.judges() + judge;
        if let Some(cost) = self.costs.get_mut(at) {
            *cost = CLOSED;
        }
    }

    pub(crate) fn entries(&self) -> usize {
        self.need.len()
    }

    pub(crate) fn judges(&self) -> usize {
        self.loads.len()
    }

    /// What each judge costs an entry.
    pub(crate) fn row(&self, entry: usize) -> &[i32] {
        let judges = self.judges();
        &self.costs[entry * judges..(entry + 1) * judges]
    }

    /// What a judge's n-th new entry costs, the first being 1; `None` beyond the most.
    pub(super) fn load_cost(&self, judge: usize, nth: u32, weights: Weights) -> Option<i64> {
        let load = self.loads[judge];
        (nth <= load.capacity()).then(|| {
            let cost = self.step * (i64::from(load.fixed) + i64::from(nth));
            if nth <= load.missing_to_least() {
                cost - weights.below_least
            } else {
                cost
            }
        })
    }

    /// How many new entries a judge takes at a price: those that cost less, and those that cost no more.
    pub(super) fn supply(&self, judge: usize, price: i64, weights: Weights) -> (u32, u32) {
        let load = self.loads[judge];
        let up_to = |price: i64| {
            let missing_to_least = load.missing_to_least().min(load.capacity());
            let first = self
                .steps_within(load, price + weights.below_least)
                .min(missing_to_least);
            if first < missing_to_least {
                first
            } else {
                self.steps_within(load, price)
                    .clamp(missing_to_least, load.capacity())
            }
        };
        (up_to(price - 1), up_to(price))
    }

    /// The largest n with step · (fixed + n) ≤ price.
    fn steps_within(&self, load: Load, price: i64) -> u32 {
        if price < 0 {
            return 0;
        }
        match price.checked_div(self.step) {
            Some(steps) => {
                let steps = u32::try_from(steps).unwrap_or(u32::MAX);
                steps.saturating_sub(load.fixed)
            }
            None => u32::MAX,
        }
    }

    /// Weights that no chain of exchanges can outweigh: a chain visits no judge twice, each exchange
    /// changes the cost by no more than the widest pair, and only the judges at its ends change loads.
    pub(super) fn weights(&self) -> Weights {
        let open = self.costs.iter().filter(|cost| **cost != CLOSED);
        let (low, high) = open.fold((0, 0), |(low, high): (i32, i32), cost| {
            (low.min(*cost), high.max(*cost))
        });
        let most_fixed = self.loads.iter().map(|load| load.fixed).max();
        let heaviest = i64::from(most_fixed.unwrap_or_default()) + self.most_readings();
        let widest = i64::from(high) - i64::from(low);
        let longest = i64::try_from(self.judges()).unwrap_or(i64::MAX) + 2;
        let below_least = widest * longest + self.step * heaviest + 1;
        Weights {
            below_least,
            missing: 3 * below_least,
        }
    }

    /// The most readings that one judge can have: one of each entry.
    fn most_readings(&self) -> i64 {
        i64::try_from(self.entries()).unwrap_or(i64::MAX)
    }
}

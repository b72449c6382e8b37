//! The input of the minimum-cost flow: the demand of entries, the costs of pairs, the bounds and costs of loads.

/// The cost of a pair that is not allowed, or that is assigned already.
pub(crate) const CLOSED: i32 = i32::MAX;

/// A minimum-cost flow problem: entries demand readings, judges supply them. Both are indices.
#[derive(Debug, Clone)]
pub(crate) struct FlowProblem {
    /// What each pair costs, entry by entry; [`CLOSED`] where there can be none.
    pub(super) costs: Vec<i32>,
    /// How many readings each entry demands.
    pub(crate) demand: Vec<u32>,
    /// How many entries each judge takes.
    pub(crate) loads: Vec<LoadBounds>,
    /// The marginal cost of load: the n-th entry of a judge costs n times this.
    pub(crate) step: i64,
}

/// How many entries a judge takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LoadBounds {
    /// Entries that cannot be taken back.
    pub(crate) fixed: u32,
    /// The fewest entries the judge should have, the fixed ones included.
    pub(crate) least: u32,
    /// The most.
    pub(crate) most: u32,
}

impl LoadBounds {
    /// How many more entries the judge takes.
    pub(crate) fn capacity(self) -> u32 {
        self.most.saturating_sub(self.fixed)
    }

    /// How many more the judge should have at least.
    fn missing_to_least(self) -> u32 {
        self.least.min(self.most).saturating_sub(self.fixed)
    }
}

/// Penalties larger than any sum of pair and load costs, so that shortages are minimized first; `missing` before `below_least`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Penalties {
    /// What leaving a judge below the least load costs.
    pub(super) below_least: i64,
    /// What an entry's first missing reading costs; the second costs twice as much.
    pub(super) missing: i64,
}

impl FlowProblem {
    /// A problem in which `write_costs` writes the costs of an entry's possible pairs into its row; all others are closed.
    pub(crate) fn of(
        demand: Vec<u32>,
        loads: Vec<LoadBounds>,
        step: i64,
        mut write_costs: impl FnMut(usize, &mut [i32]),
    ) -> Self {
        let mut costs = vec![CLOSED; demand.len() * loads.len()];
        let rows = costs.chunks_exact_mut(loads.len().max(1));
        rows.enumerate()
            .for_each(|(entry, row)| write_costs(entry, row));
        Self {
            costs,
            demand,
            loads,
            step,
        }
    }

    /// Closes a pair.
    pub(crate) fn close(&mut self, entry: usize, judge: usize) {
        let index = entry * self.judges() + judge;
        if let Some(cost) = self.costs.get_mut(index) {
            *cost = CLOSED;
        }
    }

    pub(crate) fn entries(&self) -> usize {
        self.demand.len()
    }

    pub(crate) fn judges(&self) -> usize {
        self.loads.len()
    }

    /// What a reading by each judge costs an entry.
    pub(crate) fn row(&self, entry: usize) -> &[i32] {
        let judges = self.judges();
        &self.costs[entry * judges..(entry + 1) * judges]
    }

    /// What a judge's n-th new entry costs, the first being 1; `None` beyond the most.
    pub(super) fn load_cost(&self, judge: usize, nth: u32, penalties: Penalties) -> Option<i64> {
        let load = self.loads[judge];
        (nth <= load.capacity()).then(|| {
            let cost = self.step * (i64::from(load.fixed) + i64::from(nth));
            if nth <= load.missing_to_least() {
                cost - penalties.below_least
            } else {
                cost
            }
        })
    }

    /// How many new entries a judge takes at a price: those that cost less, and those that cost no more.
    pub(super) fn supply(&self, judge: usize, price: i64, penalties: Penalties) -> (u32, u32) {
        let load = self.loads[judge];
        let supply_at = |price: i64| {
            let missing_to_least = load.missing_to_least().min(load.capacity());
            let below_least = self
                .entries_within_price(load, price + penalties.below_least)
                .min(missing_to_least);
            if below_least < missing_to_least {
                below_least
            } else {
                self.entries_within_price(load, price)
                    .clamp(missing_to_least, load.capacity())
            }
        };
        (supply_at(price - 1), supply_at(price))
    }

    /// How many new entries have a marginal cost within a price: the largest n with step · (fixed + n) ≤ price.
    fn entries_within_price(&self, load: LoadBounds, price: i64) -> u32 {
        if price < 0 {
            return 0;
        }
        match price.checked_div(self.step) {
            Some(entries) => {
                let entries = u32::try_from(entries).unwrap_or(u32::MAX);
                entries.saturating_sub(load.fixed)
            }
            None => u32::MAX,
        }
    }

    /// Penalties that no augmenting path of exchanges can outweigh: a path visits no judge twice, each exchange
    /// changes the cost by no more than the range of pair costs, and only the judges at its ends change loads.
    pub(super) fn penalties(&self) -> Penalties {
        let possible = self.costs.iter().filter(|cost| **cost != CLOSED);
        let (low, high) = possible.fold((0, 0), |(low, high): (i32, i32), cost| {
            (low.min(*cost), high.max(*cost))
        });
        let most_fixed = self.loads.iter().map(|load| load.fixed).max();
        let largest_load = i64::from(most_fixed.unwrap_or_default()) + self.most_readings();
        let cost_range = i64::from(high) - i64::from(low);
        let longest_path = i64::try_from(self.judges()).unwrap_or(i64::MAX) + 2;
        let below_least = cost_range * longest_path + self.step * largest_load + 1;
        Penalties {
            below_least,
            missing: 3 * below_least,
        }
    }

    /// The most readings that one judge can have: one of each entry.
    fn most_readings(&self) -> i64 {
        i64::try_from(self.entries()).unwrap_or(i64::MAX)
    }
}

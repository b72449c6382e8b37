//! Prices, and by how many readings loads differ from what the prices pay for.

use super::state::Flow;

/// The judges, nobody, and the end to which all readings flow.
#[derive(Debug, Clone)]
pub(crate) struct Nodes {
    /// What a reading is worth at each judge, for nobody, and at the end.
    pub(super) prices: Vec<i64>,
    /// How many of a judge's entries, and of the missing readings, are paid for.
    pub(super) paid: Vec<u32>,
    /// How many readings each node has too many; negative for a deficit.
    pub(super) excess: Vec<i64>,
}

impl Nodes {
    /// Pays for as many of each judge's entries as the price allows.
    pub(super) fn of(flow: &Flow, mut prices: Vec<i64>) -> Self {
        let judges = flow.problem().judges();
        let mut paid = Vec::with_capacity(judges + 1);
        let mut excess = Vec::with_capacity(judges + 2);
        for (judge, price) in prices.iter().enumerate() {
            let (least, most) = flow.problem().supply(judge, *price, flow.penalties());
            paid.push(flow.count(judge).clamp(least, most));
            excess.push(i64::from(flow.count(judge)) - i64::from(paid[judge]));
        }
        prices.extend([0, 0]);
        let missing = (0..flow.problem().entries())
            .map(|entry| flow.missing(entry))
            .sum();
        paid.push(missing);
        let total_excess: i64 = excess.iter().sum();
        excess.extend([0, -total_excess]);
        Self {
            prices,
            paid,
            excess,
        }
    }

    /// What a reading is worth at a judge.
    pub(crate) fn price(&self, judge: usize) -> i64 {
        self.prices[judge]
    }

    /// Whether a judge may pay for one more entry at no cost.
    pub(crate) fn is_free_to_end(&self, flow: &Flow, judge: usize) -> bool {
        let cost = self.to_end(flow, judge);
        cost.is_some_and(|cost| cost + self.prices[self.end()] == self.prices[judge])
    }

    /// Whether a judge may pay for one entry fewer at no cost.
    pub(crate) fn is_free_from_end(&self, flow: &Flow, judge: usize) -> bool {
        let cost = self.back_from_end(flow, judge);
        cost.is_some_and(|cost| cost + self.prices[judge] == self.prices[self.end()])
    }

    /// Pays for one more entry of `from` where `to` is the end, for one fewer of `to` where `from` is.
    pub(crate) fn pay(&mut self, from: usize, to: usize) {
        if to == self.end() {
            self.paid[from] += 1;
        } else if from == self.end() {
            self.paid[to] -= 1;
        }
    }

    /// The node to which all readings flow.
    pub(crate) fn end(&self) -> usize {
        self.prices.len() - 1
    }

    /// What paying for one more of a judge's entries costs; `None` beyond the most.
    pub(super) fn to_end(&self, flow: &Flow, judge: usize) -> Option<i64> {
        if judge == flow.nobody() {
            return Some(0);
        }
        let next = self.paid[judge] + 1;
        flow.problem().load_cost(judge, next, flow.penalties())
    }

    /// What paying for one entry fewer costs: what it saves, below zero; `None` where none is paid for.
    pub(super) fn back_from_end(&self, flow: &Flow, judge: usize) -> Option<i64> {
        if self.paid[judge] == 0 {
            return None;
        }
        if judge == flow.nobody() {
            return Some(0);
        }
        let last = self.paid[judge];
        let cost = flow.problem().load_cost(judge, last, flow.penalties());
        cost.map(|cost| -cost)
    }
}

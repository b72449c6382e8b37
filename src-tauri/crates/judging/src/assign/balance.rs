//! Making overlaps even at no cost: any two judges share about as many entries as any other two.

use std::collections::BTreeSet;

use super::flow::{CLOSED, Flow};
use super::overlap::{Overlaps, readers};
use crate::rng::SplitMix64;

/// How many changes are tried for each reading.
const TRIES: usize = 400;

/// The most changes that are tried: it bounds the time on large seasons, whose overlaps are nearly even at random.
const MOST_TRIES: usize = 60_000;

/// How many times the annealing of a small assignment is restarted.
const ATTEMPTS: usize = 6;

/// Makes overlaps even by changes that cost nothing and give no entry judges who suit it less than those of the worst
/// entry do. Where numbers allow a balanced incomplete block design, that is the goal.
pub(super) fn balance_overlaps(
    flow: &mut Flow,
    fixed_readers: &[BTreeSet<usize>],
    served: &mut [Option<i64>],
    rng: &mut SplitMix64,
) {
    let seats: Vec<usize> = (0..fixed_readers.len())
        .flat_map(|entry| std::iter::repeat_n(entry, flow.readers(entry).len()))
        .collect();
    if seats.is_empty() {
        return;
    }
    let worst = served.iter().flatten().max().copied();
    let mut balancer = Balancer {
        overlaps: Overlaps::of(flow, fixed_readers),
        flow,
        fixed_readers,
        served,
        worst,
    };
    let tries = (TRIES * seats.len()).min(MOST_TRIES);
    // Too few tries for every pair: a high temperature would leave the assignment random.
    let attempts = if tries == MOST_TRIES { 1 } else { ATTEMPTS };
    for _ in 0..attempts {
        if balancer.is_even() {
            break;
        }
        balancer.anneal(&seats, tries, attempts > 1, rng);
    }
    balancer.connect(&seats, tries.min(20_000), rng);
}

/// An entry goes from one judge to another; with `in_exchange`, that entry goes the other way.
#[derive(Debug, Clone, Copy)]
struct Handover {
    entry: usize,
    from: usize,
    to: usize,
    in_exchange: Option<usize>,
}

struct Balancer<'a> {
    overlaps: Overlaps,
    flow: &'a mut Flow,
    fixed_readers: &'a [BTreeSet<usize>],
    served: &'a mut [Option<i64>],
    worst: Option<i64>,
}

impl Balancer<'_> {
    /// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983), the last third of it at temperature zero.
    #[expect(clippy::cast_precision_loss, reason = "a temperature is not exact")]
    fn anneal(
        &mut self,
        seats: &[usize],
        tries: usize,
        with_temperature: bool,
        rng: &mut SplitMix64,
    ) {
        let start = if with_temperature { 1.5 } else { 0.0 };
        for tried in 0..tries {
            if tried % 4096 == 0 && self.is_even() {
                return;
            }
            let temperature = start * (1.0 - 1.5 * tried as f64 / tries as f64);
            let Some(handover) = self.propose(seats, rng) else {
                continue;
            };
            let increase = self.increase(handover);
            let accepted = increase <= 0
                || (temperature > 0.0
                    && rng.fraction() < (-(increase as f64) / (2.0 * temperature)).exp());
            if accepted {
                self.apply(handover);
            }
        }
    }

    /// Joins groups of judges that share no entry, where changes of no cost can.
    fn connect(&mut self, seats: &[usize], tries: usize, rng: &mut SplitMix64) {
        let judges: Vec<usize> = (0..self.overlaps.judges).collect();
        let mut groups = self.overlaps.groups(&judges).len();
        for _ in 0..tries {
            if groups == 1 {
                return;
            }
            if let Some(handover) = self.propose(seats, rng) {
                self.apply(handover);
                let groups_now = self.overlaps.groups(&judges).len();
                if groups_now > groups {
                    self.apply(Handover {
                        from: handover.to,
                        to: handover.from,
                        ..handover
                    });
                } else {
                    groups = groups_now;
                }
            }
        }
    }

    /// A random change that costs nothing.
    fn propose(&self, seats: &[usize], rng: &mut SplitMix64) -> Option<Handover> {
        let entry = seats[rng.below(seats.len())];
        let (from, cost) = self.seat(entry, rng)?;
        let handover = if rng.below(4) == 0 {
            let to = rng.below(self.overlaps.judges);
            self.is_paid_by_loads(from, to, self.more(entry, cost, to)?)
                .then_some(Handover {
                    entry,
                    from,
                    to,
                    in_exchange: None,
                })?
        } else {
            let other = seats[rng.below(seats.len())];
            let (to, other_cost) = self.seat(other, rng)?;
            let more = self.more(entry, cost, to)? + self.more(other, other_cost, from)?;
            (more == 0 && entry != other).then_some(Handover {
                entry,
                from,
                to,
                in_exchange: Some(other),
            })?
        };
        self.keeps_worst(handover).then_some(handover)
    }

    /// A random judge of an entry, and what the pair costs.
    fn seat(&self, entry: usize, rng: &mut SplitMix64) -> Option<(usize, i32)> {
        let count = self.flow.readers(entry).len();
        self.flow.readers(entry).nth(rng.below(count))
    }

    /// How much more an entry costs with another judge; `None` where that judge cannot read it.
    fn more(&self, entry: usize, cost: i32, to: usize) -> Option<i64> {
        let cost_with_other = self.flow.problem().row(entry)[to];
        (cost_with_other != CLOSED).then(|| i64::from(cost_with_other) - i64::from(cost))
    }

    /// Whether the change of the load costs of two judges is exactly what a pair costs more, when one entry goes from
    /// the one to the other.
    fn is_paid_by_loads(&self, from: usize, to: usize, more: i64) -> bool {
        let problem = self.flow.problem();
        let load = |judge: usize| problem.loads[judge].fixed + self.flow.count(judge);
        let (heavy, light) = (load(from), load(to));
        let saved = problem.step * (i64::from(heavy) - i64::from(light) - 1);
        let (giver, taker) = (problem.loads[from], problem.loads[to]);
        saved == more && heavy > giver.least && light >= taker.least && light < taker.most
    }

    /// Whether the judges of neither entry suit it less after a change than those of the worst entry do.
    fn keeps_worst(&self, handover: Handover) -> bool {
        let within = |entry: usize, from: usize, to: usize| match (self.served[entry], self.worst) {
            (Some(served), Some(worst)) => {
                let more = self.more(entry, self.cost(entry, from), to);
                more.is_some_and(|more| served + more <= worst)
            }
            _ => true,
        };
        let Handover {
            entry,
            from,
            to,
            in_exchange,
        } = handover;
        within(entry, from, to) && in_exchange.is_none_or(|other| within(other, to, from))
    }

    /// The increase of the sum of squared overlaps.
    fn increase(&self, handover: Handover) -> i64 {
        let square = |count: i64| count * count;
        self.changed_overlaps(handover)
            .into_iter()
            .map(|(judge, loses, gains)| {
                let less = i64::from(self.overlaps.between(loses, judge));
                let more = i64::from(self.overlaps.between(gains, judge));
                square(less - 1) - square(less) + square(more + 1) - square(more)
            })
            .sum()
    }

    /// The judges whose overlaps a change alters: each with the judge whom they share one entry less with, and the one
    /// whom they share one entry more with. A judge who reads both entries shares entries with both before and after.
    fn changed_overlaps(&self, handover: Handover) -> Vec<(usize, usize, usize)> {
        let Handover {
            entry,
            from,
            to,
            in_exchange,
        } = handover;
        let others = |entry: usize, but: usize| -> Vec<usize> {
            readers(self.flow, &self.fixed_readers[entry], entry)
                .filter(|judge| *judge != but)
                .collect()
        };
        let of_entry = others(entry, from);
        let of_exchanged = in_exchange
            .map(|other| others(other, to))
            .unwrap_or_default();
        let only_of_entry = of_entry
            .iter()
            .filter(|judge| !of_exchanged.contains(judge));
        let only_of_exchanged = of_exchanged
            .iter()
            .filter(|judge| !of_entry.contains(judge));
        only_of_entry
            .map(|judge| (*judge, from, to))
            .chain(only_of_exchanged.map(|judge| (*judge, to, from)))
            .collect()
    }

    fn apply(&mut self, handover: Handover) {
        for (judge, loses, gains) in self.changed_overlaps(handover) {
            self.overlaps.change(loses, judge, -1);
            self.overlaps.change(gains, judge, 1);
        }
        self.hand_over(handover.entry, handover.from, handover.to);
        if let Some(other) = handover.in_exchange {
            self.hand_over(other, handover.to, handover.from);
        }
    }

    fn hand_over(&mut self, entry: usize, from: usize, to: usize) {
        let more = self.more(entry, self.cost(entry, from), to);
        self.flow.take(entry, from);
        self.flow.give(entry, to);
        if let (Some(served), Some(more)) = (&mut self.served[entry], more) {
            *served += more;
        }
    }

    fn cost(&self, entry: usize, judge: usize) -> i32 {
        let mut readers = self.flow.readers(entry);
        let seat = readers.find(|(reader, _)| *reader == judge);
        seat.map_or(0, |(_, cost)| cost)
    }

    /// Whether no two pairs of judges differ by more than one entry.
    fn is_even(&self) -> bool {
        let judges: Vec<usize> = (0..self.overlaps.judges).collect();
        let (least, most) = self.overlaps.range(&judges);
        most - least <= 1 && self.overlaps.groups(&judges).len() <= 1
    }
}

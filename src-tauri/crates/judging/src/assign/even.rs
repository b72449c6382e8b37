//! Evening out overlaps at no cost.

use std::collections::BTreeSet;

use super::flow::{CLOSED, Flow};
use super::overlap::{Overlaps, readers};
use crate::rng::SplitMix64;

/// Changes tried for each reading.
const TRIES: usize = 400;

/// The most changes tried: it bounds the time on large seasons, whose overlaps chance has evened already.
const MOST_TRIES: usize = 60_000;

/// How often a small assignment is warmed up again.
const ATTEMPTS: usize = 6;

/// Evens out overlaps by changes that cost nothing and serve no entry worse than the worst is served.
/// Where numbers allow a balanced incomplete block design, that is the goal.
pub(super) fn even(
    flow: &mut Flow,
    before: &[BTreeSet<usize>],
    served: &mut [Option<i64>],
    rng: &mut SplitMix64,
) {
    let seats: Vec<usize> = (0..before.len())
        .flat_map(|entry| std::iter::repeat_n(entry, flow.readers(entry).len()))
        .collect();
    if seats.is_empty() {
        return;
    }
    let worst = served.iter().flatten().max().copied();
    let mut table = Table {
        overlaps: Overlaps::of(flow, before),
        flow,
        before,
        served,
        worst,
    };
    let tries = (TRIES * seats.len()).min(MOST_TRIES);
    // Where tries run out before every pair was tried often, warmth would only stir.
    let attempts = if tries == MOST_TRIES { 1 } else { ATTEMPTS };
    for _ in 0..attempts {
        if table.is_even() {
            break;
        }
        table.cool(&seats, tries, attempts > 1, rng);
    }
    table.connect(&seats, tries.min(20_000), rng);
}

/// An entry goes from one judge to another; with a second, two entries exchange judges.
#[derive(Debug, Clone, Copy)]
struct Handover {
    entry: usize,
    from: usize,
    to: usize,
    back: Option<usize>,
}

struct Table<'a> {
    overlaps: Overlaps,
    flow: &'a mut Flow,
    before: &'a [BTreeSet<usize>],
    served: &'a mut [Option<i64>],
    worst: Option<i64>,
}

impl Table<'_> {
    /// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983), the last third of it without heat.
    #[expect(clippy::cast_precision_loss, reason = "heat is not exact")]
    fn cool(&mut self, seats: &[usize], tries: usize, warm: bool, rng: &mut SplitMix64) {
        let start = if warm { 1.5 } else { 0.0 };
        for tried in 0..tries {
            if tried % 4096 == 0 && self.is_even() {
                return;
            }
            let heat = start * (1.0 - 1.5 * tried as f64 / tries as f64);
            let Some(handover) = self.propose(seats, rng) else {
                continue;
            };
            let worse = self.worse_by(handover);
            let accepted = worse <= 0
                || (heat > 0.0 && rng.fraction() < (-(worse as f64) / (2.0 * heat)).exp());
            if accepted {
                self.make(handover);
            }
        }
    }

    /// Joins groups of judges that share no entry, where a change of no cost does.
    fn connect(&mut self, seats: &[usize], tries: usize, rng: &mut SplitMix64) {
        let judges: Vec<usize> = (0..self.overlaps.judges).collect();
        let mut groups = self.overlaps.groups(&judges).len();
        for _ in 0..tries {
            if groups == 1 {
                return;
            }
            if let Some(handover) = self.propose(seats, rng) {
                self.make(handover);
                let now = self.overlaps.groups(&judges).len();
                if now > groups {
                    self.make(Handover {
                        from: handover.to,
                        to: handover.from,
                        ..handover
                    });
                } else {
                    groups = now;
                }
            }
        }
    }

    /// A change by chance that costs nothing.
    fn propose(&self, seats: &[usize], rng: &mut SplitMix64) -> Option<Handover> {
        let entry = seats[rng.below(seats.len())];
        let (from, cost) = self.seat(entry, rng)?;
        let handover = if rng.below(4) == 0 {
            let to = rng.below(self.overlaps.judges);
            self.evens_loads(from, to, self.more(entry, cost, to)?)
                .then_some(Handover {
                    entry,
                    from,
                    to,
                    back: None,
                })?
        } else {
            let other = seats[rng.below(seats.len())];
            let (to, other_cost) = self.seat(other, rng)?;
            let more = self.more(entry, cost, to)? + self.more(other, other_cost, from)?;
            (more == 0 && entry != other).then_some(Handover {
                entry,
                from,
                to,
                back: Some(other),
            })?
        };
        self.serves(handover).then_some(handover)
    }

    /// A judge of an entry by chance, and what the pair costs.
    fn seat(&self, entry: usize, rng: &mut SplitMix64) -> Option<(usize, i32)> {
        let count = self.flow.readers(entry).len();
        self.flow.readers(entry).nth(rng.below(count))
    }

    /// What an entry costs more with another judge; `None` where it cannot be.
    fn more(&self, entry: usize, cost: i32, to: usize) -> Option<i64> {
        let other = self.flow.grid().row(entry)[to];
        (other != CLOSED).then(|| i64::from(other) - i64::from(cost))
    }

    /// Whether the loads of two judges save just what a pair costs more, when one entry goes from the
    /// one to the other.
    fn evens_loads(&self, from: usize, to: usize, more: i64) -> bool {
        let grid = self.flow.grid();
        let load = |judge: usize| grid.loads[judge].before + self.flow.count(judge);
        let (heavy, light) = (load(from), load(to));
        let saved = grid.step * (i64::from(heavy) - i64::from(light) - 1);
        let (giver, taker) = (grid.loads[from], grid.loads[to]);
        saved == more && heavy > giver.least && light >= taker.least && light < taker.most
    }

    /// Whether a change serves neither entry worse than the worst is served.
    fn serves(&self, handover: Handover) -> bool {
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
            back,
        } = handover;
        within(entry, from, to) && back.is_none_or(|other| within(other, to, from))
    }

    /// By how much the sum of squared overlaps grows.
    fn worse_by(&self, handover: Handover) -> i64 {
        let square = |count: i64| count * count;
        self.met(handover)
            .into_iter()
            .map(|(judge, loses, gains)| {
                let less = i64::from(self.overlaps.between(loses, judge));
                let more = i64::from(self.overlaps.between(gains, judge));
                square(less - 1) - square(less) + square(more + 1) - square(more)
            })
            .sum()
    }

    /// The judges who meet somebody else after a change: whom, and whom no longer. Who reads both
    /// entries meets both judges before and after.
    fn met(&self, handover: Handover) -> Vec<(usize, usize, usize)> {
        let Handover {
            entry,
            from,
            to,
            back,
        } = handover;
        let others = |entry: usize, but: usize| -> Vec<usize> {
            readers(self.flow, &self.before[entry], entry)
                .filter(|judge| *judge != but)
                .collect()
        };
        let first = others(entry, from);
        let second = back.map(|other| others(other, to)).unwrap_or_default();
        let there = first.iter().filter(|judge| !second.contains(judge));
        let here = second.iter().filter(|judge| !first.contains(judge));
        there
            .map(|judge| (*judge, from, to))
            .chain(here.map(|judge| (*judge, to, from)))
            .collect()
    }

    fn make(&mut self, handover: Handover) {
        for (judge, loses, gains) in self.met(handover) {
            self.overlaps.change(loses, judge, -1);
            self.overlaps.change(gains, judge, 1);
        }
        self.hand_over(handover.entry, handover.from, handover.to);
        if let Some(other) = handover.back {
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

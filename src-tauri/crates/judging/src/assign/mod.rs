//! Assigning entries to judges.
//!
//! Of all assignments, the one found misses the fewest readings, and misses them as evenly as can be; after
//! that it leaves the fewest judges below their least load; after that it costs the least, in loads and
//! affinities together. All of that is exact, and proven by prices (`flow`). Among assignments of the same
//! cost, the entry served worst is raised (`worst`), and then judges are mixed so that any two share
//! about as many entries as any other two (`even`): a panel split into groups that always read the
//! same entries could not be compared.
//!
//! What is left to chance follows from the seed.

/// Evening out overlaps at no cost.
mod even;
/// Why an entry has fewer judges than wanted.
mod exchange_candidates;
/// The assignment of least cost.
mod flow;
/// Which judges meet over which entries.
mod overlap;
/// What was assigned, and how good it is.
mod plan;
/// Affinities as whole costs.
mod pricing;
/// The input of an assignment.
mod request;
/// The table by index.
mod seats;
/// Raising the entry that is served worst.
mod worst;

use std::collections::BTreeSet;

use crate::rng::SplitMix64;
use exchange_candidates::ExchangeCandidates;
use flow::{Flow, Grid, Load};
use overlap::Overlaps;
use pricing::Pricing;
use seats::Seats;

pub use plan::{AssignmentPlan, Quality, Served, Shortfall};
pub use request::{
    Affinities, Affinity, Assignment, AssignmentProblem, Panel, ProblemEntry, ProblemJudge,
};

impl AssignmentProblem<'_> {
    /// Solves the problem.
    pub fn solve(&self) -> AssignmentPlan {
        let seats = Seats::of(self);
        let each = |entry: usize, judge: usize| match self.affinity {
            Affinities::Each(value) => value(seats.entries[entry], seats.judges[judge]),
            Affinities::Unknown | Affinities::Listed(_) => 0.0,
        };
        let is_each = matches!(self.affinity, Affinities::Each(_));
        let pricing = Pricing::of(self, &seats, is_each.then_some(&each));
        let mut rng = SplitMix64::of(self.seed);
        let grid = self.grid(&seats, &pricing);
        let (mut flow, mut moves, mut nodes) = flow::solve(grid, &mut rng);
        let mut exchanges = ExchangeCandidates::of(&moves, seats.judges.len());
        let short = (0..seats.entries.len())
            .filter(|entry| !seats.anchor[*entry])
            .filter(|entry| {
                seats.before[*entry].len() + flow.readers(*entry).len() < self.per_entry
            })
            .map(|entry| exchanges.shortfall(&seats, &flow, entry, self.per_entry))
            .collect();
        let mut served = served(&seats, &pricing, &flow);
        if !pricing.is_plain() && !pricing.repairs() {
            worst::raise(&mut flow, &mut moves, &mut nodes, &mut served);
        }
        even::even(&mut flow, &seats.before, &mut served, &mut rng);
        let mut plan = self.plan(&seats, &pricing, &flow);
        plan.short = short;
        plan
    }

    fn grid(&self, seats: &Seats<'_>, pricing: &Pricing<'_>) -> Grid {
        let judges = seats.judges.len();
        let need = seats
            .before
            .iter()
            .zip(&seats.anchor)
            .map(|(before, anchor)| {
                let wanted = if *anchor {
                    0
                } else {
                    self.per_entry.min(judges)
                };
                small(wanted.saturating_sub(before.len()))
            });
        let entries = seats.entries.len();
        let loads = (0..judges).map(|judge| Load {
            before: small(seats.load_before[judge]),
            least: small(seats.least[judge]),
            most: small(seats.most[judge].min(seats.load_before[judge] + entries)),
        });
        let (need, loads) = (need.collect(), loads.collect());
        Grid::of(need, loads, pricing.step, |entry, row| {
            for judge in seats.open(entry) {
                row[judge] = pricing.cost(entry, judge);
            }
        })
    }

    fn plan(&self, seats: &Seats<'_>, pricing: &Pricing<'_>, flow: &Flow) -> AssignmentPlan {
        let kept: BTreeSet<Assignment> = self.kept.iter().copied().collect();
        let mut plan = AssignmentPlan::default();
        let mut loads = seats.load_before.clone();
        let mut cost = 0;
        let mut worst: Option<(f64, usize)> = None;
        for (entry, id) in seats.entries.iter().enumerate() {
            for (judge, _) in flow.readers(entry) {
                loads[judge] += 1;
                cost += i64::from(pricing.affinity(entry, judge));
            }
            let readers: BTreeSet<usize> =
                overlap::readers(flow, &seats.before[entry], entry).collect();
            let pairs = readers.iter().map(|judge| Assignment {
                entry: *id,
                judge: seats.judges[*judge],
            });
            plan.assignments
                .extend(pairs.filter(|pair| !kept.contains(pair)));
            let affinities = readers
                .iter()
                .map(|judge| i64::from(pricing.affinity(entry, *judge)));
            let count = f64::from(small(readers.len()));
            if count > 0.0 && !pricing.is_plain() {
                let mean = -pricing.shown(affinities.sum()) / count;
                if worst.is_none_or(|(least, _)| mean < least) {
                    worst = Some((mean, entry));
                }
            }
        }
        for (judge, load) in loads.iter().enumerate() {
            let (before, load) = (seats.load_before[judge], *load);
            cost += (before + 1..=load)
                .map(|nth| pricing.step * i64::from(small(nth)))
                .sum::<i64>();
            if load < seats.least[judge] {
                plan.idle.push(seats.judges[judge]);
            }
        }
        let assigned: BTreeSet<&Assignment> = plan.assignments.iter().chain(&kept).collect();
        let taken_back = self.current.iter().filter(|pair| !assigned.contains(pair));
        plan.released = taken_back
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        plan.cost = pricing.shown(cost);
        plan.quality = quality(seats, flow, &loads);
        plan.quality.worst = worst.map(|(affinity, entry)| Served {
            entry: seats.entries[entry],
            affinity,
        });
        plan
    }
}

/// What all judges of an entry cost for their affinity; `None` where one is missing.
fn served(seats: &Seats<'_>, pricing: &Pricing<'_>, flow: &Flow) -> Vec<Option<i64>> {
    let entries = 0..seats.entries.len();
    entries
        .map(|entry| {
            let is_whole = flow.missing(entry) == 0 && !seats.anchor[entry];
            is_whole.then(|| {
                overlap::readers(flow, &seats.before[entry], entry)
                    .map(|judge| i64::from(pricing.affinity(entry, judge)))
                    .sum()
            })
        })
        .collect()
}

fn quality(seats: &Seats<'_>, flow: &Flow, loads: &[usize]) -> Quality {
    let overlaps = Overlaps::of(flow, &seats.before);
    let busy: Vec<usize> = (0..loads.len()).filter(|judge| loads[*judge] > 0).collect();
    let (least, most) = overlaps.range(&busy);
    let lightest = loads.iter().min().copied().unwrap_or_default();
    let heaviest = loads.iter().max().copied().unwrap_or_default();
    Quality {
        worst: None,
        loads: (lightest, heaviest),
        groups: overlaps.groups(&busy).len(),
        overlaps: (least as usize, most as usize),
        balanced: busy.len() > 1 && least == most && least > 0 && lightest == heaviest,
    }
}

/// A count that fits, or the largest that does.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

//! Assigning entries to judges.
//!
//! Of all assignments, the one found misses the fewest readings, and misses them as evenly as can be; after
//! that it leaves the fewest judges below their least load; after that it costs the least, in loads and
//! affinities together. All of that is exact, and proven optimal by prices (`flow`). Among assignments of the same
//! cost, the entry whose judges suit it least gets better ones (`worst`); where fairness comes first, at any cost (`fair`). Then judges are mixed so that any two
//! share about as many entries as any other two (`balance`): a panel split into groups that always read the
//! same entries could not be compared.
//!
//! Choices among equals are random numbers that follow from the seed.

/// Making overlaps even at no cost.
mod balance;
/// Why an entry has fewer judges than wanted.
mod exchange_candidates;
/// The worst-served entry first.
mod fair;
/// The assignment of least cost.
mod flow;
/// The problem with indices in place of ids.
mod indexed;
/// How many entries any two judges have in common.
mod overlap;
/// What was assigned, and how good it is.
mod plan;
/// Affinities as whole costs.
mod pricing;
/// The input of an assignment.
mod request;
/// Better judges for the entry whose judges suit it least.
mod worst;

use std::collections::BTreeSet;

use crate::rng::SplitMix64;
use exchange_candidates::ExchangeCandidates;
use flow::{Flow, FlowProblem, LoadBounds, Moves};
use indexed::IndexedProblem;
use overlap::Overlaps;
use pricing::Pricing;

pub use plan::{AssignmentPlan, Fairness, Quality, Served, Shortfall};
pub use request::{
    Affinities, Affinity, AssignedPair, AssignmentProblem, CategoryReaders, EntryToAssign,
    JudgeToAssign, Panel,
};

impl AssignmentProblem<'_> {
    /// Solves the problem at the least cost.
    pub fn solve(&self) -> AssignmentPlan {
        self.solve_by(false)
    }

    /// Solves the problem with the worst-served entry before the cost: of all assignments without more missing readings,
    /// those count in which the entry with the least sum of affinities has the greatest, and of these the one of least
    /// cost is found. The same as [`Self::solve`] without affinities, and when an assignment is repaired.
    pub fn solve_fair_first(&self) -> AssignmentPlan {
        self.solve_by(true)
    }

    fn solve_by(&self, fair_first: bool) -> AssignmentPlan {
        let indexed = IndexedProblem::of(self);
        let each = |entry: usize, judge: usize| match self.affinity {
            Affinities::Each(value) => value(indexed.entries[entry], indexed.judges[judge]),
            Affinities::Unknown | Affinities::Listed(_) => 0.0,
        };
        let is_each = matches!(self.affinity, Affinities::Each(_));
        let pricing = Pricing::of(self, &indexed, is_each.then_some(&each));
        let mut rng = SplitMix64::of(self.seed);
        let problem = flow_problem(&indexed, &pricing);
        let has_affinities = !pricing.is_plain() && !pricing.repairs();
        let (solved, raised) = if fair_first && has_affinities {
            let served = |flow: &Flow| served(&indexed, &pricing, flow);
            let cost = |entry, judge| i64::from(pricing.affinity(entry, judge));
            let bounds = (self.seed, fair::most_solved(&problem));
            fair::raise(&problem, served, cost, bounds, &mut rng)
        } else {
            (flow::solve(problem, &mut rng), None)
        };
        let (mut flow, mut moves, mut nodes) = solved;
        let mut served = served(&indexed, &pricing, &flow);
        if has_affinities {
            worst::improve(&mut flow, &mut moves, &mut nodes, &mut served);
        }
        balance::balance_overlaps(&mut flow, &indexed.fixed_readers, &mut served, &mut rng);
        let mut plan = self.plan(&indexed, &pricing, &flow);
        plan.shortfalls = shortfalls(&indexed, &flow);
        plan.fairness = raised.map(|raised| {
            // As the entries are served in the end: exchanges at no cost may have raised the worst-served further.
            let after = self::served(&indexed, &pricing, &flow);
            let after = after.into_iter().flatten().max().unwrap_or(raised.before);
            Fairness {
                before: -pricing.in_affinity_units(raised.before),
                after: -pricing.in_affinity_units(after),
                bound: -pricing.in_affinity_units(raised.bound),
                more_cost: pricing.in_affinity_units(raised.more),
                proven: raised.proven,
            }
        });
        plan
    }

    fn plan(
        &self,
        indexed: &IndexedProblem<'_>,
        pricing: &Pricing<'_>,
        flow: &Flow,
    ) -> AssignmentPlan {
        let kept: BTreeSet<AssignedPair> = self.kept.iter().copied().collect();
        let mut plan = AssignmentPlan::default();
        let mut loads = indexed.fixed_load.clone();
        let mut cost = 0;
        let mut worst: Option<(f64, usize)> = None;
        for (entry, id) in indexed.entries.iter().enumerate() {
            for (judge, _) in flow.readers(entry) {
                loads[judge] += 1;
                cost += i64::from(pricing.affinity(entry, judge));
            }
            let readers: BTreeSet<usize> =
                overlap::readers(flow, &indexed.fixed_readers[entry], entry).collect();
            let pairs = readers.iter().map(|judge| AssignedPair {
                entry: *id,
                judge: indexed.judges[*judge],
            });
            plan.assignments
                .extend(pairs.filter(|pair| !kept.contains(pair)));
            let affinities = readers
                .iter()
                .map(|judge| i64::from(pricing.affinity(entry, *judge)));
            let count = f64::from(to_u32(readers.len()));
            if count > 0.0 && !pricing.is_plain() {
                let mean = -pricing.in_affinity_units(affinities.sum()) / count;
                if worst.is_none_or(|(least, _)| mean < least) {
                    worst = Some((mean, entry));
                }
            }
        }
        for (judge, load) in loads.iter().enumerate() {
            let (fixed, load) = (indexed.fixed_load[judge], *load);
            cost += (fixed + 1..=load)
                .map(|nth| pricing.step * i64::from(to_u32(nth)))
                .sum::<i64>();
            if load < indexed.least[judge] {
                plan.idle.push(indexed.judges[judge]);
            }
        }
        let assigned: BTreeSet<&AssignedPair> = plan.assignments.iter().chain(&kept).collect();
        let released = self
            .reassignable
            .iter()
            .filter(|pair| !assigned.contains(pair));
        plan.released = released
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        plan.cost = pricing.in_affinity_units(cost);
        plan.quality = quality(indexed, flow, &loads);
        plan.quality.worst = worst.map(|(affinity, entry)| Served {
            entry: indexed.entries[entry],
            affinity,
        });
        plan
    }
}

/// The entries with fewer judges than wanted, as everything stands in the end: who reads an entry then is not proposed for
/// it.
fn shortfalls(indexed: &IndexedProblem<'_>, flow: &Flow) -> Vec<Shortfall> {
    let is_short = |entry: &usize| {
        let readers = indexed.fixed_readers[*entry].len() + flow.readers(*entry).len();
        !indexed.anchor[*entry] && readers < indexed.per_entry[*entry]
    };
    let short: Vec<usize> = (0..indexed.entries.len()).filter(is_short).collect();
    if short.is_empty() {
        return Vec::new();
    }
    let moves = Moves::of(flow);
    let mut exchanges = ExchangeCandidates::of(&moves, indexed.judges.len());
    let shortfalls = short
        .into_iter()
        .map(|entry| exchanges.shortfall(indexed, flow, entry, indexed.per_entry[entry]));
    shortfalls.collect()
}

/// The input of the flow.
fn flow_problem(indexed: &IndexedProblem<'_>, pricing: &Pricing<'_>) -> FlowProblem {
    let judges = indexed.judges.len();
    let demand = indexed
        .fixed_readers
        .iter()
        .zip(&indexed.anchor)
        .zip(&indexed.per_entry)
        .map(|((fixed, anchor), per_entry)| {
            let wanted = if *anchor { 0 } else { (*per_entry).min(judges) };
            to_u32(wanted.saturating_sub(fixed.len()))
        });
    let entries = indexed.entries.len();
    let loads = (0..judges).map(|judge| LoadBounds {
        fixed: to_u32(indexed.fixed_load[judge]),
        least: to_u32(indexed.least[judge]),
        most: to_u32(indexed.most[judge].min(indexed.fixed_load[judge] + entries)),
    });
    let (demand, loads) = (demand.collect(), loads.collect());
    FlowProblem::of(demand, loads, pricing.step, |entry, row| {
        for judge in indexed.possible_readers(entry) {
            row[judge] = pricing.cost(entry, judge);
        }
    })
}

/// The cost of the affinities of all judges of an entry; `None` where a judge is missing.
fn served(indexed: &IndexedProblem<'_>, pricing: &Pricing<'_>, flow: &Flow) -> Vec<Option<i64>> {
    let entries = 0..indexed.entries.len();
    entries
        .map(|entry| {
            let is_complete = flow.missing(entry) == 0 && !indexed.anchor[entry];
            is_complete.then(|| {
                overlap::readers(flow, &indexed.fixed_readers[entry], entry)
                    .map(|judge| i64::from(pricing.affinity(entry, judge)))
                    .sum()
            })
        })
        .collect()
}

fn quality(indexed: &IndexedProblem<'_>, flow: &Flow, loads: &[usize]) -> Quality {
    let overlaps = Overlaps::of(flow, &indexed.fixed_readers);
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

/// A count as `u32`, at its largest where it does not fit.
fn to_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

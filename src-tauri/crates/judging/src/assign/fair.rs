//! The worst-served entry first, the cost after that.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::flow::{self, CLOSED, Flow, FlowProblem, Moves, Nodes};
use super::worst;
use crate::rng::SplitMix64;

/// How many pairs are looked at in all assignments that are solved: about two seconds, of which one search takes half of
/// what is left at most. Where that does not suffice, the best that was found stays, and is said not to be proven.
const MOST_PAIRS: usize = 12_000_000;

/// The most assignments that are solved, however small they are.
const MOST_SOLVED: usize = 10_000;

/// What was done for the worst-served entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Raised {
    /// The cost of the judges of the worst-served entry in the assignment of least cost that serves it best.
    pub(super) before: i64,
    /// What no assignment can go below: the judges who suit some entry best.
    pub(super) bound: i64,
    /// How much more the assignment costs than the one of least cost.
    pub(super) more: i64,
    /// Whether no assignment without more missing readings serves the worst-served entry better, and none that serves it
    /// as well costs less.
    pub(super) proven: bool,
}

/// A flow with the state that later steps start from.
pub(super) type Solved = (Flow, Moves, Nodes);

/// Solves with the cost of every entry's judges as low as it can be made for the entry with the highest one, and the
/// least cost under that. `cost` gives what a pair costs in affinity alone, and `served` the cost of
/// all judges of each entry that has all its judges; about `most_solved` assignments are solved, with choices
/// among equals by `seed`. Without a [`Raised`] it is the assignment of least cost: there is
/// no entry, or that assignment is proven to serve the worst as well as can be.
///
/// It is a search over pairs that are closed (branch and bound: Land and Doig, 1960). Where an entry's judges suit it
/// too little, one of its pairs must go, so that there is a branch for each; the branch whose assignment costs the
/// least is looked at first, so that the first that serves all entries is the cheapest that does.
pub(super) fn raise(
    problem: &FlowProblem,
    served: impl Fn(&Flow) -> Vec<Option<i64>>,
    cost: impl Fn(usize, usize) -> i64,
    (seed, most_solved): (u64, usize),
    rng: &mut SplitMix64,
) -> (Solved, Option<Raised>) {
    let (mut flow, mut moves, mut nodes) = flow::solve(problem.clone(), rng);
    let mut served_in_base = served(&flow);
    worst::improve(&mut flow, &mut moves, &mut nodes, &mut served_in_base);
    let choices: Vec<Choice> = served_in_base
        .iter()
        .enumerate()
        .filter_map(|(entry, served)| Some(Choice::of(problem, &flow, entry, (*served)?, &cost)))
        .collect();
    let before = served_in_base.iter().flatten().max().copied();
    let bound = choices.iter().map(Choice::best).max();
    let base = (flow, moves, nodes);
    let (Some(before), Some(bound)) = (before, bound) else {
        return (base, None);
    };
    let cost_before = base.0.cost();
    let mut search = Search {
        problem,
        solve: |problem: FlowProblem| flow::solve(problem, &mut SplitMix64::of(seed)),
        served,
        shortage: base.0.shortage(),
        choices,
        left: most_solved,
        best: None,
        worst: before,
        incumbent: None,
    };
    let proven = search.run(bound);
    let Some(best) = search.best.take() else {
        let raised = Raised {
            before,
            bound,
            more: 0,
            proven,
        };
        return (base, (!proven).then_some(raised));
    };
    let raised = Raised {
        before,
        bound,
        more: best.0.cost() - cost_before,
        proven,
    };
    (best, Some(raised))
}

/// How many assignments may be solved for a problem of this size.
pub(super) fn most_solved(problem: &FlowProblem) -> usize {
    let pairs = problem.entries() * problem.judges();
    (MOST_PAIRS / pairs.max(1)).min(MOST_SOLVED)
}

/// The judges that one entry can have.
struct Choice {
    entry: usize,
    /// How many of them it has.
    wanted: usize,
    /// The cost of those that it keeps whatever happens.
    fixed: i64,
    /// Cost and judge, the cheapest first.
    judges: Vec<(i64, usize)>,
}

impl Choice {
    fn of(
        problem: &FlowProblem,
        flow: &Flow,
        entry: usize,
        served: i64,
        cost: &impl Fn(usize, usize) -> i64,
    ) -> Self {
        let new = flow.readers(entry).map(|(judge, _)| cost(entry, judge));
        let possible = problem.row(entry).iter().enumerate();
        let mut judges: Vec<(i64, usize)> = possible
            .filter(|(_, price)| **price != CLOSED)
            .map(|(judge, _)| (cost(entry, judge), judge))
            .collect();
        judges.sort_unstable();
        Self {
            entry,
            wanted: flow.readers(entry).len(),
            fixed: served - new.sum::<i64>(),
            judges,
        }
    }

    /// The least that its judges can cost, whoever else wants them.
    fn best(&self) -> i64 {
        let costs = self.judges.iter().take(self.wanted).map(|(cost, _)| cost);
        self.fixed + costs.sum::<i64>()
    }

    /// The judges who cost more than `target` together with the best others, and what they cost so.
    fn too_costly(&self, target: i64) -> impl Iterator<Item = (i64, usize)> + '_ {
        let last = self
            .wanted
            .checked_sub(1)
            .and_then(|last| self.judges.get(last));
        let others = self.best() - last.map_or(0, |(cost, _)| *cost);
        let judges = self.judges.iter().skip(self.wanted);
        judges
            .map(move |(cost, judge)| (others + cost, *judge))
            .filter(move |(cost, _)| *cost > target)
    }
}

struct Search<'a, Solve, Serve> {
    problem: &'a FlowProblem,
    solve: Solve,
    served: Serve,
    /// How many readings are missing, and how far judges are below their least load: no branch may be worse.
    shortage: (u64, u64),
    choices: Vec<Choice>,
    /// How many more assignments may be solved.
    left: usize,
    /// The assignment found for the lowest target; `None` while that is the one of least cost.
    best: Option<Solved>,
    /// What the worst-served entry costs in it.
    worst: i64,
    /// Of all assignments solved, the one that serves the worst-served entry best, and at what cost. Another may serve it
    /// as well for less.
    incumbent: Option<(i64, Solved)>,
}

enum Found {
    /// An assignment that reaches the target: it is in [`Search::best`].
    Yes,
    No {
        /// No assignment serves the worst-served entry at a cost below this.
        next: i64,
    },
    /// The search was ended before either was proven.
    TooLong,
}

/// A branch, ordered by its cost, and then by the pairs that it closes.
struct Branch {
    cost: i64,
    closed: BTreeSet<(usize, usize)>,
    /// Pairs that the branches before it had closed one by one, and that stay open here.
    open: BTreeSet<(usize, usize)>,
    solved: Solved,
}

impl PartialEq for Branch {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Branch {}

impl PartialOrd for Branch {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Branch {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.cost, &self.closed).cmp(&(other.cost, &other.closed))
    }
}

impl<Solve, Serve> Search<'_, Solve, Serve>
where
    Solve: Fn(FlowProblem) -> Solved,
    Serve: Fn(&Flow) -> Vec<Option<i64>>,
{
    /// Lowers the cost of the worst-served entry as far as can be; whether the result is proven.
    fn run(&mut self, bound: i64) -> bool {
        // The bound first, which often can be reached; else by halves.
        let (mut low, mut target) = (bound, bound);
        let mut proven = true;
        while low < self.worst {
            match self.cheapest(target) {
                Found::Yes => {}
                Found::No { next } => low = next.max(target + 1),
                Found::TooLong => {
                    proven = false;
                    low = target + 1;
                    if let Some((cost, solved)) = self.incumbent.take() {
                        (self.worst, self.best) = (cost, Some(solved));
                    }
                }
            }
            target = low + (self.worst - low) / 2;
        }
        proven
    }

    /// Looks for the assignment of least cost in which no entry's judges cost more than `target`.
    fn cheapest(&mut self, target: i64) -> Found {
        let mut problem = self.problem.clone();
        // Of what is ruled out, the least that it costs an entry.
        let mut next = i64::MAX;
        for choice in &self.choices {
            for (cost, judge) in choice.too_costly(target) {
                next = next.min(cost);
                problem.close(choice.entry, judge);
            }
        }
        let end = self.left / 2;
        let mut branches = BinaryHeap::new();
        let root = self.branch(&problem, BTreeSet::new(), BTreeSet::new());
        branches.extend(root.map(Reverse));
        while let Some(Reverse(branch)) = branches.pop() {
            let flow = &branch.solved.0;
            let served = (self.served)(flow);
            let highest = served.iter().enumerate();
            let highest = highest.filter_map(|(entry, cost)| Some(((*cost)?, entry)));
            let Some((cost, entry)) = highest.max().filter(|(cost, _)| *cost > target) else {
                let reached = served.iter().flatten().max();
                self.worst = reached.copied().unwrap_or(target);
                self.best = Some(branch.solved);
                self.incumbent = None;
                return Found::Yes;
            };
            let so_far = self.incumbent.as_ref().map_or(self.worst, |it| it.0);
            if cost < so_far {
                self.incumbent = Some((cost, branch.solved.clone()));
            }
            let mut readers: Vec<(i32, usize)> = flow
                .readers(entry)
                .map(|(judge, cost)| (cost, judge))
                .collect();
            // The judge who suits the entry least is the first to go.
            readers.sort_unstable_by_key(|(cost, judge)| (Reverse(*cost), *judge));
            next = next.min(cost);
            let mut open = branch.open.clone();
            for (_, judge) in readers {
                let pair = (entry, judge);
                if open.contains(&pair) {
                    continue;
                }
                if self.left <= end {
                    return Found::TooLong;
                }
                let mut closed = branch.closed.clone();
                closed.insert(pair);
                let found = self.branch(&problem, closed, open.clone());
                branches.extend(found.map(Reverse));
                open.insert(pair);
            }
        }
        Found::No { next }
    }

    /// Solves a branch; `None` where it misses more readings, or leaves judges further below their least load.
    fn branch(
        &mut self,
        problem: &FlowProblem,
        closed: BTreeSet<(usize, usize)>,
        open: BTreeSet<(usize, usize)>,
    ) -> Option<Branch> {
        self.left = self.left.saturating_sub(1);
        let mut problem = problem.clone();
        for (entry, judge) in &closed {
            problem.close(*entry, *judge);
        }
        let solved = (self.solve)(problem);
        (solved.0.shortage() <= self.shortage).then(|| Branch {
            cost: solved.0.cost(),
            closed,
            open,
            solved,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::flow::LoadBounds;
    use super::*;

    const ONE_ENTRY: LoadBounds = LoadBounds {
        fixed: 0,
        least: 0,
        most: 1,
    };

    /// Two entries that want four of eight judges each, who take one entry each. The first four judges suit both entries
    /// by 10; the others suit the first by 1 and the second by 0, so that the cheapest gives the first entry all of them.
    fn raised(most_solved: usize) -> (i64, Option<Raised>) {
        let cost = |entry, judge| match (entry, judge) {
            (_, 0..4) => -10,
            (0, _) => -1,
            _ => 0,
        };
        let problem = FlowProblem::of(vec![4, 4], vec![ONE_ENTRY; 8], 0, |entry, row| {
            for (judge, cell) in row.iter_mut().enumerate() {
                *cell = cost(entry, judge);
            }
        });
        let pair_cost = |entry, judge| i64::from(cost(entry, judge));
        let served = |flow: &Flow| -> Vec<Option<i64>> {
            let of = |entry| {
                let readers = flow.readers(entry);
                readers.map(move |(judge, _)| pair_cost(entry, judge))
            };
            (0..2).map(|entry| Some(of(entry).sum())).collect()
        };
        let rng = &mut SplitMix64::of(26);
        let (solved, raised) = raise(&problem, served, pair_cost, (26, most_solved), rng);
        (
            served(&solved.0).into_iter().flatten().max().unwrap(),
            raised,
        )
    }

    #[test]
    fn a_search_that_is_ended_gives_the_best_it_found_and_says_so() {
        let of = |more, proven| {
            Some(Raised {
                before: -4,
                bound: -40,
                more,
                proven,
            })
        };
        assert_eq!(raised(MOST_SOLVED), (-20, of(2, true)));
        assert_eq!(raised(10), (-13, of(1, false)));
        // Not even a second assignment: the one of least cost stays, and is not said to be the fairest.
        assert_eq!(raised(0), (-4, of(0, false)));
    }
}

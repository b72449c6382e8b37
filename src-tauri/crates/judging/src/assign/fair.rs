//! The worst-served entry first, the cost after that.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

use super::flow::{self, CLOSED, CostMatrix, Flow, Moves, Nodes};
use crate::rng::SplitMix64;

/// How many pairs are looked at in all assignments that are solved: about a second. Where that does not suffice, the best
/// that was found stays, and is said not to be proven.
const MOST_PAIRS: usize = 6_000_000;

/// The most assignments that are solved, however small they are.
const MOST_SOLVED: usize = 5_000;

/// How an assignment serves the worst-served entry best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Raised {
    /// The cost of the judges of the worst-served entry in the assignment of least cost.
    pub(super) before: i64,
    /// The same in the assignment found.
    pub(super) after: i64,
    /// What no assignment can go below: the judges who suit some entry best.
    pub(super) bound: i64,
    /// How much more the assignment costs than the one of least cost.
    pub(super) more: i64,
    /// Whether no assignment without more missing readings serves the worst-served entry better, and none that serves it
    /// as well costs less.
    pub(super) proven: bool,
}

/// A flow with the state that later steps go on from.
pub(super) type Solved = (Flow, Moves, Nodes);

/// Solves with the cost of every entry's judges as low as it can be made for the entry with the highest one, and the
/// least cost under that. `cost` gives what a pair costs in affinity alone, and `served` the cost of
/// all judges of each entry that has all its judges. `None` where there is nothing to raise: no
/// entry, or the assignment of least cost serves the worst as well as can be.
///
/// It is a search over pairs that are closed (branch and bound: Land and Doig, 1960). Where an entry's judges suit it
/// too little, one of its pairs must go, so that there is a branch for each; the branch whose assignment costs the
/// least is looked at first, so that the first that serves all entries is the cheapest that does.
pub(super) fn raise(
    matrix: &CostMatrix,
    served: impl Fn(&Flow) -> Vec<Option<i64>>,
    cost: impl Fn(usize, usize) -> i64,
    rng_seed: u64,
) -> Option<(Solved, Raised)> {
    let solve = |matrix: CostMatrix| flow::solve(matrix, &mut SplitMix64::of(rng_seed));
    let base = solve(matrix.clone());
    let served_in_base = served(&base.0);
    let before = served_in_base.iter().flatten().max().copied()?;
    let counts = served_in_base.iter().enumerate();
    let choices: Vec<Choice> = counts
        .filter_map(|(entry, served)| Some(Choice::of(matrix, &base.0, entry, (*served)?, &cost)))
        .collect();
    let bound = choices.iter().map(Choice::best).max()?;
    if bound >= before {
        return None;
    }
    let cost_before = base.0.cost();
    let search = Search {
        matrix,
        solve: &solve,
        served: &served,
        shortage: base.0.shortage(),
        choices,
        most_solved: most_solved(matrix),
    };
    let mut solved = 0;
    // The bound first, which often can be reached; else by halves.
    let (mut low, mut high) = (bound, before);
    let mut best: Option<Solved> = None;
    let mut proven = true;
    let mut target = bound;
    while low < high || best.is_none() {
        match search.cheapest(target, &mut solved) {
            Found::Yes(found) => {
                let reached = (search.served)(&found.0).into_iter().flatten().max();
                high = reached.unwrap_or(target).min(target);
                best = Some(*found);
            }
            Found::No { next } => low = next.max(target + 1),
            Found::TooLong => {
                proven = false;
                break;
            }
        }
        if low >= before {
            return None;
        }
        target = low + (high - low) / 2;
    }
    let (flow, moves, nodes) = best?;
    let after = (search.served)(&flow).into_iter().flatten().max()?;
    let raised = Raised {
        before,
        after,
        bound,
        more: flow.cost() - cost_before,
        proven,
    };
    Some(((flow, moves, nodes), raised))
}

fn most_solved(matrix: &CostMatrix) -> usize {
    let pairs = matrix.entries() * matrix.judges();
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
        matrix: &CostMatrix,
        flow: &Flow,
        entry: usize,
        served: i64,
        cost: &impl Fn(usize, usize) -> i64,
    ) -> Self {
        let new = flow.readers(entry).map(|(judge, _)| cost(entry, judge));
        let open = matrix.row(entry).iter().enumerate();
        let mut judges: Vec<(i64, usize)> = open
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
    matrix: &'a CostMatrix,
    solve: &'a Solve,
    served: &'a Serve,
    /// How many readings are missing, and how far judges are below their least load: no branch may be worse.
    shortage: (u64, u64),
    choices: Vec<Choice>,
    most_solved: usize,
}

enum Found {
    Yes(Box<Solved>),
    No {
        /// No assignment serves the worst-served entry at a cost below this.
        next: i64,
    },
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
    Solve: Fn(CostMatrix) -> Solved,
    Serve: Fn(&Flow) -> Vec<Option<i64>>,
{
    /// The assignment of least cost in which no entry's judges cost more than `target`.
    fn cheapest(&self, target: i64, solved: &mut usize) -> Found {
        let mut matrix = self.matrix.clone();
        // Of what is ruled out, the least that it costs an entry.
        let mut next = i64::MAX;
        for choice in &self.choices {
            for (cost, judge) in choice.too_costly(target) {
                next = next.min(cost);
                matrix.close(choice.entry, judge);
            }
        }
        let mut branches = BinaryHeap::new();
        let root = self.branch(&matrix, BTreeSet::new(), BTreeSet::new(), solved);
        branches.extend(root.map(Reverse));
        while let Some(Reverse(branch)) = branches.pop() {
            let flow = &branch.solved.0;
            let served = (self.served)(flow);
            let worst = served.iter().enumerate().filter_map(|(entry, cost)| {
                let cost = (*cost)?;
                (cost > target).then_some((cost, entry))
            });
            let Some((cost, entry)) = worst.max() else {
                return Found::Yes(Box::new(branch.solved));
            };
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
                if *solved >= self.most_solved {
                    return Found::TooLong;
                }
                let mut closed = branch.closed.clone();
                closed.insert(pair);
                branches.extend(
                    self.branch(&matrix, closed, open.clone(), solved)
                        .map(Reverse),
                );
                open.insert(pair);
            }
        }
        Found::No { next }
    }

    /// Solves a branch; `None` where it misses more readings, or leaves judges further below their least load.
    fn branch(
        &self,
        matrix: &CostMatrix,
        closed: BTreeSet<(usize, usize)>,
        open: BTreeSet<(usize, usize)>,
        solved: &mut usize,
    ) -> Option<Branch> {
        *solved += 1;
        let mut matrix = matrix.clone();
        for (entry, judge) in &closed {
            matrix.close(*entry, *judge);
        }
        let found = (self.solve)(matrix);
        (found.0.shortage() <= self.shortage).then(|| Branch {
            cost: found.0.cost(),
            closed,
            open,
            solved: found,
        })
    }
}

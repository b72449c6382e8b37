use std::collections::{BTreeMap, BTreeSet};

use judging::{
    AssignedPair, AssignmentPlan, AssignmentProblem, Conflict, EntryToAssign, JudgeToAssign,
};
use proptest::prelude::*;

use crate::cast::{conflict, entries, entry, judge, judges, pair};

/// An assignment small enough that everything that could be assigned can be tried.
#[derive(Debug, Clone)]
struct Small {
    entries: Vec<EntryToAssign>,
    judges: Vec<JudgeToAssign>,
    conflicts: Vec<Conflict>,
    kept: Vec<AssignedPair>,
    per_entry: usize,
    seed: u64,
}

impl Small {
    fn solve(&self) -> AssignmentPlan {
        AssignmentProblem {
            entries: &self.entries,
            judges: &self.judges,
            conflicts: &self.conflicts,
            kept: &self.kept,
            per_entry: self.per_entry,
            seed: self.seed,
            ..AssignmentProblem::default()
        }
        .solve()
    }

    fn is_allowed(&self, pair: &AssignedPair) -> bool {
        !self.kept.contains(pair)
            && !self
                .conflicts
                .iter()
                .any(|c| (c.entry, c.judge) == (pair.entry, pair.judge))
    }

    /// The judges whom each entry could be given, as sets of bits, and every number of judges tried.
    fn choices(&self, n: u128) -> Vec<u32> {
        let kept = self
            .kept
            .iter()
            .filter(|pair| pair.entry == entry(n))
            .count();
        let room = self.per_entry.saturating_sub(kept);
        (0..1_u32 << self.judges.len())
            .filter(|set| {
                set.count_ones() as usize <= room
                    && members(*set).all(|of| self.is_allowed(&pair(n, of)))
            })
            .collect()
    }

    /// For every way of assigning within the loads: the judges of each entry, and the squared loads.
    fn all(&self) -> BTreeMap<Vec<usize>, usize> {
        let mut found = BTreeMap::new();
        let loads: Vec<usize> = self.judges.iter().map(|j| self.kept_load(j)).collect();
        self.extend(0, &mut Vec::new(), &loads, &mut found);
        found
    }

    fn extend(
        &self,
        next: usize,
        counts: &mut Vec<usize>,
        loads: &[usize],
        found: &mut BTreeMap<Vec<usize>, usize>,
    ) {
        if next == self.entries.len() {
            let squares = loads.iter().map(|load| load * load).sum();
            let least = found.entry(counts.clone()).or_insert(squares);
            *least = squares.min(*least);
            return;
        }
        for set in self.choices(next as u128) {
            let mut loads = loads.to_vec();
            members(set).for_each(|of| loads[usize::try_from(of).unwrap()] += 1);
            let fits = self.judges.iter().zip(&loads).all(|(judge, load)| {
                *load
                    <= judge
                        .max_load
                        .unwrap_or(usize::MAX)
                        .max(self.kept_load(judge))
            });
            if fits {
                let kept = self
                    .kept
                    .iter()
                    .filter(|p| p.entry == entry(next as u128))
                    .count();
                counts.push(kept + set.count_ones() as usize);
                self.extend(next + 1, counts, &loads, found);
                counts.pop();
            }
        }
    }

    fn kept_load(&self, judge: &JudgeToAssign) -> usize {
        self.kept
            .iter()
            .filter(|pair| pair.judge == judge.id)
            .count()
    }
}

fn members(set: u32) -> impl Iterator<Item = u128> {
    (0..32).filter(move |of| set & (1 << of) != 0)
}

fn small() -> impl Strategy<Value = Small> {
    (
        1..=4_u128,
        proptest::collection::vec(proptest::option::of(0..=3_usize), 1..=4),
    )
        .prop_flat_map(|(count, loads)| {
            let pairs = || {
                let judges = loads.len() as u128;
                proptest::collection::btree_set((0..count, 0..judges), 0..=6)
            };
            let kept = proptest::collection::btree_set((0..count, 0..loads.len() as u128), 0..=2);
            (
                Just(loads.clone()),
                pairs(),
                kept,
                1..=3_usize,
                any::<u64>(),
            )
                .prop_map(move |(loads, conflicts, kept, per_entry, seed)| Small {
                    entries: entries(count),
                    judges: judges(&loads),
                    conflicts: conflicts
                        .into_iter()
                        .map(|(n, of)| conflict(n, of))
                        .collect(),
                    kept: kept.into_iter().map(|(n, of)| pair(n, of)).collect(),
                    per_entry,
                    seed,
                })
        })
}

/// How many judges each entry has in the end.
fn readers(small: &Small, plan: &AssignmentPlan) -> Vec<usize> {
    let all: Vec<_> = small.kept.iter().chain(&plan.assignments).collect();
    small
        .entries
        .iter()
        .map(|e| all.iter().filter(|pair| pair.entry == e.id).count())
        .collect()
}

fn squared_loads(small: &Small, plan: &AssignmentPlan) -> usize {
    let all: Vec<_> = small.kept.iter().chain(&plan.assignments).collect();
    let load = |judge: &JudgeToAssign| all.iter().filter(|pair| pair.judge == judge.id).count();
    small.judges.iter().map(|judge| load(judge).pow(2)).sum()
}

fn sorted(mut counts: Vec<usize>) -> Vec<usize> {
    counts.sort_unstable();
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_assignment_is_fairer(small in small()) {
        let plan = small.solve();
        let all = small.all();
        let counts = readers(&small, &plan);
        prop_assert!(plan.assignments.iter().all(|pair| small.is_allowed(pair)));
        prop_assert!(all.contains_key(&counts), "beyond a load, or twice to one judge");
        let most = all.keys().map(|counts| counts.iter().sum::<usize>()).max();
        prop_assert_eq!(Some(counts.iter().sum()), most, "more could be assigned");
        let fairest = all.keys().cloned().map(sorted).max();
        prop_assert_eq!(Some(sorted(counts.clone())), fairest, "an entry is needlessly behind");
        prop_assert_eq!(squared_loads(&small, &plan), all[&counts], "loads could be more even");
    }

    #[test]
    fn shortfalls_are_reported_in_full(small in small()) {
        let plan = small.solve();
        let shortfalls: BTreeMap<_, _> = plan.shortfalls.iter().map(|s| (s.entry, (s.wanted, s.got))).collect();
        let expected: BTreeMap<_, _> = small
            .entries
            .iter()
            .zip(readers(&small, &plan))
            .filter(|(_, got)| *got < small.per_entry)
            .map(|(entry, got)| (entry.id, (small.per_entry, got)))
            .collect();
        prop_assert_eq!(shortfalls, expected);
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(small in small()) {
        let mut turned = small.clone();
        turned.entries.reverse();
        turned.judges.reverse();
        turned.conflicts.reverse();
        turned.kept.reverse();
        prop_assert_eq!(small.solve(), turned.solve());
    }

    #[test]
    fn large_assignments_keep_every_promise(
        seed in any::<u64>(),
        count in 50..200_u128,
        at_table in 4..12_usize,
        conflicting in proptest::collection::btree_set((0..200_u128, 0..4_u128), 0..80),
    ) {
        let conflicts: Vec<_> = conflicting.iter().map(|(n, of)| conflict(*n, *of)).collect();
        let ids: Vec<_> = (0..count).map(entry).collect();
        let plan = crate::cast::assign(&ids, &judges(&vec![None; at_table]), &conflicts, 3, seed);
        let pairs: BTreeSet<_> = plan.assignments.iter().collect();
        prop_assert_eq!(pairs.len(), plan.assignments.len());
        let barred = |(n, of): &(u128, u128)| pairs.contains(&pair(*n, *of));
        prop_assert!(!conflicting.iter().any(barred));
        let load = |of: u128| plan.assignments.iter().filter(|pair| pair.judge == judge(of)).count();
        // Nobody bars the judges from the fifth on, so nothing keeps their loads apart.
        let free: Vec<_> = (4..at_table as u128).map(load).collect();
        if let (Some(least), Some(most)) = (free.iter().min(), free.iter().max()) {
            prop_assert!(most - least <= 1, "{free:?}");
        }
    }
}

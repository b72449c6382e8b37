use judging::{
    Affinities, Affinity, AssignedPair, AssignmentProblem, Conflict, EntryToAssign, JudgeToAssign,
};
use microlp::{ComparisonOp, OptimizationDirection, Problem};
use proptest::prelude::*;

use crate::cast::{conflict, entries, entry, judge, pair};

/// A table with affinities, loads and conflicts.
#[derive(Debug, Clone)]
struct Table {
    entries: Vec<EntryToAssign>,
    judges: Vec<JudgeToAssign>,
    conflicts: Vec<Conflict>,
    affinity: Vec<Affinity>,
    per_entry: usize,
    load_cost: f64,
    seed: u64,
}

impl Table {
    fn problem(&self) -> AssignmentProblem<'_> {
        AssignmentProblem {
            entries: &self.entries,
            judges: &self.judges,
            conflicts: &self.conflicts,
            affinity: Affinities::Listed(&self.affinity),
            per_entry: self.per_entry,
            load_cost: Some(self.load_cost),
            seed: self.seed,
            ..AssignmentProblem::default()
        }
    }

    fn affinity(&self, entry: usize, judge: usize) -> f64 {
        self.affinity[entry * self.judges.len() + judge].value
    }

    fn is_allowed(&self, n: usize, of: usize) -> bool {
        let (entry, judge) = (entry(n as u128), judge(of as u128));
        let mut conflicts = self.conflicts.iter();
        conflicts.all(|conflict| (conflict.entry, conflict.judge) != (entry, judge))
    }

    /// How many judges a set has of those who may read an entry; `None` where one may not.
    fn of_set(&self, n: usize, set: u32) -> Option<usize> {
        let judges = || (0..self.judges.len()).filter(|of| set & (1 << of) != 0);
        judges()
            .all(|of| self.is_allowed(n, of))
            .then(|| judges().count())
    }

    /// What an assignment misses: readings, the third missing of one entry thrice as bad as the first; then
    /// entries below the least loads; then what it costs.
    fn judged(&self, sets: &[u32]) -> Option<(usize, usize, f64)> {
        let mut loads = vec![0; self.judges.len()];
        let (mut missing, mut cost) = (0, 0.0);
        for (n, set) in sets.iter().enumerate() {
            let lacks = self.per_entry.min(self.judges.len()) - self.of_set(n, *set)?;
            missing += lacks * (lacks + 1) / 2;
            for of in (0..self.judges.len()).filter(|of| set & (1 << of) != 0) {
                loads[of] += 1;
                cost -= self.affinity(n, of);
            }
        }
        let mut idle = 0;
        for (load, judge) in loads.into_iter().zip(&self.judges) {
            if judge.max_load.is_some_and(|most| load > most) {
                return None;
            }
            let least = judge.min_load.min(judge.max_load.unwrap_or(usize::MAX));
            idle += least.saturating_sub(load);
            cost += f64::from(u32::try_from(load * (load + 1) / 2).unwrap()) * self.load_cost;
        }
        Some((missing, idle, cost))
    }

    fn best(&self) -> (usize, usize, f64) {
        let most = self.per_entry.min(self.judges.len());
        let choices: Vec<Vec<u32>> = (0..self.entries.len())
            .map(|n| {
                (0..1_u32 << self.judges.len())
                    .filter(|set| self.of_set(n, *set).is_some_and(|count| count <= most))
                    .collect()
            })
            .collect();
        let mut best = None;
        let mut sets = vec![0; choices.len()];
        self.try_all(&choices, 0, &mut sets, &mut best);
        best.unwrap()
    }

    fn try_all(
        &self,
        choices: &[Vec<u32>],
        next: usize,
        sets: &mut Vec<u32>,
        best: &mut Option<(usize, usize, f64)>,
    ) {
        if next == choices.len() {
            if let Some(found) = self.judged(sets)
                && best.is_none_or(|best| found < best)
            {
                *best = Some(found);
            }
            return;
        }
        for set in &choices[next] {
            sets[next] = *set;
            self.try_all(choices, next + 1, sets, best);
        }
    }

    fn sets(&self, assignments: &[AssignedPair]) -> Vec<u32> {
        let mut sets = vec![0; self.entries.len()];
        for pair in assignments {
            let (n, of) = (pair.entry.0.as_u128(), pair.judge.0.as_u128());
            sets[usize::try_from(n).unwrap()] |= 1 << of;
        }
        sets
    }

    /// The least cost when every entry gets its judges, by linear programming: of a flow, some optimum
    /// is whole (Dantzig, 1951). `None` where they cannot.
    fn by_lp(&self) -> Option<f64> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut of_judge = vec![Vec::new(); self.judges.len()];
        for n in 0..self.entries.len() {
            let mut row = Vec::new();
            for (of, column) in of_judge.iter_mut().enumerate() {
                if self.is_allowed(n, of) {
                    let pair = problem.add_var(-self.affinity(n, of), (0.0, 1.0));
                    row.push((pair, 1.0));
                    column.push((pair, 1.0));
                }
            }
            let wanted = f64::from(u32::try_from(self.per_entry).unwrap());
            problem.add_constraint(&row, ComparisonOp::Eq, wanted);
        }
        for (mut column, judge) in of_judge.into_iter().zip(&self.judges) {
            let most = judge.max_load.unwrap_or(self.entries.len());
            for nth in 1..=most {
                let cost = f64::from(u32::try_from(nth).unwrap()) * self.load_cost;
                column.push((problem.add_var(cost, (0.0, 1.0)), -1.0));
            }
            problem.add_constraint(&column, ComparisonOp::Eq, 0.0);
        }
        problem.solve().ok().map(|solution| solution.objective())
    }
}

fn table(
    entry_count: impl Strategy<Value = usize>,
    judge_count: impl Strategy<Value = usize>,
    most: usize,
) -> impl Strategy<Value = Table> {
    (entry_count, judge_count, 1..=3_usize)
        .prop_flat_map(move |(count, at_table, per_entry)| {
            let loads = (proptest::option::of(0..=most), 0..=most / 2);
            (
                proptest::collection::vec(loads, at_table),
                proptest::collection::vec(prop_oneof![0..4_i32, -20..20_i32], count * at_table),
                proptest::collection::vec(proptest::bool::weighted(0.15), count * at_table),
                Just((count, at_table, per_entry)),
                prop_oneof![Just(0.0), Just(0.5), Just(7.0), Just(50.0)],
                any::<u64>(),
            )
        })
        .prop_map(
            |(loads, values, bars, (count, at_table, per_entry), load_cost, seed)| {
                let ids = || {
                    (0..count as u128).flat_map(|n| (0..at_table as u128).map(move |of| (n, of)))
                };
                let affinity = ids().zip(values).map(|((n, of), value)| Affinity {
                    entry: entry(n),
                    judge: judge(of),
                    value: f64::from(value),
                });
                let conflicts = ids().zip(bars).filter(|(_, barred)| *barred);
                Table {
                    entries: entries(count as u128),
                    judges: (0..)
                        .zip(loads)
                        .map(|(n, (max_load, min_load))| JudgeToAssign {
                            id: judge(n),
                            min_load,
                            max_load,
                            languages: Vec::new(),
                        })
                        .collect(),
                    conflicts: conflicts.map(|((n, of), _)| conflict(n, of)).collect(),
                    affinity: affinity.collect(),
                    per_entry,
                    load_cost,
                    seed,
                }
            },
        )
}

proptest! {
    /// Whatever comes before costs, and costs themselves, as good as the best of all assignments there are.
    #[test]
    fn no_small_assignment_is_better(table in table(1..=4_usize, 1..=4_usize, 3)) {
        let assigned = table.problem().solve();
        let (missing, idle, cost) = table.judged(&table.sets(&assigned.assignments)).unwrap();
        let (least_missing, least_idle, least_cost) = table.best();
        prop_assert_eq!((missing, idle), (least_missing, least_idle));
        prop_assert!((cost - least_cost).abs() < 1e-9, "{} is not {}", cost, least_cost);
        prop_assert!((assigned.cost - cost).abs() < 1e-9, "reported {}, is {}", assigned.cost, cost);
    }

    #[test]
    fn linear_programming_finds_nothing_cheaper(table in table(10..=24_usize, 4..=9_usize, 24)) {
        let table = Table {
            judges: table.judges.iter().map(|judge| JudgeToAssign { min_load: 0, ..judge.clone() }).collect(),
            ..table
        };
        let assigned = table.problem().solve();
        if let Some(least) = table.by_lp() {
            prop_assert!(assigned.shortfalls.is_empty());
            prop_assert!((assigned.cost - least).abs() < 1e-6, "{} is not {}", assigned.cost, least);
        } else {
            prop_assert!(!assigned.shortfalls.is_empty());
        }
    }

    /// What an assignment comes to does not depend on how people are called, only who gets what among equals.
    #[test]
    fn names_change_nothing_but_names(
        table in table(1..=8_usize, 1..=5_usize, 6),
        turn in any::<u128>(),
    ) {
        let renamed = |id: u128| (id + 1).wrapping_mul(turn | 1);
        let entry_of = |id: judging::EntryId| entry(renamed(id.0.as_u128()));
        let judge_of = |id: judging::JudgeId| judge(renamed(id.0.as_u128()));
        let other = Table {
            entries: table.entries.iter().map(|e| EntryToAssign { id: entry_of(e.id), ..e.clone() }).collect(),
            judges: table.judges.iter().map(|j| JudgeToAssign { id: judge_of(j.id), ..j.clone() }).collect(),
            conflicts: table
                .conflicts
                .iter()
                .map(|c| Conflict { entry: entry_of(c.entry), judge: judge_of(c.judge), ..c.clone() })
                .collect(),
            affinity: table
                .affinity
                .iter()
                .map(|a| Affinity { entry: entry_of(a.entry), judge: judge_of(a.judge), ..*a })
                .collect(),
            ..table.clone()
        };
        let (one, two) = (table.problem().solve(), other.problem().solve());
        prop_assert!((one.cost - two.cost).abs() < 1e-9);
        prop_assert_eq!(one.shortfalls.len(), two.shortfalls.len());
        prop_assert_eq!(one.assignments.len(), two.assignments.len());
    }
}

/// `HotCRP`'s test of one result: of nine pairs, three make the one assignment that is cheapest.
#[test]
fn the_one_cheapest_assignment_comes_up_for_every_seed() {
    let costs = [
        (0, 0, 0.0),
        (0, 1, -1.0),
        (1, 0, 0.0),
        (1, 1, 0.0),
        (1, 2, 0.0),
        (2, 0, 0.0),
        (2, 2, 1.0),
    ];
    let affinity: Vec<Affinity> = costs
        .iter()
        .map(|(of, n, cost)| Affinity {
            entry: entry(*n),
            judge: judge(*of),
            value: -cost,
        })
        .collect();
    let conflicts = [conflict(2, 0), conflict(1, 2)];
    for seed in 0..740 {
        let assigned = AssignmentProblem {
            entries: &entries(3),
            judges: &crate::cast::judges(&[Some(1), Some(1), Some(1)]),
            conflicts: &conflicts,
            affinity: Affinities::Listed(&affinity),
            per_entry: 1,
            load_cost: Some(0.0),
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        assert_eq!(assigned.assignments, [pair(0, 2), pair(1, 0), pair(2, 1)]);
        assert!((assigned.cost + 1.0).abs() < 1e-12);
    }
}

/// Where all pairs cost the same, each of the six assignments comes up.
#[test]
fn every_equal_assignment_comes_up() {
    let found: std::collections::BTreeSet<_> = (0..200)
        .map(|seed| {
            AssignmentProblem {
                entries: &entries(3),
                judges: &crate::cast::judges(&[Some(1), Some(1), Some(1)]),
                per_entry: 1,
                seed,
                ..AssignmentProblem::default()
            }
            .solve()
            .assignments
        })
        .collect();
    assert_eq!(found.len(), 6);
}

use judging::{
    Affinities, Affinity, AssignmentPlan, AssignmentProblem, EntryId, EntryToAssign, JudgeToAssign,
};
use proptest::prelude::*;

use crate::cast::{entries, entry, judge, judges};

/// The least sum of affinities of an entry, and the sum of all.
fn served(plan: &AssignmentPlan, of: &[Affinity], ids: &[EntryToAssign]) -> (i64, i64) {
    let sum = |id: EntryId| -> i64 {
        let pairs = plan.assignments.iter().filter(|pair| pair.entry == id);
        pairs
            .map(|pair| value(of, pair.entry, pair.judge.0.as_u128()))
            .sum()
    };
    let sums: Vec<i64> = ids.iter().map(|entry| sum(entry.id)).collect();
    (sums.iter().copied().min().unwrap(), sums.iter().sum())
}

fn value(of: &[Affinity], id: EntryId, judge_number: u128) -> i64 {
    let found = of
        .iter()
        .find(|it| it.entry == id && it.judge == judge(judge_number));
    #[expect(clippy::cast_possible_truncation, reason = "whole numbers below ten")]
    found.map_or(0, |it| it.value as i64)
}

/// The best least sum, and the most that all sums can be under it, over all ways to give each entry `per_entry` judges.
fn by_trying_all(
    of: &[Affinity],
    count: u128,
    loads: &mut Vec<usize>,
    per_entry: usize,
    from: u128,
    so_far: (i64, i64),
    best: &mut Option<(i64, i64)>,
) {
    if from == count {
        *best = (*best).max(Some(so_far));
        return;
    }
    let judges_of = loads.len();
    for chosen in 0..1_u32 << judges_of {
        let readers: Vec<usize> = (0..judges_of).filter(|of| chosen >> of & 1 == 1).collect();
        if readers.len() != per_entry || readers.iter().any(|of| loads[*of] == 0) {
            continue;
        }
        for reader in &readers {
            loads[*reader] -= 1;
        }
        let sum: i64 = readers
            .iter()
            .map(|reader| value(of, entry(from), *reader as u128))
            .sum();
        by_trying_all(
            of,
            count,
            loads,
            per_entry,
            from + 1,
            (so_far.0.min(sum), so_far.1 + sum),
            best,
        );
        for reader in &readers {
            loads[*reader] += 1;
        }
    }
}

fn problem<'a>(
    ids: &'a [EntryToAssign],
    panel: &'a [JudgeToAssign],
    affinity: &'a [Affinity],
    per_entry: usize,
) -> AssignmentProblem<'a> {
    AssignmentProblem {
        entries: ids,
        judges: panel,
        affinity: Affinities::Listed(affinity),
        per_entry,
        load_cost: Some(0.0),
        seed: 26,
        ..AssignmentProblem::default()
    }
}

/// The cheapest assignment leaves entry 1 with nothing, for one point in a hundred.
#[test]
fn nobody_is_left_with_nothing_where_a_little_would_help() {
    let affinity: Vec<Affinity> = [(0, 0, 60.0), (0, 1, 59.0), (1, 0, 40.0), (1, 1, 0.0)]
        .iter()
        .map(|(n, of, value)| Affinity {
            entry: entry(*n),
            judge: judge(*of),
            value: *value,
        })
        .collect();
    let (ids, panel) = (entries(2), judges(&[Some(1), Some(1)]));
    let cheap = problem(&ids, &panel, &affinity, 1);
    let fair = cheap.solve_fair_first();
    let fairness = cheap.solve_fair_first().fairness;
    assert_eq!(served(&fair, &affinity, &ids), (40, 99));
    assert_eq!(fairness, None, "the cheapest is the fairest here");
    // Two more points for the other pair.
    let dear: Vec<Affinity> = affinity
        .iter()
        .map(|it| {
            let is_first = it.entry == entry(0) && it.judge == judge(0);
            Affinity {
                value: if is_first { 101.0 } else { it.value },
                ..*it
            }
        })
        .collect();
    let cheap = problem(&ids, &panel, &dear, 1);
    assert_eq!(served(&cheap.solve(), &dear, &ids), (0, 101));
    let fair = cheap.solve_fair_first();
    assert_eq!(served(&fair, &dear, &ids), (40, 99));
    let fairness = fair.fairness.unwrap();
    assert!(fairness.proven);
    assert!((fairness.before - 0.0).abs() < 1e-9 && (fairness.after - 40.0).abs() < 1e-9);
    assert!((fairness.more_cost - 2.0).abs() < 1e-9, "{fairness:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Every small assignment against all that there are: no other raises the worst-served entry further, and none that
    /// raises it as far costs less.
    #[test]
    fn the_worst_served_is_raised_as_far_as_can_be_and_no_dearer(
        values in proptest::collection::vec(0..9_u8, 20),
        loads in proptest::collection::vec(1..4_usize, 4),
        per_entry in 1..3_usize,
    ) {
        let count = 4_u128;
        let affinity: Vec<Affinity> = values.iter().zip(0..).map(|(value, at)| Affinity {
            entry: entry(at % 5),
            judge: judge(at / 5),
            value: f64::from(*value),
        }).collect();
        let mut best = None;
        by_trying_all(&affinity, count, &mut loads.clone(), per_entry, 0, (i64::MAX, 0), &mut best);
        prop_assume!(best.is_some());
        let takes: Vec<Option<usize>> = loads.iter().copied().map(Some).collect();
        let (ids, panel) = (entries(count), judges(&takes));
        let plan = problem(&ids, &panel, &affinity, per_entry).solve_fair_first();
        prop_assert!(plan.shortfalls.is_empty());
        prop_assert_eq!(Some(served(&plan, &affinity, &ids)), best);
        prop_assert!(plan.fairness.is_none_or(|fairness| fairness.proven));
    }
}

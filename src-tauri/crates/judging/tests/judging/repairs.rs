use judging::{Affinities, Affinity, AssignedPair, AssignmentProblem, JudgeToAssign};
use proptest::prelude::*;

use crate::cast::{conflict, entries, entry, judge, judges, pair};

fn season(at_table: &[JudgeToAssign], assigned_before: &[AssignedPair]) -> judging::AssignmentPlan {
    AssignmentProblem {
        entries: &entries(20),
        judges: at_table,
        reassignable: assigned_before,
        per_entry: 3,
        seed: 26,
        ..AssignmentProblem::default()
    }
    .solve()
}

/// Only what the judge held goes to others, however uneven the loads of those who stay are.
#[test]
fn when_a_judge_leaves_only_their_entries_move() {
    let all = judges(&[None; 6]);
    let before = season(&all, &[]);
    let after = season(&all[1..], &before.assignments);
    let of_first = |pair: &&AssignedPair| pair.judge == judge(0);
    let of_leaver: Vec<_> = before
        .assignments
        .iter()
        .filter(of_first)
        .copied()
        .collect();
    assert!(!of_leaver.is_empty());
    assert_eq!(after.released, of_leaver);
    let added = after
        .assignments
        .iter()
        .filter(|pair| !before.assignments.contains(pair));
    assert_eq!(added.count(), of_leaver.len());
    assert!(after.shortfalls.is_empty());
}

#[test]
fn a_conflict_found_late_moves_one_reading() {
    let all = judges(&[None; 6]);
    let before = season(&all, &[]);
    let late_conflict = before.assignments[0];
    let bar = conflict(
        late_conflict.entry.0.as_u128(),
        late_conflict.judge.0.as_u128(),
    );
    let after = AssignmentProblem {
        entries: &entries(20),
        judges: &all,
        conflicts: &[bar],
        reassignable: &before.assignments,
        per_entry: 3,
        seed: 27,
        ..AssignmentProblem::default()
    }
    .solve();
    assert_eq!(after.released, [late_conflict]);
    let added: Vec<_> = after
        .assignments
        .iter()
        .filter(|pair| !before.assignments.contains(pair))
        .collect();
    assert!(matches!(added.as_slice(), [pair] if pair.entry == late_conflict.entry));
}

#[test]
fn a_lower_quorum_takes_back_and_a_higher_one_adds() {
    let all = judges(&[None; 5]);
    let before = season(&all, &[]);
    let problem = AssignmentProblem {
        entries: &entries(20),
        judges: &all,
        reassignable: &before.assignments,
        seed: 1,
        ..AssignmentProblem::default()
    };
    let fewer = AssignmentProblem {
        per_entry: 2,
        ..problem
    }
    .solve();
    assert_eq!((fewer.released.len(), fewer.assignments.len()), (20, 40));
    assert_eq!(
        fewer.quality.loads,
        (8, 8),
        "what is taken back evens loads"
    );
    let more = AssignmentProblem {
        per_entry: 4,
        ..problem
    }
    .solve();
    assert_eq!((more.released.len(), more.assignments.len()), (0, 80));
}

/// An exchange is made where nothing else gives an entry its reading.
#[test]
fn a_reading_that_is_missed_is_worth_an_exchange() {
    let at_table = judges(&[Some(1), Some(1)]);
    let assigned = AssignmentProblem {
        entries: &entries(2),
        judges: &at_table,
        conflicts: &[conflict(1, 1)],
        reassignable: &[pair(0, 0)],
        per_entry: 1,
        ..AssignmentProblem::default()
    }
    .solve();
    assert_eq!(assigned.assignments, [pair(0, 1), pair(1, 0)]);
    assert_eq!(assigned.released, [pair(0, 0)]);
}

proptest! {
    /// An assignment that needs no repair is left alone, whatever better one there is now.
    #[test]
    fn what_needs_no_repair_stays(
        values in proptest::collection::vec(-5..5_i8, 24),
        seed in any::<u64>(),
    ) {
        let all = judges(&[None; 4]);
        let before = AssignmentProblem { entries: &entries(6), judges: &all, per_entry: 2, seed, ..AssignmentProblem::default() }.solve();
        let affinity: Vec<Affinity> = (0..6)
            .flat_map(|n| (0..4).map(move |of| (n, of)))
            .zip(values)
            .map(|((n, of), value)| Affinity { entry: entry(n), judge: judge(of), value: f64::from(value) })
            .collect();
        let after = AssignmentProblem {
            entries: &entries(6),
            judges: &all,
            affinity: Affinities::Listed(&affinity),
            reassignable: &before.assignments,
            per_entry: 2,
            seed: seed ^ 1,
            ..AssignmentProblem::default()
        }
        .solve();
        prop_assert_eq!(after.assignments, before.assignments);
    }
}

use std::collections::{BTreeMap, BTreeSet};

use judging::{
    AssignmentPlan, AssignmentProblem, CategoryReaders, EntryToAssign, Panel, Shortfall,
};

use crate::cast::{assign, conflict, entries, entry, judge, judges, pair, to_read};

const OPEN: AssignmentProblem<'static> = AssignmentProblem {
    entries: &[],
    judges: &[],
    panels: &[],
    conflicts: &[],
    kept: &[],
    reassignable: &[],
    affinity: judging::Affinities::Unknown,
    per_entry: 2,
    by_category: &[],
    load_cost: None,
    seed: 26,
};

/// Entries by judge.
fn loads(plan: &AssignmentPlan) -> BTreeMap<judging::JudgeId, usize> {
    let mut loads = BTreeMap::new();
    for pair in &plan.assignments {
        *loads.entry(pair.judge).or_default() += 1;
    }
    loads
}

#[test]
fn a_season_without_conflicts_is_assigned_evenly() {
    let entries: Vec<_> = (0..1_000).map(entry).collect();
    let assigned = assign(&entries, &judges(&[None; 7]), &[], 3, 26);
    assert_eq!(assigned.assignments.len(), 3_000);
    assert!(assigned.shortfalls.is_empty());
    let loads: BTreeSet<_> = loads(&assigned).into_values().collect();
    assert_eq!(loads, BTreeSet::from([428, 429]));
}

#[test]
fn any_two_judges_meet_over_some_entry() {
    let entries: Vec<_> = (0..400).map(entry).collect();
    let assigned = assign(&entries, &judges(&[None; 10]), &[], 2, 26);
    let mut readers: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for pair in &assigned.assignments {
        readers.entry(pair.entry).or_default().push(pair.judge);
    }
    let meetings: BTreeSet<_> = readers.values().collect();
    assert_eq!(meetings.len(), 10 * 9 / 2);
}

/// Judge 0 may read everything and judge 1 only entry 0: whoever assigns entry 0 to judge 0 first has to
/// take it back.
#[test]
fn an_exchange_fills_what_a_simple_assignment_would_leave_short() {
    for seed in 0..50 {
        let conflicts = [conflict(1, 1)];
        let problem = AssignmentProblem {
            entries: &entries(2),
            judges: &judges(&[Some(1), Some(1)]),
            conflicts: &conflicts,
            per_entry: 1,
            seed,
            ..OPEN
        };
        let assigned = problem.solve();
        assert_eq!(
            assigned.assignments,
            [pair(0, 1), pair(1, 0)],
            "seed {seed}"
        );
        assert!(assigned.shortfalls.is_empty());
    }
}

#[test]
fn a_shortfall_names_who_is_barred_and_who_is_at_capacity() {
    let conflicts = [conflict(0, 0), conflict(1, 0)];
    let problem = AssignmentProblem {
        entries: &entries(2),
        judges: &judges(&[None, Some(1), None]),
        conflicts: &conflicts,
        ..OPEN
    };
    let assigned = problem.solve();
    let [shortfall] = assigned.shortfalls.as_slice() else {
        panic!("one entry is short: {assigned:?}");
    };
    assert_eq!((shortfall.wanted, shortfall.got), (2, 1));
    assert_eq!(shortfall.blocked_by, [judge(0)]);
    assert_eq!(shortfall.at_capacity, [judge(1)]);
}

#[test]
fn too_little_room_is_shared_so_that_no_entry_goes_without() {
    let problem = AssignmentProblem {
        entries: &entries(10),
        judges: &judges(&[Some(4), Some(4), Some(4)]),
        per_entry: 3,
        ..OPEN
    };
    let assigned = problem.solve();
    assert_eq!(assigned.assignments.len(), 12);
    assert!(
        assigned
            .shortfalls
            .iter()
            .all(|shortfall| shortfall.got >= 1),
        "{:?}",
        assigned.shortfalls
    );
}

/// Chance decides who goes short, not the order of ids, in which entries came in.
#[test]
fn every_entry_may_be_the_one_that_goes_short() {
    let short_entries: BTreeSet<_> = (0..60)
        .map(|seed| {
            let (entries, judges) = (entries(3), judges(&[Some(2)]));
            let problem = AssignmentProblem {
                entries: &entries,
                judges: &judges,
                per_entry: 1,
                seed,
                ..OPEN
            };
            problem.solve().shortfalls[0].entry
        })
        .collect();
    assert_eq!(short_entries.len(), 3);
}

#[test]
fn each_category_has_its_own_number_of_judges_for_an_entry() {
    let of = |category: Option<&str>, number| EntryToAssign {
        category: category.map(str::to_owned),
        ..to_read(entry(number))
    };
    let entries = [
        of(Some("books"), 0),
        of(Some("books"), 1),
        of(Some("photo"), 2),
        of(None, 3),
        of(Some("maps"), 4),
    ];
    let by_category = [("books", 4), ("photo", 1), ("maps", 7)].map(|(category, per_entry)| {
        let category = category.to_owned();
        CategoryReaders {
            category,
            per_entry,
        }
    });
    let problem = AssignmentProblem {
        entries: &entries,
        judges: &judges(&[None; 5]),
        by_category: &by_category,
        ..OPEN
    };
    let plan = problem.solve();
    let readers = |number| {
        let of_entry = plan.assignments.iter();
        of_entry.filter(|it| it.entry == entry(number)).count()
    };
    assert_eq!([0, 1, 2, 3, 4].map(readers), [4, 4, 1, 2, 5]);
    let short: Vec<_> = plan
        .shortfalls
        .iter()
        .map(|it: &Shortfall| (it.entry, it.wanted, it.got))
        .collect();
    assert_eq!(short, [(entry(4), 7, 5)]);
}

#[test]
fn a_panel_reads_its_category_and_loads_count_over_all_panels() {
    let entries: Vec<_> = ["audio", "text", "video"]
        .iter()
        .zip(0..)
        .flat_map(|(category, start)| {
            let category = Some((*category).to_owned());
            (0..4).map(move |n| EntryToAssign {
                category: category.clone(),
                ..to_read(entry(start * 4 + n))
            })
        })
        .collect();
    let panel = |category: &str, members: &[u128]| Panel {
        category: category.to_owned(),
        judges: members.iter().map(|n| judge(*n)).collect(),
    };
    let problem = AssignmentProblem {
        entries: &entries,
        judges: &judges(&[None, None, None]),
        panels: &[panel("audio", &[0, 1, 9]), panel("text", &[1, 2])],
        per_entry: 1,
        ..OPEN
    };
    let assigned = problem.solve();
    assert!(
        assigned
            .assignments
            .iter()
            .all(|pair| match pair.entry.0.as_u128() {
                0..4 => pair.judge != judge(2),
                _ => pair.judge != judge(0),
            })
    );
    let short_entries: Vec<_> = assigned
        .shortfalls
        .iter()
        .map(|shortfall| shortfall.entry)
        .collect();
    assert_eq!(
        short_entries,
        [8, 9, 10, 11].map(entry),
        "nobody judges video"
    );
    let loads: Vec<_> = loads(&assigned).into_values().collect();
    assert!(loads.iter().all(|load| (2..=3).contains(load)), "{loads:?}");
}

#[test]
fn what_was_assigned_before_stands_and_counts() {
    let kept = [pair(0, 0), pair(0, 1), pair(1, 0), pair(7, 2)];
    let conflicts = [conflict(0, 0)];
    let problem = AssignmentProblem {
        entries: &entries(3),
        judges: &judges(&[Some(2), None, None]),
        conflicts: &conflicts,
        kept: &kept,
        ..OPEN
    };
    let assigned = problem.solve();
    assert!(assigned.shortfalls.is_empty());
    assert!(
        assigned
            .assignments
            .iter()
            .all(|pair| !kept.contains(pair) && pair.entry != entry(0))
    );
    assert_eq!(assigned.assignments.len(), 3);
    assert!(
        !loads(&assigned).contains_key(&judge(0)),
        "judge 0 has as many as she takes"
    );
}

#[test]
fn nobody_and_nothing_are_assigned_without_fuss() {
    assert_eq!(OPEN.solve(), AssignmentPlan::default());
    let alone = AssignmentProblem {
        entries: &entries(1),
        per_entry: usize::MAX,
        ..OPEN
    }
    .solve();
    assert_eq!(
        (alone.shortfalls[0].wanted, alone.shortfalls[0].got),
        (usize::MAX, 0)
    );
    let none = AssignmentProblem {
        entries: &entries(1),
        judges: &judges(&[None]),
        per_entry: 0,
        ..OPEN
    };
    assert_eq!(none.solve(), AssignmentPlan::default());
}

#[test]
fn what_is_listed_twice_counts_once() {
    let mut twice = judges(&[Some(3), Some(1)]);
    twice.extend(judges(&[Some(1), None]));
    let mut listed = entries(3);
    listed.extend(entries(3));
    let problem = AssignmentProblem {
        entries: &listed,
        judges: &twice,
        per_entry: 1,
        ..OPEN
    };
    let assigned = problem.solve();
    assert_eq!(loads(&assigned).into_values().collect::<Vec<_>>(), [1, 1]);
    assert_eq!(assigned.shortfalls.len(), 1);
}

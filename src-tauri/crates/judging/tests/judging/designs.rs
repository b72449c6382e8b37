use judging::{
    Affinities, Affinity, AssignmentProblem, EntryId, EntryToAssign, JudgeId, JudgeToAssign, Panel,
};
use proptest::prelude::*;

use crate::cast::{conflict, entries, entry, judge, judges, pair, to_read};

fn plain(count: u128, at_table: usize, per_entry: usize, seed: u64) -> judging::AssignmentPlan {
    AssignmentProblem {
        entries: &entries(count),
        judges: &judges(&vec![None; at_table]),
        per_entry,
        seed,
        ..AssignmentProblem::default()
    }
    .solve()
}

/// Designs that Fisher and Yates tabulated (1938): entries, judges, readings, and how many entries any
/// two judges then share.
#[test]
fn a_balanced_design_is_found_where_one_exists() {
    for (count, at_table, per_entry, shared) in [
        (7, 7, 3, 1),
        (12, 9, 3, 1),
        (10, 6, 3, 2),
        (10, 5, 3, 3),
        (14, 7, 3, 2),
        (6, 4, 2, 1),
        (13, 13, 4, 1),
        (26, 13, 3, 1),
        (11, 11, 5, 2),
    ] {
        let assigned = plain(count, at_table, per_entry, 26);
        assert_eq!(
            (assigned.quality.balanced, assigned.quality.overlaps),
            (true, (shared, shared)),
            "{count} entries, {at_table} judges, {per_entry} readings"
        );
    }
}

/// Two hundred entries among eleven judges: every pair of judges shares ten or eleven.
#[test]
fn overlaps_are_even_where_no_balanced_design_exists() {
    let assigned = plain(200, 11, 3, 26);
    let (least, most) = assigned.quality.overlaps;
    assert!(most - least <= 1, "{:?}", assigned.quality);
}

#[test]
fn judges_stay_connected_even_where_conflicts_split_them() {
    for seed in 0..20 {
        // The first three judges may not read the last five entries, nor the others the first five: only
        // entry 5 can be read by all.
        let bars: Vec<_> = (0..11)
            .flat_map(|n| (0..6).map(move |of| (n, of)))
            .filter(|(n, of)| (*n < 5 && *of >= 3) || (*n > 5 && *of < 3))
            .map(|(n, of)| conflict(n, of))
            .collect();
        let assigned = AssignmentProblem {
            entries: &entries(11),
            judges: &judges(&[None; 6]),
            conflicts: &bars,
            per_entry: 2,
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        assert_eq!(
            assigned.quality.groups, 1,
            "seed {seed}: {:?}",
            assigned.assignments
        );
    }
}

#[test]
fn groups_are_counted_where_nothing_joins_them() {
    let assigned = plain(4, 4, 1, 26);
    assert_eq!(
        assigned.quality.groups, 4,
        "with one reading each nobody meets"
    );
    let anchored: Vec<EntryToAssign> = (0..5)
        .map(|n| EntryToAssign {
            anchor: n == 0,
            ..to_read(entry(n))
        })
        .collect();
    let assigned = AssignmentProblem {
        entries: &anchored,
        judges: &judges(&[None; 4]),
        per_entry: 1,
        ..AssignmentProblem::default()
    }
    .solve();
    assert_eq!(assigned.quality.groups, 1);
    let anchor = |pair: &&judging::AssignedPair| pair.entry == entry(0);
    assert_eq!(assigned.assignments.iter().filter(anchor).count(), 4);
    assert_eq!(assigned.quality.loads, (2, 2));
}

#[test]
fn a_judge_reads_no_language_that_is_not_theirs() {
    let of = |n: u128, languages: &[&str]| EntryToAssign {
        languages: languages.iter().map(|l| (*l).to_owned()).collect(),
        ..to_read(entry(n))
    };
    let reads = |n: u128, languages: &[&str]| JudgeToAssign {
        id: judge(n),
        min_load: 0,
        max_load: None,
        languages: languages.iter().map(|l| (*l).to_owned()).collect(),
    };
    let assigned = AssignmentProblem {
        entries: &[of(0, &["fr"]), of(1, &["en"]), of(2, &["en", "fr"])],
        judges: &[reads(0, &["en"]), reads(1, &["fr", "en"])],
        per_entry: 2,
        ..AssignmentProblem::default()
    }
    .solve();
    let shortfalls: Vec<_> = assigned
        .shortfalls
        .iter()
        .map(|shortfall| (shortfall.entry, shortfall.other_language.clone()))
        .collect();
    assert_eq!(
        shortfalls,
        [(entry(0), vec![judge(0)]), (entry(2), vec![judge(0)])]
    );
}

#[test]
fn a_least_load_is_kept_to_against_affinities_but_never_against_readings() {
    let affinity: Vec<Affinity> = (0..4)
        .map(|n| Affinity {
            entry: entry(n),
            judge: judge(0),
            value: 10.0,
        })
        .collect();
    let mut two = judges(&[None, None]);
    two[1].min_load = 3;
    let problem = AssignmentProblem {
        entries: &entries(4),
        judges: &two,
        affinity: Affinities::Listed(&affinity),
        per_entry: 1,
        load_cost: Some(0.0),
        ..AssignmentProblem::default()
    };
    assert_eq!(problem.solve().quality.loads, (1, 3));
    let bars = [conflict(0, 1), conflict(1, 1)];
    let assigned = AssignmentProblem {
        conflicts: &bars,
        ..problem
    }
    .solve();
    assert!(assigned.shortfalls.is_empty());
    assert_eq!(assigned.idle, [judge(1)]);
}

/// Of two assignments of the same cost, one gives an entry the two judges who suit it least.
#[test]
fn the_worst_served_entry_is_raised_at_no_cost() {
    let value = |n: u128, of: u128, value: f64| Affinity {
        entry: entry(n),
        judge: judge(of),
        value,
    };
    let affinity = [
        value(0, 0, 4.0),
        value(0, 1, 2.0),
        value(1, 0, 2.0),
        value(1, 1, 0.0),
    ];
    for seed in 0..40 {
        let assigned = AssignmentProblem {
            entries: &entries(2),
            judges: &judges(&[Some(1), Some(1)]),
            affinity: Affinities::Listed(&affinity),
            per_entry: 1,
            load_cost: Some(0.0),
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        let worst = assigned.quality.worst.unwrap();
        assert!(
            (worst.affinity - 2.0).abs() < 1e-12,
            "seed {seed}: {worst:?}"
        );
        assert!((assigned.cost + 4.0).abs() < 1e-12, "{}", assigned.cost);
    }
}

proptest! {
    /// Evening overlaps moves entries about, and must leave loads and conflicts as they were found.
    #[test]
    fn loads_and_conflicts_hold_whatever_is_evened(
        count in 1..30_u128,
        loads in proptest::collection::vec(proptest::option::of(0..12_usize), 1..8),
        bars in proptest::collection::vec((0..30_u128, 0..8_u128), 0..40),
        per_entry in 1..4_usize,
        seed in any::<u64>(),
    ) {
        let bars: Vec<_> = bars.into_iter().map(|(n, of)| conflict(n, of)).collect();
        let at_table = judges(&loads);
        let assigned = AssignmentProblem {
            entries: &entries(count),
            judges: &at_table,
            conflicts: &bars,
            per_entry,
            seed,
            ..AssignmentProblem::default()
        }
        .solve();
        for pair in &assigned.assignments {
            prop_assert!(!bars.iter().any(|bar| (bar.entry, bar.judge) == (pair.entry, pair.judge)));
        }
        for judge in &at_table {
            let load = assigned.assignments.iter().filter(|pair| pair.judge == judge.id).count();
            prop_assert!(load <= judge.max_load.unwrap_or(usize::MAX));
        }
        let mut pairs = assigned.assignments.clone();
        pairs.dedup();
        prop_assert_eq!(pairs.len(), assigned.assignments.len());
        // Every exchange candidate has as many entries as they take.
        for shortfall in &assigned.shortfalls {
            for judge in at_table.iter().filter(|judge| shortfall.exchange_candidates.contains(&judge.id)) {
                let load = assigned.assignments.iter().filter(|pair| pair.judge == judge.id).count();
                prop_assert_eq!(Some(load), judge.max_load);
            }
        }
    }

    /// A shortfall proposes judges who may take the entry, and those to whom a reading can be passed on by pairs that are
    /// allowed: one more reading by any of them helps. A pair that is closed, because of a conflict, the panel or because it
    /// is there already, is never a part of it.
    #[test]
    fn closed_pairs_are_never_proposed(
        count in 1..8_u128,
        loads in proptest::collection::vec(proptest::option::weighted(0.9, 0..4_usize), 1..6),
        bars in proptest::collection::vec((0..8_u128, 0..6_u128), 0..24),
        kept in proptest::collection::btree_set((0..8_u128, 0..6_u128), 0..4),
        outside in proptest::collection::btree_set(0..6_u128, 0..2),
        per_entry in 1..4_usize,
        seed in any::<u64>(),
    ) {
        let bars: Vec<_> = bars.into_iter().map(|(n, of)| conflict(n, of)).collect();
        let is_barred = |entry: EntryId, judge: JudgeId| {
            bars.iter().any(|bar| (bar.entry, bar.judge) == (entry, judge))
        };
        let judge_count = loads.len() as u128;
        let kept = kept.into_iter().filter(|(n, of)| *n < count && *of < judge_count);
        let kept: Vec<_> = kept.map(|(n, of)| pair(n, of)).collect();
        let all_judges = judges(&loads);
        let panel: Vec<JudgeId> = (0..judge_count).filter(|of| !outside.contains(of)).map(judge).collect();
        let all_entries: Vec<_> = entries(count)
            .into_iter()
            .map(|it| EntryToAssign { category: Some("c".to_owned()), ..it })
            .collect();
        let panels = [Panel { category: "c".to_owned(), judges: panel.clone() }];
        let solve = |judges: &[JudgeToAssign]| {
            AssignmentProblem {
                entries: &all_entries,
                judges,
                panels: &panels,
                conflicts: &bars,
                kept: &kept,
                per_entry,
                seed,
                ..AssignmentProblem::default()
            }
            .solve()
        };
        let assigned = solve(&all_judges);
        let reads = |entry: EntryId, judge: JudgeId| {
            let all = assigned.assignments.iter().chain(&kept);
            all.into_iter().any(|it| (it.entry, it.judge) == (entry, judge))
        };
        for shortfall in &assigned.shortfalls {
            for judge in &shortfall.at_capacity {
                prop_assert!(!is_barred(shortfall.entry, *judge), "{shortfall:?}");
                prop_assert!(!reads(shortfall.entry, *judge), "{shortfall:?}");
                prop_assert!(panel.contains(judge), "{shortfall:?}");
                prop_assert!(shortfall.exchange_candidates.contains(judge), "{shortfall:?}");
            }
            for judge in &shortfall.exchange_candidates {
                prop_assert!(panel.contains(judge), "{shortfall:?}");
                // Whoever takes one more entry than before makes room for one more reading, by allowed pairs alone. A judge
                // above the limit because of what was kept takes it above that.
                let mut more = all_judges.clone();
                let load = assigned.assignments.iter().chain(&kept).filter(|it| it.judge == *judge);
                let load = load.count();
                let taker = more.iter_mut().find(|it| it.id == *judge).unwrap();
                taker.max_load = Some(load + 1);
                let helped = solve(&more);
                prop_assert_eq!(helped.assignments.len(), assigned.assignments.len() + 1, "{:?}", judge);
                for it in &helped.assignments {
                    prop_assert!(!is_barred(it.entry, it.judge), "{it:?}");
                }
            }
        }
    }
}

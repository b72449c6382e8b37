//! Which entries advance from a round, and whether methods agree on the first.

use judging::rank::{Cut, Method, MethodResults, near_best, weighted_mean};
use judging::{EntryId, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

fn readings(means: &[f64]) -> Readings {
    let ids = (1..=means.len() as u128).map(entry);
    let marks = (1..)
        .zip(means)
        .map(|(n, mean)| (entry(n), judge(1), *mean));
    Readings::new(ids, marks.filter(|(_, _, mean)| mean.is_finite()))
}

fn cut(cut: Cut, means: &[f64]) -> (Vec<EntryId>, Vec<EntryId>) {
    let result = cut.of(&weighted_mean(&readings(means)));
    (result.advancing, result.tied)
}

#[test]
fn the_first_few_go_on() {
    let means = [7.0, 9.0, 8.0, f64::NAN];
    assert_eq!(
        cut(Cut::First(2), &means),
        (vec![entry(2), entry(3)], vec![])
    );
    assert_eq!(
        cut(Cut::First(9), &means).0.len(),
        3,
        "an entry without marks stays"
    );
    assert_eq!(cut(Cut::First(0), &means), (vec![], vec![]));
}

#[test]
fn a_tie_over_the_last_place_is_left_to_people() {
    let means = [8.0, 9.0, 8.0, 7.0];
    assert_eq!(
        cut(Cut::First(2), &means),
        (vec![entry(2)], vec![entry(1), entry(3)])
    );
    assert_eq!(
        cut(Cut::First(3), &means),
        (vec![entry(2), entry(1), entry(3)], vec![])
    );
}

#[test]
fn a_threshold_holds_those_on_it() {
    let on = cut(Cut::AtLeast(8.0), &[7.99, 8.0, 9.0]).0;
    assert_eq!(on, [entry(3), entry(2)]);
}

#[test]
fn a_share_is_three_at_least_and_ten_at_most() {
    for (entries, share, expected) in [
        (12, 10.0, 3),
        (40, 10.0, 4),
        (41, 10.0, 5),
        (500, 10.0, 10),
        (2, 10.0, 2),
    ] {
        let means: Vec<f64> = (0..entries).map(f64::from).collect();
        assert_eq!(
            cut(Cut::Percent(share), &means).0.len(),
            expected,
            "{share} % of {entries}"
        );
    }
}

#[test]
fn the_best_of_two_juries_may_be_close() {
    let places = weighted_mean(&readings(&[8.0, 7.8, 7.6]));
    let bests: Vec<_> = places.iter().collect();
    assert_eq!(near_best(&bests[..2], 3.0), [entry(1), entry(2)]);
    assert_eq!(
        near_best(&bests, 3.0),
        [entry(1), entry(2)],
        "7.6 is 5 per cent below"
    );
    assert_eq!(
        near_best(&bests[..1], 3.0),
        [],
        "one jury has nothing to be held against"
    );
}

#[test]
fn methods_are_held_against_each_other() {
    let same = Readings::new(
        [],
        [
            (entry(1), judge(1), 9.0),
            (entry(2), judge(1), 5.0),
            (entry(1), judge(2), 8.0),
            (entry(2), judge(2), 6.0),
        ],
    );
    assert!(MethodResults::of(&same, 1).have_same_first());
    // Two judges put the one narrowly first, the third puts it far below: the mean and the majority differ.
    let divided = Readings::new(
        [],
        [
            (entry(1), judge(1), 9.0),
            (entry(2), judge(1), 8.0),
            (entry(1), judge(2), 9.0),
            (entry(2), judge(2), 8.0),
            (entry(1), judge(3), 1.0),
            (entry(2), judge(3), 9.0),
        ],
    );
    let results = MethodResults::of(&divided, 1);
    assert!(!results.have_same_first());
    let agreed = Method::ALL.into_iter().fold(results, |results, method| {
        results.with_places(method, Ok(weighted_mean(&divided)))
    });
    assert!(agreed.have_same_first());
}

proptest! {
    #[test]
    fn nobody_ahead_of_what_goes_on_stays(means in prop::collection::vec(0_u8..6, 1..20), first in 0_usize..20) {
        let means: Vec<f64> = means.into_iter().map(f64::from).collect();
        let (on, tied) = cut(Cut::First(first), &means);
        let mean = |id: &EntryId| means[usize::try_from(id.0.as_u128()).unwrap() - 1];
        prop_assert!(on.len() <= first);
        prop_assert!(tied.is_empty() || on.len() + tied.len() > first);
        let least = on.iter().chain(&tied).map(mean).fold(f64::INFINITY, f64::min);
        let stay = (1..=means.len() as u128).map(entry).filter(|id| !on.contains(id) && !tied.contains(id));
        for id in stay {
            prop_assert!(first <= on.len() || mean(&id) < least);
            prop_assert!(on.iter().all(|ahead| mean(ahead) > mean(&id)));
        }
    }
}

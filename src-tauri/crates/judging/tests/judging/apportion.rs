//! Places shared between groups in proportion, and the entries that get them.

use judging::rank::{Apportionment, CutResult, largest_remainder, weighted_mean};
use judging::{EntryId, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

fn places(of: &Apportionment) -> Vec<usize> {
    of.shares.iter().map(|share| share.places).collect()
}

fn tied(of: &Apportionment) -> Vec<bool> {
    of.shares.iter().map(|share| share.tied).collect()
}

#[test]
fn seats_of_the_census_of_1790_are_as_hamilton_shared_them() {
    // Populations and Hamilton's bill for 120 seats: Balinski and Young, Fair Representation, appendix B.
    let populations = [
        236_841, 55_540, 70_835, 68_705, 278_514, 475_327, 141_822, 179_570, 331_589, 353_523,
        432_879, 68_446, 206_236, 85_533, 630_560,
    ];
    let shared = largest_remainder(&populations, 120, 0);
    let expected = [8, 2, 2, 2, 9, 16, 5, 6, 11, 12, 14, 2, 7, 3, 21];
    assert_eq!((places(&shared), shared.open), (expected.to_vec(), 0));
}

#[test]
fn the_largest_remainders_get_what_is_left() {
    for (sizes, number, expected) in [
        (vec![34, 15], 10, vec![7, 3]),
        (vec![6, 6, 2], 10, vec![4, 4, 2]),
        // One place more in all, and the smallest group has one fewer: the Alabama paradox.
        (vec![6, 6, 2], 11, vec![5, 5, 1]),
        (vec![40, 1], 3, vec![3, 0]),
        (vec![3, 0, 2], 9, vec![3, 0, 2]),
        (vec![3, 4], 0, vec![0, 0]),
        (vec![], 3, vec![]),
    ] {
        let shared = largest_remainder(&sizes, number, 0);
        assert_eq!(
            (places(&shared), shared.open),
            (expected, 0),
            "{sizes:?} {number}"
        );
    }
}

#[test]
fn a_small_group_is_given_what_it_was_promised() {
    for (sizes, number, least, expected) in [
        (vec![40, 1], 3, 1, vec![2, 1]),
        (vec![40, 1], 10, 2, vec![9, 1]),
        (vec![40, 0], 3, 1, vec![3, 0]),
        (vec![80, 21, 6], 10, 2, vec![6, 2, 2]),
        // The exact share of the second is 2.18, and 1.01 of what the small ones leave.
        (vec![84, 17, 2, 2, 2, 2], 14, 2, vec![4, 2, 2, 2, 2, 2]),
    ] {
        let shared = largest_remainder(&sizes, number, least);
        assert_eq!(
            (places(&shared), shared.open),
            (expected, 0),
            "{sizes:?} {number} {least}"
        );
    }
}

#[test]
fn equal_remainders_and_too_many_promises_are_left_to_people() {
    let shared = largest_remainder(&[5, 5], 3, 0);
    assert_eq!(
        (places(&shared), tied(&shared), shared.open),
        (vec![1, 1], vec![true, true], 1)
    );
    // 2.6, 1.2 and 1.2: the first gets a place, and none is left to tie for.
    let shared = largest_remainder(&[13, 6, 6], 5, 0);
    assert_eq!(
        (places(&shared), tied(&shared), shared.open),
        (vec![3, 1, 1], vec![false; 3], 0)
    );
    let shared = largest_remainder(&[9, 8, 0, 7], 2, 1);
    assert_eq!(
        (places(&shared), tied(&shared), shared.open),
        (vec![0; 4], vec![true, true, false, true], 2)
    );
    let shared = largest_remainder(&[9, 8], 0, 1);
    assert_eq!((tied(&shared), shared.open), (vec![false, false], 0));
}

/// The entries of two groups: those with an odd number and those with an even one. The last has no group.
fn cut(of: &Apportionment, means: &[f64]) -> CutResult {
    let ids = (1..=means.len() as u128).map(entry);
    let marks = (1..)
        .zip(means)
        .map(|(n, mean)| (entry(n), judge(1), *mean));
    let last = entry(means.len() as u128);
    let group_of =
        |id: EntryId| (id != last).then(|| usize::from(id.0.as_u128().is_multiple_of(2)));
    of.cut(&weighted_mean(&Readings::new(ids, marks)), group_of)
}

#[test]
fn each_group_is_cut_by_itself() {
    let means = [5.0, 9.0, 6.0, 8.0, 7.0, 7.0, 10.0];
    let result = cut(&Apportionment::certain([2, 1]), &means);
    // The seventh is best and has no group.
    assert_eq!(result.advancing, [entry(2), entry(5), entry(3)]);
    assert_eq!(result.tied, []);
    let result = cut(
        &Apportionment::certain([1, 3]),
        &[5.0, 9.0, 5.0, 8.0, 1.0, 8.0, 1.0],
    );
    assert_eq!(
        (result.advancing, result.tied),
        (vec![entry(2), entry(4), entry(6)], vec![entry(1), entry(3)])
    );
}

#[test]
fn entries_that_would_take_an_open_place_are_tied() {
    let shared = largest_remainder(&[3, 3], 3, 0);
    let result = cut(&shared, &[9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 1.0]);
    assert_eq!(
        (result.advancing, result.tied),
        (vec![entry(1), entry(2)], vec![entry(3), entry(4)])
    );
}

proptest! {
    #[test]
    fn every_place_is_given_or_open(
        sizes in prop::collection::vec(0_usize..40, 0..8),
        number in 0_usize..60,
        least in 0_usize..4,
    ) {
        let shared = largest_remainder(&sizes, number, least);
        let all: usize = sizes.iter().sum();
        let given: usize = places(&shared).iter().sum();
        prop_assert_eq!(given + shared.open, number.min(all));
        let tying = tied(&shared).iter().filter(|tied| **tied).count();
        prop_assert_eq!(shared.open > 0, tying > 0);
        let promised: usize = sizes.iter().map(|size| least.min(*size)).sum();
        for (size, share) in sizes.iter().zip(&shared.shares) {
            prop_assert!(share.places <= *size);
            prop_assert!(promised > number.min(all) || share.places >= least.min(*size));
            if least == 0 && number < all {
                // Within one of the exact share.
                let exact = size * number;
                prop_assert!(share.places * all <= exact + all && exact <= share.places * all + all);
            }
        }
        for (one, share) in sizes.iter().zip(&shared.shares) {
            for (other, of_other) in sizes.iter().zip(&shared.shares) {
                let may_have = share.places + usize::from(share.tied);
                prop_assert!(one < other || promised > number.min(all) || may_have >= of_other.places);
            }
        }
    }
}

use std::collections::BTreeMap;

use judging::rank::{Method, Pairs, stv};
use judging::{EntryId, Place, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

fn table() -> impl Strategy<Value = BTreeMap<(u128, u128), i32>> {
    proptest::collection::btree_map((0..7_u128, 0..5_u128), 1..=10_i32, 0..36)
}

fn from_totals(table: &BTreeMap<(u128, u128), i32>) -> Readings {
    let numbers = table
        .iter()
        .map(|((n, of), mark)| (entry(*n), judge(*of), f64::from(*mark)));
    Readings::new([], numbers)
}

/// The strength of the strongest way, by trying all ways.
fn strongest(majority: &[Vec<u32>], from: usize, to: usize, past: &mut Vec<usize>) -> u32 {
    let mut best = majority[from][to];
    for by in 0..majority.len() {
        if by != to && !past.contains(&by) && majority[from][by] > best {
            past.push(by);
            best = best.max(majority[from][by].min(strongest(majority, by, to, past)));
            past.pop();
        }
    }
    best
}

proptest! {
    #[test]
    fn names_are_names_by_every_method(table in table(), turn in any::<u128>()) {
        let renamed = |id: u128| (id + 1).wrapping_mul(turn | 1);
        let one = from_totals(&table);
        let other = Readings::new([], table.iter().map(|((n, of), mark)| {
            (entry(renamed(*n)), judge(renamed(*of)), f64::from(*mark))
        }));
        for method in Method::ALL {
            let back = |places: Vec<Place>| -> BTreeMap<EntryId, Option<u32>> {
                places.into_iter().map(|place| (place.entry, place.place)).collect()
            };
            match (method.rank(&one), method.rank(&other)) {
                (Ok(one), Ok(other)) => {
                    let one: BTreeMap<EntryId, Option<u32>> = back(one)
                        .into_iter()
                        .map(|(id, place)| (entry(renamed(id.0.as_u128())), place))
                        .collect();
                    prop_assert_eq!(one, back(other), "{}", method.name());
                }
                (one, other) => prop_assert_eq!(one.is_err(), other.is_err(), "{}", method.name()),
            }
        }
    }

    /// Where all judges read everything and agree on the order, so does every method.
    #[test]
    fn an_order_that_all_share_is_everybodys(
        marks in proptest::collection::btree_set(1..90_i32, 2..7),
        judges in 3..6_u128,
    ) {
        let numbers = marks.iter().zip(0..).flat_map(|(mark, n)| {
            (0..judges).map(move |of| (entry(n), judge(of), f64::from(*mark) / 10.0))
        });
        let readings = Readings::new([], numbers);
        let best_last: Vec<u128> = (0..marks.len() as u128).rev().collect();
        for method in Method::ALL {
            if let Ok(places) = method.rank(&readings) {
                let found: Vec<u128> = places.iter().map(|place| place.entry.0.as_u128()).collect();
                prop_assert_eq!(&found, &best_last, "{}", method.name());
            }
        }
    }

    /// Schulze's order against its definition, all ways tried.
    #[test]
    fn schulze_is_as_defined(table in table()) {
        let readings = from_totals(&table);
        let Ok(pairs) = Pairs::of_readings(&readings) else { return Ok(()); };
        let side = pairs.entries().len();
        let majority: Vec<Vec<u32>> = (0..side)
            .map(|one| {
                let row = (0..side).map(|other| {
                    let (ahead, behind) = (pairs.above(one, other), pairs.above(other, one));
                    if ahead > behind { ahead } else { 0 }
                });
                row.collect()
            })
            .collect();
        let way = |from: usize, to: usize| {
            if from == to { 0 } else { strongest(&majority, from, to, &mut vec![from]) }
        };
        for place in Method::Schulze.rank(&readings).unwrap() {
            let own = pairs.entries().binary_search(&place.entry).unwrap();
            let above = (0..side).filter(|other| way(*other, own) > way(own, *other)).count();
            let same = |count: usize| {
                let others = 0..side;
                others
                    .filter(|other| {
                        let above = (0..side).filter(|third| way(*third, *other) > way(*other, *third));
                        above.count() < count
                    })
                    .count()
            };
            prop_assert_eq!(place.place, u32::try_from(same(above) + 1).ok());
        }
    }

    /// Who beats every other is first by the methods that promise it.
    #[test]
    fn who_beats_all_is_first(table in table()) {
        let readings = from_totals(&table);
        let Ok(pairs) = Pairs::of_readings(&readings) else { return Ok(()); };
        let side = pairs.entries().len();
        let winner = (0..side).find(|one| {
            (0..side).all(|other| other == *one || pairs.above(*one, other) > pairs.above(other, *one))
        });
        if let Some(winner) = winner {
            for method in [Method::Schulze, Method::RankedPairs] {
                let first = &method.rank(&readings).unwrap()[0];
                prop_assert_eq!(first.entry, pairs.entries()[winner]);
                prop_assert!(!first.tied);
            }
        }
    }

    /// A better mark never costs a place.
    #[test]
    fn a_higher_mark_never_lowers_the_place(table in table(), at in any::<prop::sample::Index>(), more in 1..9_i32) {
        prop_assume!(!table.is_empty());
        let mut raised = table.clone();
        let ((n, _), mark) = raised.iter_mut().nth(at.index(table.len())).unwrap();
        let raised_entry = entry(*n);
        *mark += more;
        for method in [Method::Mean, Method::Median, Method::Borda, Method::Minshall] {
            let place = |readings: &Readings| {
                let places = method.rank(readings).unwrap();
                places.into_iter().find(|place| place.entry == raised_entry).unwrap().place
            };
            prop_assert!(place(&from_totals(&raised)) <= place(&from_totals(&table)), "{}", method.name());
        }
    }

    /// Whoever counts, as many are chosen as there are seats, and nobody twice.
    #[test]
    fn stv_fills_its_seats(
        orders in proptest::collection::vec(Just((0..6_u128).collect::<Vec<_>>()).prop_shuffle(), 1..9),
        seats in 1..4_usize,
    ) {
        let orders: Vec<Vec<EntryId>> =
            orders.iter().map(|order| order.iter().map(|n| entry(*n)).collect()).collect();
        let lots: Vec<EntryId> = (0..6).map(entry).collect();
        let count = stv(&orders, seats, &lots);
        prop_assert!(count.tied.is_empty());
        prop_assert_eq!(count.elected.len(), seats);
        let mut once = count.elected.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), seats);
        for stage in &count.stages {
            let votes: f64 = stage.votes.iter().map(|(_, votes)| votes).sum();
            prop_assert!(votes <= f64::from(u32::try_from(orders.len()).unwrap()) + 1e-9);
        }
    }
}

use std::collections::BTreeMap;

use judging::rank::bradley_terry::abilities;
use judging::rank::{CannotRank, Comparison, Method, Pairs, countback, stv, trimmed_mean};
use judging::{EntryId, JudgeId, Place, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

/// Readings from rows of entries, `.` where a judge did not read; entries are 0, 1, 2 …
fn rows(table: &[&str]) -> Readings {
    let numbers = table.iter().zip(0..).flat_map(|(row, n)| {
        let cells = row.split_whitespace().zip(0..);
        cells.filter_map(move |(mark, of)| Some((entry(n), judge(of), mark.parse().ok()?)))
    });
    Readings::new([], numbers)
}

/// Readings from orders of letters, each given by so many judges: the first letter is the best.
fn ballots(ballots: &[(u32, &str)]) -> Readings {
    let orders = ballots
        .iter()
        .flat_map(|(times, order)| std::iter::repeat_n(*order, *times as usize));
    let numbers = orders.zip(0..).flat_map(|(order, of)| {
        let places = order.chars().zip(0..);
        places.map(move |(letter, place)| {
            (
                entry(u128::from(u32::from(letter))),
                judge(of),
                -f64::from(place),
            )
        })
    });
    Readings::new([], numbers)
}

/// Entries and places.
fn order(places: &[Place]) -> Vec<(u128, Option<u32>)> {
    places
        .iter()
        .map(|place| (place.entry.0.as_u128(), place.place))
        .collect()
}

/// The letters of entries in their order.
fn letters(places: &[Place]) -> String {
    let letter = |place: &Place| {
        u32::try_from(place.entry.0.as_u128())
            .ok()
            .and_then(char::from_u32)
    };
    places.iter().filter_map(letter).collect()
}

const SCHULZES: [(u32, &str); 8] = [
    (5, "ACBED"),
    (5, "ADECB"),
    (8, "BEDAC"),
    (3, "CABED"),
    (7, "CAEBD"),
    (2, "CBADE"),
    (7, "DCEBA"),
    (8, "EBADC"),
];

/// The example of Schulze's paper.
#[test]
fn schulzes_example_has_schulzes_order() {
    let places = Method::Schulze.rank(&ballots(&SCHULZES)).unwrap();
    assert_eq!(letters(&places), "EACBD");
    assert!(places.iter().all(|place| !place.tied));
}

/// Tennessee chooses its capital: the example on which voting methods are usually compared. Nashville beats
/// every other city.
#[test]
fn the_majoritys_choice_is_first() {
    let tennessee = ballots(&[(42, "MNCK"), (26, "NCKM"), (15, "CKNM"), (17, "KCNM")]);
    for method in [Method::Schulze, Method::RankedPairs] {
        assert_eq!(
            letters(&method.rank(&tennessee).unwrap()),
            "NCKM",
            "{}",
            method.name()
        );
    }
    // Borda's points: 194, 173, 126, 107 of 300.
    let places = Method::Borda.rank(&tennessee).unwrap();
    assert_eq!(letters(&places), "NCMK");
    let scores: Vec<f64> = places.iter().filter_map(|place| place.score).collect();
    for (score, points) in scores.iter().zip([194.0, 173.0, 126.0, 107.0]) {
        assert!((score - points / 300.0).abs() < 1e-12, "{scores:?}");
    }
}

/// In a circle of equal majorities nobody stands above anybody.
#[test]
fn a_circle_of_equals_is_a_tie() {
    let circle = ballots(&[(1, "ABC"), (1, "BCA"), (1, "CAB")]);
    for method in [Method::Schulze, Method::RankedPairs, Method::Borda] {
        let places = method.rank(&circle).unwrap();
        assert!(
            places
                .iter()
                .all(|place| place.place == Some(1) && place.tied),
            "{}",
            method.name()
        );
    }
}

/// Stigler's citations among journals of statistics, as the R package `BradleyTerry2` documents its fit:
/// abilities against Biometrika, and the deviance.
#[test]
fn stiglers_journals_have_their_abilities() {
    let wins = [
        [0.0, 730.0, 498.0, 221.0],
        [33.0, 0.0, 68.0, 17.0],
        [320.0, 813.0, 0.0, 142.0],
        [284.0, 276.0, 325.0, 0.0],
    ];
    let wins: Vec<Vec<f64>> = wins.iter().map(|row| row.to_vec()).collect();
    let found = abilities(&wins).unwrap();
    let published = [
        (0.0, 0.0),
        (-2.949_07, 0.102_55),
        (-0.479_57, 0.060_59),
        (0.268_95, 0.070_83),
    ];
    for ((ability, error), (wanted, of)) in found.above_first.iter().zip(published) {
        assert!((ability - wanted).abs() < 5e-6, "{found:?}");
        assert!((error - of).abs() < 5e-6, "{found:?}");
    }
    assert!((found.deviance - 4.293).abs() < 5e-4);
    assert!(found.abilities.iter().sum::<f64>().abs() < 1e-9);
}

/// Nobody who never lost has an ability.
#[test]
fn abilities_without_a_bound_are_refused() {
    let readings = ballots(&[(3, "ABC"), (1, "ACB")]);
    let CannotRank::Separated { groups } = Method::BradleyTerry.rank(&readings).unwrap_err() else {
        panic!("A never lost");
    };
    let sizes: Vec<usize> = groups.iter().map(Vec::len).collect();
    assert_eq!(sizes, [1, 2]);
    let alone = rows(&["9 .", ". 8"]);
    assert_eq!(
        Method::Schulze.rank(&alone).unwrap_err(),
        CannotRank::NothingCompared
    );
}

#[test]
fn answers_pair_by_pair_are_counted() {
    let (one, other) = (entry(1), entry(2));
    let answer = |of: u128, better, worse, equal| Comparison {
        judge: judge(of),
        better,
        worse,
        equal,
    };
    let pairs = Pairs::of_comparisons(&[
        answer(0, one, other, false),
        answer(1, other, one, false),
        answer(2, one, other, false),
        answer(2, one, one, false),
        answer(3, other, one, true),
    ])
    .unwrap();
    assert_eq!(
        (pairs.above(0, 1), pairs.above(1, 0), pairs.equal(0, 1)),
        (2, 1, 1)
    );
    // 2.5 wins of 4: log odds of 5 to 3.
    let (abilities, _) = judging::rank::bradley_terry::of_pairs(&pairs).unwrap();
    assert!((abilities[0] - abilities[1] - (5.0_f64 / 3.0).ln()).abs() < 1e-9);
}

#[test]
fn medians_and_trimmed_means_by_hand() {
    let marks = rows(&["9 2 5 8", "6 6 6 .", "7 1 2 6", ". 4 . ."]);
    assert_eq!(
        order(&Method::Median.rank(&marks).unwrap()),
        [(0, Some(1)), (1, Some(2)), (2, Some(3)), (3, Some(3))]
    );
    let medians: Vec<_> = Method::Median
        .rank(&marks)
        .unwrap()
        .iter()
        .map(|place| place.score)
        .collect();
    assert_eq!(medians, [Some(6.5), Some(6.0), Some(4.0), Some(4.0)]);
    let trimmed = trimmed_mean(&marks, 1);
    assert_eq!(
        order(&trimmed),
        [(0, Some(1)), (1, Some(2)), (2, Some(3)), (3, None)]
    );
    assert_eq!(trimmed[0].score, Some(6.5));
    assert_eq!(
        trimmed[3].mean,
        Some(4.0),
        "the plain mean stands beside it all the same"
    );
}

/// Two best marks beat one, whatever follows; of equals, one more good mark is worth more than what is
/// missing.
#[test]
fn counts_look_at_the_best_marks_first() {
    let marks = rows(&["10 10 1", "10 9 9", "10 9 .", "9 9 9"]);
    assert_eq!(
        order(&Method::Minshall.rank(&marks).unwrap()),
        [(0, Some(1)), (1, Some(2)), (2, Some(3)), (3, Some(4))]
    );
    let tied = rows(&["8 6", "7 7", "6 8"]);
    let order = countback(&tied, &[entry(1), entry(0), entry(2), entry(9)]);
    assert_eq!(
        order,
        [vec![entry(0), entry(2)], vec![entry(1)], vec![entry(9)]]
    );
}

/// Electing two of oranges, pears, strawberries and others: an example with a surplus passed on.
#[test]
fn surpluses_are_passed_on() {
    let name = |letters: &str| -> Vec<EntryId> {
        letters
            .chars()
            .map(|letter| entry(u128::from(u32::from(letter))))
            .collect()
    };
    let orders: Vec<Vec<EntryId>> = [
        (4, "O"),
        (2, "PO"),
        (8, "CS"),
        (4, "CW"),
        (1, "S"),
        (1, "W"),
    ]
    .iter()
    .flat_map(|(times, order)| std::iter::repeat_n(name(order), *times))
    .collect();
    let count = stv(&orders, 3, &[]);
    // 20 votes and three seats: ⌊20 / 4⌋ + 1.
    assert!((count.quota - 6.0).abs() < 1e-12);
    assert_eq!(count.elected, name("COS"));
    assert!(count.tied.is_empty());
    // Chocolate passes 6 of 12 votes on: 4 to strawberries, 2 to sweets.
    let second = &count.stages[1].votes;
    let votes = |letter: &str| {
        second
            .iter()
            .find(|(entry, _)| *entry == name(letter)[0])
            .unwrap()
            .1
    };
    assert!(
        (votes("S") - 5.0).abs() < 1e-9 && (votes("W") - 3.0).abs() < 1e-9,
        "{second:?}"
    );
}

#[test]
fn a_tie_that_no_stage_breaks_waits_for_a_person() {
    let orders = [
        vec![entry(1)],
        vec![entry(2)],
        vec![entry(3)],
        vec![entry(3)],
    ];
    let count = stv(&orders, 1, &[]);
    assert_eq!(count.tied, [entry(1), entry(2)]);
    assert!(count.elected.is_empty());
    let decided = stv(&orders, 1, &[entry(2), entry(1)]);
    assert_eq!(decided.stages[0].excluded, Some(entry(1)));
    assert_eq!(decided.elected, [entry(3)]);
}

#[test]
fn every_method_has_a_name() {
    for method in Method::ALL {
        assert_eq!(Method::named(method.name()), Some(method));
    }
    assert_eq!(Method::named("best"), None);
}

fn table() -> impl Strategy<Value = BTreeMap<(u128, u128), i32>> {
    proptest::collection::btree_map((0..7_u128, 0..5_u128), 1..=10_i32, 0..36)
}

fn laid(table: &BTreeMap<(u128, u128), i32>) -> Readings {
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
        let one = laid(&table);
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
        let readings = laid(&table);
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
        let readings = laid(&table);
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
            prop_assert!(place(&laid(&raised)) <= place(&laid(&table)), "{}", method.name());
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

/// One judge alone is a judge of nothing but order.
#[test]
fn one_judge_is_enough_for_an_order() {
    let readings = Readings::new(
        [],
        [
            (entry(1), JudgeId(uuid::Uuid::nil()), 3.0),
            (entry(2), JudgeId(uuid::Uuid::nil()), 4.0),
        ],
    );
    assert_eq!(
        order(&Method::Schulze.rank(&readings).unwrap()),
        [(2, Some(1)), (1, Some(2))]
    );
    assert_eq!(
        order(&Method::Borda.rank(&readings).unwrap()),
        [(2, Some(1)), (1, Some(2))]
    );
}

use judging::rank::bradley_terry::abilities;
use judging::rank::{Comparison, Method, Pairs, RankError, countback, stv, trimmed_mean};
use judging::{EntryId, JudgeId, Place, Readings};

use crate::cast::{entry, judge};

/// Readings from rows of entries, `.` where a judge did not read; entries are 0, 1, 2 …
fn rows(table: &[&str]) -> Readings {
    let numbers = table.iter().zip(0..).flat_map(|(row, n)| {
        let cells = row.split_whitespace().zip(0..);
        cells.filter_map(move |(mark, of)| Some((entry(n), judge(of), mark.parse().ok()?)))
    });
    Readings::new([], numbers)
}

/// Readings from orders of letters, each given by this many judges: the first letter is the best.
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
    let cycle = ballots(&[(1, "ABC"), (1, "BCA"), (1, "CAB")]);
    for method in [Method::Schulze, Method::RankedPairs, Method::Borda] {
        let places = method.rank(&cycle).unwrap();
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
    let RankError::Separated { groups } = Method::BradleyTerry.rank(&readings).unwrap_err() else {
        panic!("A never lost");
    };
    let sizes: Vec<usize> = groups.iter().map(Vec::len).collect();
    assert_eq!(sizes, [1, 2]);
    let alone = rows(&["9 .", ". 8"]);
    assert_eq!(
        Method::Schulze.rank(&alone).unwrap_err(),
        RankError::NothingCompared
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
        vec![entry(1), entry(2)],
        vec![entry(2), entry(1)],
        vec![entry(3)],
    ];
    let count = stv(&orders, 1, &[]);
    assert_eq!(count.tied, [entry(1), entry(2), entry(3)]);
    assert!(count.elected.is_empty());
    let decided = stv(&orders, 1, &[entry(2), entry(3), entry(1)]);
    assert_eq!(decided.stages[0].excluded, Some(entry(1)));
    assert_eq!(decided.elected, [entry(2)]);
}

#[test]
fn every_method_has_a_name() {
    for method in Method::ALL {
        assert_eq!(Method::named(method.name()), Some(method));
    }
    assert_eq!(Method::named("best"), None);
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

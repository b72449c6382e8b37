use judging::rank::{borda, borda_of_lists, closest_pair, positional, stv};
use judging::{EntryId, Readings};

use crate::cast::{entry, judge};

/// The letter that stands for an entry.
fn id(letter: char) -> EntryId {
    entry(u128::from(u32::from(letter)))
}

fn orders(ballots: &[(usize, &str)]) -> Vec<Vec<EntryId>> {
    let each = ballots
        .iter()
        .flat_map(|(times, order)| std::iter::repeat_n(*order, *times));
    each.map(|order| order.chars().map(id).collect()).collect()
}

fn letters(entries: &[EntryId]) -> String {
    let letter = |entry: &EntryId| char::from_u32(u32::try_from(entry.0.as_u128()).unwrap());
    entries.iter().map(|entry| letter(entry).unwrap()).collect()
}

/// A and B have the quota of 7 in the first stage. Whoever is elected is no continuing candidate any more, so that the
/// surplus of A goes past B to C (SSI 2007/42, rules 47 and 48).
#[test]
fn all_who_reach_the_quota_in_a_stage_are_elected_in_it() {
    let count = stv(
        &orders(&[(12, "ABC"), (8, "BD"), (3, "C"), (3, "D")]),
        3,
        &[],
    );
    assert_eq!(letters(&count.elected), "ABC");
    assert_eq!(letters(&count.stages[0].elected), "AB");
    assert_eq!(count.stages[0].surplus, Some(id('A')));
    let second = &count.stages[1];
    let votes = |letter: char| second.votes.iter().find(|(entry, _)| *entry == id(letter));
    // 12 papers at 5 / 12, cut off after five places.
    assert!((votes('C').unwrap().1 - (3.0 + 12.0 * 0.41666)).abs() < 1e-9);
    assert_eq!(letters(&second.elected), "C");
}

/// The smallest jury where it decides: C passes its surplus by B, who has the quota, to A.
#[test]
fn a_surplus_passes_by_those_elected_in_the_same_stage() {
    let count = stv(
        &orders(&[(1, "B"), (1, "BD"), (3, "C"), (1, "CBA")]),
        3,
        &[],
    );
    assert_eq!(letters(&count.elected), "CBA");
}

#[test]
fn lots_are_asked_for_only_where_they_decide() {
    // A or B is excluded first; C is elected either way.
    let either = stv(&orders(&[(1, "A"), (1, "B"), (2, "C")]), 1, &[]);
    assert_eq!(
        (letters(&either.elected).as_str(), either.tied.len()),
        ("C", 0)
    );
    // Two judges who turn the order round.
    let open = stv(&orders(&[(1, "ABC"), (1, "BAC")]), 1, &[]);
    assert_eq!(
        (
            letters(&open.elected).as_str(),
            letters(&open.tied).as_str()
        ),
        ("", "AB")
    );
    let drawn = stv(&orders(&[(1, "ABC"), (1, "BAC")]), 1, &[id('B'), id('A')]);
    assert_eq!(letters(&drawn.elected), "B");
    // Two surpluses of the same size: the one that goes first decides between C and D, and used to be chosen by id.
    let surpluses = orders(&[(4, "AC"), (4, "BD"), (1, "C"), (1, "D")]);
    let open = stv(&surpluses, 3, &[]);
    assert_eq!(letters(&open.tied), "AB", "{open:?}");
    // Eleven entries without a first preference may be excluded in any order, and then M or N.
    let many = stv(
        &orders(&[(2, "ABCDEFGHIJKL"), (1, "MA"), (1, "NM")]),
        1,
        &[],
    );
    assert_eq!((letters(&many.elected).as_str(), many.tied.len()), ("A", 0));
}

/// Every order in which 31 entries without votes can go would be 2³¹ counts; none of them changes a vote.
#[test]
fn entries_without_votes_go_in_any_order_without_lots() {
    let long = "ABCDEFGHIJKLOPQRSTUVWXYZabcdefgh";
    let many = stv(&orders(&[(2, long), (1, "MA"), (1, "NM")]), 1, &[]);
    assert_eq!((letters(&many.elected).as_str(), many.tied.len()), ("A", 0));
    // Excluded are the 31, then M or N.
    assert_eq!(
        many.stages
            .iter()
            .filter(|it| it.excluded.is_some())
            .count(),
        32
    );
    // Where one of those without votes is elected for want of others, lots decide which.
    let left = stv(&orders(&[(1, "ABC")]), 2, &[]);
    assert_eq!(
        (
            letters(&left.elected).as_str(),
            letters(&left.tied).as_str()
        ),
        ("A", "BC")
    );
}

/// A number from a generator that the program on the other side has too (`SplitMix64`).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let product = u128::from(mixed ^ (mixed >> 31)) * u128::from(bound);
        u64::try_from(product >> 64).unwrap()
    }

    /// A jury of 3 to 16 judges who order some of 3 to 8 entries.
    fn jury(&mut self) -> (usize, Vec<Vec<EntryId>>) {
        let entries = 3 + self.below(6);
        let judges = 3 + self.below(14);
        let seats = 1 + self.below(4.min(entries - 1));
        let orders = (0..judges).map(|_| {
            let mut order: Vec<u64> = (0..entries).collect();
            for last in (1..order.len()).rev() {
                let other = usize::try_from(self.below(last as u64 + 1)).unwrap();
                order.swap(last, other);
            }
            let length = usize::try_from(1 + self.below(entries)).unwrap();
            order.truncate(length);
            order.into_iter().map(|n| entry(u128::from(n))).collect()
        });
        let orders = orders.collect();
        (usize::try_from(seats).unwrap(), orders)
    }
}

/// 2,850 juries counted by `pref_voting` 1.18.2 (`stv_scottish`), once for every lot that it could have drawn: the
/// elected as bits in hexadecimal, or `--` where its lots decide. Where they do not, the same are elected. It draws
/// among all equals where these differed at an earlier stage and several had the fewest then; here only those draw
/// (rule 51), so that lots are asked for less often.
#[test]
fn two_thousand_juries_are_counted_as_pref_voting_counts_them() {
    let table = include_str!("../data/scottish-stv.txt");
    let (mut decided, mut by_lot, mut by_history) = (0, 0, 0);
    for (seed, wanted) in (0..).zip(table.split_whitespace()) {
        let (seats, orders) = Numbers(seed).jury();
        let count = stv(&orders, seats, &[]);
        let bits = count.elected.iter().map(|entry| 1 << entry.0.as_u128());
        let found = format!("{:02x}", bits.sum::<u32>());
        if wanted != "--" {
            assert!(count.tied.is_empty(), "jury {seed}: {count:?}");
            assert_eq!(
                found, wanted,
                "jury {seed}: {seats} of {orders:?}: {count:?}"
            );
            decided += 1;
        } else if count.tied.is_empty() {
            by_history += 1;
        } else {
            by_lot += 1;
        }
    }
    assert!(decided >= 2_000, "{decided}");
    assert!(by_history * 10 < by_lot, "{by_history} and {by_lot}");
}

/// The example of Award Force's page on ranked lists: five entries by how often they came first to fifth. The points are
/// 43, 39, 48, 32 and 72; the page prints 66 for E, whose row adds up to 72.
#[test]
fn points_for_places_are_those_of_the_page() {
    let counts = [
        [3, 2, 5, 2, 1],
        [5, 3, 0, 0, 2],
        [1, 7, 2, 3, 3],
        [3, 2, 3, 0, 0],
        [10, 2, 2, 3, 2],
    ];
    let mut lists: Vec<Vec<u128>> = Vec::new();
    let mut numbers = Vec::new();
    for (n, times) in counts.iter().zip(0..).map(|(times, n)| (n, times)) {
        for (place, times) in times.iter().enumerate() {
            for _ in 0..*times {
                // A judge who has nothing at this place yet; fillers stand at the places that the page does not tell.
                let of = lists.len() as u128;
                lists.push(vec![n]);
                for filler in 0..5_u128 {
                    let entry_at = if filler == place as u128 {
                        n
                    } else {
                        100 + filler
                    };
                    let mark = 5.0 - f64::from(u8::try_from(filler).unwrap());
                    numbers.push((entry(entry_at), judge(of), mark));
                }
            }
        }
    }
    let places = positional(&Readings::new([], numbers), 5);
    let points = |n: u128| {
        let place = places.iter().find(|place| place.entry == entry(n));
        place.unwrap().score.unwrap()
    };
    let found: Vec<f64> = (0..5).map(points).collect();
    for (found, wanted) in found.iter().zip([43.0, 39.0, 48.0, 32.0, 72.0]) {
        assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    }
}

#[test]
fn equals_share_the_points_of_their_places() {
    let marks = [(0, 9.0), (1, 7.0), (2, 7.0), (3, 7.0), (4, 1.0)];
    let readings = Readings::new([], marks.map(|(n, mark)| (entry(n), judge(0), mark)));
    let places = positional(&readings, 3);
    let points: Vec<f64> = places.iter().map(|place| place.score.unwrap()).collect();
    assert_eq!(points, [3.0, 1.0, 1.0, 1.0, 0.0]);
}

/// Two judges read five entries and place their best two; the third reads two of them. Not placed is below both that
/// were placed; not read is nothing.
#[test]
fn not_placed_is_below_and_not_read_is_nothing() {
    let placed = [
        (entry(0), judge(0), 2.0),
        (entry(1), judge(0), 1.0),
        (entry(0), judge(1), 2.0),
        (entry(2), judge(1), 1.0),
        (entry(3), judge(2), 2.0),
        (entry(4), judge(2), 1.0),
    ];
    let readings = Readings::new([], placed);
    let unplaced: Vec<_> = [(2, 0), (3, 0), (4, 0), (1, 1), (3, 1), (4, 1)]
        .map(|(n, of)| (entry(n), judge(of)))
        .to_vec();
    let scores = |places: &[judging::Place]| -> Vec<f64> {
        let score = |n| places.iter().find(|place| place.entry == entry(n));
        (0..5).map(|n| score(n).unwrap().score.unwrap()).collect()
    };
    // Entry 3 won against the only other that judge 2 read, and is below two of five for two judges:
    // (1/4 + 1/4 + 1) / 3, not 1 as if nobody else had read it.
    let found = scores(&borda_of_lists(&readings, &unplaced));
    for (found, wanted) in found.iter().zip([1.0, 0.5, 0.5, 0.5, 1.0 / 6.0]) {
        assert!((found - wanted).abs() < 1e-12, "{found} is not {wanted}");
    }
    assert!((scores(&borda(&readings))[3] - 1.0).abs() < 1e-12);
    // Whoever placed all but one says the same as whoever placed all.
    let whole = Readings::new([], [(entry(0), judge(0), 2.0), (entry(1), judge(0), 1.0)]);
    let but_one = Readings::new([entry(1)], [(entry(0), judge(0), 1.0)]);
    let listed = borda_of_lists(&but_one, &[(entry(1), judge(0))]);
    let order = |places: &[judging::Place]| -> Vec<_> {
        places
            .iter()
            .map(|place| (place.entry, place.score))
            .collect()
    };
    assert_eq!(order(&borda(&whole)), order(&listed));
}

/// The cases of `RopeScore`'s own tests of the rule, and equal gaps.
#[test]
fn the_closest_pair_is_that_of_the_jump_rope_union() {
    for (marks, wanted) in [
        (&[1.0][..], 1.0),
        (&[1.0, 3.0], 2.0),
        (&[1.0, 10.0, 3.0], 2.0),
        (&[1.0, 10.0, 8.0], 9.0),
        (&[4.0, 8.0, 6.0], 7.0),
        (&[119.0, 114.0, 111.0, 118.0], 116.0),
        (&[119.0, 114.0, 131.0, 111.0, 118.0], 117.0),
    ] {
        let numbers = marks
            .iter()
            .zip(0..)
            .map(|(mark, of)| (entry(0), judge(of), *mark));
        let places = closest_pair(&Readings::new([], numbers));
        assert_eq!(places[0].score, Some(wanted), "{marks:?}");
    }
}

/// A mark beyond a million either way cannot be added up exactly. It used to be left out without a word, and whoever
/// had it ranked by what was left.
#[test]
fn marks_beyond_the_bound_are_an_error() {
    use judging::rank::{Method, RankError};
    let of = |mark: f64| {
        let marks = [(0, 0, mark), (1, 0, 8.0), (0, 1, 7.0), (1, 1, 9.0)];
        Readings::new([], marks.map(|(n, of, mark)| (entry(n), judge(of), mark)))
    };
    for beyond in [1_000_000.5, -2e6, f64::INFINITY, f64::NAN] {
        let readings = of(beyond);
        assert_eq!(readings.rejected_marks(), 1);
        for method in Method::ALL {
            let error = RankError::BeyondBound { marks: 1 };
            assert_eq!(method.rank(&readings), Err(error), "{}", method.name());
        }
    }
    assert!(Method::Mean.rank(&of(1e6)).is_ok());
    let criteria = [crate::cast::criterion("c", 1.0)];
    let sheets = [crate::cast::mark(0, 0, 1.5e6), crate::cast::mark(1, 0, 8.0)];
    assert_eq!(
        Readings::of_sheets(&[entry(0), entry(1)], &sheets, &criteria).rejected_marks(),
        1
    );
    // A scale may not go further either, so that nobody gives such a mark.
    let scale = judging::Scale {
        min: 0.0,
        max: 5e6,
        step: 1.0,
    };
    let problems = judging::check_sheet(&sheets[0], &criteria, &scale).unwrap_err();
    assert_eq!(problems[0].code(), "mark-out-of-range");
}

use judging::Readings;
use judging::agree::{
    AgreementError, Interval, Level, Remark, Summary, alpha, cohen, cohen_of_counts, durbin,
    fleiss, fleiss_of_counts, icc, judge_reports, kendall, kendall_of_sums,
};

use crate::cast::{entry, judge};

/// Readings from rows of judges, `.` where one did not read.
pub(crate) fn by_judges(rows: &[&str]) -> Readings {
    let numbers = rows.iter().zip(0..).flat_map(|(row, of)| {
        let cells = row.split_whitespace().zip(0..);
        cells.filter_map(move |(mark, n)| Some((entry(n), judge(of), mark.parse().ok()?)))
    });
    Readings::new([], numbers)
}

/// Readings from rows of entries.
pub(crate) fn by_entries(rows: &[&str]) -> Readings {
    let numbers = rows.iter().zip(0..).flat_map(|(row, n)| {
        let cells = row.split_whitespace().zip(0..);
        cells.filter_map(move |(mark, of)| Some((entry(n), judge(of), mark.parse().ok()?)))
    });
    Readings::new([], numbers)
}

pub(crate) fn is(found: f64, published: f64, digits: i32) {
    let within = 0.5 * 10.0_f64.powi(-digits);
    assert!(
        (found - published).abs() <= within,
        "{found} is not {published}"
    );
}

/// Four coders and twelve units with holes: Krippendorff's own example (*Content Analysis*, 2019, p. 304).
#[test]
fn alpha_is_krippendorffs() {
    let coders = by_judges(&[
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]);
    for (level, published) in [
        (Level::Nominal, 0.743),
        (Level::Ordinal, 0.815),
        (Level::Interval, 0.849),
        (Level::Ratio, 0.797),
    ] {
        let alpha = alpha(&coders, level).unwrap();
        is(alpha.value, published, 3);
        assert_eq!((alpha.entries, alpha.readings), (11, 40));
    }
}

const TARGETS: [&str; 6] = [
    "9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7",
];

/// Six targets and four judges: Shrout and Fleiss (1979), tables 2 to 4; the intervals are those that the
/// R package psych prints for the same table.
#[test]
fn intraclass_correlations_are_shrout_and_fleisss() {
    let icc = icc(&by_entries(&TARGETS)).unwrap();
    is(icc.mean_squares.entries, 11.24, 2);
    is(icc.mean_squares.within, 6.26, 2);
    is(icc.mean_squares.judges, 32.49, 2);
    is(icc.mean_squares.error, 1.02, 2);
    let interval = |found: Result<Interval, AgreementError>, value, low, high| {
        let found = found.unwrap();
        is(found.value, value, 2);
        is(found.low.unwrap(), low, 2);
        is(found.high.unwrap(), high, 2);
    };
    interval(icc.one_way, 0.17, -0.13, 0.72);
    interval(icc.two_way, 0.29, 0.02, 0.76);
    interval(icc.fixed, 0.71, 0.34, 0.95);
    interval(icc.one_way_mean, 0.44, -0.88, 0.91);
    interval(icc.two_way_mean, 0.62, 0.07, 0.93);
    interval(icc.fixed_mean, 0.91, 0.68, 0.99);
    let test = icc.one_way_test.unwrap();
    assert_eq!((test.entries_degrees, test.error_degrees), (5, 18));
    is(test.f, 1.79, 2);
    is(test.p, 0.16477, 5);
    let test = icc.two_way_test.unwrap();
    assert_eq!((test.entries_degrees, test.error_degrees), (5, 15));
    is(test.f, 11.03, 2);
    is(test.p, 0.00013, 5);
}

/// Liquid Assets' tasting report 126: seven judges, eight wines.
#[test]
fn kendalls_w_is_that_of_a_tasting() {
    let sums = [23, 40, 21, 32, 28, 51, 31, 26].map(f64::from).to_vec();
    let found = kendall_of_sums(sums, 7, 0.0).unwrap();
    is(found.w, 0.3294, 4);
    is(found.p, 0.0238, 4);
    assert_eq!(found.degrees, 7);
}

/// By hand: ranks 1 2.5 2.5 4 and 1 2 3 4 sum to 2 4.5 5.5 8, squares around 5 are 18.5; 12 · 18.5 over
/// 4 · 60 − 2 · 6 is 222 / 228.
#[test]
fn ties_are_corrected_for() {
    let found = kendall(&by_judges(&["1 5 5 9", "2 3 4 7"])).unwrap();
    assert_eq!(found.rank_sums, [2.0, 4.5, 5.5, 8.0]);
    is(found.w, 222.0 / 228.0, 12);
}

/// Fleiss's kappa on ten subjects, fourteen raters and five categories.
#[test]
fn kappa_is_fleisss() {
    let counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ];
    let rows: Vec<Vec<u32>> = counts.iter().map(|row| row.to_vec()).collect();
    is(fleiss_of_counts(&rows).unwrap().kappa, 0.210, 3);
    // The same as readings: who gave what does not matter, only how many.
    let numbers = counts.iter().zip(0..).flat_map(|(row, n)| {
        let marks = row
            .iter()
            .zip(1..)
            .flat_map(|(times, mark)| std::iter::repeat_n(mark, *times as usize));
        marks
            .zip(0..)
            .map(move |(mark, of)| (entry(n), judge(of), f64::from(mark)))
    });
    is(
        fleiss(&Readings::new([], numbers)).unwrap().kappa,
        0.20993,
        5,
    );
}

/// The two committees of NIPS 2014: 22 papers taken by both, 22 and 21 by one, 101 by neither (Cortes and
/// Lawrence, 2021).
#[test]
fn two_committees_differ_as_published() {
    let found = cohen_of_counts(&[vec![22, 22], vec![21, 101]]).unwrap();
    assert_eq!(found.entries, 166);
    is(found.differing, 0.259, 3);
    is(found.kappa, 0.330, 3);
    let two = by_judges(&["1 1 0 0", "1 0 0 0"]);
    let found = cohen(&two, judge(0), judge(1)).unwrap();
    is(found.differing, 0.25, 12);
    is(found.kappa, 0.5, 12);
}

/// Seven ice creams and seven judges, three each: Conover, *Practical Nonparametric Statistics*, 1999.
#[test]
fn durbins_test_tells_ice_creams_apart() {
    let hands = [
        [(1, 2), (2, 3), (4, 1)],
        [(2, 3), (3, 1), (5, 2)],
        [(3, 2), (4, 1), (6, 3)],
        [(4, 1), (5, 2), (7, 3)],
        [(1, 3), (5, 1), (6, 2)],
        [(2, 3), (6, 1), (7, 2)],
        [(1, 3), (3, 1), (7, 2)],
    ];
    let numbers = hands.iter().zip(0..).flat_map(|(hand, of)| {
        hand.iter()
            .map(move |(n, rank)| (entry(*n), judge(of), f64::from(*rank)))
    });
    let found = durbin(&Readings::new([], numbers)).unwrap();
    is(found.chi_square, 12.0, 9);
    assert_eq!((found.degrees, found.shared_judges), (6, 1));
    is(found.f.unwrap(), 8.0, 9);
    is(found.p.unwrap(), 0.0049, 4);
    // 5,040 of the 279,936 combinations of orders, counted one by one by another program: F is far from its
    // distribution with seven judges.
    is(found.exact.unwrap(), 5_040.0 / 279_936.0, 12);
}

/// Whole tables of four judges and fewer, with ties, against all orders counted one by one by another program.
#[test]
fn small_designs_have_an_exact_chance() {
    let agreed = durbin(&by_judges(&["1 2 3", "4 5 6", "1 5 9"])).unwrap();
    is(agreed.exact.unwrap(), 6.0 / 216.0, 12);
    assert_eq!(agreed.p, None, "F has no value where all agree");
    let tied = durbin(&by_judges(&["1 2 3", "1 5 5", "2 2 7", "2 1 3"])).unwrap();
    is(tied.exact.unwrap(), 120.0 / 1_296.0, 12);
    let large = by_judges(&["1 2 3 4 5 6 7 8", "2 1 3 4 5 6 7 8", "1 2 3 4 5 6 8 7"]);
    assert_eq!(durbin(&large).unwrap().exact, None);
}

/// Where every judge reads every entry, the first judge's order can stay, so that all combinations of one judge more are
/// counted. The second and the third were counted by another program over all rank sums that there are.
#[test]
fn whole_tables_are_counted_with_the_first_order_fixed() {
    // Twenty-one judges who all prefer the same of two: two combinations of 2²¹.
    let two = by_judges(&["1 2"; 21]);
    is(durbin(&two).unwrap().exact.unwrap(), 1.0 / 1_048_576.0, 15);
    let of_four = by_judges(&["1 2 3 4", "1 2 3 4", "1 2 3 4", "2 1 4 3", "4 1 2 3"]);
    is(
        durbin(&of_four).unwrap().exact.unwrap(),
        249_624.0 / 7_962_624.0,
        12,
    );
    let with_ties = by_judges(&["1 2 2 4", "1 1 3 4", "1 2 3 4", "2 1 4 3", "3 3 3 1"]);
    is(
        durbin(&with_ties).unwrap().exact.unwrap(),
        890_496.0 / 7_962_624.0,
        12,
    );
}

#[test]
fn what_cannot_be_measured_says_why() {
    let holes = by_entries(&["9 2 5 8", "6 1 . 2"]);
    let incomplete = AgreementError::Incomplete { missing: 1, of: 8 };
    assert_eq!(icc(&holes).unwrap_err(), incomplete);
    assert_eq!(kendall(&holes).unwrap_err(), incomplete);
    assert_eq!(
        fleiss(&holes).unwrap_err(),
        AgreementError::Uneven { least: 3, most: 4 }
    );
    assert_eq!(durbin(&holes).unwrap_err(), AgreementError::Unbalanced);
    let alone = by_entries(&["9 .", ". 8"]);
    assert_eq!(
        alpha(&alone, Level::Interval).unwrap_err(),
        AgreementError::NothingShared
    );
    let flat = by_entries(&["5 5", "5 5"]);
    for level in Level::ALL {
        assert_eq!(
            alpha(&flat, level).unwrap_err(),
            AgreementError::NoVariation
        );
    }
    assert_eq!(icc(&flat).unwrap_err(), AgreementError::NoVariation);
    assert_eq!(kendall(&flat).unwrap_err(), AgreementError::NoVariation);
    assert_eq!(durbin(&flat).unwrap_err(), AgreementError::NoVariation);
    assert_eq!(fleiss(&flat).unwrap_err(), AgreementError::NoVariation);
    let below = by_entries(&["-1 2", "3 3"]);
    assert_eq!(
        alpha(&below, Level::Ratio).unwrap_err(),
        AgreementError::BelowZero
    );
    let json = serde_json::to_value(Summary::of(&holes)).unwrap();
    assert_eq!(json["icc"]["unavailable"], "measure-incomplete");
    assert_eq!(json["icc"]["params"]["missing"], 1);
    assert!(json["alpha"]["interval"]["value"].is_number());
}

/// Seven entries; the others agree to within a step. Judge 2 is two below, judge 3 turns the order round,
/// judge 4 gives everyone the same.
#[test]
fn judges_who_stand_apart_are_named() {
    let reports = judge_reports(&by_judges(&[
        "9 8 7 6 5 4 3",
        "9 8 7 6 5 4 2",
        "7 6 5 3 3 1 1",
        "3 4 5 6 7 8 9",
        "6 6 6 6 6 6 6",
        "9 . . . . . .",
    ]));
    let remarks: Vec<Vec<Remark>> = reports
        .iter()
        .map(|report| report.remarks.clone())
        .collect();
    assert_eq!(remarks[0], []);
    assert_eq!(remarks[2], [Remark::Severe]);
    assert_eq!(remarks[3], [Remark::Erratic, Remark::OutOfLine]);
    assert_eq!(remarks[4], [Remark::Flat]);
    assert_eq!(remarks[5], [Remark::TooFew]);
    assert!(reports[2].leniency.unwrap() < -1.5);
    assert_eq!(reports[4].range, Some(0.0));
    assert_eq!(reports[4].correlation, None);
    assert_eq!(reports[5].se, None);
}

/// Four equal marks are chance, five are not, whether or not another judge read the same entries, and
/// whether or not anyone gave another mark.
#[test]
fn flat_takes_five_marks() {
    let remarks = |rows: &[&str]| -> Vec<Vec<Remark>> {
        let reports = judge_reports(&by_judges(rows)).into_iter();
        reports.map(|report| report.remarks).collect()
    };
    let (flat, few) = (Remark::Flat, Remark::TooFew);
    assert_eq!(remarks(&["7 7 7 7", "1 2 3 4"]), [[few], [few]]);
    assert_eq!(
        remarks(&["7 7 7 7 7 .", ". . . . . 3"]),
        [vec![flat, few], vec![few]]
    );
    assert_eq!(remarks(&["0.1 0.1 0.1 0.1 0.1"]), [[flat, few]]);
    let report = judge_reports(&by_judges(&["0.1 0.1 0.1"]));
    assert_eq!(report[0].mean.to_bits(), 0.1_f64.to_bits());
    assert_eq!(report[0].leniency, None);
}

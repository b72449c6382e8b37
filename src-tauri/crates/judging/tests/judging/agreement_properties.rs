use judging::agree::{AgreementError, Icc, Interval, Level, Summary, alpha, icc, kendall};
use judging::{EntryId, JudgeId, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

type Marks = Vec<(EntryId, JudgeId, f64)>;

/// Tables with holes and whole ones, with whole marks and tenths.
fn table() -> impl Strategy<Value = Marks> {
    let holes = proptest::collection::btree_map((0..7_u128, 0..5_u128), 1..=10_i32, 0..30)
        .prop_map(|marks| marks.into_iter().collect::<Vec<_>>());
    let whole = (1..6_u128, 1..5_u128).prop_flat_map(|(entries, judges)| {
        let cells = (0..entries).flat_map(move |n| (0..judges).map(move |of| (n, of)));
        let cells: Vec<(u128, u128)> = cells.collect();
        proptest::collection::vec(1..=3_i32, cells.len())
            .prop_map(move |marks| cells.iter().copied().zip(marks).collect::<Vec<_>>())
    });
    let step = prop_oneof![Just(1.0), Just(0.1)];
    (prop_oneof![holes, whole], step).prop_map(|(marks, step)| {
        let marks = marks.into_iter();
        marks
            .map(|((n, of), mark)| (entry(n), judge(of), f64::from(mark) * step))
            .collect()
    })
}

fn coefficients(icc: &Icc) -> [Result<Interval, AgreementError>; 6] {
    [
        icc.one_way,
        icc.two_way,
        icc.fixed,
        icc.one_way_mean,
        icc.two_way_mean,
        icc.fixed_mean,
    ]
}

/// The numbers of a summary that can be compared, the judges' in the order of what `name` makes of their ids.
fn report(summary: &Summary, name: impl Fn(u128) -> u128) -> Vec<Option<f64>> {
    let alpha = &summary.alpha;
    let alphas = [
        &alpha.nominal,
        &alpha.ordinal,
        &alpha.interval,
        &alpha.ratio,
    ];
    let mut numbers: Vec<Option<f64>> = alphas
        .iter()
        .map(|alpha| alpha.available().map(|alpha| alpha.value))
        .collect();
    for index in 0..6 {
        let found = summary
            .icc
            .available()
            .and_then(|icc| coefficients(icc)[index].ok());
        numbers.push(found.map(|found| found.value));
        numbers.push(found.and_then(|found| found.low));
        numbers.push(found.and_then(|found| found.high));
    }
    numbers.push(summary.kendall.available().map(|kendall| kendall.w));
    numbers.push(summary.fleiss.available().map(|fleiss| fleiss.kappa));
    numbers.push(summary.durbin.available().map(|durbin| durbin.chi_square));
    numbers.push(summary.durbin.available().and_then(|durbin| durbin.p));
    let mut reports: Vec<_> = summary.by_judge.iter().collect();
    reports.sort_by_key(|report| name(report.judge.0.as_u128()));
    for report in reports {
        numbers.extend([
            Some(report.mean),
            report.leniency,
            report.se,
            report.range,
            report.correlation,
            report.error,
        ]);
    }
    numbers
}

proptest! {
    /// A step is a step: where zero lies, and how long a step is, do not matter.
    #[test]
    fn alpha_does_not_see_the_scale(table in table(), by in -9..9_i32, times in 1..5_i32) {
        let other = table.iter().map(|(n, of, mark)| (*n, *of, mark * f64::from(times) + f64::from(by)));
        let one = alpha(&Readings::new([], table.clone()), Level::Interval);
        let other = alpha(&Readings::new([], other), Level::Interval);
        match (one, other) {
            (Ok(one), Ok(other)) => prop_assert!((one.value - other.value).abs() < 1e-9),
            (one, other) => prop_assert_eq!(one.is_err(), other.is_err()),
        }
    }

    #[test]
    fn judges_who_agree_agree_fully(marks in proptest::collection::vec(1..=10_i32, 2..8), judges in 2..5_u128) {
        let table = marks.iter().zip(0..).flat_map(|(mark, n)| {
            (0..judges).map(move |of| (entry(n), judge(of), f64::from(*mark) / 10.0))
        });
        let readings = Readings::new([], table);
        let differ = marks.iter().any(|mark| *mark != marks[0]);
        for level in Level::ALL {
            let alpha = alpha(&readings, level);
            prop_assert_eq!(alpha.is_ok(), differ);
            prop_assert!(alpha.is_ok_and(|alpha| (alpha.value - 1.0).abs() < 1e-9) || !differ);
        }
        let (kendall, icc) = (kendall(&readings), icc(&readings));
        prop_assert_eq!((kendall.is_ok(), icc.is_ok()), (differ, differ));
        if let (Ok(kendall), Ok(icc)) = (kendall, icc) {
            prop_assert!((kendall.w - 1.0).abs() < 1e-9);
            for one in coefficients(&icc) {
                prop_assert!((one.unwrap().value - 1.0).abs() < 1e-9);
            }
        }
    }

    /// Every measure of every table is a number or a reason. JSON would write what is no number as null, as
    /// it does a measure that there is none of; Rust shows it.
    #[test]
    fn no_measure_is_undefined(table in table()) {
        let shown = format!("{:?}", Summary::of(&Readings::new([], table)));
        prop_assert!(!shown.contains("NaN") && !shown.contains("inf"), "{}", shown);
    }

    #[test]
    fn intervals_hold_their_value(table in table()) {
        if let Ok(icc) = icc(&Readings::new([], table)) {
            for found in coefficients(&icc).into_iter().flatten() {
                prop_assert!(found.value <= 1.0 + 1e-9, "{:?}", found);
                prop_assert!(found.low.is_none_or(|low| low <= found.value + 1e-9), "{:?}", found);
                prop_assert!(found.high.is_none_or(|high| high >= found.value - 1e-9), "{:?}", found);
                prop_assert!(found.high.is_none_or(|high| high <= 1.0 + 1e-9), "{:?}", found);
            }
        }
    }

    #[test]
    fn names_change_nothing(table in table(), turn in any::<u128>()) {
        let renamed = |id: u128| (id + 1).wrapping_mul(turn | 1);
        let other = table.iter().map(|(n, of, mark)| {
            (entry(renamed(n.0.as_u128())), judge(renamed(of.0.as_u128())), *mark)
        });
        let one = report(&Summary::of(&Readings::new([], table.clone())), renamed);
        let other = report(&Summary::of(&Readings::new([], other)), |id| id);
        prop_assert_eq!(one.len(), other.len());
        for (one, other) in one.iter().zip(&other) {
            match (one, other) {
                (Some(one), Some(other)) => prop_assert!((one - other).abs() < 1e-9 * one.abs().max(1.0)),
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}

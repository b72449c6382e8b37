use judging::Readings;
use judging::agree::{
    AgreementError, Level, Summary, alpha, cohen, cohen_of_counts, durbin, fleiss,
    fleiss_of_counts, icc, judge_reports, kendall, kendall_of_sums,
};

use crate::agreement::{by_entries, by_judges, is};
use crate::cast::{entry, judge};

/// Marks such as 0.1 and 0.7 have no exact double, and their means are off by a last bit: that is no
/// disagreement, nor full agreement.
#[test]
fn rounding_is_no_variation() {
    for mark in ["0.1", "0.7", "99.9", "123456.7"] {
        for judges in [2, 3, 5, 7] {
            let row = vec![mark; judges].join(" ");
            let readings = by_entries(&[&row, &row, &row]);
            for level in Level::ALL {
                let flat = alpha(&readings, level).unwrap_err();
                assert_eq!(flat, AgreementError::NoVariation);
            }
            assert_eq!(icc(&readings).unwrap_err(), AgreementError::NoVariation);
        }
    }
}

/// What differs only by a judge's severity leaves no error, nor an erratic judge.
#[test]
fn severity_alone_is_no_error() {
    let shifted = by_judges(&[
        "0.1 0.2 0.3 0.4 0.5 0.7",
        "1.1 1.2 1.3 1.4 1.5 1.7",
        "0.3 0.4 0.5 0.6 0.7 0.9",
    ]);
    let found = icc(&shifted).unwrap();
    assert_eq!(found.mean_squares.error.to_bits(), 0);
    is(found.fixed.unwrap().value, 1.0, 15);
    assert_eq!(found.two_way_test, None);
    for report in judge_reports(&shifted) {
        assert_eq!((report.se, report.error), (Some(0.0), None));
    }
}

/// A step is a step, also where the scale begins at a million.
#[test]
fn alpha_does_not_see_how_far_zero_is() {
    let near = by_judges(&["0 0.000001 0.000003", "0.000001 0.000001 0.000002"]);
    let far = by_judges(&[
        "999999 999999.000001 999999.000003",
        "999999.000001 999999.000001 999999.000002",
    ]);
    let of = |readings| alpha(readings, Level::Interval).unwrap().value;
    is(of(&near), of(&far), 12);
}

/// By hand: entries do not differ at all, so ICC(1,1) is −1 / (k − 1), and what is divided by the variance
/// of the means has no value.
#[test]
fn coefficients_without_a_value_say_why() {
    let found = icc(&by_entries(&["1 2", "2 1"])).unwrap();
    is(found.one_way.unwrap().value, -1.0, 12);
    is(found.fixed.unwrap().value, -1.0, 12);
    for none in [
        found.two_way,
        found.one_way_mean,
        found.two_way_mean,
        found.fixed_mean,
    ] {
        assert_eq!(none.unwrap_err(), AgreementError::BelowChance);
    }
    let severity_only = by_entries(&["1 2", "1 2", "1 2"]);
    let found = icc(&severity_only).unwrap();
    is(found.two_way.unwrap().value, 0.0, 12);
    assert_eq!(found.fixed.unwrap_err(), AgreementError::NoOrder);
    assert_eq!(found.fixed_mean.unwrap_err(), AgreementError::NoOrder);
    let kendall = kendall(&severity_only).unwrap_err();
    assert_eq!(kendall, AgreementError::NoOrder);
    assert_eq!(durbin(&severity_only).unwrap_err(), AgreementError::NoOrder);
    let json = serde_json::to_value(Summary::of(&severity_only)).unwrap();
    assert_eq!(json["icc"]["fixed"]["unavailable"], "measure-no-order");
    assert!(json["icc"]["two_way"]["value"].is_number());
}

#[test]
fn sums_and_counts_that_cannot_be_are_refused() {
    for sums in [[f64::NAN, 1.0], [0.0, 100.0], [0.0, 6.0], [-1.0, 7.0]] {
        let refused = kendall_of_sums(sums.to_vec(), 2, 0.0).unwrap_err();
        assert_eq!(refused, AgreementError::NotRankSums, "{sums:?}");
    }
    for ties in [f64::NAN, f64::INFINITY, -1.0] {
        let refused = kendall_of_sums(vec![2.0, 4.0], 2, ties).unwrap_err();
        assert_eq!(refused, AgreementError::NotRankSums);
    }
}

/// Counts beyond what 32 bits add up to, and rows that break off.
#[test]
fn any_counts_are_added_up() {
    let most = vec![u32::MAX, u32::MAX];
    let kappa = fleiss_of_counts(&[most.clone(), most]).unwrap().kappa;
    is(kappa, 0.0, 6);
    let ragged = cohen_of_counts(&[vec![1, 1, 5], vec![0, 2]]).unwrap();
    let whole = cohen_of_counts(&[vec![1, 1, 5], vec![0, 2, 0], vec![0, 0, 0]]).unwrap();
    assert_eq!(ragged, whole);
    // By hand: 3 of 9 equal, (7 · 1 + 2 · 3 + 0 · 5) / 81 by chance.
    is(whole.kappa, (27.0 - 13.0) / (81.0 - 13.0), 12);
}

/// Six thousand entries, nearly every mark different: no measure here may take their square.
#[test]
fn large_tables_are_measured() {
    let numbers = (0..18_000_u32).map(|cell| {
        let mark = f64::from(cell * 7919 % 100_003) / 10.0;
        (entry((cell / 3).into()), judge((cell % 3).into()), mark)
    });
    let readings = Readings::new([], numbers);
    assert!(alpha(&readings, Level::Interval).is_ok());
    assert!(fleiss(&readings).is_ok());
    assert_eq!(durbin(&readings).unwrap().shared_judges, 3);
    assert!(cohen(&readings, judge(0), judge(1)).is_ok());
}

use judging::{Scale, SheetProblem, check_sheet};

use crate::cast::{criterion, sheet};

const ONE_TO_TEN: Scale = Scale {
    min: 1.0,
    max: 10.0,
    step: 1.0,
};

fn problems(marks: &[(&str, f64)], scale: &Scale) -> Vec<&'static str> {
    let criteria = [criterion("craft", 1.0), criterion("impact", 2.0)];
    match check_sheet(&sheet(1, 1, marks), &criteria, scale) {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(SheetProblem::code).collect(),
    }
}

#[test]
fn marks_are_held_against_criteria_and_scale() {
    let ones = ONE_TO_TEN;
    let tenths = Scale {
        min: 0.0,
        max: 1.0,
        step: 0.1,
    };
    let halves = Scale {
        min: 0.5,
        max: 5.0,
        step: 0.5,
    };
    let free = Scale {
        min: 0.0,
        max: 1.0,
        step: 0.0,
    };
    for (craft, impact, scale, expected) in [
        (1.0, 10.0, &ones, &[] as &[&str]),
        (
            0.0,
            11.0,
            &ones,
            &["mark-out-of-range", "mark-out-of-range"],
        ),
        (7.5, 7.0, &ones, &["mark-off-step"]),
        (7.000_000_1, 7.0, &ones, &["mark-off-step"]),
        (
            f64::NAN,
            f64::INFINITY,
            &ones,
            &["mark-not-a-number", "mark-not-a-number"],
        ),
        (0.3, 0.7, &tenths, &[]),
        (0.1 + 0.2, 0.7, &tenths, &["mark-off-step"]),
        (4.5, 2.25, &halves, &["mark-off-step"]),
        (0.123_456_789, 1.0, &free, &[]),
    ] {
        let marks = [("craft", craft), ("impact", impact)];
        assert_eq!(
            problems(&marks, scale),
            expected,
            "{craft} and {impact} on {scale:?}"
        );
    }
}

#[test]
fn missing_and_unknown_criteria_are_named() {
    assert_eq!(problems(&[("craft", 7.0)], &ONE_TO_TEN), ["mark-missing"]);
    assert_eq!(
        problems(&[("craft", 7.0), ("impakt", 7.0)], &ONE_TO_TEN),
        ["mark-missing", "mark-unknown-criterion"]
    );
}

#[test]
fn a_recused_sheet_needs_no_marks() {
    let mut recused = sheet(1, 1, &[("impakt", 99.0)]);
    recused.recused = Some("my former editor".to_owned());
    assert_eq!(
        check_sheet(&recused, &[criterion("craft", 1.0)], &ONE_TO_TEN),
        Ok(())
    );
}

#[test]
fn a_problem_says_what_was_wrong_and_what_would_be_right() {
    let criteria = [criterion("craft", 1.0)];
    let problems = check_sheet(&sheet(1, 1, &[("craft", 11.5)]), &criteria, &ONE_TO_TEN);
    let params = problems.unwrap_err()[0].params();
    let text = |value: &str| value.to_owned();
    let expected = [
        ("criterion", text("craft")),
        ("mark", text("11.5")),
        ("min", text("1")),
        ("max", text("10")),
    ];
    assert_eq!(params, expected);
}

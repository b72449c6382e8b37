use judging::ScoreSheet;
use judging::rank::{RankError, Rasch};

use crate::cast::{criterion, entry, judge, mark, sheet};
use crate::rasch::{criteria, drawn, share};

/// Marks by entry, judge and level, one criterion.
fn levels(marks: &[(u128, u128, u8)]) -> Vec<ScoreSheet> {
    let sheet = |(n, of, level): &(u128, u128, u8)| mark(*n, *of, f64::from(*level));
    marks.iter().map(sheet).collect()
}

/// Three entries and three judges in a circle, and every judge gives the same order: the likelihood grows for ever. It
/// used to be reported as measures of 98.6, −37.6 and −111.0 with an error of 6.7e153.
#[test]
fn a_likelihood_without_a_maximum_is_reported() {
    let circle = [
        (0, 0, 9),
        (1, 0, 8),
        (1, 1, 4),
        (2, 1, 3),
        (0, 2, 7),
        (2, 2, 6),
    ];
    let error = Rasch::fit(&levels(&circle), &[criterion("c", 1.0)]).unwrap_err();
    assert_eq!(error, RankError::NotConverged);
}

/// Nothing but extreme entries, once those before them are left out. There are three entries and three judges or more: to say
/// that it takes two of each would send people looking for what is there.
#[test]
fn nothing_is_left_where_all_are_extreme() {
    for marks in [
        &[
            (0, 0, 1),
            (0, 2, 1),
            (1, 0, 3),
            (1, 1, 3),
            (1, 3, 3),
            (2, 1, 2),
            (2, 2, 2),
            (2, 3, 2),
        ][..],
        &[
            (0, 0, 1),
            (0, 1, 3),
            (1, 1, 2),
            (1, 2, 2),
            (2, 1, 1),
            (2, 2, 2),
        ],
    ] {
        let error = Rasch::fit(&levels(marks), &[criterion("c", 1.0)]).unwrap_err();
        assert_eq!(error, RankError::AllExtreme, "{marks:?}");
    }
}

/// A level that an extreme entry alone has says nothing of its step: the estimate used not to settle.
#[test]
fn levels_of_extreme_entries_alone_are_dropped() {
    let marks = [
        (0, 0, 2),
        (0, 3, 4),
        (1, 2, 5),
        (2, 0, 3),
        (2, 1, 2),
        (2, 2, 1),
        (2, 3, 4),
        (3, 0, 1),
        (3, 1, 1),
        (3, 2, 4),
        (3, 3, 3),
        (4, 0, 4),
        (4, 1, 2),
        (4, 2, 3),
        (5, 1, 3),
        (5, 2, 4),
    ];
    let fit = Rasch::fit(&levels(&marks), &[criterion("c", 1.0)]).unwrap();
    assert_eq!(fit.marks, [1.0, 2.0, 3.0, 4.0]);
    assert!(
        fit.steps.iter().all(|step| step.abs() < 10.0),
        "{:?}",
        fit.steps
    );
    let top = fit.entries.iter().find(|it| it.id == entry(1)).unwrap();
    assert!(top.extreme && top.measure.is_finite());
    // Without the extreme entry everything else is the same.
    let others: Vec<_> = marks.into_iter().filter(|(n, _, _)| *n != 1).collect();
    let without = Rasch::fit(&levels(&others), &[criterion("c", 1.0)]).unwrap();
    for measure in &without.entries {
        let same = fit.entries.iter().find(|it| it.id == measure.id).unwrap();
        assert!(
            (same.measure - measure.measure).abs() < 1e-6,
            "{same:?} {measure:?}"
        );
    }
}

/// Judge 9 read nothing but an entry that everyone gave the highest mark: of their severity nothing is known.
#[test]
fn a_judge_of_extreme_entries_alone_has_no_measure() {
    let mut sheets = drawn();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.entry == entry(7)) {
        for mark in sheet.marks.values_mut() {
            *mark = 4.0;
        }
    }
    let before = Rasch::fit(&sheets, &criteria()).unwrap();
    assert!(before.unmeasured.judges.is_empty());
    sheets.push(sheet(
        7,
        9,
        &[("craft", 4.0), ("impact", 4.0), ("voice", 4.0)],
    ));
    let fit = Rasch::fit(&sheets, &criteria()).unwrap();
    assert_eq!(fit.unmeasured.judges, [judge(9)]);
    assert!(fit.judges.iter().all(|measure| measure.id != judge(9)));
    for (one, other) in before.judges.iter().zip(&fit.judges) {
        assert!((one.measure - other.measure).abs() < 1e-6);
    }
}

/// The likelihood has a maximum unless some change of qualities, severities and steps makes no given mark less likely
/// than any other and some more likely (Haberman, 1977): a linear program, solved by another program, says whether
/// there is one for each of 300 small tables.
#[test]
fn where_there_is_no_maximum_is_where_linear_programming_says() {
    use microlp::{ComparisonOp, OptimizationDirection, Problem};
    let (mut with, mut without) = (0, 0);
    for seed in 0..300_u64 {
        let number =
            |at: u64, bound: f64| (share(seed * 1_000 + at) * bound).floor().min(bound - 1.0);
        let mut marks = Vec::new();
        for n in 0..5_u128 {
            for of in 0..3_u128 {
                let at = u64::try_from(n * 3 + of).unwrap();
                if share(seed * 1_000 + 500 + at) < 0.75 {
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "0 to 2"
                    )]
                    let level = number(at, 3.0) as u8;
                    marks.push((n, of, level + 1));
                }
            }
        }
        let found = Rasch::fit(&levels(&marks), &[criterion("c", 1.0)]);
        let fit = match &found {
            Err(RankError::NotEstimable(_) | RankError::AllExtreme) => continue,
            other => other.as_ref().ok(),
        };
        // The marks that count, by leaving extremes out until none is left.
        let mut used = marks.clone();
        loop {
            let low = used.iter().map(|it| it.2).min().unwrap();
            let high = used.iter().map(|it| it.2).max().unwrap();
            let all = used.clone();
            let flat = |keep: &dyn Fn(&(u128, u128, u8)) -> bool| {
                let own: Vec<u8> = all.iter().filter(|it| keep(it)).map(|it| it.2).collect();
                own.iter().all(|it| *it == low) || own.iter().all(|it| *it == high)
            };
            used.retain(|it| !flat(&|other| other.0 == it.0) && !flat(&|other| other.1 == it.1));
            if used.len() == all.len() {
                break;
            }
        }
        let mut given: Vec<u8> = used.iter().map(|it| it.2).collect();
        given.sort_unstable();
        given.dedup();
        let mut program = Problem::new(OptimizationDirection::Maximize);
        let mut free = |count: usize| -> Vec<_> {
            (0..count)
                .map(|_| program.add_var(0.0, (-1.0, 1.0)))
                .collect()
        };
        let (qualities, severities, totals) = (free(5), free(3), free(given.len()));
        for (n, of, level) in &used {
            let own = given.iter().position(|it| it == level).unwrap();
            for other in (0..given.len()).filter(|other| *other != own) {
                // How much more likely the given level becomes than the other.
                let by = f64::from(i32::try_from(own).unwrap() - i32::try_from(other).unwrap());
                let gain = program.add_var(1.0, (0.0, 1.0));
                let sum = [
                    (qualities[*n as usize], by),
                    (severities[*of as usize], -by),
                    (totals[own], -1.0),
                    (totals[other], 1.0),
                    (gain, -1.0),
                ];
                program.add_constraint(sum, ComparisonOp::Ge, 0.0);
            }
        }
        let most = program.solve().unwrap().objective();
        assert_eq!(
            fit.is_some(),
            most < 1e-6,
            "table {seed}: {marks:?}: {most}, {found:?}"
        );
        if fit.is_some() {
            with += 1;
        } else {
            without += 1;
        }
    }
    assert!(with > 30 && without > 30, "{with} and {without}");
}

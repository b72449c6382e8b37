use judging::rank::{RankError, Rasch, additive::NotEstimable};
use judging::{Criterion, Place, Readings, ScoreSheet};

use crate::cast::{criterion, entry, judge, mark, sheet};

pub(crate) fn criteria() -> [Criterion; 3] {
    [
        criterion("craft", 1.0),
        criterion("impact", 1.0),
        criterion("voice", 2.0),
    ]
}

/// A number from 0 to 1 that follows from another.
pub(crate) fn share(n: u64) -> f64 {
    let mut mixed = n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()) / f64::from(u32::MAX)
}

const SEVERITIES: [f64; 4] = [-1.0, -0.2, 0.3, 0.9];
const DIFFICULTIES: [f64; 3] = [-0.5, 0.1, 0.4];
const STEPS: [f64; 3] = [-1.2, 0.0, 1.2];

fn quality(n: u32) -> f64 {
    -2.0 + 4.0 * f64::from(n) / 119.0
}

/// Marks from 1 to 4 drawn from the model itself: 120 entries, each read by 3 of 4 judges.
pub(crate) fn drawn() -> Vec<ScoreSheet> {
    let mut sheets = Vec::new();
    for n in 0..120_u32 {
        for (of, severity) in SEVERITIES
            .iter()
            .enumerate()
            .filter(|(of, _)| n as usize % 4 != *of)
        {
            let mut marks = Vec::new();
            for (which, difficulty) in DIFFICULTIES.iter().enumerate() {
                let logit = quality(n) - severity - difficulty;
                let mut weights = vec![1.0];
                let mut sum = 0.0;
                for step in STEPS {
                    sum += logit - step;
                    weights.push(f64::exp(sum));
                }
                let all: f64 = weights.iter().sum();
                let mut left = share(u64::from(n) * 100 + of as u64 * 10 + which as u64) * all;
                let mut level = 0;
                while level < 3 && left > weights[level] {
                    left -= weights[level];
                    level += 1;
                }
                marks.push((
                    ["craft", "impact", "voice"][which],
                    f64::from(u8::try_from(level).unwrap()) + 1.0,
                ));
            }
            sheets.push(sheet(u128::from(n), of as u128, &marks));
        }
    }
    sheets
}

/// Greatest likelihood means that the marks of every entry, judge and criterion add up to what is expected.
#[test]
fn marks_add_up_to_what_is_expected() {
    let sheets = drawn();
    let fit = Rasch::fit(&sheets, &criteria()).unwrap();
    let expected = |quality: f64, severity: f64, difficulty: f64| {
        let mut weights = vec![1.0];
        let mut sum = 0.0;
        for step in &fit.steps {
            sum += quality - severity - difficulty - step;
            weights.push(f64::exp(sum));
        }
        let all: f64 = weights.iter().sum();
        weights
            .iter()
            .zip(&fit.marks)
            .map(|(weight, mark)| weight / all * mark)
            .sum::<f64>()
    };
    let extreme = |id| {
        fit.entries
            .iter()
            .any(|measure| measure.id == id && measure.extreme)
    };
    let used: Vec<&ScoreSheet> = sheets
        .iter()
        .filter(|sheet| !extreme(sheet.entry))
        .collect();
    let of = |sheet: &ScoreSheet, which: &str| {
        let quality = fit
            .entries
            .iter()
            .find(|measure| measure.id == sheet.entry)
            .unwrap()
            .measure;
        let severity = fit
            .judges
            .iter()
            .find(|measure| measure.id == sheet.judge)
            .unwrap()
            .measure;
        let difficulty = fit
            .criteria
            .iter()
            .find(|measure| measure.id == which)
            .unwrap()
            .measure;
        (sheet.marks[which], expected(quality, severity, difficulty))
    };
    let all = |keep: &dyn Fn(&ScoreSheet, &str) -> bool| {
        let marks = used.iter().flat_map(|sheet| {
            sheet
                .marks
                .keys()
                .map(move |which| (*sheet, which.as_str()))
        });
        let kept = marks
            .filter(|(sheet, which)| keep(sheet, which))
            .map(|(sheet, which)| of(sheet, which));
        kept.fold((0.0, 0.0), |(given, wanted), (mark, expected)| {
            (given + mark, wanted + expected)
        })
    };
    for n in 0..120 {
        let (given, wanted) = all(&|sheet, _| sheet.entry == entry(n));
        assert!(
            (given - wanted).abs() < 1e-4,
            "entry {n}: {given}, {wanted}"
        );
    }
    for n in 0..4 {
        let (given, wanted) = all(&|sheet, _| sheet.judge == judge(n));
        assert!(
            (given - wanted).abs() < 1e-3,
            "judge {n}: {given}, {wanted}"
        );
    }
    for which in ["craft", "impact", "voice"] {
        let (given, wanted) = all(&|_, name| name == which);
        assert!((given - wanted).abs() < 1e-3, "{which}: {given}, {wanted}");
    }
}

#[test]
fn what_was_drawn_is_found_again() {
    let fit = Rasch::fit(&drawn(), &criteria()).unwrap();
    for (found, put) in fit.judges.iter().zip(SEVERITIES) {
        assert!((found.measure - put).abs() < 0.35, "{found:?}");
        assert!(
            found.infit.is_some_and(|infit| (0.7..1.3).contains(&infit)),
            "{found:?}"
        );
    }
    for (found, put) in fit.criteria.iter().zip(DIFFICULTIES) {
        assert!((found.measure - put).abs() < 0.35, "{found:?}");
    }
    let mean = |range: std::ops::Range<usize>| {
        let measures = fit.entries[range.clone()]
            .iter()
            .map(|measure| measure.measure);
        measures.sum::<f64>() / 40.0
    };
    assert!(mean(0..40) < mean(40..80) && mean(40..80) < mean(80..120));
    assert!(fit.steps.is_sorted());
}

/// Of four judges, every entry lacks one. Those that the most lenient did not read have the lower marks, and
/// are as good as those that the most severe did not.
#[test]
fn severity_is_taken_off() {
    let sheets = drawn();
    let fit = Rasch::fit(&sheets, &criteria()).unwrap();
    let ids: Vec<_> = (0..120).map(entry).collect();
    let readings = Readings::of_sheets(&ids, &sheets, &criteria());
    let places = fit.places(&readings);
    assert_eq!(places.len(), 120);
    let average = |lacks: u128, of: &dyn Fn(&Place) -> f64| {
        let lacking = places
            .iter()
            .filter(|place| place.entry.0.as_u128() % 4 == lacks);
        lacking.map(of).sum::<f64>() / 30.0
    };
    let mean = |place: &Place| place.mean.unwrap();
    let score = |place: &Place| place.score.unwrap();
    assert!(
        average(3, &mean) - average(0, &mean) > 0.3,
        "the raw means are apart"
    );
    assert!(
        (average(3, &score) - average(0, &score)).abs() < 0.3,
        "the measures are not"
    );
}

/// Marks that follow from entry and judge without exception put no bound to how far apart they are.
#[test]
fn marks_without_any_chance_do_not_settle() {
    let mut sheets = Vec::new();
    for n in 0..12_u128 {
        let level = f64::from(u8::try_from(n % 4).unwrap()) + 2.0;
        sheets.push(mark(n, 0, level));
        sheets.push(mark(n, 1, level - 1.0));
    }
    let error = Rasch::fit(&sheets, &[criterion("c", 1.0)]).unwrap_err();
    assert_eq!(error, RankError::NotConverged);
}

#[test]
fn extremes_stand_at_the_end_with_a_bound() {
    let mut sheets = drawn();
    for sheet in sheets.iter_mut().filter(|sheet| sheet.entry == entry(7)) {
        for mark in sheet.marks.values_mut() {
            *mark = 4.0;
        }
    }
    let fit = Rasch::fit(&sheets, &criteria()).unwrap();
    let top = fit
        .entries
        .iter()
        .find(|measure| measure.id == entry(7))
        .unwrap();
    assert!(top.extreme && top.infit.is_none());
    assert!(
        top.measure.is_finite()
            && fit
                .entries
                .iter()
                .all(|other| other.measure <= top.measure + 1.0)
    );
}

#[test]
fn it_says_why_it_cannot_tell() {
    let only = [criterion("c", 1.0)];
    let disconnected = [
        mark(0, 0, 1.0),
        mark(1, 0, 2.0),
        mark(1, 0, 1.0),
        mark(0, 1, 2.0),
        mark(2, 2, 1.0),
        mark(3, 2, 2.0),
        mark(2, 3, 2.0),
        mark(3, 3, 1.0),
    ];
    let error = Rasch::fit(&disconnected, &only).unwrap_err();
    assert!(
        matches!(&error, RankError::NotEstimable(NotEstimable::Disconnected { groups }) if groups.len() == 2),
        "{error:?}"
    );
    let flat = [mark(0, 0, 1.0), mark(1, 1, 1.0)];
    assert_eq!(
        Rasch::fit(&flat, &only).unwrap_err(),
        RankError::NotEstimable(NotEstimable::TooFew)
    );
}

use judging::rank::additive::{NotEstimable, least_squares};
use judging::rank::{Additive, JudgeEffects};
use judging::{EntryId, JudgeId, Readings};
use proptest::prelude::*;

use crate::cast::{entry, judge};

/// Readings from rows of entries, `None` where a judge did not read.
pub(crate) fn rows(table: &[&[Option<f64>]]) -> Readings {
    let numbers = table.iter().zip(0..).flat_map(|(row, n)| {
        let cells = row.iter().zip(0..);
        cells.filter_map(move |(value, of)| Some((entry(n), judge(of), (*value)?)))
    });
    Readings::new([], numbers)
}

pub(crate) fn near(found: f64, wanted: f64, within: f64) -> bool {
    (found - wanted).abs() <= within
}

/// Montgomery's catalyst experiment (*Design and Analysis of Experiments*, a balanced incomplete block
/// design of four catalysts and four batches): catalysts as entries, batches as judges.
#[test]
fn least_squares_give_montgomerys_analysis() {
    let (no, yes) = (None, Some::<f64>);
    let found = least_squares(&rows(&[
        &[yes(73.0), yes(74.0), no, yes(71.0)],
        &[no, yes(75.0), yes(67.0), yes(72.0)],
        &[yes(73.0), yes(75.0), yes(68.0), no],
        &[yes(75.0), no, yes(72.0), yes(75.0)],
    ]))
    .unwrap();
    assert!(near(found.total, 81.0, 1e-9));
    assert!(near(found.of_judges, 55.0, 1e-9));
    assert!(near(found.of_entries, 22.75, 1e-9));
    assert!(near(found.error, 3.25, 1e-9));
    assert!(near(found.f.unwrap(), 11.666_666_666_666, 1e-9));
    assert_eq!(found.degrees, (3, 5));
    let effects: Vec<f64> = found.entries.iter().map(|(_, effect)| *effect).collect();
    for (effect, wanted) in effects.iter().zip([-1.125, -0.875, -0.5, 2.5]) {
        assert!(near(*effect, wanted, 1e-9), "{effects:?}");
    }
}

/// The penicillin assay of Davies and Goldsmith (1972), 24 plates by 6 samples, as Bates gives its REML
/// fit (*lme4: Mixed-effects modeling with R*): standard deviations 0.8467, 1.9316 and 0.5499, mean 22.9722.
#[test]
fn the_penicillin_assay_has_its_published_fit() {
    const DIAMETERS: &str = "\
        27,23,26,23,23,21 27,23,26,23,23,21 25,21,25,24,24,20 26,23,25,23,23,20 25,22,26,22,23,20 24,22,25,23,22,19 \
        24,20,23,21,22,19 26,22,26,24,24,21 24,21,24,22,22,20 24,21,24,23,22,19 26,23,26,24,24,21 25,22,26,24,24,20 \
        26,24,26,24,25,22 26,23,26,23,23,20 26,23,25,24,24,22 25,22,25,23,23,20 25,21,24,23,23,20 25,22,24,23,23,19 \
        24,21,23,21,21,19 26,23,26,24,24,21 25,21,24,22,22,18 25,22,25,22,22,20 24,21,24,22,24,19 24,21,24,22,21,18";
    let plates = DIAMETERS.split(' ').zip(0..);
    let numbers = plates.flat_map(|(plate, n)| {
        let samples = plate.split(',').zip(0..);
        samples.map(move |(diameter, of)| (entry(n), judge(of), diameter.parse().unwrap()))
    });
    let model = Additive::fit(&Readings::new([], numbers), JudgeEffects::Random).unwrap();
    let variances = model.variances();
    assert!(near(variances.entries.sqrt(), 0.846_702_51, 5e-6));
    // The likelihood is flat here: this fit's is the higher by lme4's own function, in the ninth digit.
    assert!(near(variances.judges.unwrap().sqrt(), 1.931_6, 1e-4));
    assert!(near(variances.error.sqrt(), 0.549_922_68, 1e-6));
    let leniencies = model.leniencies();
    let published = [
        2.187_058, -1.010_476, 1.937_900, -0.096_895, -0.013_842, -3.003_745,
    ];
    for (found, wanted) in leniencies.iter().zip(published) {
        assert!(near(found.leniency, wanted, 1e-5), "{found:?}");
    }
    let mut by_plate = model.places();
    by_plate.sort_by_key(|place| place.entry);
    for (place, wanted) in by_plate
        .iter()
        .zip([0.804_547, 0.804_547, 0.181_672, 0.337_391])
    {
        let effect = place.score.unwrap() - 22.972_222_22;
        assert!(near(effect, wanted, 1e-5), "{place:?}");
    }
}

/// 40 entries, each read by 3 of 9 judges. The other side is lme4 1.1 on the same table.
pub(crate) fn forty_by_nine() -> Readings {
    let table = include_str!("../data/forty-by-nine.csv");
    let numbers = table.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |cell: &str| cell[1..].parse::<u128>().unwrap();
        (
            entry(number(cells[0])),
            judge(number(cells[1])),
            cells[2].parse().unwrap(),
        )
    });
    Readings::new([], numbers)
}

fn scores(model: &Additive) -> Vec<f64> {
    let mut places = model.places();
    places.sort_by_key(|place| place.entry);
    places.iter().map(|place| place.score.unwrap()).collect()
}

#[test]
fn an_incomplete_table_is_fitted_as_lme4_fits_it() {
    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Random).unwrap();
    let variances = model.variances();
    assert!(near(variances.entries, 1.408_222_72, 2e-5), "{variances:?}");
    assert!(near(variances.judges.unwrap(), 0.085_078_11, 2e-5));
    assert!(near(variances.error, 0.521_199_70, 1e-5));
    let found = scores(&model);
    for (n, effect) in [
        (0, 1.406_023),
        (1, 0.499_561_6),
        (2, -0.301_598_8),
        (39, 0.227_595),
    ] {
        assert!(
            near(found[n], 6.490_836_5 + effect, 2e-5),
            "{n}: {}",
            found[n]
        );
    }

    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap();
    let variances = model.variances();
    assert!(near(variances.entries, 1.365_657_24, 2e-5), "{variances:?}");
    assert!(near(variances.error, 0.530_150_29, 1e-5));
    let found = scores(&model);
    for (n, effect) in [
        (0, 1.388_443_7),
        (1, 0.521_702_7),
        (2, -0.275_180_3),
        (39, 0.225_618_6),
    ] {
        assert!(
            near(found[n], 6.496_882_92 + effect, 2e-5),
            "{n}: {}",
            found[n]
        );
    }
    let leniency = model.leniencies()[0].leniency;
    assert!(near(leniency, 6.782_166_16 - 6.496_882_92, 1e-5));
}

/// A and B agree on everything, B two marks lower. z-scores put e3 above e2, and so does the ratio to a
/// judge's mean; the additive model gives back what A would have given.
#[test]
fn severity_is_estimated_where_z_scores_mislead() {
    let (no, yes) = (None, Some::<f64>);
    let found = least_squares(&rows(&[
        &[yes(9.0), no],
        &[yes(8.0), no],
        &[yes(7.0), yes(7.0)],
        &[no, yes(5.0)],
        &[no, yes(4.0)],
    ]))
    .unwrap();
    let average = found.entries.iter().map(|(_, effect)| effect).sum::<f64>();
    assert!(near(average, 0.0, 1e-9));
    let first = found.entries[0].1;
    let below: Vec<f64> = found
        .entries
        .iter()
        .map(|(_, effect)| effect - first)
        .collect();
    for (below, wanted) in below.iter().zip([0.0, -1.0, -2.0, -4.0, -5.0]) {
        assert!(near(*below, wanted, 1e-9), "{below:?}");
    }
}

/// A lenient judge gives 9 to all, a severe one 5. Whoever is read by the lenient one alone wins by the
/// mean; all are equal.
#[test]
fn a_recusal_lifts_nobody() {
    let (no, yes) = (None, Some::<f64>);
    let readings = rows(&[
        &[yes(9.0), yes(5.0)],
        &[yes(9.0), no],
        &[no, yes(5.0)],
        &[yes(9.0), yes(5.0)],
        &[yes(9.0), yes(5.0)],
        &[yes(9.0), yes(5.0)],
    ]);
    assert_eq!(judging::rank::weighted_mean(&readings)[0].entry, entry(1));
    for severity in [JudgeEffects::Fixed, JudgeEffects::Random] {
        let places = Additive::fit(&readings, severity).unwrap().places();
        assert!(
            places
                .iter()
                .all(|place| place.place == Some(1) && place.tied),
            "{places:?}"
        );
    }
}

#[test]
fn it_says_why_it_cannot_tell() {
    let (no, yes) = (None, Some::<f64>);
    let disconnected = rows(&[
        &[yes(9.0), yes(8.0), no, no],
        &[yes(7.0), yes(8.0), no, no],
        &[no, no, yes(3.0), yes(4.0)],
        &[no, no, yes(5.0), yes(4.0)],
        &[no, no, yes(6.0), yes(4.0)],
    ]);
    assert_eq!(
        Additive::fit(&disconnected, JudgeEffects::Fixed).unwrap_err(),
        NotEstimable::Disconnected {
            groups: vec![vec![judge(0), judge(1)], vec![judge(2), judge(3)]]
        }
    );
    let single = rows(&[&[yes(9.0)], &[yes(8.0)], &[yes(4.0)]]);
    assert_eq!(
        Additive::fit(&single, JudgeEffects::Fixed).unwrap_err(),
        NotEstimable::TooFew
    );
    let scarce = rows(&[&[yes(9.0), yes(7.0)], &[yes(8.0), no], &[no, yes(3.0)]]);
    assert_eq!(
        Additive::fit(&scarce, JudgeEffects::Fixed).unwrap_err(),
        NotEstimable::TooFewReadings {
            residual_degrees: 0,
            needed: 3
        }
    );
}

#[test]
fn an_entry_without_a_reading_has_no_place() {
    let readings = forty_by_nine();
    let numbers = readings.all().iter().map(|reading| {
        let (entry, judge) = (
            readings.entries()[reading.entry],
            readings.judges()[reading.judge],
        );
        (entry, judge, reading.value)
    });
    let more = Readings::new([entry(99)], numbers);
    let places = Additive::fit(&more, JudgeEffects::Fixed).unwrap().places();
    let last = places.last().unwrap();
    assert_eq!(
        (last.entry, last.place, last.score, last.marks),
        (entry(99), None, None, 0)
    );
}

fn season() -> impl Strategy<Value = Vec<(EntryId, JudgeId, f64)>> {
    (
        6..14_u128,
        3..6_u128,
        proptest::collection::vec(10..=100_i32, 14 * 6),
        any::<u64>(),
    )
        .prop_map(|(entries, judges, marks, gaps)| {
            (0..entries)
                .flat_map(|n| (0..judges).map(move |of| (n, of)))
                .filter(|(n, of)| *of == 0 || (gaps >> ((n * 5 + of * 3) % 64)) & 1 == 0)
                .zip(marks)
                .map(|((n, of), mark)| (entry(n), judge(of), f64::from(mark) / 10.0))
                .collect()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However lenient a judge is, the order is the same.
    #[test]
    fn a_constant_added_to_one_judge_leaves_the_order(
        season in season(),
        which in 0..3_u128,
        more in -300..300_i32,
    ) {
        let raised = season.iter().map(|(entry, of, mark)| {
            let more = if *of == judge(which) { f64::from(more) / 10.0 } else { 0.0 };
            (*entry, *of, mark + more)
        });
        let (before, after) = (Readings::new([], season.clone()), Readings::new([], raised));
        if let (Ok(before), Ok(after)) =
            (Additive::fit(&before, JudgeEffects::Fixed), Additive::fit(&after, JudgeEffects::Fixed))
        {
            let (before, after) = (scores(&before), scores(&after));
            let moved = after[0] - before[0];
            for (before, after) in before.iter().zip(&after) {
                prop_assert!(near(after - before, moved, 1e-4), "{} and {}", before, after);
            }
        }
    }

    /// Where marks are quality and leniency alone, whoever recuses themselves moves nobody.
    #[test]
    fn a_recusal_moves_no_entry_by_itself(
        qualities in proptest::collection::vec(0..60_i32, 6..10),
        leniencies in proptest::collection::vec(-20..20_i32, 3..5),
        gone in (0..6_u128, 0..3_u128),
    ) {
        let whole = || qualities.iter().zip(0..).flat_map(|(quality, n)| {
            let judges = leniencies.iter().zip(0..);
            judges.map(move |(leniency, of)| (n, of, f64::from(quality + leniency) / 10.0))
        });
        let cast = |(n, of, mark)| (entry(n), judge(of), mark);
        let before = Readings::new([], whole().map(cast));
        let after = Readings::new([], whole().filter(|(n, of, _)| (*n, *of) != gone).map(cast));
        let before = Additive::fit(&before, JudgeEffects::Fixed).unwrap();
        let after = Additive::fit(&after, JudgeEffects::Fixed).unwrap();
        for (before, after) in scores(&before).iter().zip(scores(&after)) {
            prop_assert!(near(*before, after, 1e-4), "{} and {}", before, after);
        }
    }

    /// Names are names.
    #[test]
    fn renaming_changes_nothing_but_names(season in season(), turn in any::<u128>()) {
        let renamed = |id: u128| (id + 1).wrapping_mul(turn | 1);
        let other = season.iter().map(|(n, of, mark)| {
            (entry(renamed(n.0.as_u128())), judge(renamed(of.0.as_u128())), *mark)
        });
        let (one, other) = (Readings::new([], season.clone()), Readings::new([], other));
        let fits = (Additive::fit(&one, JudgeEffects::Random), Additive::fit(&other, JudgeEffects::Random));
        if let (Ok(one), Ok(other)) = fits {
            for (first, second) in one.places().iter().zip(other.places()) {
                prop_assert!(
                    near(first.score.unwrap(), second.score.unwrap(), 1e-5),
                    "{:?} {:?}: {:?} {:?}", one.variances(), other.variances(), first, second
                );
            }
        }
    }
}

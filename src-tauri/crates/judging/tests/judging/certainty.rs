//! How certain scores, chances and places are, where the variances are estimated from few readings.

use judging::rank::{Additive, JudgeEffects};
use judging::{EntryId, Readings};

use crate::cast::{entry, judge};
use crate::severity::{forty_by_nine, near, rows};

fn of_two(first: &[f64], second: &[f64]) -> Additive {
    let pairs = first.iter().zip(second);
    let (one, other): (Vec<_>, Vec<_>) =
        pairs.map(|(one, other)| (Some(*one), Some(*other))).unzip();
    Additive::fit(&rows(&[&one, &other]), JudgeEffects::Fixed).unwrap()
}

/// Four entries by three judges, which differ less than chance would make them. Entry 2 has the highest mean, and entries
/// 1 and 3 have the same.
fn model_of_four() -> Additive {
    let marks = [
        [9.0, 2.0, 6.0],
        [2.0, 9.0, 5.0],
        [6.0, 5.0, 6.5],
        [5.0, 6.0, 5.0],
    ];
    let [a, b, c, d] = marks.map(|of_entry| of_entry.map(Some));
    Additive::fit(&rows(&[&a, &b, &c, &d]), JudgeEffects::Fixed).unwrap()
}

/// Of two entries that all judges read, only the differences count, and the chance that one is the better is a double
/// integral over the ratio and the variance of chance. It was computed on a grid of 1,500 by 1,500 by another program.
#[test]
fn the_chance_of_two_is_that_of_direct_integration() {
    for (first, second, wanted) in [
        // The difference is the same for all four judges. It used to be certain, with an error of 0.00000008.
        (
            &[8.0, 9.0, 7.0, 8.0][..],
            &[7.0, 8.0, 6.0, 7.0][..],
            0.966_133,
        ),
        (&[8.0, 9.0, 7.0, 8.0], &[7.0, 8.0, 6.0, 7.5], 0.973_227),
        (
            &[7.0, 6.5, 8.0, 7.5, 6.0],
            &[6.5, 6.0, 8.5, 7.0, 5.0],
            0.824_950,
        ),
    ] {
        let model = of_two(first, second);
        let found = model.chance_above(entry(0), entry(1)).unwrap();
        assert!(near(found, wanted, 2e-3), "{found} is not {wanted}");
        let drawn = model.chances(&[entry(0), entry(1)], 1, 40_000, 26);
        assert!(near(drawn[0].first, wanted, 0.01), "{drawn:?}");
    }
}

/// Marks that all agree are still rounded to steps: no interval is shorter than the rounding of its readings.
#[test]
fn exact_marks_are_not_exact() {
    for (step, marks) in [(1.0, [7.0, 7.0, 7.0, 7.0]), (0.5, [7.5, 7.5, 7.5, 7.5])] {
        let model = of_two(&marks, &marks);
        for place in model.places() {
            let (from, to) = place.interval().unwrap();
            assert!(to - from > 0.5 * step, "{place:?}");
            assert!(from < marks[0] && marks[0] < to, "{place:?}");
        }
        assert!(!model.tells_apart(&[entry(0), entry(1)]));
    }
}

/// Entries differ less than chance would make them, so that their variance is estimated at zero: every chance used to
/// be the same, and every interval a point apart from the judges' errors.
#[test]
fn a_variance_of_zero_is_not_taken_for_known() {
    let model = model_of_four();
    assert!(model.variances().entries < 1e-9, "{:?}", model.variances());
    let places = model.places();
    assert_eq!(places[0].entry, entry(2), "the highest mean is first");
    // 5⅔, 5⅓, 5⅚ and 5⅓: only what has the same mean has the same score.
    let tied = places.iter().filter(|place| place.tied);
    let tied: Vec<EntryId> = tied.map(|place| place.entry).collect();
    assert_eq!(tied, [entry(1), entry(3)], "{places:?}");
    let ids: Vec<EntryId> = (0..4).map(entry).collect();
    let chances = model.chances(&ids, 1, 20_000, 26);
    assert!(chances[2].first > chances[3].first, "{chances:?}");
    assert!(
        chances
            .iter()
            .all(|chance| (0.1..0.5).contains(&chance.first)),
        "{chances:?}"
    );
    assert!(!model.tells_apart(&ids));
}

#[test]
fn intervals_of_many_readings_are_those_of_known_variances() {
    // With 72 degrees of freedom the intervals are near those of known variances, and never shorter by much.
    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap();
    for place in model.places() {
        let (from, to) = place.interval().unwrap();
        let (score, se) = (place.score.unwrap(), place.se.unwrap());
        assert!(
            near((to - from) / (2.0 * 1.96 * se), 1.0, 0.02),
            "{place:?}"
        );
        assert!(near(f64::midpoint(from, to), score, 0.1 * se), "{place:?}");
    }
    assert!(model.tells_apart(&(0..40).map(entry).collect::<Vec<_>>()));
}

/// A number added to all marks of one category is that category's mean, and says nothing of how far entries differ:
/// the variances, the leniencies and the chances within it stay as they are. Pooled, they grew with it.
#[test]
fn how_far_categories_lie_apart_is_not_how_far_entries_do() {
    for effects in [JudgeEffects::Fixed, JudgeEffects::Random] {
        let category = |id: EntryId| id.0.as_u128() % 3;
        let moved_by = |by: f64| {
            let all = forty_by_nine();
            let numbers = all.all().iter().map(|reading| {
                let id = all.entries()[reading.entry];
                let more = if category(id) == 1 { by } else { 0.0 };
                (id, all.judges()[reading.judge], reading.value + more)
            });
            Readings::new([], numbers.collect::<Vec<_>>())
        };
        let fit = |by| Additive::fit_in_categories(&moved_by(by), effects, category).unwrap();
        let (near_by, far) = (fit(0.0), fit(5.0));
        assert!(near(
            near_by.variances().entries,
            far.variances().entries,
            1e-4
        ));
        assert!(near(near_by.variances().error, far.variances().error, 1e-4));
        for (one, other) in near_by.leniencies().iter().zip(far.leniencies()) {
            assert!(near(one.leniency, other.leniency, 1e-4) && near(one.se, other.se, 1e-3));
        }
        let score = |model: &Additive, n| {
            let places = model.places();
            places
                .iter()
                .find(|place| place.entry == entry(n))
                .unwrap()
                .score
                .unwrap()
        };
        assert!(near(score(&far, 1) - score(&near_by, 1), 5.0, 1e-3));
        assert!(near(score(&far, 0) - score(&near_by, 0), 0.0, 1e-3));
        let pooled = Additive::fit(&moved_by(5.0), effects).unwrap();
        assert!(pooled.variances().entries > 3.0 * far.variances().entries);
    }
}

/// Entries 1 and 3 have the same score. Of one category, neither places nor ties know of the other's entries.
#[test]
fn places_among_some_entries_are_those_of_a_table_without_the_others() {
    let model = model_of_four();
    let among = |ids: &[u128]| {
        let ids: Vec<EntryId> = ids.iter().copied().map(entry).collect();
        let places = model.places_among(&ids).into_iter();
        let places = places.map(|it| (it.entry.0.as_u128(), it.place, it.tied));
        places.collect::<Vec<_>>()
    };
    assert_eq!(
        among(&[0, 1, 2, 3]),
        [
            (2, Some(1), false),
            (0, Some(2), false),
            (1, Some(3), true),
            (3, Some(3), true)
        ]
    );
    assert_eq!(among(&[3, 0]), [(0, Some(1), false), (3, Some(2), false)]);
    assert_eq!(among(&[9]), []);
    let (all, some) = (model.places(), model.places_among(&[entry(0)]));
    let of_all = all.iter().find(|it| it.entry == entry(0)).unwrap();
    assert_eq!(
        (some[0].score, some[0].interval()),
        (of_all.score, of_all.interval())
    );
}

/// One category is what there was before.
#[test]
fn one_category_changes_nothing() {
    let one = Additive::fit(&forty_by_nine(), JudgeEffects::Random).unwrap();
    let same = |_: EntryId| "all";
    let other = Additive::fit_in_categories(&forty_by_nine(), JudgeEffects::Random, same).unwrap();
    assert_eq!(one.places(), other.places());
}

/// The leniency of a judge of one entry alone is the least certain.
#[test]
fn leniencies_have_the_errors_of_unknown_variances() {
    let yes = Some::<f64>;
    let readings = rows(&[
        &[yes(7.0), yes(6.0), yes(8.0)],
        &[yes(5.0), yes(5.0), None],
        &[yes(8.0), yes(6.0), None],
        &[yes(4.0), yes(3.0), None],
    ]);
    let model = Additive::fit(&readings, JudgeEffects::Fixed).unwrap();
    let leniencies = model.leniencies();
    assert_eq!(leniencies[2].judge, judge(2));
    assert!(leniencies[2].se > leniencies[0].se, "{leniencies:?}");
}

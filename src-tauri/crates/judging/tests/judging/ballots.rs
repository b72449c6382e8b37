//! What rounds of every mode ask for, and what the answers come to.

use judging::rank::{Additive, Comparison, JudgeEffects, Place, RankError, next_pair};
use judging::{Ballot, Criterion, EntryId, PLACE, Scale, ScoreSheet, SheetProblem, VOTE};

use crate::cast::{criterion, entry, judge, mark, sheet};
use crate::severity::near;

fn places(ballot: &Ballot, sheets: &[ScoreSheet]) -> Vec<(EntryId, Option<u32>, Option<f64>)> {
    let ranked = ballot.rank(&[entry(1), entry(2), entry(3)], sheets);
    let report = |place: &Place| (place.entry, place.place, place.mean);
    ranked.expect("a ranking").iter().map(report).collect()
}

fn codes(ballot: &Ballot, sheet: &ScoreSheet) -> Vec<&'static str> {
    let problems = ballot.check(sheet).err().unwrap_or_default();
    problems.iter().map(SheetProblem::code).collect()
}

/// The name under which a sheet holds a comparison with an entry.
fn against(n: u128) -> String {
    entry(n).to_string()
}

#[test]
fn marks_go_by_their_mean() {
    let ballot = Ballot::Marks {
        criteria: vec![criterion("c", 1.0)],
        scale: Scale {
            min: 1.0,
            max: 10.0,
            step: 1.0,
        },
    };
    let sheets = [mark(1, 1, 7.0), mark(2, 1, 9.0), mark(2, 2, 8.0)];
    let ranked = places(&ballot, &sheets);
    assert_eq!(ranked[0], (entry(2), Some(1), Some(8.5)));
    assert_eq!(ranked[2], (entry(3), None, None));
    assert_eq!(codes(&ballot, &mark(1, 1, 11.0)), ["mark-out-of-range"]);
}

/// How wide the interval of the first of two entries is.
fn width_of_first(ballot: &Ballot, sheets: &[ScoreSheet]) -> f64 {
    let readings = ballot.readings(&[entry(1), entry(2)], sheets);
    let model = Additive::fit(&readings, JudgeEffects::Fixed).unwrap();
    let (from, to) = model.places()[0].interval().unwrap();
    to - from
}

/// Marks that all agree are as uncertain as the steps of the scale are coarse, also where the marks given happen to be
/// whole.
#[test]
fn rounding_is_that_of_the_scale_and_not_of_the_marks() {
    let width = |step: f64| {
        let ballot = Ballot::Marks {
            criteria: vec![criterion("c", 1.0)],
            scale: Scale {
                min: 0.0,
                max: 10.0,
                step,
            },
        };
        let sheets: Vec<_> = (1..5)
            .flat_map(|of| [mark(1, of, 7.0), mark(2, of, 7.0)])
            .collect();
        width_of_first(&ballot, &sheets)
    };
    assert!(near(width(1.0) / width(0.5), 2.0, 0.05));
    // Any mark may be given: what shows is all that is known.
    assert!(near(width(0.0) / width(1.0), 1.0, 1e-9));
}

/// Each criterion is marked from 0 to its points, in the steps of the scale, and a sheet is the sum.
#[test]
fn points_are_added_up() {
    let with_points = |id: &str, points: f64| Criterion {
        points: Some(points),
        ..criterion(id, 1.0)
    };
    let ballot = Ballot::Marks {
        criteria: vec![with_points("c", 40.0), with_points("d", 60.0)],
        scale: Scale {
            min: 1.0,
            max: 10.0,
            step: 0.5,
        },
    };
    let both = |n, of, c, d| sheet(n, of, &[("c", c), ("d", d)]);
    let sheets = [
        both(1, 1, 40.0, 20.5),
        both(2, 1, 10.0, 60.0),
        both(2, 2, 0.0, 60.0),
    ];
    let ranked = places(&ballot, &sheets);
    assert_eq!(ranked[0], (entry(2), Some(1), Some(65.0)));
    assert_eq!(ranked[1], (entry(1), Some(2), Some(60.5)));
    assert_eq!(codes(&ballot, &both(1, 1, 40.0, 0.0)), [""; 0]);
    for (c, d) in [(40.5, 0.0), (0.0, 60.5), (-0.5, 0.0)] {
        assert_eq!(codes(&ballot, &both(1, 1, c, d)), ["mark-out-of-range"]);
    }
    assert_eq!(codes(&ballot, &both(1, 1, 0.25, 0.0)), ["mark-off-step"]);
}

/// Two marks that are added up are off by more than their mean is.
#[test]
fn rounding_grows_with_the_points_that_are_added_up() {
    let width = |points: Option<f64>| {
        let of = |id| Criterion {
            points,
            ..criterion(id, 1.0)
        };
        let ballot = Ballot::Marks {
            criteria: vec![of("c"), of("d")],
            scale: Scale {
                min: 0.0,
                max: 50.0,
                step: 1.0,
            },
        };
        let sheets: Vec<_> = (1..5)
            .flat_map(|of| [1, 2].map(|n| sheet(n, of, &[("c", 7.0), ("d", 7.0)])))
            .collect();
        width_of_first(&ballot, &sheets)
    };
    assert!(near(width(Some(50.0)) / width(None), 2.0, 0.05));
}

#[test]
fn a_maybe_is_half_a_yes() {
    let vote = |n, of, mark| sheet(n, of, &[(VOTE, mark)]);
    let sheets = [
        vote(1, 1, 0.5),
        vote(1, 2, 0.5),
        vote(2, 1, 1.0),
        vote(2, 2, 0.0),
        vote(3, 1, 1.0),
    ];
    let ranked = places(&Ballot::Vote, &sheets);
    assert_eq!(ranked[0], (entry(3), Some(1), Some(1.0)));
    assert_eq!(ranked[1].1, ranked[2].1, "one yes of two is two maybes");
    assert_eq!(codes(&Ballot::Vote, &vote(1, 1, 0.7)), ["mark-off-step"]);
    assert_eq!(codes(&Ballot::Vote, &sheet(1, 1, &[])), ["mark-missing"]);
}

#[test]
fn orders_go_by_borda_and_are_read_as_places() {
    let place = |n, of, place| sheet(n, of, &[(PLACE, place)]);
    let sheets = [
        place(1, 1, 1.0),
        place(2, 1, 2.0),
        place(3, 1, 3.0),
        place(1, 2, 2.0),
        place(2, 2, 1.0),
        place(3, 2, 3.0),
        place(1, 3, 1.0),
        place(2, 3, 3.0),
        place(3, 3, 2.0),
    ];
    let ranked = Ballot::Order
        .rank(&[entry(1), entry(2), entry(3)], &sheets)
        .expect("a ranking");
    let order: Vec<_> = ranked
        .iter()
        .map(|it| (it.entry, it.lowest, it.highest))
        .collect();
    assert_eq!(
        order,
        [
            (entry(1), Some(1.0), Some(2.0)),
            (entry(2), Some(1.0), Some(3.0)),
            (entry(3), Some(2.0), Some(3.0)),
        ]
    );
    assert_eq!(
        ranked[0].score,
        Some(2.5 / 3.0),
        "the share of others it stands above"
    );
    assert_eq!(
        codes(&Ballot::Order, &place(1, 1, 0.0)),
        ["mark-out-of-range"]
    );
    assert_eq!(codes(&Ballot::Order, &place(1, 1, 1.5)), ["mark-off-step"]);
}

#[test]
fn comparisons_go_by_abilities() {
    let (two, three) = (against(2), against(3));
    let sheets = [
        sheet(1, 1, &[(&two, 1.0), (&three, 1.0)]),
        sheet(2, 1, &[(&three, 1.0)]),
        sheet(1, 2, &[(&two, 0.0), (&three, 0.5)]),
        sheet(2, 2, &[(&three, 1.0)]),
        sheet(1, 3, &[(&three, 0.0)]),
    ];
    let ranked = Ballot::Pairs
        .rank(&[entry(1), entry(2), entry(3)], &sheets)
        .expect("abilities");
    assert_eq!(ranked[0].entry, entry(2));
    let first = ranked
        .iter()
        .find(|it| it.entry == entry(1))
        .expect("entry 1");
    assert_eq!(
        (first.marks, first.mean),
        (3, Some((1.0 + 0.25 + 0.0) / 3.0))
    );
    assert_eq!(
        codes(&Ballot::Pairs, &sheet(2, 1, &[(&against(1), 1.0)])),
        ["mark-unknown-criterion"]
    );
    assert_eq!(
        codes(&Ballot::Pairs, &sheet(1, 1, &[(&two, 0.2)])),
        ["mark-off-step"]
    );
    assert_eq!(codes(&Ballot::Pairs, &sheet(1, 1, &[])), [""; 0]);
}

/// Only one spelling of an id is a comparison: a second one would count the same answer twice. So would a pair on the sheet
/// of the other entry.
#[test]
fn a_pair_counts_once_however_its_id_is_spelled() {
    // An id with a letter, so that it is another text in capitals.
    let other = entry(0xab);
    let id = other.0;
    let plain = id.hyphenated().to_string();
    for spelled in [
        id.simple().to_string(),
        id.braced().to_string(),
        id.urn().to_string(),
        plain.to_uppercase(),
    ] {
        let twice = sheet(1, 1, &[(&plain, 1.0), (&spelled, 1.0)]);
        assert_eq!(codes(&Ballot::Pairs, &twice), ["mark-unknown-criterion"]);
        let backwards = sheet(2, 1, &[(&against(1), 0.0)]);
        let counted = judging::comparisons(&[entry(1), entry(2), other], &[twice, backwards]);
        assert_eq!(counted.len(), 1, "{spelled}");
    }
}

#[test]
fn who_steps_back_leaves_all_comparisons_with_the_entry() {
    let mut away = sheet(3, 1, &[]);
    away.recused = Some("a friend".to_owned());
    let sheets = [sheet(1, 1, &[(&against(2), 1.0), (&against(3), 0.0)]), away];
    let readings = Ballot::Pairs.readings(&[entry(1), entry(2), entry(3)], &sheets);
    let values: Vec<f64> = readings.all().iter().map(|reading| reading.value).collect();
    assert_eq!(values, [1.0, 0.0]);
    let ranked = Ballot::Pairs.rank(&[entry(1), entry(2), entry(3)], &sheets);
    assert!(matches!(ranked, Err(RankError::Separated { .. })));
}

#[test]
fn words_rank_nothing() {
    let ranked = places(&Ballot::Discussion, &[sheet(1, 1, &[])]);
    assert!(ranked.iter().all(|(_, place, _)| place.is_none()));
    assert_eq!(
        codes(&Ballot::Discussion, &mark(1, 1, 3.0)),
        ["mark-unknown-criterion"]
    );
}

#[test]
fn the_next_pair_is_one_met_least_until_all_have_met() {
    let entries: Vec<EntryId> = (1..=4).map(entry).collect();
    let mut compared = Vec::new();
    let mut met = Vec::new();
    while let Some((one, other)) = next_pair(&entries, &compared) {
        let often = |id: &EntryId| {
            let own = compared
                .iter()
                .filter(|it: &&Comparison| it.better == *id || it.worse == *id);
            own.count()
        };
        let times: Vec<usize> = entries.iter().map(often).collect();
        let (least, most) = (times.iter().min().unwrap(), times.iter().max().unwrap());
        assert!(most - least <= 1, "nobody waits long: {times:?}");
        compared.push(Comparison {
            judge: judge(1),
            better: other,
            worse: one,
            equal: false,
        });
        met.push((one, other));
    }
    assert_eq!(met.len(), 6);
    met.sort_unstable();
    met.dedup();
    assert_eq!(met.len(), 6, "no pair comes twice");
    assert_eq!(next_pair(&entries[..1], &[]), None);
}

//! What rounds of every mode ask for, and what the answers come to.

use judging::rank::{Comparison, Place, RankError, next_pair};
use judging::{Ballot, EntryId, PLACE, Scale, ScoreSheet, SheetProblem, VOTE};

use crate::cast::{criterion, entry, judge, mark, sheet};

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

use judging::{Place, ScoreSheet};

use crate::cast::{criterion, entry, mark, rank, sheet};

/// Entry, place and score, best first, of sheets of one criterion.
fn by_one(sheets: &[ScoreSheet], entries: u128) -> Vec<(u128, Option<u32>, Option<f64>)> {
    let ids: Vec<_> = (1..=entries).map(entry).collect();
    let places = rank(&ids, sheets, &[criterion("c", 1.0)]);
    places
        .into_iter()
        .map(|place| (place.entry.0.as_u128(), place.place, place.score))
        .collect()
}

fn only(places: Vec<Place>) -> Place {
    let [place] = <[Place; 1]>::try_from(places).unwrap();
    place
}

/// 2·8 + 1·5 + 1·6 = 27 over 4 is 6.75; 2·9 + 1·7 + 1·4 = 29 over 4 is 7.25; their mean is 7, and their
/// standard deviation half their distance times √2.
#[test]
fn weights_are_shares_within_a_sheet() {
    let criteria = [
        criterion("craft", 2.0),
        criterion("impact", 1.0),
        criterion("voice", 1.0),
    ];
    let sheets = [
        sheet(1, 1, &[("craft", 8.0), ("impact", 5.0), ("voice", 6.0)]),
        sheet(1, 2, &[("craft", 9.0), ("impact", 7.0), ("voice", 4.0)]),
    ];
    let place = only(rank(&[entry(1)], &sheets, &criteria));
    assert_eq!((place.place, place.tied, place.marks), (Some(1), false, 2));
    assert_eq!(
        (place.score, place.lowest, place.highest),
        (Some(7.0), Some(6.75), Some(7.25))
    );
    assert!((place.spread.unwrap() - 0.5 / 2.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn the_size_of_weights_does_not_matter_and_a_weight_of_zero_is_left_out() {
    let sheets = [sheet(1, 1, &[("craft", 8.0), ("impact", 5.0)])];
    for (craft, impact, score) in [
        (2.0, 1.0, 7.0),
        (0.2, 0.1, 7.0),
        (2_000.0, 1_000.0, 7.0),
        (1.0, 0.0, 8.0),
        (1.0, f64::NAN, 8.0),
    ] {
        let criteria = [criterion("craft", craft), criterion("impact", impact)];
        let place = only(rank(&[entry(1)], &sheets, &criteria));
        assert_eq!(place.score, Some(score), "{craft} to {impact}");
    }
}

#[test]
fn what_ties_shares_a_place_and_the_next_is_skipped() {
    let sheets = [
        mark(1, 1, 8.0),
        mark(2, 1, 9.0),
        mark(3, 2, 8.0),
        mark(4, 2, 7.0),
    ];
    assert_eq!(
        by_one(&sheets, 4),
        [
            (2, Some(1), Some(9.0)),
            (1, Some(2), Some(8.0)),
            (3, Some(2), Some(8.0)),
            (4, Some(4), Some(7.0)),
        ]
    );
}

/// In floating point (7.1 + 7.2 + 7.3) / 3 is not 7.2.
#[test]
fn a_tie_of_decimals_is_a_tie() {
    let sheets = [
        mark(1, 1, 7.1),
        mark(1, 2, 7.2),
        mark(1, 3, 7.3),
        mark(2, 1, 7.2),
    ];
    let places = rank(&[entry(1), entry(2)], &sheets, &[criterion("c", 1.0)]);
    assert!(
        places
            .iter()
            .all(|place| place.tied && place.place == Some(1)),
        "{places:?}"
    );
    assert_eq!(places[0].score, places[1].score);
}

#[test]
fn an_entry_without_a_counting_sheet_comes_last_without_a_place() {
    let mut recused = mark(2, 1, 10.0);
    recused.recused = Some("a neighbour".to_owned());
    let half = sheet(3, 1, &[("other", 10.0)]);
    let sheets = [
        recused,
        half,
        mark(4, 1, 2.0),
        mark(4, 1, f64::NAN),
        mark(9, 1, 10.0),
    ];
    assert_eq!(
        by_one(&sheets, 4),
        [
            (4, Some(1), Some(2.0)),
            (1, None, None),
            (2, None, None),
            (3, None, None)
        ]
    );
    let places = rank(&[entry(1), entry(2)], &sheets, &[criterion("c", 1.0)]);
    assert!(
        places
            .iter()
            .all(|place| !place.tied && place.marks == 0 && place.spread.is_none())
    );
}

#[test]
fn nothing_can_be_ranked_by_no_criteria() {
    let place = only(rank(&[entry(1)], &[mark(1, 1, 9.0)], &[]));
    assert_eq!((place.place, place.score, place.marks), (None, None, 0));
}

/// Judge A marks e1 9, e2 8, e3 7; judge B marks e3 7, e4 5, e5 4. They agree on e3, so the mean is in
/// the order both mean. (z-scores and ratios to a judge's own mean would put e3 above e2.)
#[test]
fn judges_who_agree_are_ranked_as_they_mean() {
    let sheets = [
        mark(1, 1, 9.0),
        mark(2, 1, 8.0),
        mark(3, 1, 7.0),
        mark(3, 2, 7.0),
        mark(4, 2, 5.0),
        mark(5, 2, 4.0),
    ];
    let scores: Vec<_> = by_one(&sheets, 5)
        .into_iter()
        .map(|(n, _, score)| (n, score))
        .collect();
    assert_eq!(
        scores,
        [(1, 9.0), (2, 8.0), (3, 7.0), (4, 5.0), (5, 4.0)].map(|(n, s)| (n, Some(s)))
    );
}

/// The known weakness of the plain mean. A lenient judge gives everything 9 and a severe one everything
/// 5. Entry 1 was read by both and entry 2 by the lenient one alone, after a recusal: equal work, and
/// entry 2 wins. That is why the number of marks and the spread stand beside the score.
#[test]
fn the_plain_mean_favours_an_entry_that_the_severe_judge_did_not_read() {
    let mut recused = mark(2, 2, 5.0);
    recused.recused = Some("shares a byline".to_owned());
    let sheets = [mark(1, 1, 9.0), mark(1, 2, 5.0), mark(2, 1, 9.0), recused];
    let places = rank(&[entry(1), entry(2)], &sheets, &[criterion("c", 1.0)]);
    let report: Vec<_> = places.iter().map(|p| (p.entry, p.score, p.marks)).collect();
    assert_eq!(report, [(entry(2), Some(9.0), 1), (entry(1), Some(7.0), 2)]);
    assert!((places[1].spread.unwrap() - 8.0_f64.sqrt()).abs() < 1e-12);
}

use judging::EntryId;
use judging::rank::{Additive, JudgeEffects};

use crate::cast::entry;
use crate::severity::{forty_by_nine, near, rows};

fn all_forty() -> Vec<EntryId> {
    (0..40).map(entry).collect()
}

#[test]
fn chances_add_up_and_follow_the_scores() {
    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap();
    let chances = model.chances(&all_forty(), 5, 4_000, 26);
    assert_eq!(
        chances,
        model.chances(&all_forty(), 5, 4_000, 26),
        "the seed decides"
    );
    assert!(near(
        chances.iter().map(|chance| chance.first).sum(),
        1.0,
        1e-9
    ));
    assert!(near(
        chances.iter().map(|chance| chance.above).sum(),
        5.0,
        1e-9
    ));
    let first = model.places()[0].entry;
    let best = chances
        .iter()
        .max_by(|one, other| one.first.total_cmp(&other.first))
        .unwrap();
    assert_eq!(best.entry, first);
    assert!(chances.iter().all(|chance| chance.first <= chance.above));
}

#[test]
fn the_chance_of_two_is_that_of_their_difference() {
    let table: Vec<Vec<Option<f64>>> = vec![
        [7.0, 6.5, 8.0, 7.5, 6.0].map(Some).to_vec(),
        [6.5, 6.0, 8.5, 7.0, 5.0].map(Some).to_vec(),
    ];
    let table: Vec<&[Option<f64>]> = table.iter().map(Vec::as_slice).collect();
    let model = Additive::fit(&rows(&table), JudgeEffects::Fixed).unwrap();
    let wanted = model.chance_above(entry(0), entry(1)).unwrap();
    let chances = model.chances(&[entry(0), entry(1)], 1, 40_000, 26);
    assert!(
        near(chances[0].first, wanted, 0.01),
        "{chances:?}, {wanted}"
    );
    assert_eq!(
        model.are_indistinguishable(entry(0), entry(1)),
        Some((0.025..0.975).contains(&wanted))
    );
}

/// The severity of judges is told from everything they read; who is first, among those who could be.
#[test]
fn chances_are_among_those_who_are_asked_about() {
    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap();
    let last = model.places().last().unwrap().entry;
    let alone = model.chances(&[last, entry(99)], 1, 100, 26);
    assert_eq!((alone.len(), alone[0].entry), (1, last));
    assert!(near(alone[0].first, 1.0, 1e-12));
    assert!(model.chances(&[entry(99)], 1, 100, 26).is_empty());
}

#[test]
fn one_more_reading_tells_most_where_it_is_close() {
    let model = Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap();
    let next = model.next_readings(&all_forty(), 1);
    let places = model.places();
    let top: Vec<EntryId> = places.iter().take(3).map(|place| place.entry).collect();
    assert!(top.contains(&next[0].entry), "{:?}", next[0]);
    assert!(next.is_sorted_by(|one, other| one.worth >= other.worth));
    assert!(next.iter().all(|next| next.worth >= 0.0));
    assert!(
        next.last().unwrap().worth < 1e-6,
        "the last place is settled"
    );
}

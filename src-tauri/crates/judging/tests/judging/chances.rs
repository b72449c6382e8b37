//! The chances of entries to be first and above a cut, and what one more reading is worth.

use judging::EntryId;
use judging::rank::{Additive, JudgeEffects};

use crate::cast::entry;
use crate::severity::{forty_by_nine, near, rows};

/// The ids of the entries of [`forty_by_nine`].
fn forty_entries() -> Vec<EntryId> {
    (0..40).map(entry).collect()
}

fn model_of_forty() -> Additive {
    Additive::fit(&forty_by_nine(), JudgeEffects::Fixed).unwrap()
}

/// Two entries that five judges read, and that are close.
fn model_of_two() -> Additive {
    let first = [7.0, 6.5, 8.0, 7.5, 6.0].map(Some);
    let second = [6.5, 6.0, 8.5, 7.0, 5.0].map(Some);
    Additive::fit(&rows(&[&first, &second]), JudgeEffects::Fixed).unwrap()
}

#[test]
fn chances_add_up_and_follow_the_scores() {
    let model = model_of_forty();
    let chances = model.chances(&forty_entries(), 5, 4_000, 26);
    assert_eq!(
        chances,
        model.chances(&forty_entries(), 5, 4_000, 26),
        "the seed decides"
    );
    let sum_of_first = chances.iter().map(|chance| chance.first).sum();
    assert!(near(sum_of_first, 1.0, 1e-9));
    let sum_of_above = chances.iter().map(|chance| chance.above).sum();
    assert!(near(sum_of_above, 5.0, 1e-9));
    let best_score = model.places()[0].entry;
    let likeliest = chances
        .iter()
        .max_by(|one, other| one.first.total_cmp(&other.first))
        .unwrap();
    assert_eq!(likeliest.entry, best_score);
    assert!(chances.iter().all(|chance| chance.first <= chance.above));
}

#[test]
fn of_two_entries_the_chance_of_first_is_the_chance_above_the_other() {
    let model = model_of_two();
    let above = model.chance_above(entry(0), entry(1)).unwrap();
    let chances = model.chances(&[entry(0), entry(1)], 1, 40_000, 26);
    assert!(near(chances[0].first, above, 0.01), "{chances:?}, {above}");
    assert_eq!(
        model.are_indistinguishable(entry(0), entry(1)),
        Some((0.025..0.975).contains(&above))
    );
}

/// Sixteen draws are made side by side. One alone used to take the variance of chance from the lowest sixteenth of its
/// distribution, so that the better of two was first too often.
#[test]
fn draws_that_do_not_fill_a_block_are_as_likely_to_be_far_apart() {
    let model = model_of_two();
    let of_first = |draws: usize, seeds: u64| {
        let chance = |seed| model.chances(&[entry(0), entry(1)], 1, draws, seed)[0].first;
        let sum: f64 = (0..seeds).map(chance).sum();
        sum / f64::from(u32::try_from(seeds).unwrap())
    };
    let (whole_blocks, single_draws) = (of_first(16, 400), of_first(1, 4_000));
    assert!(
        near(single_draws, whole_blocks, 0.03),
        "{single_draws} is not {whole_blocks}"
    );
}

/// The severity of judges is estimated from everything they read; the chances are among the entries that were named.
#[test]
fn chances_are_among_the_named_entries_alone() {
    let model = model_of_forty();
    let last = model.places().last().unwrap().entry;
    let alone = model.chances(&[last, entry(99)], 1, 100, 26);
    assert_eq!((alone.len(), alone[0].entry), (1, last));
    assert!(near(alone[0].first, 1.0, 1e-12));
    assert!(model.chances(&[entry(99)], 1, 100, 26).is_empty());
}

#[test]
fn one_more_reading_is_worth_most_near_the_cut() {
    let model = model_of_forty();
    let next = model.next_readings(&forty_entries(), 1);
    let places = model.places();
    let best_three: Vec<EntryId> = places.iter().take(3).map(|place| place.entry).collect();
    assert!(best_three.contains(&next[0].entry), "{:?}", next[0]);
    assert!(next.is_sorted_by(|one, other| one.worth >= other.worth));
    assert!(next.iter().all(|next| next.worth >= 0.0));
    assert!(
        next.last().unwrap().worth < 1e-6,
        "one more reading does not bring the last to the first place"
    );
}

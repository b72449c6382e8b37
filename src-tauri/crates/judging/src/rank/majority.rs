//! Rankings that follow from which of two entries the majority puts above the other.

use super::error::RankError;
use super::pairs::Pairs;
use super::place::{KeyedScore, Place, places};
use crate::Readings;

/// Ranks by Schulze's method (*A new monotonic, clone-independent … single-winner election method*, 2011):
/// an entry stands above another if the strongest way of majorities from the one to the other is stronger
/// than the way back; a way is as strong as its weakest majority, a majority as the judges for it. The place
/// is one more than the number of entries that stand above.
///
/// An entry that beats every other is first. Where judges read different entries, majorities are of few
/// judges and say little. It has no score.
pub fn schulze(readings: &Readings) -> Result<Vec<Place>, RankError> {
    Ok(schulze_of(readings, &Pairs::of_readings(readings)?))
}

/// [`schulze`] by comparisons that judges made themselves; the readings stand beside.
pub(crate) fn schulze_of(readings: &Readings, pairs: &Pairs) -> Vec<Place> {
    by_defeats(readings, pairs, &schulze_defeats(pairs))
}

/// Ranks by ranked pairs (Tideman, 1987): majorities are kept from the strongest down, but for those that
/// would close a circle. Majorities equally strong are looked at together, and of those that close a circle
/// with each other none is kept, so that no name decides. The place is one more than the number of entries
/// from which the kept majorities lead here.
///
/// It is strong where [`schulze`] is, and easier to follow by hand. It has no score.
pub fn ranked_pairs(readings: &Readings) -> Result<Vec<Place>, RankError> {
    Ok(ranked_pairs_of(readings, &Pairs::of_readings(readings)?))
}

/// [`ranked_pairs`] by comparisons that judges made themselves; the readings stand beside.
pub(crate) fn ranked_pairs_of(readings: &Readings, pairs: &Pairs) -> Vec<Place> {
    by_defeats(readings, pairs, &ranked_pairs_defeats(pairs))
}

/// Whether one entry stands above another, for every two.
type Defeats = Vec<Vec<bool>>;

/// The majority for one entry against another: the judges for it, where they are more than those against.
fn majority(pairs: &Pairs, one: usize, other: usize) -> u32 {
    let (for_it, against) = (pairs.above(one, other), pairs.above(other, one));
    if for_it > against { for_it } else { 0 }
}

fn schulze_defeats(pairs: &Pairs) -> Defeats {
    let side = pairs.entries().len();
    let mut strength: Vec<Vec<u32>> = (0..side)
        .map(|one| (0..side).map(|other| majority(pairs, one, other)).collect())
        .collect();
    // Floyd's and Warshall's way to all strongest ways.
    for by in 0..side {
        let on = strength[by].clone();
        for one in (0..side).filter(|one| *one != by) {
            let to = strength[one][by];
            for (direct, on) in strength[one].iter_mut().zip(&on) {
                *direct = (*direct).max(to.min(*on));
            }
        }
    }
    (0..side)
        .map(|one| {
            (0..side)
                .map(|other| one != other && strength[one][other] > strength[other][one])
                .collect()
        })
        .collect()
}

fn ranked_pairs_defeats(pairs: &Pairs) -> Defeats {
    let side = pairs.entries().len();
    let mut majorities = Vec::new();
    for one in 0..side {
        for other in 0..side {
            let strength = majority(pairs, one, other);
            if strength > 0 {
                // Of majorities equally large, the one with fewer against is the stronger.
                majorities.push((strength, u32::MAX - pairs.above(other, one), one, other));
            }
        }
    }
    majorities.sort_unstable_by(|one, other| other.cmp(one));
    let mut kept = vec![vec![false; side]; side];
    for equals in majorities.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let mut with = kept.clone();
        for (_, _, one, other) in equals {
            with[*one][*other] = true;
        }
        close(&mut with);
        for (_, _, one, other) in equals {
            kept[*one][*other] |= !with[*other][*one];
        }
    }
    close(&mut kept);
    kept
}

/// Adds every way to its end.
fn close(ways: &mut Defeats) {
    for by in 0..ways.len() {
        let on = ways[by].clone();
        for way in ways.iter_mut().filter(|way| way[by]) {
            for (direct, on) in way.iter_mut().zip(&on) {
                *direct |= on;
            }
        }
    }
}

fn by_defeats(readings: &Readings, pairs: &Pairs, defeats: &Defeats) -> Vec<Place> {
    let given: Vec<_> = readings
        .entries()
        .iter()
        .map(|id| {
            let entry = pairs.entries().binary_search(id).ok();
            let beaten = |entry: usize| defeats.iter().filter(|above| above[entry]).count();
            KeyedScore {
                key: entry.map(|entry| std::cmp::Reverse(beaten(entry))),
                score: None,
                se: None,
            }
        })
        .collect();
    places(readings, &given)
}

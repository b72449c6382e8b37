//! Rankings that follow from which of two entries the majority puts above the other.

use super::error::RankError;
use super::pairs::Pairs;
use super::place::{KeyedScore, Place, places};
use crate::Readings;

/// Ranks by Schulze's method (*A new monotonic, clone-independent … single-winner election method*, 2011):
/// an entry stands above another if the strongest path of majorities from the one to the other is stronger
/// than the strongest path back; a path is as strong as its weakest majority, a majority as the judges for it. The
/// place is one more than the number of entries that stand above.
///
/// An entry that beats every other is first. Where judges read different entries, majorities are of few
/// judges and say little. It has no score.
pub fn schulze(readings: &Readings) -> Result<Vec<Place>, RankError> {
    Ok(schulze_of(readings, &Pairs::of_readings(readings)?))
}

/// [`schulze`] by comparisons that judges made themselves; the other numbers of a [`Place`] come from the readings.
pub(crate) fn schulze_of(readings: &Readings, pairs: &Pairs) -> Vec<Place> {
    by_defeats(readings, pairs, &schulze_defeats(pairs))
}

/// Ranks by ranked pairs (Tideman, 1987): majorities are locked in from the strongest down, except those that
/// would close a cycle. Equally strong majorities are considered together, and of those that close a cycle
/// with each other none is locked in, so that the order of ids does not decide. The place is one more than the number
/// of entries from which locked majorities lead to this one.
///
/// It is strong where [`schulze`] is, and easier to follow by hand. It has no score.
pub fn ranked_pairs(readings: &Readings) -> Result<Vec<Place>, RankError> {
    Ok(ranked_pairs_of(readings, &Pairs::of_readings(readings)?))
}

/// [`ranked_pairs`] by comparisons that judges made themselves; the other numbers of a [`Place`] come from the
/// readings.
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
    // The Floyd–Warshall algorithm for the strongest paths.
    for through in 0..side {
        let on = strength[through].clone();
        for one in (0..side).filter(|one| *one != through) {
            let to = strength[one][through];
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
    let mut locked = vec![vec![false; side]; side];
    for equals in majorities.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
        let mut with = locked.clone();
        for (_, _, one, other) in equals {
            with[*one][*other] = true;
        }
        close_transitively(&mut with);
        for (_, _, one, other) in equals {
            locked[*one][*other] |= !with[*other][*one];
        }
    }
    close_transitively(&mut locked);
    locked
}

/// The transitive closure: whoever stands above another also stands above all below that one.
fn close_transitively(defeats: &mut Defeats) {
    for through in 0..defeats.len() {
        let on = defeats[through].clone();
        for above in defeats.iter_mut().filter(|above| above[through]) {
            for (direct, on) in above.iter_mut().zip(&on) {
                *direct |= on;
            }
        }
    }
}

fn by_defeats(readings: &Readings, pairs: &Pairs, defeats: &Defeats) -> Vec<Place> {
    let scores: Vec<_> = readings
        .entries()
        .iter()
        .map(|id| {
            let entry = pairs.entries().binary_search(id).ok();
            let beaten_by = |entry: usize| defeats.iter().filter(|above| above[entry]).count();
            KeyedScore {
                key: entry.map(|entry| std::cmp::Reverse(beaten_by(entry))),
                score: None,
                se: None,
            }
        })
        .collect();
    places(readings, &scores)
}

//! Points by place.

use super::place::{KeyedScore, Place, places};
use crate::Readings;
use crate::fraction::Fraction;

/// Ranks by points for places: of each judge, the first entry gets `paid` points, the next one fewer, down to one for
/// place `paid`, and every other none; equal entries share the points of their places. The score is the sum over
/// judges. It is how Award Force counts lists of top picks.
///
/// An entry that more judges read can collect more points: where judges read different entries, use
/// [`borda`](super::borda), which takes shares.
pub fn positional(readings: &Readings, paid: usize) -> Vec<Place> {
    let mut points: Vec<Option<Fraction>> = vec![None; readings.entries().len()];
    for mut list in readings.by_judge() {
        list.sort_by_key(|reading| std::cmp::Reverse(reading.total));
        let mut above = 0;
        for equals in list.chunk_by(|one, other| one.total == other.total) {
            let of_places = (above..above + equals.len()).map(|before| paid.saturating_sub(before));
            let share = fraction(of_places.sum(), equals.len());
            above += equals.len();
            for reading in equals {
                let own = &mut points[reading.entry];
                *own = match *own {
                    None => share,
                    Some(own) => share.and_then(|share| own.plus(share)),
                };
            }
        }
    }
    let scores: Vec<_> = points
        .into_iter()
        .map(|points| KeyedScore {
            key: points,
            score: points.map(Fraction::to_f64),
            se: None,
        })
        .collect();
    places(readings, &scores)
}

fn fraction(numerator: usize, denominator: usize) -> Option<Fraction> {
    Fraction::new(
        i128::try_from(numerator).ok()?,
        i128::try_from(denominator).ok()?,
    )
}

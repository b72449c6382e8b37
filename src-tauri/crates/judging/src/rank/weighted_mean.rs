//! The weighted mean: the plainest ranking, and the one that most calls print.

use super::place::{Given, Place, places};
use super::plain;
use crate::Readings;

/// Ranks by the mean of an entry's readings, exact to the last digit.
///
/// The mean takes every judge for equally severe. Where judges read different entries, an entry that met
/// lenient judges gains, and a recusal moves an entry by itself; [`additive`](super::additive) does not.
pub fn weighted_mean(readings: &Readings) -> Vec<Place> {
    let given: Vec<_> = (0..readings.entries().len())
        .map(|entry| {
            let mean = plain::mean(readings.of(entry));
            Given {
                key: mean,
                score: mean.map(|mean| readings.on_scale(mean)),
                se: None,
            }
        })
        .collect();
    places(readings, &given)
}

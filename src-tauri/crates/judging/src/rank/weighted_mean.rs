//! The weighted mean: the plainest ranking, and the one that most calls print.

use super::place::{Place, by_fraction};
use super::plain_statistics;
use crate::Readings;

/// Ranks by the mean of an entry's readings, exact to the last digit.
///
/// The mean takes every judge for equally severe. Where judges read different entries, an entry that met
/// lenient judges gains, and a recusal moves an entry by itself; `additive` does not.
pub fn weighted_mean(readings: &Readings) -> Vec<Place> {
    by_fraction(readings, |entry| plain_statistics::mean(readings.of(entry)))
}

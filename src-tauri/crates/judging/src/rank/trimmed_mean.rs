//! The trimmed mean.

use super::place::{Place, by_fraction};
use super::plain_statistics;
use crate::Readings;

/// Ranks by the mean of an entry's readings without the `trim` highest and the `trim` lowest. An entry with
/// no reading left has no place: a mean of fewer would be a mean of something else.
///
/// The rule of rounding: sheets are weighted first, trimmed then, and nothing is rounded before it is
/// shown. To trim before weighting, or to round in between, gives another winner now and then (as figure
/// skating found: Bianchetti, "A Question").
///
/// It assumes that all judges are equally severe, and throws away what honest judges on either side meant.
pub fn trimmed_mean(readings: &Readings, trim: usize) -> Vec<Place> {
    by_fraction(readings, |entry| {
        let mut own = readings.of(entry).to_vec();
        own.sort_by_key(|reading| reading.total);
        let middle = own
            .get(trim..own.len().saturating_sub(trim))
            .unwrap_or_default();
        plain_statistics::mean(middle)
    })
}

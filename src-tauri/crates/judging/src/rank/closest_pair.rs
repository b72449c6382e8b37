//! The closest pair.

use super::place::{Place, by_fraction};
use super::plain_statistics;
use crate::{Reading, Readings};

/// Ranks as the International Jump Rope Union counts (*IJRU Rule Book, Judging Manual*): of three readings, the mean of
/// the two that are closest, of the higher two where both gaps are the same; of four and more, the mean without the
/// highest and the lowest; of one or two, the mean.
///
/// One wild reading does no harm, but of three the judge who stands apart is not heard at all, be they right or not.
pub fn closest_pair(readings: &Readings) -> Vec<Place> {
    by_fraction(readings, |entry| {
        let mut own = readings.of(entry).to_vec();
        own.sort_by_key(|reading| reading.total);
        plain_statistics::mean(counted(&own))
    })
}

/// The readings that count, of those of one entry from the lowest up.
fn counted(own: &[Reading]) -> &[Reading] {
    match own {
        [low, middle, high] if middle.total - low.total < high.total - middle.total => &own[..2],
        [_, _, _] => &own[1..],
        [_, middle @ .., _] if middle.len() > 1 => middle,
        all => all,
    }
}

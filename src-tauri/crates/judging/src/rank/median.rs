//! The median.

use super::place::{Place, by_fraction};
use crate::Readings;
use crate::fraction::Fraction;

/// Ranks by the median of an entry's readings, exact to the last digit; of an even number, by the mean of
/// the two in the middle.
///
/// One judge far off moves it little. It forgets how far apart the others are, and with few readings most
/// entries tie; it assumes that all judges are equally severe.
pub fn median(readings: &Readings) -> Vec<Place> {
    by_fraction(readings, |entry| {
        let mut totals: Vec<i128> = readings
            .of(entry)
            .iter()
            .map(|reading| reading.total)
            .collect();
        totals.sort_unstable();
        let (low, high) = (totals.len().saturating_sub(1) / 2, totals.len() / 2);
        let middle = totals.get(low).zip(totals.get(high));
        middle.and_then(|(low, high)| Fraction::new(low + high, 2))
    })
}

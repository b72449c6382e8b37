//! The mean of an entry's readings, how many, and how far apart: shown with every score.

use crate::fraction::Fraction;
use crate::{Reading, Readings};

/// Plain statistics of an entry's readings, on the call's scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlainStatistics {
    pub(super) mean: Option<f64>,
    pub(super) marks: u32,
    pub(super) lowest: Option<f64>,
    pub(super) highest: Option<f64>,
    pub(super) spread: Option<f64>,
}

impl PlainStatistics {
    pub(super) fn of(readings: &Readings, entry: usize) -> Self {
        let own = readings.of(entry);
        let by_value = |one: &&Reading, other: &&Reading| one.total.cmp(&other.total);
        Self {
            mean: mean(own).map(|mean| readings.on_scale(mean)),
            marks: u32::try_from(own.len()).unwrap_or(u32::MAX),
            lowest: own.iter().min_by(by_value).map(|reading| reading.value),
            highest: own.iter().max_by(by_value).map(|reading| reading.value),
            spread: spread(own).map(|spread| readings.scaled(spread)),
        }
    }
}

/// The exact mean of totals; `None` of no reading.
pub(super) fn mean(readings: &[Reading]) -> Option<Fraction> {
    let sum = readings.iter().map(|reading| reading.total).sum();
    Fraction::new(sum, i128::try_from(readings.len()).ok()?)
}

/// The standard deviation of totals. They are sorted first: floating-point sums depend on their order.
#[expect(
    clippy::cast_precision_loss,
    reason = "a spread is a measure, not a sum"
)]
fn spread(readings: &[Reading]) -> Option<f64> {
    if readings.len() < 2 {
        return None;
    }
    let mean = mean(readings)?.to_f64();
    let mut totals: Vec<i128> = readings.iter().map(|reading| reading.total).collect();
    totals.sort_unstable();
    let squares: f64 = totals
        .iter()
        .map(|total| (*total as f64 - mean).powi(2))
        .sum();
    Some((squares / (totals.len() - 1) as f64).sqrt())
}

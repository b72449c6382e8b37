//! The range of readings, and readings as shares of it.

use crate::{Reading, Readings};

/// A square of shares below this is a rounding error. The least difference two marks can
/// have is far above it: a range holds no 10¹² steps.
const ROUNDING: f64 = 1e-24;

/// The range of readings, in their exact unit. Measures are taken of shares of it, from 0 for the lowest
/// reading to 1 for the highest, so that rounding is as small on a scale that begins at a million as on one
/// that begins at zero.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    lowest: i128,
    width: i128,
}

impl Span {
    /// The span of readings; `None` where they are all the same, or there are none.
    pub(super) fn of<'a>(readings: impl IntoIterator<Item = &'a Reading>) -> Option<Self> {
        let mut totals = readings.into_iter().map(|reading| reading.total);
        let first = totals.next()?;
        let (lowest, highest) = totals.fold((first, first), |(lowest, highest), total| {
            (lowest.min(total), highest.max(total))
        });
        (lowest < highest).then(|| Self {
            lowest,
            width: highest - lowest,
        })
    }

    /// Where a reading of the span lies in it, from 0 to 1.
    #[expect(
        clippy::cast_precision_loss,
        reason = "beyond 2^53 steps the last of them do not show"
    )]
    pub(super) fn share(&self, reading: &Reading) -> f64 {
        (reading.total - self.lowest) as f64 / self.width as f64
    }

    /// Where readings of the span lie in it.
    pub(super) fn shares(&self, readings: &[Reading]) -> Vec<f64> {
        readings.iter().map(|reading| self.share(reading)).collect()
    }

    /// The length of the span on the call's scale.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a length is a measure, not a sum"
    )]
    pub(super) fn length(&self, readings: &Readings) -> f64 {
        readings.scaled(self.width as f64)
    }
}

/// A mean or sum of squares of shares; 0 where it is so small that it is only rounding error.
pub(super) fn zero_rounding_error(squares: f64) -> f64 {
    if squares < ROUNDING { 0.0 } else { squares }
}

//! How far rounding to the steps of a scale moves marks.

use crate::fixed_point::millionths;
use crate::fraction::gcd;

/// One mark, in millionths.
const ONE: i128 = 1_000_000;

/// The step of the scale that marks were given on, as they show it: the largest by which all of them, and 1, can be
/// divided. It is no larger than 1, for a few marks may share a larger divisor by chance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step(i128);

impl Default for Step {
    fn default() -> Self {
        Self(ONE)
    }
}

impl Step {
    /// The step with one more mark, in millionths.
    pub(super) fn with(self, mark: i128) -> Self {
        Self(gcd(self.0, mark.abs()))
    }

    /// The step with one more mark.
    pub(super) fn with_mark(self, mark: f64) -> Self {
        millionths(mark).map_or(self, |mark| self.with(mark))
    }

    /// The variance of rounding to this step, times the square of a factor, in units of marks.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a variance is a measure, not a sum"
    )]
    pub(super) fn variance(self, factor: f64) -> f64 {
        variance_of_rounding(self.0 as f64 / ONE as f64 * factor)
    }
}

/// A number rounded to steps is off by anything up to half a step, and the variance of that is step² / 12 (Sheppard,
/// 1898).
pub(super) fn variance_of_rounding(step: f64) -> f64 {
    step * step / 12.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_step_is_the_coarsest_that_the_marks_allow() {
        for (marks, step) in [
            (&[7.0, 8.0, 6.0][..], 1.0),
            (&[7.0, 7.0], 1.0),
            (&[3.0, 9.0], 1.0),
            (&[7.5, 8.0], 0.5),
            (&[7.25, 0.0], 0.25),
            (&[7.1, 6.8], 0.1),
            (&[70.0, 85.0, 40.0], 1.0),
            (&[], 1.0),
        ] {
            let found = marks
                .iter()
                .fold(Step::default(), |step, mark| step.with_mark(*mark));
            let wanted = step * step / 12.0;
            assert!((found.variance(1.0) - wanted).abs() < 1e-12, "{marks:?}");
        }
    }
}

//! Variances relative to that of chance.

use crate::to_f64::to_f64;

/// Variances relative to that of chance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratios {
    pub(super) entries: f64,
    /// `None` where judges are fixed effects.
    pub(super) judges: Option<f64>,
}

impl Ratios {
    /// How much of the sum of an entry's deviations is its quality.
    pub(super) fn weight(self, readings: usize) -> f64 {
        self.entries / (1.0 + self.entries * to_f64(readings))
    }
}

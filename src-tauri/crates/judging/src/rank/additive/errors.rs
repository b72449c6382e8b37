//! The distribution of the variance of chance at one ratio of variances.

use statrs::function::gamma::ln_gamma;

use super::fit::Fit;
use super::mixture::cells;
use crate::to_f64::to_f64;

/// Where the density has fallen by this many powers of e, the rest is left out.
const DROP: f64 = 9.0;

/// With this many degrees of freedom and more, the variance of chance is taken for known: its standard deviation is
/// below four per cent.
const MANY_DEGREES: f64 = 1_500.0;

/// By how many degrees of freedom the distribution has fewer than the residuals. It lies between none, where the
/// logarithm of the variance would be even before any mark is seen, and one, where the standard deviation would be; with
/// it, intervals cover most nearly what they say over all designs of the example `calibration`.
const FEWER_DEGREES: f64 = 0.5;

/// The widest cell, in the logarithm of the variance.
const WIDEST: f64 = 0.35;

/// A scaled inverse χ² distribution above a floor, in cells of equal width of its logarithm.
#[derive(Debug, Clone)]
pub(super) struct Errors {
    /// The variance in the middle of each cell, and its share of the probability.
    pub(super) cells: Vec<(f64, f64)>,
    /// The width of a cell, in the logarithm.
    width: f64,
    /// The logarithm of the likelihood with the variance integrated out under the density that it has before any mark
    /// is seen.
    pub(super) log_likelihood: f64,
}

impl Errors {
    /// The variance of chance given a fit. Marks on a scale are rounded to its steps, so that chance is not below
    /// `floor`, the variance of rounding.
    pub(super) fn of(fit: &Fit, floor: f64) -> Self {
        let half = (fit.degrees - FEWER_DEGREES) / 2.0;
        let squares = (fit.error * fit.degrees).max(f64::MIN_POSITIVE);
        let mode = (squares / (2.0 * half)).ln();
        let lowest = floor.max(f64::MIN_POSITIVE).ln();
        if fit.degrees >= MANY_DEGREES && lowest < mode - 0.2 {
            return Self {
                cells: vec![(mode.exp(), 1.0)],
                width: 0.0,
                log_likelihood: ln_gamma(half) - half * (squares / 2.0).ln() - fit.logs / 2.0,
            };
        }
        let density = |log: f64| -half * log - squares / 2.0 * (-log).exp();
        let peak = mode.max(lowest);
        let highest = density(peak);
        let end = |direction: f64| {
            let (mut near, mut step) = (peak, 0.01 * direction);
            while density(near + step) > highest - DROP && step.abs() < 1_000.0 {
                near += step;
                step *= 1.5;
            }
            near + step
        };
        let (low, high) = (end(-1.0).max(lowest), end(1.0));
        let mut count = 5_usize;
        while (high - low) / to_f64(count) > WIDEST && count < 30 {
            count += 1;
        }
        let (middles, width) = cells(low, high, count);
        let middles: Vec<f64> = middles.collect();
        let share = |log: f64| (density(log) - highest).exp();
        let total: f64 = middles.iter().map(|log| share(*log)).sum();
        let cells = middles.iter().map(|log| (log.exp(), share(*log) / total));
        Self {
            cells: cells.collect(),
            width,
            log_likelihood: highest + (total * width).ln() - fit.logs / 2.0,
        }
    }

    /// The variance at a share of the probability, from 0 to 1; within a cell the logarithm is taken to be even.
    pub(super) fn quantile(&self, share: f64) -> f64 {
        let mut below = 0.0;
        for (variance, weight) in &self.cells {
            if below + weight >= share && *weight > 0.0 {
                let within = (share - below) / weight - 0.5;
                return variance * (self.width * within).exp();
            }
            below += weight;
        }
        self.cells.last().map_or(0.0, |(variance, _)| *variance)
    }
}

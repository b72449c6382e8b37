//! The variances that explain the readings best.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::centered::CenteredReadings;
use super::newton::{self, BOUND};
use super::{NotEstimable, Severity, even};
use crate::to_f64::to_f64;

/// Variances relative to that of chance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratios {
    pub(super) entries: f64,
    /// `None` where each judge is estimated by itself.
    pub(super) judges: Option<f64>,
}

/// A fit at some ratios.
#[derive(Debug, Clone)]
pub(crate) struct Fit {
    pub(super) ratios: Ratios,
    /// The variance of chance.
    pub(super) error: f64,
    /// What each judge gives an average entry, around the mean of all readings.
    pub(super) judges: DVector<f64>,
    /// The information on the judges, in units of chance: the inverse of their covariance.
    pub(super) information: Cholesky<f64, Dyn>,
    /// The restricted likelihood, as −2 log L and without what never changes.
    deviance: f64,
}

impl Fit {
    /// Fits at the ratios of the greatest restricted likelihood.
    pub(super) fn best(grid: &CenteredReadings, severity: Severity) -> Result<Self, NotEstimable> {
        if let Some(exact) = Self::exact(grid, severity) {
            return Ok(exact);
        }
        let deviance = |logs: &[f64]| Self::at(grid, ratios(logs)).map(|fit| fit.deviance);
        let start: &[f64] = match severity {
            Severity::Free => &[0.0],
            Severity::Shrunk => &[0.0, 0.0],
        };
        let logs = newton::minimise(start, deviance).ok_or(NotEstimable::Unsound)?;
        Self::at(grid, ratios(&logs)).ok_or(NotEstimable::Unsound)
    }

    /// The fit of readings that are entry and judge to the last digit, which no likelihood has a best for:
    /// the largest ratios, and as much chance as the last digit. `None` where there is any more.
    fn exact(grid: &CenteredReadings, severity: Severity) -> Option<Self> {
        let largest = BOUND.exp();
        let ratios = Ratios {
            entries: largest,
            judges: (severity == Severity::Shrunk).then_some(largest),
        };
        let fit = Self::at(grid, ratios)?;
        let total = grid.total();
        // The qualities themselves are among the squares, each divided by the largest ratio.
        (fit.error * to_f64(grid.readings()) <= total / largest * 10.0).then(|| Self {
            error: total * 1e-14 / to_f64(grid.readings()),
            ..fit
        })
    }

    /// Fits at given ratios; `None` where arithmetic fails.
    ///
    /// Every entry is first solved for in terms of its judges, which leaves equations in the judges alone
    /// (absorption: Henderson, 1984); with the mean of judges left free, the intercept is among them.
    pub(super) fn at(grid: &CenteredReadings, ratios: Ratios) -> Option<Self> {
        let judges = grid.judges;
        let mut information = DMatrix::zeros(judges, judges);
        let mut right = even(judges, 0.0);
        let mut logs = 0.0;
        for row in 0..grid.rows() {
            let cells = grid.row(row);
            let weight = ratios.weight(cells.len());
            let sum: f64 = cells.iter().map(|(_, value)| value).sum();
            logs += (1.0 + ratios.entries * to_f64(cells.len())).ln();
            for (at, (judge, value)) in cells.iter().enumerate() {
                right[*judge] += value - weight * sum;
                information[(*judge, *judge)] += 1.0 - weight;
                // Only the lower half is read.
                for (other, _) in &cells[..at] {
                    information[((*judge).max(*other), (*judge).min(*other))] -= weight;
                }
            }
        }
        let right_of_all = right.sum();
        let mut free = judges;
        let mut level = None;
        if let Some(ratio) = ratios.judges {
            if ratio <= 0.0 {
                // Equal judges are one judge.
                let of_all = both_halves(&information);
                logs += (of_all / to_f64(judges)).ln();
                level = Some(right_of_all / of_all);
            } else {
                logs += to_f64(judges - 1) * ratio.ln();
            }
            shrink(&mut information, 1.0 / ratio.max((-BOUND).exp()));
            free = 1;
        }
        let information = Cholesky::new(information)?;
        let judges = level.map_or_else(|| information.solve(&right), |level| even(judges, level));
        if level.is_none() {
            let lower = information.l_dirty();
            let pivots = (0..judges.len()).map(|judge| 2.0 * lower[(judge, judge)].ln());
            logs += pivots.sum::<f64>();
        }
        let degrees = to_f64(grid.readings() - free);
        let squares = squares(grid, ratios, &judges);
        let error = squares / degrees;
        let deviance = logs + degrees * error.max(f64::MIN_POSITIVE).ln();
        deviance.is_finite().then_some(Self {
            ratios,
            error,
            judges,
            information,
            deviance,
        })
    }
}

/// Draws judges to their mean.
fn shrink(information: &mut DMatrix<f64>, shrinkage: f64) {
    let judges = information.nrows();
    for judge in 0..judges {
        information[(judge, judge)] += shrinkage;
        for other in 0..=judge {
            information[(judge, other)] -= shrinkage / to_f64(judges);
        }
    }
}

/// The sum over a symmetric matrix of which only the lower half is kept.
fn both_halves(information: &DMatrix<f64>) -> f64 {
    2.0 * information.lower_triangle().sum() - information.diagonal().sum()
}

impl Ratios {
    /// How much of the sum of an entry's deviations is its quality.
    pub(super) fn weight(self, readings: usize) -> f64 {
        self.entries / (1.0 + self.entries * to_f64(readings))
    }
}

/// Ratios from their logarithms; one at the lower bound is zero.
fn ratios(logs: &[f64]) -> Ratios {
    let ratio = |log: &f64| if *log <= -BOUND { 0.0 } else { log.exp() };
    Ratios {
        entries: logs.first().map_or(1.0, ratio),
        judges: logs.get(1).map(ratio),
    }
}

/// The squared errors, with those of the qualities and leniencies in units of chance.
fn squares(grid: &CenteredReadings, ratios: Ratios, judges: &DVector<f64>) -> f64 {
    let mut squares = 0.0;
    for row in 0..grid.rows() {
        let cells = grid.row(row);
        let sum: f64 = cells
            .iter()
            .map(|(judge, value)| value - judges[*judge])
            .sum();
        let quality = ratios.weight(cells.len()) * sum;
        let errors = cells
            .iter()
            .map(|(judge, value)| value - judges[*judge] - quality);
        squares += errors.map(|error| error * error).sum::<f64>();
        if ratios.entries > 0.0 {
            squares += quality * quality / ratios.entries;
        }
    }
    if let Some(ratio) = ratios.judges.filter(|ratio| *ratio > 0.0) {
        let mean = judges.mean();
        squares += judges
            .iter()
            .map(|judge| (judge - mean).powi(2))
            .sum::<f64>()
            / ratio;
    }
    squares
}

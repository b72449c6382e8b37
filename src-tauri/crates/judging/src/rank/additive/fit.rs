//! The variances of greatest restricted likelihood (REML).

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::centered::CenteredReadings;
use super::newton::{self, BOUND};
use super::{JudgeEffects, NotEstimable};
use crate::to_f64::to_f64;

/// Variances relative to that of chance.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ratios {
    pub(super) entries: f64,
    /// `None` where judges are fixed effects.
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
    pub(super) fn best(
        centered: &CenteredReadings,
        judge_effects: JudgeEffects,
    ) -> Result<Self, NotEstimable> {
        if let Some(fit) = Self::without_residuals(centered, judge_effects) {
            return Ok(fit);
        }
        let deviance = |logs: &[f64]| Self::at(centered, ratios(logs)).map(|fit| fit.deviance);
        let start: &[f64] = match judge_effects {
            JudgeEffects::Fixed => &[0.0],
            JudgeEffects::Random => &[0.0, 0.0],
        };
        let logs = newton::minimise(start, deviance).ok_or(NotEstimable::NumericalFailure)?;
        Self::at(centered, ratios(&logs)).ok_or(NotEstimable::NumericalFailure)
    }

    /// The fit of readings that entry and judge explain without residuals, where the likelihood has no maximum: the
    /// largest ratios, with the size of rounding errors as the variance of chance. `None` where there are residuals.
    fn without_residuals(centered: &CenteredReadings, judge_effects: JudgeEffects) -> Option<Self> {
        let largest = BOUND.exp();
        let ratios = Ratios {
            entries: largest,
            judges: (judge_effects == JudgeEffects::Random).then_some(largest),
        };
        let fit = Self::at(centered, ratios)?;
        let total = centered.sum_of_squares();
        // The qualities themselves are among the squares, each divided by the largest ratio.
        (fit.error * to_f64(centered.readings()) <= total / largest * 10.0).then(|| Self {
            error: total * 1e-14 / to_f64(centered.readings()),
            ..fit
        })
    }

    /// Fits at given ratios; `None` where arithmetic fails.
    ///
    /// Every entry is first solved for in terms of its judges, which leaves equations in the judges alone
    /// (absorption: Henderson, 1984); with the mean of judges left free, the intercept is among them.
    pub(super) fn at(centered: &CenteredReadings, ratios: Ratios) -> Option<Self> {
        let judges = centered.judges;
        let mut information = DMatrix::zeros(judges, judges);
        let mut right = DVector::from_element(judges, 0.0);
        let mut logs = 0.0;
        for row in 0..centered.rows() {
            let cells = centered.row(row);
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
        let mut fixed_effects = judges;
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
            fixed_effects = 1;
        }
        let information = Cholesky::new(information)?;
        let judges = level.map_or_else(
            || information.solve(&right),
            |level| DVector::from_element(judges, level),
        );
        if level.is_none() {
            let lower = information.l_dirty();
            let pivots = (0..judges.len()).map(|judge| 2.0 * lower[(judge, judge)].ln());
            logs += pivots.sum::<f64>();
        }
        let degrees = to_f64(centered.readings() - fixed_effects);
        let squares = penalized_squares(centered, ratios, &judges);
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

/// Adds the shrinkage of the judges to their mean.
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

/// The sum of the squared residuals and of the penalties on qualities and leniencies, in units of the variance of
/// chance.
fn penalized_squares(centered: &CenteredReadings, ratios: Ratios, judges: &DVector<f64>) -> f64 {
    let mut squares = 0.0;
    for row in 0..centered.rows() {
        let cells = centered.row(row);
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

//! The distribution of qualities and leniencies where the ratios of variances are known.

use nalgebra::{DMatrix, DVector};

use super::NotEstimable;
use super::centered::CenteredReadings;
use super::fit::Fit;
use crate::to_f64::to_f64;

/// Scores and leniencies at one ratio of variances, with their variances in units of that of chance.
#[derive(Debug, Clone)]
pub(crate) struct Posterior {
    fit: Fit,
    judges: usize,
    /// By row.
    rows: Vec<Row>,
    /// The covariance of the effects, in units of chance.
    covariance: DMatrix<f64>,
    /// The covariance of each effect with the mean of all judges.
    covariance_with_mean: DVector<f64>,
    /// The variance of the mean of all judges.
    variance_of_mean: f64,
}

/// One entry.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// What an average judge would give.
    pub(crate) score: f64,
    /// How much of the sum of its deviations is its quality; also the variance of its quality, given the effects.
    pub(crate) weight: f64,
    /// By how much its score changes with each effect, beyond what all scores change with the mean of the judges.
    pub(crate) loadings: Vec<(usize, f64)>,
}

impl Posterior {
    pub(super) fn of(centered: &CenteredReadings, fit: Fit) -> Result<Self, NotEstimable> {
        let covariance = fit.information.inverse();
        let judges = centered.judges;
        let mut mean = DVector::zeros(centered.effects());
        mean.rows_mut(0, judges).fill(1.0 / to_f64(judges));
        let covariance_with_mean = &covariance * &mean;
        let variance_of_mean = covariance_with_mean.dot(&mean);
        if !variance_of_mean.is_finite() {
            return Err(NotEstimable::NumericalFailure);
        }
        let rows = (0..centered.rows()).map(|row| Row::of(centered, &fit, row));
        Ok(Self {
            rows: rows.collect(),
            judges,
            fit,
            covariance,
            covariance_with_mean,
            variance_of_mean,
        })
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn fit(&self) -> &Fit {
        &self.fit
    }

    /// What an average judge would give.
    pub(crate) fn score(&self, row: usize) -> f64 {
        self.rows[row].score
    }

    /// A score, and its variance in units of chance: of the quality, given the effects, and of the effects.
    pub(crate) fn score_and_variance(&self, row: usize) -> (f64, f64) {
        let Row {
            score,
            weight,
            loadings,
        } = &self.rows[row];
        let with_mean = loadings
            .iter()
            .map(|(effect, by)| by * self.covariance_with_mean[*effect]);
        let of_effects =
            self.variance_of_mean + 2.0 * with_mean.sum::<f64>() + self.both(loadings, loadings);
        (*score, (weight + of_effects).max(0.0))
    }

    /// How far one score lies above another, and the variance of that in units of chance.
    pub(crate) fn difference(&self, one: usize, other: usize) -> (f64, f64) {
        let (first, second) = (&self.rows[one], &self.rows[other]);
        if one == other {
            return (0.0, 0.0);
        }
        let of_effects = self.both(&first.loadings, &first.loadings)
            + self.both(&second.loadings, &second.loadings)
            - 2.0 * self.both(&first.loadings, &second.loadings);
        let variance = first.weight + second.weight + of_effects;
        (first.score - second.score, variance.max(0.0))
    }

    /// How far a judge's marks lie above the average judge's, and the variance of that in units of chance.
    pub(super) fn leniency(&self, judge: usize) -> (f64, f64) {
        let variance = self.covariance[(judge, judge)] - 2.0 * self.covariance_with_mean[judge]
            + self.variance_of_mean;
        let effects = &self.fit.effects;
        (
            effects[judge] - effects.rows(0, self.judges).mean(),
            variance.max(0.0),
        )
    }

    /// The covariance of two sums of effects.
    fn both(&self, first: &[(usize, f64)], second: &[(usize, f64)]) -> f64 {
        let pairs = first
            .iter()
            .flat_map(|one| second.iter().map(move |other| (*one, *other)));
        pairs
            .map(|((one, by), (other, times))| by * times * self.covariance[(one, other)])
            .sum()
    }
}

impl Row {
    fn of(centered: &CenteredReadings, fit: &Fit, row: usize) -> Self {
        let cells = centered.row(row);
        let weight = fit.ratios.weight(cells.len());
        let expected = fit.expected(centered, row);
        let deviations = cells.iter().map(|(judge, value)| value - expected(*judge));
        let quality = weight * deviations.sum::<f64>();
        let mut loadings: Vec<(usize, f64)> =
            cells.iter().map(|(judge, _)| (*judge, -weight)).collect();
        if let Some(category) = centered.category_effect(row) {
            loadings.push((category, 1.0 - weight * to_f64(cells.len())));
        }
        Self {
            score: centered.mean + fit.level(centered, row) + quality,
            weight,
            loadings,
        }
    }
}

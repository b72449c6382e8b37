//! The posterior distribution of qualities and leniencies: estimates, standard errors and covariances.

use nalgebra::{DMatrix, DVector};

use super::NotEstimable;
use super::centered::CenteredReadings;
use super::fit::Fit;
use crate::to_f64::to_f64;

/// Scores, leniencies and their errors.
#[derive(Debug, Clone)]
pub(crate) struct Posterior {
    fit: Fit,
    mean: f64,
    /// By row.
    rows: Vec<Row>,
    /// The covariance of the judges, in units of chance.
    covariance: DMatrix<f64>,
    /// The covariance of each judge with the mean of all.
    covariance_with_mean: DVector<f64>,
    /// The variance of the mean of all.
    variance_of_mean: f64,
}

/// One entry.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// The mean of its readings with the judges' leniencies subtracted, shrunk.
    pub(crate) quality: f64,
    /// The factor from the sum of its deviations to its quality.
    pub(crate) weight: f64,
    pub(crate) judges: Vec<usize>,
}

impl Posterior {
    pub(super) fn of(centered: &CenteredReadings, fit: Fit) -> Result<Self, NotEstimable> {
        let covariance = fit.information.inverse();
        let mean = DVector::from_element(centered.judges, 1.0 / to_f64(centered.judges));
        let covariance_with_mean = &covariance * &mean;
        let variance_of_mean = covariance_with_mean.dot(&mean);
        let rows = (0..centered.rows())
            .map(|row| {
                let cells = centered.row(row);
                let weight = fit.ratios.weight(cells.len());
                let deviations = cells
                    .iter()
                    .map(|(judge, value)| value - fit.judges[*judge]);
                Row {
                    quality: weight * deviations.sum::<f64>(),
                    weight,
                    judges: cells.iter().map(|(judge, _)| *judge).collect(),
                }
            })
            .collect();
        if !variance_of_mean.is_finite() {
            return Err(NotEstimable::NumericalFailure);
        }
        Ok(Self {
            fit,
            mean: centered.mean,
            rows,
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

    /// How far an entry lies above the mean of all, shrunk.
    pub(crate) fn quality(&self, row: usize) -> f64 {
        self.rows[row].quality
    }

    /// What an average judge would give.
    pub(crate) fn score(&self, row: usize) -> f64 {
        self.mean + self.fit.judges.mean() + self.rows[row].quality
    }

    /// The standard error of a score: of the quality, given the judges, and of the judges.
    pub(crate) fn se(&self, row: usize) -> f64 {
        let Row { weight, judges, .. } = &self.rows[row];
        let shared: f64 = judges
            .iter()
            .map(|judge| self.covariance_with_mean[*judge])
            .sum();
        let own = self.variance_of_mean - 2.0 * weight * shared
            + weight * weight * self.sum_of_covariances(judges, judges);
        (self.fit.error * (weight + own)).max(0.0).sqrt()
    }

    /// How far one score lies above another, and the standard error of that.
    pub(crate) fn difference(&self, one: usize, other: usize) -> (f64, f64) {
        let (first, second) = (&self.rows[one], &self.rows[other]);
        if one == other {
            return (0.0, 0.0);
        }
        let judges =
            first.weight * first.weight * self.sum_of_covariances(&first.judges, &first.judges)
                + second.weight
                    * second.weight
                    * self.sum_of_covariances(&second.judges, &second.judges)
                - 2.0
                    * first.weight
                    * second.weight
                    * self.sum_of_covariances(&first.judges, &second.judges);
        let variance = self.fit.error * (first.weight + second.weight + judges);
        (first.quality - second.quality, variance.max(0.0).sqrt())
    }

    /// How far a judge's marks lie above the average judge's, and the standard error of that.
    pub(super) fn leniency(&self, judge: usize) -> (f64, f64) {
        let variance = self.covariance[(judge, judge)] - 2.0 * self.covariance_with_mean[judge]
            + self.variance_of_mean;
        (
            self.fit.judges[judge] - self.fit.judges.mean(),
            (self.fit.error * variance).max(0.0).sqrt(),
        )
    }

    /// The sum of covariances between two lists of judges.
    fn sum_of_covariances(&self, first: &[usize], second: &[usize]) -> f64 {
        let pairs = first
            .iter()
            .flat_map(|one| second.iter().map(move |other| (*one, *other)));
        pairs.map(|pair| self.covariance[pair]).sum()
    }
}

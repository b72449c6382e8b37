//! The variances of greatest restricted likelihood (REML).

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::centered::CenteredReadings;
use super::equations::{Equations, log_determinant};
use super::newton::{self, BOUND};
use super::ratios::Ratios;
use super::{JudgeEffects, NotEstimable};
use crate::to_f64::to_f64;

/// A fit at some ratios.
#[derive(Debug, Clone)]
pub(crate) struct Fit {
    pub(super) ratios: Ratios,
    /// The variance of chance.
    pub(super) error: f64,
    /// What each judge gives an average entry of the first category, around the mean of all readings; then how far the
    /// mean of each other category lies above that of the first.
    pub(super) effects: DVector<f64>,
    /// The information on those effects, in units of chance: the inverse of their covariance.
    pub(super) information: Cholesky<f64, Dyn>,
    /// The part of −2 log L that the variance of chance has no part in.
    pub(super) logs: f64,
    /// The degrees of freedom of [`Self::error`]: readings less fixed effects.
    pub(super) degrees: f64,
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
        let (judges, effects) = (centered.judges, centered.effects());
        let mut equations = Equations::of(centered, ratios);
        let mut logs = equations.logs;
        let mut fixed_effects = effects;
        let mut equal_judges = None;
        if let Some(ratio) = ratios.judges {
            if ratio <= 0.0 {
                // Equal judges are one judge.
                let of_all = equations.with_equal_judges(judges)?;
                logs += of_all.log_determinant - to_f64(judges).ln();
                equal_judges = Some(of_all.effects);
            } else {
                logs += to_f64(judges - 1) * ratio.ln();
            }
            shrink(
                &mut equations.information,
                judges,
                1.0 / ratio.max((-BOUND).exp()),
            );
            fixed_effects = effects - judges + 1;
        }
        let information = Cholesky::new(equations.information)?;
        if equal_judges.is_none() {
            logs += log_determinant(&information);
        }
        let effects = equal_judges.unwrap_or_else(|| information.solve(&equations.right));
        let degrees = to_f64(centered.readings() - fixed_effects);
        let squares = penalized_squares(centered, ratios, &effects);
        let error = squares / degrees;
        let deviance = logs + degrees * error.max(f64::MIN_POSITIVE).ln();
        deviance.is_finite().then_some(Self {
            ratios,
            error,
            effects,
            information,
            logs,
            degrees,
            deviance,
        })
    }

    /// What each judge would give an average entry of a row's category.
    pub(super) fn expected<'a>(
        &'a self,
        centered: &CenteredReadings,
        row: usize,
    ) -> impl Fn(usize) -> f64 + use<'a> {
        expected(&self.effects, centered.category_effect(row))
    }

    /// What the average judge gives an average entry of a row's category.
    pub(super) fn level(&self, centered: &CenteredReadings, row: usize) -> f64 {
        let of_category = centered.category_effect(row);
        self.effects.rows(0, centered.judges).mean()
            + of_category.map_or(0.0, |effect| self.effects[effect])
    }
}

fn expected(effects: &DVector<f64>, category: Option<usize>) -> impl Fn(usize) -> f64 {
    let of_category = category.map_or(0.0, |effect| effects[effect]);
    move |judge| effects[judge] + of_category
}

/// Adds the shrinkage of the judges to their mean.
fn shrink(information: &mut DMatrix<f64>, judges: usize, shrinkage: f64) {
    for judge in 0..judges {
        information[(judge, judge)] += shrinkage;
        for other in 0..=judge {
            information[(judge, other)] -= shrinkage / to_f64(judges);
        }
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
fn penalized_squares(centered: &CenteredReadings, ratios: Ratios, effects: &DVector<f64>) -> f64 {
    let mut squares = 0.0;
    for row in 0..centered.rows() {
        let cells = centered.row(row);
        let expected = expected(effects, centered.category_effect(row));
        let deviations = || cells.iter().map(|(judge, value)| value - expected(*judge));
        let quality = ratios.weight(cells.len()) * deviations().sum::<f64>();
        squares += deviations()
            .map(|deviation| (deviation - quality).powi(2))
            .sum::<f64>();
        if ratios.entries > 0.0 {
            squares += quality * quality / ratios.entries;
        }
    }
    if let Some(ratio) = ratios.judges.filter(|ratio| *ratio > 0.0) {
        let judges = effects.rows(0, centered.judges);
        let mean = judges.mean();
        squares += judges
            .iter()
            .map(|judge| (judge - mean).powi(2))
            .sum::<f64>()
            / ratio;
    }
    squares
}

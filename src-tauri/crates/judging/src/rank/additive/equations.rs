//! The equations for the effects of judges and categories.

use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

use super::centered::CenteredReadings;
use super::ratios::Ratios;
use crate::to_f64::to_f64;

/// Information · effects = right, the entries being solved for in terms of the effects.
pub(super) struct Equations {
    /// Of which only the lower half is filled.
    pub(super) information: DMatrix<f64>,
    pub(super) right: DVector<f64>,
    /// What solving for the entries adds to −2 log L.
    pub(super) logs: f64,
}

/// The solution for judges without differences.
pub(super) struct EqualJudges {
    pub(super) effects: DVector<f64>,
    pub(super) log_determinant: f64,
}

impl Equations {
    pub(super) fn of(centered: &CenteredReadings, ratios: Ratios) -> Self {
        let effects = centered.effects();
        let mut information = DMatrix::zeros(effects, effects);
        let mut right = DVector::from_element(effects, 0.0);
        let mut logs = 0.0;
        for row in 0..centered.rows() {
            let cells = centered.row(row);
            let (weight, readings) = (ratios.weight(cells.len()), to_f64(cells.len()));
            let sum: f64 = cells.iter().map(|(_, value)| value).sum();
            logs += (1.0 + ratios.entries * readings).ln();
            for (at, (judge, value)) in cells.iter().enumerate() {
                right[*judge] += value - weight * sum;
                information[(*judge, *judge)] += 1.0 - weight;
                for (other, _) in &cells[..at] {
                    information[((*judge).max(*other), (*judge).min(*other))] -= weight;
                }
            }
            if let Some(category) = centered.category_effect(row) {
                let share = 1.0 - weight * readings;
                right[category] += share * sum;
                information[(category, category)] += share * readings;
                for (judge, _) in cells {
                    information[(category, *judge)] += share;
                }
            }
        }
        Self {
            information,
            right,
            logs,
        }
    }

    /// Solves for one effect of all judges, and those of the categories.
    pub(super) fn with_equal_judges(&self, judges: usize) -> Option<EqualJudges> {
        let others = self.right.len() - judges;
        let mut information = DMatrix::zeros(others + 1, others + 1);
        let mut right = DVector::from_element(others + 1, 0.0);
        let of_judges = self.information.view((0, 0), (judges, judges));
        information[(0, 0)] = 2.0 * of_judges.lower_triangle().sum() - of_judges.diagonal().sum();
        right[0] = self.right.rows(0, judges).sum();
        for other in 0..others {
            let row = judges + other;
            information[(other + 1, 0)] = self.information.view((row, 0), (1, judges)).sum();
            information[(other + 1, other + 1)] = self.information[(row, row)];
            right[other + 1] = self.right[row];
        }
        let information = Cholesky::new(information)?;
        let solved = information.solve(&right);
        let effects = DVector::from_fn(self.right.len(), |effect, _| {
            solved[(effect + 1).saturating_sub(judges)]
        });
        Some(EqualJudges {
            effects,
            log_determinant: log_determinant(&information),
        })
    }
}

/// The logarithm of the determinant of a matrix, from its Cholesky factor.
pub(super) fn log_determinant(of: &Cholesky<f64, Dyn>) -> f64 {
    let lower = of.l_dirty();
    let pivots = (0..lower.nrows()).map(|row| 2.0 * lower[(row, row)].ln());
    pivots.sum()
}

//! The analysis of variance of a complete table.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::span::zero_rounding_error;
use super::table::{Table, mean};
use crate::to_f64::to_f64;

/// The mean squares of a complete table, in squares of the call's scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanSquares {
    /// Between entries.
    pub entries: f64,
    /// Within entries.
    pub within: f64,
    /// Between judges.
    pub judges: f64,
    /// What neither entries nor judges explain.
    pub error: f64,
}

impl MeanSquares {
    /// The mean squares of the shares of a table. Residuals are summed mark by mark: as a difference of sums, rounding
    /// would keep them from ever being exactly 0.
    pub(super) fn of(table: &Table) -> Self {
        let (entries, judges) = (to_f64(table.rows.len()), to_f64(table.judges));
        let of_rows: Vec<f64> = table
            .rows
            .iter()
            .map(|row| mean(row.iter().copied()))
            .collect();
        let of_columns: Vec<f64> = (0..table.judges)
            .map(|judge| mean(table.column(judge)))
            .collect();
        let grand = mean(of_rows.iter().copied());
        let around = |means: &[f64]| sum(means.iter().map(|mean| (mean - grand).powi(2)));
        let cells = || {
            let rows = table.rows.iter().zip(&of_rows);
            rows.flat_map(|(row, of_row)| {
                let columns = row.iter().zip(&of_columns);
                columns.map(move |(mark, of_column)| (mark - of_row, of_column))
            })
        };
        let within = sum(cells().map(|(residual, _)| residual.powi(2)));
        let error =
            sum(cells().map(|(residual, of_column)| (residual - of_column + grand).powi(2)));
        Self {
            entries: zero_rounding_error(judges * around(&of_rows) / (entries - 1.0)),
            within: zero_rounding_error(within / (entries * (judges - 1.0))),
            judges: zero_rounding_error(entries * around(&of_columns) / (judges - 1.0)),
            error: zero_rounding_error(error / ((entries - 1.0) * (judges - 1.0))),
        }
    }

    /// The same where a share of 1 is as long as `length`.
    pub(super) fn scaled(self, length: f64) -> Self {
        let squared = length * length;
        Self {
            entries: self.entries * squared,
            within: self.within * squared,
            judges: self.judges * squared,
            error: self.error * squared,
        }
    }
}

/// The F test of whether entries differ at all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FTest {
    /// The mean square between entries over that of the error.
    pub f: f64,
    /// The degrees of freedom of the mean square between entries.
    pub entries_degrees: usize,
    /// The degrees of freedom of the error.
    pub error_degrees: usize,
    /// The chance of such an F or more if entries did not differ.
    pub p: f64,
}

impl FTest {
    /// `None` without an error to compare with.
    pub(super) fn of(between: f64, error: f64, degrees: (usize, usize)) -> Option<Self> {
        let (entries_degrees, error_degrees) = degrees;
        let f = (error > 0.0).then(|| between / error)?;
        let null_distribution =
            FisherSnedecor::new(to_f64(entries_degrees), to_f64(error_degrees)).ok()?;
        Some(Self {
            f,
            entries_degrees,
            error_degrees,
            p: null_distribution.sf(f),
        })
    }
}

/// A sum that is the same whatever the order.
fn sum(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.iter().sum()
}

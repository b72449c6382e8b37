//! The additive model without shrinkage: least squares, and the F test of the entries.

use nalgebra::{Cholesky, DMatrix, DVector};
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::NotEstimable;
use super::centered::CenteredReadings;
use crate::to_f64::to_f64;
use crate::{EntryId, JudgeId, Readings};

/// Qualities and leniencies by least squares, with the analysis of variance of an incomplete table
/// (Montgomery, *Design and Analysis of Experiments*, chapter 4: intrablock analysis).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeastSquares {
    /// The mean of all readings.
    pub mean: f64,
    /// How far each entry lies above the average entry, the judges being equal.
    pub entries: Vec<(EntryId, f64)>,
    /// How far each judge lies above the average judge, the entries being equal.
    pub judges: Vec<(JudgeId, f64)>,
    /// The sum of squares of the readings around their mean.
    pub total: f64,
    /// The part of it between the judges' means.
    pub of_judges: f64,
    /// The part that entries explain beyond judges.
    pub of_entries: f64,
    /// The residual sum of squares.
    pub error: f64,
    /// The degrees of freedom of the entries and of the residuals.
    pub degrees: (usize, usize),
    /// The F statistic of the entries; `None` where the residuals are zero.
    pub f: Option<f64>,
    /// The chance of such an F or more if all entries were equal.
    pub p: Option<f64>,
}

/// Fits entries and judges by least squares.
pub fn least_squares(readings: &Readings) -> Result<LeastSquares, NotEstimable> {
    let centered = CenteredReadings::of(readings, |_| ())?;
    let judges = solve(&centered).ok_or(NotEstimable::NumericalFailure)?;
    let mut own = vec![(0.0, 0_usize); centered.judges];
    let (mut total, mut error) = (0.0, 0.0);
    let mut qualities = Vec::with_capacity(centered.rows());
    for row in 0..centered.rows() {
        let cells = centered.row(row);
        let without_judges = || cells.iter().map(|(judge, value)| value - judges[*judge]);
        let quality = without_judges().sum::<f64>() / to_f64(cells.len());
        error += without_judges()
            .map(|value| (value - quality).powi(2))
            .sum::<f64>();
        for (judge, value) in cells {
            total += value * value;
            own[*judge].0 += value;
            own[*judge].1 += 1;
        }
        qualities.push(quality);
    }
    let of_judges: f64 = own
        .iter()
        .map(|(sum, marks)| sum * sum / to_f64(*marks))
        .sum();
    let of_entries = (total - of_judges - error).max(0.0);
    let degrees = (centered.rows() - 1, centered.residual_degrees());
    let (f, p) = f_test(of_entries, error, degrees, total).unzip();
    let average = qualities.iter().sum::<f64>() / to_f64(qualities.len());
    let entries = readings
        .entries()
        .iter()
        .enumerate()
        .filter_map(|(entry, id)| {
            let row = centered.row_of(entry)?;
            Some((*id, qualities[row] - average))
        });
    let mean = judges.iter().sum::<f64>() / to_f64(judges.len());
    let ids = readings.judges().iter().copied();
    Ok(LeastSquares {
        mean: centered.mean,
        entries: entries.collect(),
        judges: ids.zip(judges.iter().map(|judge| judge - mean)).collect(),
        total,
        of_judges,
        of_entries,
        error,
        degrees,
        f,
        p,
    })
}

/// What each judge gives an average entry. A constant can be added to all entries and taken from all judges without
/// changing the fit, so the judges are fixed to sum to zero.
fn solve(centered: &CenteredReadings) -> Option<Vec<f64>> {
    let mut information = DMatrix::from_element(centered.judges, centered.judges, 1.0);
    let mut right = DVector::from_element(centered.judges, 0.0);
    for row in 0..centered.rows() {
        let cells = centered.row(row);
        let share = 1.0 / to_f64(cells.len());
        let mean = cells.iter().map(|(_, value)| value).sum::<f64>() * share;
        for (judge, value) in cells {
            right[*judge] += value - mean;
            information[(*judge, *judge)] += 1.0;
            for (other, _) in cells {
                information[(*judge, *other)] -= share;
            }
        }
    }
    let solved = Cholesky::new(information)?.solve(&right);
    Some(solved.iter().copied().collect())
}

fn f_test(of_entries: f64, error: f64, degrees: (usize, usize), total: f64) -> Option<(f64, f64)> {
    // Residuals of this size are rounding errors.
    if error <= total * 1e-12 {
        return None;
    }
    let (first, second) = (to_f64(degrees.0), to_f64(degrees.1));
    let f = (of_entries / first) / (error / second);
    let p = FisherSnedecor::new(first, second).ok()?.sf(f);
    Some((f, p))
}

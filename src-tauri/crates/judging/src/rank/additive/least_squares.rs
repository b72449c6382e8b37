//! The additive model without shrinkage: least squares, and what it says of entries against chance.

use nalgebra::{Cholesky, DMatrix};
use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::centered::CenteredReadings;
use super::{NotEstimable, even};
use crate::to_f64::to_f64;
use crate::{EntryId, JudgeId, Readings};

/// Qualities and leniencies by least squares, with the analysis of variance of an incomplete table
/// (Montgomery, *Design and Analysis of Experiments*, chapter 4: intrablock analysis).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeastSquares {
    /// The mean of all readings.
    pub mean: f64,
    /// By how much each entry lies above the average entry, the judges being equal.
    pub entries: Vec<(EntryId, f64)>,
    /// By how much each judge lies above the average judge, the entries being equal.
    pub judges: Vec<(JudgeId, f64)>,
    /// The squares of the readings around their mean.
    pub total: f64,
    /// Those of the judges' own means.
    pub of_judges: f64,
    /// Those that entries explain once judges are taken off.
    pub of_entries: f64,
    /// What is left.
    pub error: f64,
    /// Degrees of freedom of the entries and of what is left.
    pub degrees: (usize, usize),
    /// How much more the entries explain than chance would; `None` where nothing is left to chance.
    pub f: Option<f64>,
    /// The chance of so much or more if all entries were equal.
    pub p: Option<f64>,
}

/// Fits entries and judges by least squares.
pub fn least_squares(readings: &Readings) -> Result<LeastSquares, NotEstimable> {
    let grid = CenteredReadings::of(readings)?;
    let judges = solve(&grid).ok_or(NotEstimable::Unsound)?;
    let mut own = vec![(0.0, 0_usize); grid.judges];
    let (mut total, mut error) = (0.0, 0.0);
    let mut qualities = Vec::with_capacity(grid.rows());
    for row in 0..grid.rows() {
        let cells = grid.row(row);
        let left = || cells.iter().map(|(judge, value)| value - judges[*judge]);
        let quality = left().sum::<f64>() / to_f64(cells.len());
        error += left().map(|left| (left - quality).powi(2)).sum::<f64>();
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
    let degrees = (grid.rows() - 1, grid.spare());
    let (f, p) = against_chance(of_entries, error, degrees, total).unzip();
    let average = qualities.iter().sum::<f64>() / to_f64(qualities.len());
    let entries = readings
        .entries()
        .iter()
        .enumerate()
        .filter_map(|(entry, id)| {
            let row = grid.row_of(entry)?;
            Some((*id, qualities[row] - average))
        });
    let mean = judges.iter().sum::<f64>() / to_f64(judges.len());
    let ids = readings.judges().iter().copied();
    Ok(LeastSquares {
        mean: grid.mean,
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

/// What each judge gives an average entry. One direction is free, for entries and judges can be moved
/// against each other: the judges are held around zero.
fn solve(grid: &CenteredReadings) -> Option<Vec<f64>> {
    let mut information = DMatrix::from_element(grid.judges, grid.judges, 1.0);
    let mut right = even(grid.judges, 0.0);
    for row in 0..grid.rows() {
        let cells = grid.row(row);
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

fn against_chance(
    of_entries: f64,
    error: f64,
    degrees: (usize, usize),
    total: f64,
) -> Option<(f64, f64)> {
    // What rounding leaves is not chance.
    if error <= total * 1e-12 {
        return None;
    }
    let (first, second) = (to_f64(degrees.0), to_f64(degrees.1));
    let f = (of_entries / first) / (error / second);
    let p = FisherSnedecor::new(first, second).ok()?.sf(f);
    Some((f, p))
}

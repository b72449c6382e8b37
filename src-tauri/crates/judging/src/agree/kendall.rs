//! Kendall's W: whether judges put entries in the same order.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ChiSquared, ContinuousCDF};

use super::AgreementError;
use super::ranks::ranks;
use super::table::Table;
use crate::Readings;
use crate::to_f64::to_f64;

/// Kendall's coefficient of concordance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kendall {
    /// From 0, no common order, to 1, the same order.
    pub w: f64,
    /// The sum of the ranks of each entry that was read, 1 the lowest mark, in the order of ids.
    pub rank_sums: Vec<f64>,
    /// How many judges there are.
    pub judges: usize,
    /// m (n − 1) W, which by chance is spread as χ² with n − 1 degrees of freedom.
    pub chi_square: f64,
    /// n − 1.
    pub degrees: usize,
    /// The chance of so much or more concord if judges ranked at random. Rough for fewer than eight entries.
    pub p: f64,
}

/// Kendall's W (Kendall and Babington Smith, 1939), corrected for ties. It takes every judge to have read
/// every entry.
pub fn kendall(readings: &Readings) -> Result<Kendall, AgreementError> {
    let table = Table::of(readings)?;
    let mut sums = vec![0.0; table.rows.len()];
    let mut ties = 0.0;
    for judge in 0..table.judges {
        let (ranks, correction) = ranks(&table.column(judge));
        ties += correction;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    kendall_of_sums(sums, table.judges, ties)
}

/// Kendall's W from the sum of the ranks of each entry over `judges` judges; `ties` is Σ (t³ − t) over all
/// groups of t marks that a judge gave equally, 0 without ties. Sums that cannot be those of this many judges
/// are refused.
pub fn kendall_of_sums(
    sums: Vec<f64>,
    judges: usize,
    ties: f64,
) -> Result<Kendall, AgreementError> {
    let (entries, by) = (to_f64(sums.len()), to_f64(judges));
    if sums.len() < 2 || judges < 2 {
        return Err(AgreementError::TooFew {
            entries: sums.len(),
            judges,
        });
    }
    let sum: f64 = sums.iter().sum();
    let are_sums = (sum - by * entries * (entries + 1.0) / 2.0).abs() < 1e-6
        && ties >= 0.0
        && ties.is_finite();
    if !are_sums {
        return Err(AgreementError::NotRankSums);
    }
    let mean = sum / entries;
    let squares: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = by * by * (entries.powi(3) - entries) - by * ties;
    if most <= 0.0 {
        return Err(AgreementError::NoOrder);
    }
    let w = 12.0 * squares / most;
    if w > 1.0 + 1e-9 {
        return Err(AgreementError::NotRankSums);
    }
    let w = w.min(1.0);
    let chi_square = by * (entries - 1.0) * w;
    let null_distribution = ChiSquared::new(entries - 1.0).map_err(|_| AgreementError::TooFew {
        entries: sums.len(),
        judges,
    })?;
    Ok(Kendall {
        w,
        degrees: sums.len() - 1,
        rank_sums: sums,
        judges,
        chi_square,
        p: null_distribution.sf(chi_square),
    })
}

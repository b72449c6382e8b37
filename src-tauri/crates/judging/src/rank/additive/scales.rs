//! Judges who spread their marks more widely, or less, than others.
//!
//! The model takes one step of a mark for the same from every judge. Real judges differ in that, and an entry that leads
//! because of a judge with a wide scale would be said to lead for sure. So the chances are drawn with a scale for each
//! judge, unknown by [`SPREAD`]; the scores themselves stay as they are.

use super::centered::CenteredReadings;
use super::lanes::{LANES, Lanes, sample};
use crate::rng::SplitMix64;
use crate::to_f64::to_f64;

/// The standard deviation of the logarithm of a judge's scale: a fifth wider or narrower than the others is common.
/// Chosen so that over the simulated juries of `docs/certainty.md` whoever is said to lead at 95 % does, also where
/// judges differ by more than this.
const SPREAD: f64 = 0.2;

/// How scores change with the scale of each judge.
pub(super) struct Scales<'a> {
    centered: &'a CenteredReadings,
    /// The mean of each judge's readings, around which a scale is wide or narrow.
    means: Vec<f64>,
}

impl<'a> Scales<'a> {
    pub(super) fn of(centered: &'a CenteredReadings) -> Self {
        let mut sums = vec![(0.0, 0_usize); centered.judges];
        for row in 0..centered.rows() {
            for (judge, value) in centered.row(row) {
                let (sum, readings) = &mut sums[*judge];
                *sum += value;
                *readings += 1;
            }
        }
        let mean = |(sum, readings): (f64, usize)| sum / to_f64(readings.max(1));
        Self {
            centered,
            means: sums.into_iter().map(mean).collect(),
        }
    }

    /// By how much the scale of each judge differs from 1, draw by draw.
    pub(super) fn draw(&self, rng: &mut SplitMix64) -> Vec<Lanes> {
        let of_judge = |_| std::array::from_fn(|_| SPREAD * sample(rng));
        self.means.iter().map(of_judge).collect()
    }

    /// By how much the score of a row changes, to the first order. `weight` is how much of the sum of its deviations
    /// is its quality.
    pub(super) fn change(&self, row: usize, weight: f64, scales: &[Lanes]) -> Lanes {
        let mut change = [0.0; LANES];
        for (judge, value) in self.centered.row(row) {
            let by = weight * (value - self.means[*judge]);
            for (sum, scale) in change.iter_mut().zip(&scales[*judge]) {
                *sum += by * scale;
            }
        }
        change
    }
}

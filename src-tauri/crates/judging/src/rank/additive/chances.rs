//! How likely each entry is to be the best, and to be above the cut.

use rand_distr::{Distribution, StandardNormal};
use serde::{Deserialize, Serialize};
use statrs::function::erf::erfc;

use super::Additive;
use super::posterior::{Posterior, Row};
use crate::EntryId;
use crate::rng::SplitMix64;
use crate::to_f64::to_f64;

/// How many draws are computed side by side, so that the compiler can use vector instructions.
const LANES: usize = 16;

/// An entry this many standard errors below the lowest score that can be above the cut is not drawn: its chance is
/// below one in a million.
const MAX_ERRORS_BELOW: f64 = 4.75;

/// The chances of one entry.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Chances {
    /// The entry.
    pub entry: EntryId,
    /// Its chance to be the best, from 0 to 1.
    pub first: f64,
    /// Its chance to be among the entries above the cut, from 0 to 1.
    pub above: f64,
}

impl Additive {
    /// The chances of entries, among each other and in the order of ids: of `draws` draws of their qualities
    /// and of all leniencies together from their joint distribution given the readings, the share in which the entry is
    /// the best of them, and among the best `cut`. A chance p has a standard error of √(p(1 − p) / draws). An
    /// entry without a reading is left out.
    ///
    /// The draws take the estimated variances for exact; with few readings the true chances lie nearer to each other.
    pub fn chances(&self, among: &[EntryId], cut: usize, draws: usize, seed: u64) -> Vec<Chances> {
        let (ids, rows): (Vec<EntryId>, Vec<usize>) = self.rows_of(among).into_iter().unzip();
        if rows.is_empty() {
            return Vec::new();
        }
        let cut = cut.clamp(1, rows.len());
        let mut tally = Tally::of(rows.len());
        if self.variances().entries > 0.0 && draws > 0 {
            let sampler = Sampler::of(self.posterior(), &rows, cut);
            let mut rng = SplitMix64::of(seed);
            let mut qualities = Vec::new();
            let mut remaining = draws;
            while remaining > 0 {
                let lanes = remaining.min(LANES);
                sampler.draw(lanes, &mut rng, &mut qualities, &mut tally);
                remaining -= lanes;
            }
        } else {
            // The readings cannot tell the entries apart.
            tally.first.fill(1);
            tally.above.fill(u32::try_from(cut).unwrap_or(u32::MAX));
        }
        let of_all = to_f64(tally.first.iter().map(|times| *times as usize).sum());
        let shares = tally.first.iter().zip(&tally.above);
        ids.into_iter()
            .zip(shares)
            .map(|(entry, (first, above))| Chances {
                entry,
                first: f64::from(*first) / of_all,
                above: f64::from(*above) / of_all,
            })
            .collect()
    }
}

impl Additive {
    /// The entries that were read, each once, in the order of ids, with their rows.
    pub(super) fn rows_of(&self, among: &[EntryId]) -> Vec<(EntryId, usize)> {
        let mut rows: Vec<(EntryId, usize)> = among
            .iter()
            .filter_map(|id| {
                let entry = self.readings().entries().binary_search(id).ok()?;
                Some((*id, self.centered().row_of(entry)?))
            })
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// How often each entry was the best, and above the cut.
struct Tally {
    first: Vec<u32>,
    above: Vec<u32>,
}

impl Tally {
    fn of(rows: usize) -> Self {
        Self {
            first: vec![0; rows],
            above: vec![0; rows],
        }
    }
}

/// Draws qualities and leniencies from the posterior distribution.
struct Sampler<'a> {
    posterior: &'a Posterior,
    /// The entries that may come near the cut, each with its index in the list.
    near: Vec<(usize, &'a Row)>,
    cut: usize,
    /// A score that the last entry above the cut is practically never below.
    floor: f64,
}

/// One number for each draw side by side.
type Lanes = [f64; LANES];

impl<'a> Sampler<'a> {
    fn of(posterior: &'a Posterior, rows: &[usize], cut: usize) -> Self {
        let spread: Vec<(f64, f64)> = rows
            .iter()
            .map(|row| (posterior.quality(*row), posterior.se(*row)))
            .collect();
        let floor = floor(&spread, cut);
        let near = rows
            .iter()
            .enumerate()
            .filter(|(at, _)| spread[*at].0 + MAX_ERRORS_BELOW * spread[*at].1 >= floor)
            .map(|(at, row)| (at, &posterior.rows()[*row]))
            .collect();
        Self {
            posterior,
            near,
            cut,
            floor,
        }
    }

    fn draw(&self, lanes: usize, rng: &mut SplitMix64, drawn: &mut Vec<Lanes>, tally: &mut Tally) {
        let judges = self.judges(rng);
        let error = self.posterior.fit().error.sqrt();
        drawn.clear();
        for (_, entry) in &self.near {
            let mut judge_effect: Lanes = [0.0; LANES];
            for judge in &entry.judges {
                for (judge_effect, judge) in judge_effect.iter_mut().zip(&judges[*judge]) {
                    *judge_effect += judge;
                }
            }
            let own = error * entry.weight.sqrt();
            drawn.push(judge_effect.map(|judge_effect| {
                entry.quality - entry.weight * judge_effect + own * sample(rng)
            }));
        }
        for lane in 0..lanes {
            self.count(drawn.iter().map(|qualities| qualities[lane]), tally);
        }
    }

    /// Counts one draw.
    fn count(&self, drawn: impl Iterator<Item = f64> + Clone, tally: &mut Tally) {
        let named = |drawn| std::iter::zip(drawn, self.near.iter().map(|(row, _)| *row));
        let mut high: Vec<(f64, usize)> = named(drawn.clone())
            .filter(|(quality, _)| *quality > self.floor)
            .collect();
        if high.len() < self.cut {
            high = named(drawn).collect();
        }
        if high.len() > self.cut {
            high.select_nth_unstable_by(self.cut - 1, |one, other| other.0.total_cmp(&one.0));
            high.truncate(self.cut);
        }
        for (_, row) in &high {
            tally.above[*row] += 1;
        }
        if let Some((_, row)) = high.iter().max_by(|one, other| one.0.total_cmp(&other.0)) {
            tally.first[*row] += 1;
        }
    }

    /// How far each judge's leniency differs from its estimate, draw by draw: normal numbers with the
    /// covariance of the judges, by back substitution in the Cholesky factor of its inverse.
    fn judges(&self, rng: &mut SplitMix64) -> Vec<Lanes> {
        let fit = self.posterior.fit();
        let (error, root) = (fit.error.sqrt(), fit.information.l_dirty());
        let mut drawn: Vec<Lanes> = (0..root.nrows())
            .map(|_| std::array::from_fn(|_| error * sample(rng)))
            .collect();
        for judge in (0..drawn.len()).rev() {
            let column = root.column(judge);
            let (own, rest) = drawn.split_at_mut(judge + 1);
            let Some(own) = own.last_mut() else { continue };
            for (known, factor) in rest.iter().zip(column.iter().skip(judge + 1)) {
                for (own, known) in own.iter_mut().zip(known) {
                    *own -= factor * known;
                }
            }
            for own in own.iter_mut() {
                *own /= column[judge];
            }
        }
        drawn
    }
}

fn sample(rng: &mut SplitMix64) -> f64 {
    StandardNormal.sample(rng)
}

/// A quality so low that practically always at least `cut` entries lie above it: if entries were independent, fewer
/// would lie above it less than once in a hundred million draws.
fn floor(spread: &[(f64, f64)], cut: usize) -> f64 {
    let cut = to_f64(cut);
    let expected = 1.2 * cut + 8.0 * cut.sqrt() + 25.0;
    let above = |floor: f64| -> f64 {
        let chances = spread.iter().map(|(quality, se)| {
            let z = (floor - quality) / se.max(f64::MIN_POSITIVE);
            erfc(z / std::f64::consts::SQRT_2) / 2.0
        });
        chances.sum()
    };
    let lowest = spread.iter().map(|(quality, se)| quality - 10.0 * se);
    let highest = spread.iter().map(|(quality, se)| quality + 10.0 * se);
    let (mut low, mut high) = (
        lowest.fold(f64::INFINITY, f64::min),
        highest.fold(f64::NEG_INFINITY, f64::max),
    );
    if above(low) <= expected {
        return f64::NEG_INFINITY;
    }
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if above(middle) > expected {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

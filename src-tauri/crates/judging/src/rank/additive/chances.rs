//! How likely each entry is to be the best, and to be above the cut.

use serde::{Deserialize, Serialize};

use super::Additive;
use super::fit::Fit;
use super::lanes::{LANES, Lanes, sample};
use super::mixture::normal_below;
use super::scales::Scales;
use super::uncertainty::Uncertainty;
use crate::EntryId;
use crate::rng::SplitMix64;
use crate::to_f64::to_f64;

/// An entry this many standard errors below the lowest score that can be above the cut is not drawn: its chance is
/// below one in a million.
const MAX_ERRORS_BELOW: f64 = 4.75;

/// With fewer entries than this, all are drawn.
const PRUNED_FROM: usize = 500;

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
    /// The chances of entries, among each other and in the order of ids: of `draws` draws of the variances, of the judges'
    /// scales, and of qualities and all leniencies together from their joint distribution given the readings, the share in
    /// which the entry is the best of them, and among the best `cut`. A chance p has a standard error of √(p(1 − p) / draws). An
    /// entry without a reading is left out. Without draws all have the same chance.
    pub fn chances(&self, among: &[EntryId], cut: usize, draws: usize, seed: u64) -> Vec<Chances> {
        let (ids, rows): (Vec<EntryId>, Vec<usize>) = self.rows_of(among).into_iter().unzip();
        if rows.is_empty() {
            return Vec::new();
        }
        let cut = cut.clamp(1, rows.len());
        let mut tally = Tally::of(rows.len());
        if draws > 0 {
            let scales = Scales::of(self.centered());
            let rng = SplitMix64::of(seed);
            let mut sampler = Sampler::of(self.uncertainty(), scales, &rows, cut, rng);
            for before in (0..draws).step_by(LANES) {
                let lanes = LANES.min(draws - before);
                // The middle of each block's share of the probability: as many draws at each ratio as it is likely.
                let share = (to_f64(before) + to_f64(lanes) / 2.0) / to_f64(draws);
                sampler.draw(share, lanes, &mut tally);
            }
        } else {
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

/// Draws variances, qualities and leniencies from their distribution.
struct Sampler<'a> {
    uncertainty: &'a Uncertainty,
    scales: Scales<'a>,
    /// The entries that may come near the cut: the index of each in the list, and its row.
    near: Vec<(usize, usize)>,
    cut: usize,
    /// A score that the last entry above the cut is practically never below.
    floor: f64,
    rng: SplitMix64,
    drawn: Vec<Lanes>,
}

impl<'a> Sampler<'a> {
    fn of(
        uncertainty: &'a Uncertainty,
        scales: Scales<'a>,
        rows: &[usize],
        cut: usize,
        rng: SplitMix64,
    ) -> Self {
        let rows = rows.iter().copied().enumerate();
        let (near, floor) = if rows.len() < PRUNED_FROM {
            (rows.collect(), f64::NEG_INFINITY)
        } else {
            let spread: Vec<(f64, f64)> = rows
                .clone()
                .map(|(_, row)| {
                    let score = uncertainty.of(|posterior| posterior.score_and_variance(row));
                    (score.mean(), score.sd())
                })
                .collect();
            let floor = floor(&spread, cut);
            let near =
                rows.filter(|(at, _)| spread[*at].0 + MAX_ERRORS_BELOW * spread[*at].1 >= floor);
            (near.collect(), floor)
        };
        Self {
            uncertainty,
            scales,
            near,
            cut,
            floor,
            rng,
            drawn: Vec::new(),
        }
    }

    /// Makes draws at the ratio of variances that stands at a share of the probability.
    fn draw(&mut self, share: f64, lanes: usize, tally: &mut Tally) {
        let Some(node) = self.uncertainty.at(share) else {
            return;
        };
        // As many draws from each part of the variance of chance as it is likely; the last block has fewer than others.
        let offset = self.rng.fraction();
        let error: Lanes = std::array::from_fn(|lane| {
            let share = (to_f64(lane.min(lanes - 1)) + offset) / to_f64(lanes);
            node.errors.quantile(share).sqrt()
        });
        let effects = effects(node.posterior.fit(), &mut self.rng);
        let scales = self.scales.draw(&mut self.rng);
        self.drawn.clear();
        for (_, row) in &self.near {
            let entry = &node.posterior.rows()[*row];
            let mut by_effects: Lanes = [0.0; LANES];
            for (effect, by) in &entry.loadings {
                for (sum, effect) in by_effects.iter_mut().zip(&effects[*effect]) {
                    *sum += by * effect;
                }
            }
            let by_scales = self.scales.change(*row, entry.weight, &scales);
            let own = entry.weight.sqrt();
            let rng = &mut self.rng;
            self.drawn.push(std::array::from_fn(|lane| {
                let chance = error[lane] * (by_effects[lane] + own * sample(rng));
                entry.score + by_scales[lane] + chance
            }));
        }
        for lane in 0..lanes {
            self.count(self.drawn.iter().map(|scores| scores[lane]), tally);
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
}

/// How far each effect differs from its estimate, draw by draw and in units of chance: normal numbers with the
/// covariance of the effects, by back substitution in the Cholesky factor of its inverse.
fn effects(fit: &Fit, rng: &mut SplitMix64) -> Vec<Lanes> {
    let root = fit.information.l_dirty();
    let mut drawn: Vec<Lanes> = (0..root.nrows())
        .map(|_| std::array::from_fn(|_| sample(rng)))
        .collect();
    for effect in (0..drawn.len()).rev() {
        let column = root.column(effect);
        let (own, rest) = drawn.split_at_mut(effect + 1);
        let Some(own) = own.last_mut() else { continue };
        for (known, factor) in rest.iter().zip(column.iter().skip(effect + 1)) {
            for (own, known) in own.iter_mut().zip(known) {
                *own -= factor * known;
            }
        }
        for own in own.iter_mut() {
            *own /= column[effect];
        }
    }
    drawn
}

/// A quality so low that practically always at least `cut` entries lie above it: if entries were independent, fewer
/// would lie above it less than once in a hundred million draws.
fn floor(spread: &[(f64, f64)], cut: usize) -> f64 {
    let cut = to_f64(cut);
    let expected = 1.2 * cut + 8.0 * cut.sqrt() + 25.0;
    let above = |floor: f64| -> f64 {
        let chances = spread
            .iter()
            .map(|(quality, se)| normal_below((quality - floor) / se.max(f64::MIN_POSITIVE)));
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

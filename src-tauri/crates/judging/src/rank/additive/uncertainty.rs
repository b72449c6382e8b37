//! What the readings leave open of the variances: scores, differences and leniencies over all ratios of variances that
//! they allow, each as likely as it is.
//!
//! The ratio of variances is not known but estimated, from few readings, and to take the estimate for the truth makes
//! every interval too short (Kackar and Harville, 1984). Here the ratio has a distribution: that of the restricted
//! likelihood times a half-Cauchy density of scale 1 for sd(entries) / sd(chance), and of the same for judges where
//! these are random (Gelman, *Prior distributions for variance parameters in hierarchical models*, 2006).
//! Given the ratios, the variance of chance is a scaled inverse χ².

use super::centered::CenteredReadings;
use super::errors::Errors;
use super::fit::Fit;
use super::mixture::{Mixture, Part, cells};
use super::posterior::Posterior;
use super::ratios::Ratios;
use super::{JudgeEffects, NotEstimable};
use crate::to_f64::to_f64;

/// Where the density has fallen by this many powers of e, the rest is left out.
const DROP: f64 = 8.0;

/// The largest coordinate: ln(1 + s) of a ratio s of standard deviations.
const LARGEST_COORDINATE: f64 = 8.0;

/// The fewest and the most cells along one ratio.
const CELLS: std::ops::RangeInclusive<usize> = 7..=50;

/// The most cells along the ratio of judges: there are as many again for each of those along the other.
const MOST_OF_JUDGES: usize = 12;

/// The widest cell, unless there are as many as can be.
const WIDEST: f64 = 0.05;

/// Cells of less probability are left out.
const NEGLIGIBLE: f64 = 1e-7;

/// The distribution of everything over a grid of ratios.
#[derive(Debug, Clone)]
pub(crate) struct Uncertainty {
    pub(super) nodes: Vec<Node>,
}

/// One cell of the grid.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Its share of the probability.
    pub(super) weight: f64,
    pub(super) posterior: Posterior,
    pub(super) errors: Errors,
}

impl Uncertainty {
    /// The distribution around the best fit.
    pub(super) fn around(
        best: &Fit,
        centered: &CenteredReadings,
        judge_effects: JudgeEffects,
    ) -> Result<Self, NotEstimable> {
        let floor = centered
            .rounding
            .max(centered.sum_of_squares() / to_f64(centered.readings()) * 1e-14);
        let fit = |at: Coordinates| Fit::at(centered, at.ratios());
        let density = |at: Coordinates| {
            fit(at).map(|fit| Errors::of(&fit, floor).log_likelihood + at.log_prior())
        };
        let peak = Coordinates::of(best.ratios);
        let entries = Span::of(peak.entries, |entries| {
            density(Coordinates { entries, ..peak })
        });
        let mut axis = entries.cells(*CELLS.end());
        let of_judges = match judge_effects {
            JudgeEffects::Fixed => vec![None],
            JudgeEffects::Random => {
                axis = entries.cells(*CELLS.end() / 2);
                let start = peak.judges.unwrap_or_default();
                let judges = Span::of(start, |judges| {
                    density(Coordinates {
                        judges: Some(judges),
                        ..peak
                    })
                });
                judges.cells(MOST_OF_JUDGES).into_iter().map(Some).collect()
            }
        };
        let grid = axis
            .iter()
            .flat_map(|entries| of_judges.iter().map(|judges| (*entries, *judges)));
        let mut fits = Vec::new();
        for (entries, judges) in grid {
            let at = Coordinates { entries, judges };
            if let Some(fit) = fit(at) {
                let errors = Errors::of(&fit, floor);
                fits.push((errors.log_likelihood + at.log_prior(), fit, errors));
            }
        }
        let highest = fits
            .iter()
            .map(|(log, _, _)| *log)
            .fold(f64::NEG_INFINITY, f64::max);
        let total: f64 = fits.iter().map(|(log, _, _)| (log - highest).exp()).sum();
        let nodes = fits.into_iter().filter_map(|(log, fit, errors)| {
            let weight = (log - highest).exp() / total;
            (weight > NEGLIGIBLE).then(|| {
                Posterior::of(centered, fit).map(|posterior| Node {
                    weight,
                    posterior,
                    errors,
                })
            })
        });
        let mut nodes: Vec<Node> = nodes.collect::<Result<_, _>>()?;
        if nodes.is_empty() {
            return Err(NotEstimable::NumericalFailure);
        }
        let total: f64 = nodes.iter().map(|node| node.weight).sum();
        for node in &mut nodes {
            node.weight /= total;
        }
        Ok(Self { nodes })
    }

    /// The distribution of a number that has a mean, and a variance in units of chance, at each ratio.
    pub(super) fn of(&self, number: impl Fn(&Posterior) -> (f64, f64)) -> Mixture {
        let mut parts = Vec::new();
        for node in &self.nodes {
            let (mean, variance) = number(&node.posterior);
            let parts_of_node = node.errors.cells.iter().map(|(error, share)| Part {
                weight: node.weight * share,
                mean,
                sd: (error * variance).sqrt(),
            });
            parts.extend(parts_of_node.filter(|part| part.weight > NEGLIGIBLE));
        }
        let total: f64 = parts.iter().map(|part| part.weight).sum();
        for part in &mut parts {
            part.weight /= total;
        }
        Mixture::of(parts)
    }

    /// The cell in which a share of the probability is reached.
    pub(super) fn at(&self, share: f64) -> Option<&Node> {
        let mut below = 0.0;
        let reached = self.nodes.iter().find(|node| {
            below += node.weight;
            below >= share
        });
        reached.or(self.nodes.last())
    }

    /// The mean of a number over all ratios.
    pub(super) fn mean(&self, number: impl Fn(&Posterior) -> f64) -> f64 {
        let nodes = self.nodes.iter();
        nodes
            .map(|node| node.weight * number(&node.posterior))
            .sum()
    }
}

/// Where in the grid: ln(1 + s) of each ratio s of standard deviations, which is near s where s is small, and near its
/// logarithm where it is large.
#[derive(Debug, Clone, Copy)]
struct Coordinates {
    entries: f64,
    /// `None` where judges are fixed effects.
    judges: Option<f64>,
}

impl Coordinates {
    fn of(ratios: Ratios) -> Self {
        let coordinate = |ratio: f64| ratio.sqrt().ln_1p().clamp(0.0, LARGEST_COORDINATE);
        Self {
            entries: coordinate(ratios.entries),
            judges: ratios.judges.map(coordinate),
        }
    }

    fn ratios(self) -> Ratios {
        let ratio = |coordinate: f64| coordinate.exp_m1().powi(2);
        Ratios {
            entries: ratio(self.entries),
            judges: self.judges.map(ratio),
        }
    }

    /// The logarithm of the half-Cauchy densities of the ratios of standard deviations, in these coordinates.
    fn log_prior(self) -> f64 {
        let log = |coordinate: f64| coordinate - coordinate.exp_m1().powi(2).ln_1p();
        log(self.entries) + self.judges.map_or(0.0, log)
    }
}

/// The part of an axis where the density is not negligible.
struct Span {
    low: f64,
    high: f64,
}

impl Span {
    /// Steps out from a start, ever further, until the density has fallen on either side.
    fn of(start: f64, density: impl Fn(f64) -> Option<f64>) -> Self {
        let value = |at: f64| density(at).unwrap_or(f64::NEG_INFINITY);
        let mut seen = vec![(start, value(start))];
        for direction in [-1.0, 1.0] {
            let (mut at, mut step) = (start, 0.01);
            let end = if direction < 0.0 {
                0.0
            } else {
                LARGEST_COORDINATE
            };
            while (end - at) * direction > 0.0 {
                at = (at + direction * step).clamp(0.0, LARGEST_COORDINATE);
                step *= 1.5;
                seen.push((at, value(at)));
                let highest = seen.iter().map(|(_, value)| *value);
                if seen.last().is_some_and(|(_, last)| {
                    *last < highest.fold(f64::NEG_INFINITY, f64::max) - DROP
                }) {
                    break;
                }
            }
        }
        seen.sort_by(|one, other| one.0.total_cmp(&other.0));
        let highest = seen
            .iter()
            .map(|(_, value)| *value)
            .fold(f64::NEG_INFINITY, f64::max);
        let counts = |(_, value): &(f64, f64)| *value >= highest - DROP;
        let first = seen.iter().position(counts).unwrap_or_default();
        let last = seen.iter().rposition(counts).unwrap_or_default();
        let at = |index: usize| seen.get(index).map_or(start, |(at, _)| *at);
        let (low, high) = (
            at(first.saturating_sub(1)),
            at((last + 1).min(seen.len() - 1)),
        );
        Self {
            low,
            high: high.max(low + 1e-6),
        }
    }

    /// The middles of cells that fill the span.
    fn cells(&self, most: usize) -> Vec<f64> {
        let mut count = *CELLS.start();
        while count < most && (self.high - self.low) / to_f64(count) > WIDEST {
            count += 1;
        }
        cells(self.low, self.high, count).0.collect()
    }
}

//! Affinities as whole costs.

use super::indexed::IndexedProblem;
use super::{Affinities, Affinity, AssignmentProblem};

/// The largest difference of affinities as costs: fine enough for six decimals of a unit.
const WIDEST: f64 = 1e6;

/// What is saved by keeping a pair that was assigned before: a thousand times the widest affinity.
const KEEP_BONUS: i32 = 1_000_000_000;

/// Costs as whole numbers: an affinity times a power of ten, below zero.
pub(super) struct Pricing<'a> {
    /// The cost of one unit of affinity.
    scale: f64,
    affinity: AffinityByIndex<'a>,
    /// The judges of each entry in pairs that may be reassigned.
    reassignable: Vec<Vec<usize>>,
    /// What each further entry of a judge costs more.
    pub(super) step: i64,
}

/// Affinities by index.
enum AffinityByIndex<'a> {
    Unknown,
    /// Judge and affinity by entry.
    Pairs(Vec<Vec<(usize, f64)>>),
    Each(&'a dyn Fn(usize, usize) -> f64),
}

impl AffinityByIndex<'_> {
    fn of(&self, entry: usize, judge: usize) -> f64 {
        let value = match self {
            Self::Unknown => return 0.0,
            Self::Pairs(pairs) => {
                let pairs = &pairs[entry];
                let index = pairs.binary_search_by_key(&judge, |(judge, _)| *judge);
                index
                    .ok()
                    .and_then(|index| pairs.get(index))
                    .map_or(0.0, |(_, value)| *value)
            }
            Self::Each(value) => value(entry, judge),
        };
        if value.is_finite() { value } else { 0.0 }
    }
}

impl<'a> Pricing<'a> {
    /// Prices pairs; `each` gives the affinity of every pair by index, where the caller has a function for it.
    pub(super) fn of(
        problem: &AssignmentProblem<'_>,
        indexed: &IndexedProblem<'_>,
        each: Option<&'a dyn Fn(usize, usize) -> f64>,
    ) -> Self {
        let affinity = match (problem.affinity, each) {
            (_, Some(each)) => AffinityByIndex::Each(each),
            (Affinities::Listed(pairs), None) if !pairs.is_empty() => {
                AffinityByIndex::Pairs(by_index(pairs, indexed))
            }
            _ => AffinityByIndex::Unknown,
        };
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        if !matches!(affinity, AffinityByIndex::Unknown) {
            for entry in 0..indexed.entries.len() {
                for judge in 0..indexed.judges.len() {
                    let value = affinity.of(entry, judge);
                    (low, high) = (low.min(value), high.max(value));
                }
            }
        }
        let load_cost = problem.load_cost.filter(|cost| cost.is_finite());
        let widest = low.abs().max(high.abs()).max(high - low);
        let scale = scale(if widest > 0.0 {
            widest
        } else {
            load_cost.unwrap_or(0.0)
        });
        let mut reassignable = vec![Vec::new(); indexed.entries.len()];
        for pair in problem.reassignable {
            if let Some((entry, judge)) = indexed.at(pair.entry, pair.judge) {
                reassignable[entry].push(judge);
            }
        }
        let range = i64::from(to_cost(high * scale)) - i64::from(to_cost(low * scale));
        Self {
            scale,
            affinity,
            reassignable,
            step: load_cost.map_or(range + 1, |cost| i64::from(to_cost(cost.max(0.0) * scale))),
        }
    }

    /// Whether no pair suits better than another.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.affinity, AffinityByIndex::Unknown)
    }

    /// Whether there is an assignment to repair.
    pub(super) fn repairs(&self) -> bool {
        self.reassignable.iter().any(|judges| !judges.is_empty())
    }

    /// What a pair costs for its affinity alone.
    pub(super) fn affinity(&self, entry: usize, judge: usize) -> i32 {
        to_cost(-self.affinity.of(entry, judge) * self.scale)
    }

    /// What a pair costs.
    pub(super) fn cost(&self, entry: usize, judge: usize) -> i32 {
        let bonus = if self.reassignable[entry].contains(&judge) {
            KEEP_BONUS
        } else {
            0
        };
        self.affinity(entry, judge) - bonus
    }

    /// A whole cost in the unit of affinities.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the last step to a number that is shown"
    )]
    pub(super) fn in_affinity_units(&self, cost: i64) -> f64 {
        cost as f64 / self.scale
    }
}

fn by_index(affinities: &[Affinity], indexed: &IndexedProblem<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut pairs = vec![Vec::new(); indexed.entries.len()];
    for Affinity {
        entry,
        judge,
        value,
    } in affinities
    {
        if let Some((entry, judge)) = indexed.at(*entry, *judge) {
            pairs[entry].push((judge, *value));
        }
    }
    for pairs in &mut pairs {
        pairs.sort_unstable_by(|(one, value), (other, worth)| {
            one.cmp(other).then(worth.total_cmp(value))
        });
        pairs.dedup_by_key(|(judge, _)| *judge);
    }
    pairs
}

/// The largest power of ten by which affinities stay within the widest: decimals stay exact.
fn scale(widest: f64) -> f64 {
    if widest <= 0.0 {
        return 1.0;
    }
    10.0_f64.powf((WIDEST / widest).log10().floor())
}

/// A number rounded to a whole cost, within the bounds.
#[expect(
    clippy::cast_possible_truncation,
    reason = "it is rounded, and a cast keeps to the bounds"
)]
fn to_cost(number: f64) -> i32 {
    (number.round() as i32).clamp(-KEEP_BONUS, KEEP_BONUS)
}

//! Affinities as whole costs.

use super::seats::Seats;
use super::{Affinities, Affinity, AssignmentProblem};

/// The widest that affinities may lie apart as costs: fine enough for six decimals of a unit.
const WIDEST: f64 = 1e6;

/// What keeping a pair that was assigned before is worth: a thousand times the widest affinity.
const KEPT: i32 = 1_000_000_000;

/// Costs in whole numbers: an affinity times a power of ten, below zero.
pub(super) struct Pricing<'a> {
    /// How much one unit of affinity comes to.
    scale: f64,
    affinity: Known<'a>,
    /// Judges by entry, for pairs assigned before.
    current: Vec<Vec<usize>>,
    /// What each further entry of a judge costs more.
    pub(super) step: i64,
}

/// Affinities by index.
enum Known<'a> {
    Nothing,
    /// Judge and affinity by entry.
    Pairs(Vec<Vec<(usize, f64)>>),
    Each(&'a dyn Fn(usize, usize) -> f64),
}

impl Known<'_> {
    fn of(&self, entry: usize, judge: usize) -> f64 {
        let value = match self {
            Self::Nothing => return 0.0,
            Self::Pairs(pairs) => {
                let pairs = &pairs[entry];
                let found = pairs.binary_search_by_key(&judge, |(judge, _)| *judge);
                found
                    .ok()
                    .and_then(|at| pairs.get(at))
                    .map_or(0.0, |(_, value)| *value)
            }
            Self::Each(value) => value(entry, judge),
        };
        if value.is_finite() { value } else { 0.0 }
    }
}

impl<'a> Pricing<'a> {
    /// Prices pairs; `each` is the affinity of every pair by index, for those who know it.
    pub(super) fn of(
        problem: &AssignmentProblem<'_>,
        seats: &Seats<'_>,
        each: Option<&'a dyn Fn(usize, usize) -> f64>,
    ) -> Self {
        let affinity = match (problem.affinity, each) {
            (_, Some(each)) => Known::Each(each),
            (Affinities::Listed(pairs), None) if !pairs.is_empty() => {
                Known::Pairs(by_index(pairs, seats))
            }
            _ => Known::Nothing,
        };
        let (mut low, mut high) = (0.0_f64, 0.0_f64);
        if !matches!(affinity, Known::Nothing) {
            for entry in 0..seats.entries.len() {
                for judge in 0..seats.judges.len() {
                    let value = affinity.of(entry, judge);
                    (low, high) = (low.min(value), high.max(value));
                }
            }
        }
        let given = problem.load_cost.filter(|cost| cost.is_finite());
        let widest = low.abs().max(high.abs()).max(high - low);
        let scale = scale(if widest > 0.0 {
            widest
        } else {
            given.unwrap_or(0.0)
        });
        let mut current = vec![Vec::new(); seats.entries.len()];
        for pair in problem.current {
            if let Some((entry, judge)) = seats.at(pair.entry, pair.judge) {
                current[entry].push(judge);
            }
        }
        let range = i64::from(whole(high * scale)) - i64::from(whole(low * scale));
        Self {
            scale,
            affinity,
            current,
            step: given.map_or(range + 1, |cost| i64::from(whole(cost.max(0.0) * scale))),
        }
    }

    /// Whether no pair suits better than another.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.affinity, Known::Nothing)
    }

    /// Whether there is an assignment to repair.
    pub(super) fn repairs(&self) -> bool {
        self.current.iter().any(|judges| !judges.is_empty())
    }

    /// What a pair costs for its affinity alone.
    pub(super) fn affinity(&self, entry: usize, judge: usize) -> i32 {
        whole(-self.affinity.of(entry, judge) * self.scale)
    }

    /// What a pair costs.
    pub(super) fn cost(&self, entry: usize, judge: usize) -> i32 {
        let kept = if self.current[entry].contains(&judge) {
            KEPT
        } else {
            0
        };
        self.affinity(entry, judge) - kept
    }

    /// A whole cost in the unit of affinities.
    #[expect(
        clippy::cast_precision_loss,
        reason = "the last step to a number that is shown"
    )]
    pub(super) fn shown(&self, cost: i64) -> f64 {
        cost as f64 / self.scale
    }
}

fn by_index(affinities: &[Affinity], seats: &Seats<'_>) -> Vec<Vec<(usize, f64)>> {
    let mut pairs = vec![Vec::new(); seats.entries.len()];
    for Affinity {
        entry,
        judge,
        value,
    } in affinities
    {
        if let Some((entry, judge)) = seats.at(*entry, *judge) {
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

/// A whole number, at the bounds where it would be beyond them.
#[expect(
    clippy::cast_possible_truncation,
    reason = "it is rounded, and a cast keeps to the bounds"
)]
fn whole(number: f64) -> i32 {
    (number.round() as i32).clamp(-KEPT, KEPT)
}

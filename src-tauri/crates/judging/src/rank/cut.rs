//! Which entries advance from a round.

use serde::{Deserialize, Serialize};

use super::Place;
use crate::EntryId;

/// The fewest and the most entries that a share of them lets advance.
const BY_SHARE: std::ops::RangeInclusive<usize> = 3..=10;

/// How much of a ranking advances.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// The first ones, by their number.
    First(usize),
    /// All whose score is at least this.
    AtLeast(f64),
    /// A percentage, rounded up, but at least three and at most ten.
    Percent(f64),
}

/// Which entries of a ranking a cut lets advance.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutResult {
    /// The entries that certainly advance, best first.
    pub advancing: Vec<EntryId>,
    /// Entries that tie over the last of the places: the ranking alone cannot say which of them advance.
    pub tied: Vec<EntryId>,
}

impl Cut {
    /// Cuts a ranking, best first. An entry without a place never advances by itself.
    pub fn of(self, places: &[Place]) -> CutResult {
        let ranked = || places.iter().filter(|place| place.place.is_some());
        let limit = match self {
            Self::AtLeast(least) => {
                let reach = ranked().filter(|place| place.score.is_some_and(|it| it >= least));
                return CutResult {
                    advancing: reach.map(|place| place.entry).collect(),
                    tied: Vec::new(),
                };
            }
            Self::First(number) => number,
            Self::Percent(share) => percent_of(share, places.len()),
        };
        let mut result = CutResult::default();
        let ranked: Vec<&Place> = ranked().collect();
        for tied in ranked.chunk_by(|one, other| one.place == other.place) {
            let ids = tied.iter().map(|place| place.entry);
            match limit.saturating_sub(result.advancing.len()) {
                0 => break,
                left if left >= tied.len() => result.advancing.extend(ids),
                _ => {
                    result.tied = ids.collect();
                    break;
                }
            }
        }
        result
    }
}

/// The best of several juries that lie within this many per cent of the highest; none where only one does. They are
/// considered equally good, whichever their juries (the cross-check of bilingual awards).
pub fn near_best(bests: &[&Place], percent: f64) -> Vec<EntryId> {
    let highest = bests.iter().filter_map(|best| best.score);
    let least = highest.fold(f64::NEG_INFINITY, f64::max) * (1.0 - percent / 100.0);
    let near = bests
        .iter()
        .filter(|best| best.score.is_some_and(|it| it >= least));
    let near: Vec<EntryId> = near.map(|best| best.entry).collect();
    if near.len() > 1 { near } else { Vec::new() }
}

/// How many a share of `count` is.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a count of entries is small, and a share is held above zero"
)]
fn percent_of(share: f64, count: usize) -> usize {
    let exact = (share.clamp(0.0, 100.0) * count as f64 / 100.0 - 1e-9).ceil();
    (exact.max(0.0) as usize).clamp(*BY_SHARE.start(), *BY_SHARE.end())
}

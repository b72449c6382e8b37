//! Where entries stand, whatever the method.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::plain_statistics::PlainStatistics;
use crate::fraction::Fraction;
use crate::{EntryId, Readings};

/// Where one entry stands by one method. Every place has the plain mean and the number of
/// readings, because no other score is ever shown without them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The entry.
    pub entry: EntryId,
    /// The place, 1 the best. Entries that tie share it and the places after are skipped: 1, 2, 2, 4.
    /// `None` where the method cannot place it.
    pub place: Option<u32>,
    /// Whether another entry has exactly the same score.
    pub tied: bool,
    /// What the method gives the entry, in the method's own unit, unrounded; `None` where it gives no number.
    pub score: Option<f64>,
    /// The standard error of the score; `None` where the method has none.
    pub se: Option<f64>,
    /// The lower end of the interval of 95 % about the score, where the method gives one that is not `score ± 1.96 se`.
    #[serde(default)]
    pub from: Option<f64>,
    /// Its upper end.
    #[serde(default)]
    pub to: Option<f64>,
    /// The mean of its readings, on the call's scale, unrounded; `None` without a reading.
    pub mean: Option<f64>,
    /// How many readings it has.
    pub marks: u32,
    /// The lowest reading.
    pub lowest: Option<f64>,
    /// The highest reading.
    pub highest: Option<f64>,
    /// How far the readings lie apart: their standard deviation (with n − 1), on the call's scale; `None`
    /// with fewer than two.
    pub spread: Option<f64>,
}

/// Within how many standard errors 95 % of a normal number lie.
const TWO_SIDED: f64 = 1.959_963_984_540_054;

impl Place {
    /// The interval of 95 % about the score, low and high; `None` where the method has no standard error.
    pub fn interval(&self) -> Option<(f64, f64)> {
        if let (Some(from), Some(to)) = (self.from, self.to) {
            return Some((from, to));
        }
        let (score, se) = (self.score?, self.se?);
        Some((score - TWO_SIDED * se, score + TWO_SIDED * se))
    }
}

/// What a method gives one entry.
#[derive(Debug)]
pub(super) struct KeyedScore<K> {
    /// What decides the order, the highest first; `None` comes last, without a place.
    pub(super) key: Option<K>,
    pub(super) score: Option<f64>,
    pub(super) se: Option<f64>,
}

/// Orders entries, best first; those without a key come last, and what ties stands in the order of ids.
/// `scores` has one item an entry, in the order of [`Readings::entries`].
pub(super) fn places<K: Ord>(readings: &Readings, scores: &[KeyedScore<K>]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by_key(|entry| Reverse(scores[*entry].key.as_ref()));
    order
        .chunk_by(|one, other| scores[*one].key == scores[*other].key)
        .scan(1, |next, tied| {
            let place = *next;
            *next += tied.len();
            Some((place, tied))
        })
        .flat_map(|(place, tied)| tied.iter().map(move |entry| (place, tied.len(), *entry)))
        .map(|(place, sharing, entry)| {
            let (plain, keyed) = (PlainStatistics::of(readings, entry), &scores[entry]);
            Place {
                entry: readings.entries()[entry],
                place: keyed.key.as_ref().and_then(|_| u32::try_from(place).ok()),
                tied: keyed.key.is_some() && sharing > 1,
                score: keyed.score,
                se: keyed.se,
                from: None,
                to: None,
                mean: plain.mean,
                marks: plain.marks,
                lowest: plain.lowest,
                highest: plain.highest,
                spread: plain.spread,
            }
        })
        .collect()
}

/// Orders entries by an exact number of totals each, which is also the score.
pub(super) fn by_fraction(
    readings: &Readings,
    total: impl Fn(usize) -> Option<Fraction>,
) -> Vec<Place> {
    let scores: Vec<_> = (0..readings.entries().len())
        .map(|entry| {
            let key = total(entry);
            KeyedScore {
                key,
                score: key.map(|total| readings.on_scale(total)),
                se: None,
            }
        })
        .collect();
    places(readings, &scores)
}

/// A number that can decide an order: finite, and −0 the same as 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Finite(f64);

impl Finite {
    pub(super) fn of(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self(number + 0.0))
    }
}

impl Eq for Finite {}

impl Ord for Finite {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Finite {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

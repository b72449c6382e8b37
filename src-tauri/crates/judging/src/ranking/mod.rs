//! The ranking by weighted mean.

mod fraction;
mod means;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use crate::{Criterion, EntryId, ScoreSheet};
use fraction::Fraction;
use means::{Means, Weights};

/// Where one entry stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// The entry.
    pub entry: EntryId,
    /// The place, 1 the best. Entries that tie share it and the places after are skipped: 1, 2, 2, 4.
    /// `None` without a mark.
    pub place: Option<u32>,
    /// Whether another entry has exactly the same score.
    pub tied: bool,
    /// The mean of the sheets' weighted means, on the call's scale, unrounded; `None` without a mark.
    pub score: Option<f64>,
    /// How many sheets count.
    pub marks: u32,
    /// The lowest weighted mean of one sheet.
    pub lowest: Option<f64>,
    /// The highest weighted mean of one sheet.
    pub highest: Option<f64>,
    /// How far the sheets lie apart: the standard deviation of their weighted means (with n − 1), on
    /// the call's scale; `None` with fewer than two.
    pub spread: Option<f64>,
}

/// Ranks entries, best first; those without a mark come last, and what ties stands in the order of ids.
///
/// A sheet's mean is Σ weight · mark / Σ weight over the criteria; an entry's score is the mean over
/// its sheets. A recused sheet never counts, nor does one that lacks a mark, for a mean over fewer
/// criteria is a mean of something else. The caller hands over one sheet a judge and entry.
///
/// Sums are exact, in whole millionths of marks and weights, so that the order of the input does not
/// matter and a tie is a tie; a number is rounded only where it is shown. Weights that are not above
/// zero are left out.
///
/// The mean takes every judge for equally severe. Where judges read different entries, an entry that
/// met lenient judges gains; the number of marks and the spread stand beside every score for that
/// reason.
pub fn rank(entries: &[EntryId], sheets: &[ScoreSheet], criteria: &[Criterion]) -> Vec<Place> {
    let weights = Weights::of(criteria);
    let mut means: HashMap<EntryId, Means> = HashMap::new();
    for sheet in sheets.iter().filter(|sheet| sheet.recused.is_none()) {
        if let Some(total) = weights.total(&sheet.marks) {
            means.entry(sheet.entry).or_default().add(total);
        }
    }
    let mut scored: Vec<(Option<Fraction>, EntryId)> = entries
        .iter()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|entry| (means.get(entry).and_then(Means::mean), *entry))
        .collect();
    scored.sort_by_key(|(score, entry)| (Reverse(*score), *entry));
    let none = Means::default();
    scored
        .chunk_by(|one, other| one.0 == other.0)
        .scan(1, |next, tied| {
            let place = *next;
            *next += tied.len();
            Some((place, tied))
        })
        .flat_map(|(place, tied)| {
            tied.iter()
                .map(move |(score, entry)| (place, tied, score, entry))
        })
        .map(|(place, tied, score, entry)| {
            let means = means.get(entry).unwrap_or(&none);
            Place {
                entry: *entry,
                place: score.and_then(|_| u32::try_from(place).ok()),
                tied: score.is_some() && tied.len() > 1,
                score: score.map(|score| weights.on_scale(score)),
                marks: means.count(),
                lowest: means.lowest().map(|mean| weights.on_scale(mean)),
                highest: means.highest().map(|mean| weights.on_scale(mean)),
                spread: means.spread().map(|spread| weights.scaled(spread)),
            }
        })
        .collect()
}

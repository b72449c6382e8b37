//! Krippendorff's alpha: agreement beyond chance, with missing readings allowed, at four levels of measurement.

use serde::{Deserialize, Serialize};

use super::AgreementError;
use super::ranks::ranks;
use super::span::Span;
use crate::to_f64::to_f64;
use crate::{Reading, Readings};

/// What differences between marks mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Marks are the same or not: yes, maybe, no.
    Nominal,
    /// Only their order counts.
    Ordinal,
    /// A step is a step, wherever on the scale.
    Interval,
    /// Twice a mark is twice as good.
    Ratio,
}

impl Level {
    /// Every level.
    pub const ALL: [Self; 4] = [Self::Nominal, Self::Ordinal, Self::Interval, Self::Ratio];
}

/// Alpha, and how many readings it is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Alpha {
    /// The level.
    pub level: Level,
    /// 1 for full agreement, 0 for what chance gives, below 0 for disagreement beyond chance.
    pub value: f64,
    /// Entries with two readings or more: only they count.
    pub entries: usize,
    /// Their readings.
    pub readings: usize,
}

/// Alpha at a level: 1 − observed / expected disagreement (Krippendorff, *Content Analysis*, 2019, chapter
/// 12).
///
/// A usual reading of the value: from 0.8 reliable, from 0.667 for tentative conclusions. Juries of taste
/// reach 0.2 to 0.5.
pub fn alpha(readings: &Readings, level: Level) -> Result<Alpha, AgreementError> {
    let units: Vec<&[Reading]> = (0..readings.entries().len())
        .map(|entry| readings.of(entry))
        .filter(|unit| unit.len() > 1)
        .collect();
    if units.is_empty() {
        return Err(AgreementError::NothingShared);
    }
    let span = Span::of(units.iter().copied().flatten()).ok_or(AgreementError::NoVariation)?;
    let shares = || -> Vec<Vec<f64>> { units.iter().map(|unit| span.shares(unit)).collect() };
    let (observed, expected) = match level {
        Level::Nominal => nominal(&shares()),
        Level::Ordinal => squared(&on_ranks(&shares())),
        Level::Interval => squared(&shares()),
        Level::Ratio => ratio(&units)?,
    };
    if expected <= 0.0 {
        return Err(AgreementError::NoVariation);
    }
    Ok(Alpha {
        level,
        value: 1.0 - observed / expected,
        entries: units.len(),
        readings: units.iter().map(|unit| unit.len()).sum(),
    })
}

/// The mean difference of two readings of one entry, and of any two readings, for differences that depend
/// on pairs alone: `among` gives the sum over all ordered pairs of a list.
fn disagreement(units: &[Vec<f64>], among: impl Fn(&[f64]) -> f64) -> (f64, f64) {
    let mut all: Vec<f64> = units.iter().flatten().copied().collect();
    all.sort_unstable_by(f64::total_cmp);
    let number = to_f64(all.len());
    let within = units
        .iter()
        .map(|unit| among(unit) / (to_f64(unit.len()) - 1.0));
    let mut within: Vec<f64> = within.collect();
    within.sort_unstable_by(f64::total_cmp);
    (
        within.iter().sum::<f64>() / number,
        among(&all) / (number * (number - 1.0)),
    )
}

fn nominal(units: &[Vec<f64>]) -> (f64, f64) {
    disagreement(units, |numbers| {
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let equals = sorted.chunk_by(|one, other| one.total_cmp(other).is_eq());
        let same: f64 = equals.map(|equals| to_f64(equals.len()).powi(2)).sum();
        to_f64(numbers.len()).powi(2) - same
    })
}

/// Σ (a − b)² over ordered pairs is 2 n Σ (a − mean)².
fn squared(units: &[Vec<f64>]) -> (f64, f64) {
    disagreement(units, |numbers| {
        let mean = numbers.iter().sum::<f64>() / to_f64(numbers.len());
        let squares: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
        2.0 * to_f64(numbers.len()) * squares
    })
}

/// Ordinal differences are squared distances between mean ranks: between two values lie all readings
/// between them and half of their own.
fn on_ranks(units: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let all: Vec<f64> = units.iter().flatten().copied().collect();
    let mut ranks = ranks(&all).0.into_iter();
    units
        .iter()
        .map(|unit| ranks.by_ref().take(unit.len()).collect())
        .collect()
}

/// A ratio needs the numbers themselves: it is the one level at which zero has a place.
fn ratio(units: &[&[Reading]]) -> Result<(f64, f64), AgreementError> {
    let numbers = units
        .iter()
        .map(|unit| unit.iter().map(|reading| reading.value).collect());
    let units: Vec<Vec<f64>> = numbers.collect();
    if units.iter().flatten().any(|number| *number < 0.0) {
        return Err(AgreementError::BelowZero);
    }
    Ok(disagreement(&units, |numbers| {
        let mut sorted = numbers.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let distinct: Vec<(f64, f64)> = sorted
            .chunk_by(|one, other| one.total_cmp(other).is_eq())
            .map(|equals| (equals[0], to_f64(equals.len())))
            .collect();
        let pairs = distinct.iter().enumerate().flat_map(|(index, one)| {
            let rest = distinct.iter().skip(index + 1);
            rest.map(move |other| (one, other))
        });
        let differences = pairs.map(|((one, often), (other, times))| {
            2.0 * often * times * ((other - one) / (other + one)).powi(2)
        });
        differences.sum()
    }))
}

//! Kappas: agreement on categories beyond chance.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::AgreementError;
use super::table::entries_read;
use crate::to_f64::to_f64;
use crate::{JudgeId, Reading, Readings};

/// Fleiss's kappa.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Fleiss {
    /// 1 for full agreement, 0 for what chance gives.
    pub kappa: f64,
    /// The share of pairs of readings that agree.
    pub observed: f64,
    /// The share that would agree by chance.
    pub expected: f64,
    /// Readings of each entry.
    pub readings: usize,
    /// Entries.
    pub entries: usize,
}

/// Fleiss's kappa (1971), each different mark a category. It takes the same number of readings of every
/// entry, by whatever judges.
pub fn fleiss(readings: &Readings) -> Result<Fleiss, AgreementError> {
    let sizes = entries_read(readings).map(|entry| readings.of(entry).len());
    let agreeing = entries_read(readings)
        .flat_map(|entry| count_of_each_mark(readings.of(entry)))
        .map(pairs)
        .sum();
    fleiss_of(
        &sizes.collect::<Vec<_>>(),
        agreeing,
        count_of_each_mark(readings.all()),
    )
}

/// Fleiss's kappa from how many judges put each entry into each category, entry by entry.
pub fn fleiss_of_counts(counts: &[Vec<u32>]) -> Result<Fleiss, AgreementError> {
    let sizes = counts
        .iter()
        .map(|row| row.iter().map(|times| *times as usize).sum());
    let agreeing = counts
        .iter()
        .flatten()
        .map(|times| pairs(*times as usize))
        .sum();
    let widest = counts.iter().map(Vec::len).max().unwrap_or(0);
    let categories = (0..widest).map(|category| {
        let times = counts.iter().filter_map(|row| row.get(category));
        times.map(|times| *times as usize).sum()
    });
    fleiss_of(&sizes.collect::<Vec<_>>(), agreeing, categories)
}

/// From the readings of each entry, the pairs of them that agree, and the readings in each category.
fn fleiss_of(
    sizes: &[usize],
    agreeing: f64,
    categories: impl IntoIterator<Item = usize>,
) -> Result<Fleiss, AgreementError> {
    let least = sizes.iter().copied().min().unwrap_or(0);
    let most = sizes.iter().copied().max().unwrap_or(0);
    if most < 2 {
        return Err(AgreementError::NothingShared);
    }
    if least != most {
        return Err(AgreementError::Uneven { least, most });
    }
    let all = to_f64(sizes.len()) * to_f64(most);
    let observed = agreeing / (all * (to_f64(most) - 1.0));
    let shares = categories.into_iter().map(|times| to_f64(times) / all);
    let expected: f64 = shares.map(|share| share * share).sum();
    if expected >= 1.0 {
        return Err(AgreementError::NoVariation);
    }
    Ok(Fleiss {
        kappa: (observed - expected) / (1.0 - expected),
        observed,
        expected,
        readings: most,
        entries: sizes.len(),
    })
}

/// How often each different mark was given, from the lowest mark.
fn count_of_each_mark(readings: &[Reading]) -> Vec<usize> {
    let mut marks: Vec<i128> = readings.iter().map(|reading| reading.total).collect();
    marks.sort_unstable();
    let equals = marks.chunk_by(|one, other| one == other);
    equals.map(<[i128]>::len).collect()
}

/// The ordered pairs among this many.
fn pairs(times: usize) -> f64 {
    to_f64(times) * (to_f64(times) - 1.0)
}

/// Cohen's kappa of two judges, or of two juries.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Cohen {
    /// 1 for full agreement, 0 for what chance gives.
    pub kappa: f64,
    /// The share of entries on which the two differ.
    pub differing: f64,
    /// Entries that both read.
    pub entries: usize,
}

/// Cohen's kappa (1960) of two judges over the entries that both read, each different mark a category.
pub fn cohen(readings: &Readings, one: JudgeId, other: JudgeId) -> Result<Cohen, AgreementError> {
    let find = |judge: JudgeId| readings.judges().binary_search(&judge).ok();
    let (Some(one), Some(other)) = (find(one), find(other)) else {
        return Err(AgreementError::NothingShared);
    };
    let mark = |entry: usize, judge: usize| {
        let mut own = readings.of(entry).iter();
        own.find(|reading| reading.judge == judge)
            .map(|reading| reading.total)
    };
    let (mut all, mut same) = (0, 0);
    let mut margins: BTreeMap<i128, (usize, usize)> = BTreeMap::new();
    for entry in entries_read(readings) {
        let (Some(one), Some(other)) = (mark(entry, one), mark(entry, other)) else {
            continue;
        };
        all += 1;
        same += usize::from(one == other);
        margins.entry(one).or_default().0 += 1;
        margins.entry(other).or_default().1 += 1;
    }
    cohen_of(all, same, margins.into_values())
}

/// Cohen's kappa from a square table: how many entries the one put into each category (rows) and the other
/// into each (columns). A cell that is not there counts as 0.
pub fn cohen_of_counts(counts: &[Vec<u32>]) -> Result<Cohen, AgreementError> {
    let cell = |row: usize, column: usize| {
        let cell = counts.get(row).and_then(|row| row.get(column));
        cell.map_or(0, |times| *times as usize)
    };
    let widest = counts.iter().map(Vec::len).max().unwrap_or(0);
    let side = 0..widest.max(counts.len());
    let margins = side.clone().map(|category| {
        let row: usize = side.clone().map(|other| cell(category, other)).sum();
        let column: usize = side.clone().map(|other| cell(other, category)).sum();
        (row, column)
    });
    let all = counts.iter().flatten().map(|times| *times as usize).sum();
    let same = side.clone().map(|category| cell(category, category)).sum();
    cohen_of(all, same, margins)
}

/// From all entries, those of them put in the same category, and how often the one and the other used each category.
fn cohen_of(
    all: usize,
    same: usize,
    margins: impl Iterator<Item = (usize, usize)>,
) -> Result<Cohen, AgreementError> {
    if all == 0 {
        return Err(AgreementError::NothingShared);
    }
    let by_chance: f64 = margins
        .map(|(one, other)| to_f64(one) * to_f64(other))
        .sum();
    let expected = by_chance / (to_f64(all) * to_f64(all));
    if expected >= 1.0 {
        return Err(AgreementError::NoVariation);
    }
    let agreeing = to_f64(same) / to_f64(all);
    Ok(Cohen {
        kappa: (agreeing - expected) / (1.0 - expected),
        differing: to_f64(all - same) / to_f64(all),
        entries: all,
    })
}

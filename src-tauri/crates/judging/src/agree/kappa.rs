//! Kappas: agreement on categories beyond chance.

use serde::{Deserialize, Serialize};

use super::CannotMeasure;
use super::table::read;
use crate::count::count;
use crate::{JudgeId, Readings};

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
pub fn fleiss(readings: &Readings) -> Result<Fleiss, CannotMeasure> {
    let mut marks: Vec<f64> = readings.all().iter().map(|reading| reading.value).collect();
    marks.sort_unstable_by(f64::total_cmp);
    marks.dedup();
    let counts: Vec<Vec<u32>> = read(readings)
        .map(|entry| {
            let mut counts = vec![0; marks.len()];
            for reading in readings.of(entry) {
                if let Ok(at) = marks.binary_search_by(|mark| mark.total_cmp(&reading.value)) {
                    counts[at] += 1;
                }
            }
            counts
        })
        .collect();
    fleiss_of_counts(&counts)
}

/// Fleiss's kappa from how many judges put each entry into each category, entry by entry.
pub fn fleiss_of_counts(counts: &[Vec<u32>]) -> Result<Fleiss, CannotMeasure> {
    let sizes = || counts.iter().map(|row| row.iter().sum::<u32>() as usize);
    let (least, most) = (sizes().min().unwrap_or(0), sizes().max().unwrap_or(0));
    if most < 2 {
        return Err(CannotMeasure::NothingShared);
    }
    if least != most {
        return Err(CannotMeasure::Uneven { least, most });
    }
    let (entries, each) = (count(counts.len()), count(most));
    let agreeing = |row: &Vec<u32>| -> f64 {
        row.iter()
            .map(|times| f64::from(*times) * (f64::from(*times) - 1.0))
            .sum()
    };
    let observed = counts.iter().map(agreeing).sum::<f64>() / (entries * each * (each - 1.0));
    let widest = counts.iter().map(Vec::len).max().unwrap_or(0);
    let expected = (0..widest)
        .map(|category| {
            let times = counts.iter().filter_map(|row| row.get(category));
            (times.map(|times| f64::from(*times)).sum::<f64>() / (entries * each)).powi(2)
        })
        .sum::<f64>();
    if expected >= 1.0 {
        return Err(CannotMeasure::NoVariation);
    }
    Ok(Fleiss {
        kappa: (observed - expected) / (1.0 - expected),
        observed,
        expected,
        readings: most,
        entries: counts.len(),
    })
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
pub fn cohen(readings: &Readings, one: JudgeId, other: JudgeId) -> Result<Cohen, CannotMeasure> {
    let find = |judge: JudgeId| readings.judges().binary_search(&judge).ok();
    let (Some(one), Some(other)) = (find(one), find(other)) else {
        return Err(CannotMeasure::NothingShared);
    };
    let mark = |entry: usize, judge: usize| {
        let mut own = readings.of(entry).iter();
        own.find(|reading| reading.judge == judge)
            .map(|reading| reading.value)
    };
    let pairs: Vec<(f64, f64)> = read(readings)
        .filter_map(|entry| Some((mark(entry, one)?, mark(entry, other)?)))
        .collect();
    let mut marks: Vec<f64> = pairs
        .iter()
        .flat_map(|(one, other)| [*one, *other])
        .collect();
    marks.sort_unstable_by(f64::total_cmp);
    marks.dedup();
    let mut counts = vec![vec![0; marks.len()]; marks.len()];
    let at = |value: f64| {
        marks
            .binary_search_by(|mark| mark.total_cmp(&value))
            .unwrap_or_default()
    };
    for (one, other) in pairs {
        counts[at(one)][at(other)] += 1;
    }
    cohen_of_counts(&counts)
}

/// Cohen's kappa from a square table: how many entries the one put into each category and the other into
/// each.
pub fn cohen_of_counts(counts: &[Vec<u32>]) -> Result<Cohen, CannotMeasure> {
    let all: u32 = counts.iter().flatten().sum();
    if all == 0 {
        return Err(CannotMeasure::NothingShared);
    }
    let all = f64::from(all);
    let cell = |row: usize, column: usize| {
        let cell = counts.get(row).and_then(|row| row.get(column));
        f64::from(cell.copied().unwrap_or_default()) / all
    };
    let side = 0..counts.len();
    let same: f64 = side.clone().map(|at| cell(at, at)).sum();
    let expected: f64 = side
        .clone()
        .map(|at| {
            let row: f64 = side.clone().map(|other| cell(at, other)).sum();
            let column: f64 = side.clone().map(|other| cell(other, at)).sum();
            row * column
        })
        .sum();
    if expected >= 1.0 {
        return Err(CannotMeasure::NoVariation);
    }
    Ok(Cohen {
        kappa: (same - expected) / (1.0 - expected),
        differing: 1.0 - same,
        entries: counts.iter().flatten().map(|times| *times as usize).sum(),
    })
}

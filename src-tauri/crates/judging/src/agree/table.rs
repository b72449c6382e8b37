//! Readings of which none is missing.

use super::CannotMeasure;
use crate::Readings;
use crate::count::count;

/// A whole table: the numbers of each entry, judge by judge. Entries without any reading are left out.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<f64>>,
    pub(super) judges: usize,
}

impl Table {
    pub(super) fn of(readings: &Readings) -> Result<Self, CannotMeasure> {
        let judges = readings.judges().len();
        let rows: Vec<Vec<f64>> = read(readings)
            .map(|entry| {
                readings
                    .of(entry)
                    .iter()
                    .map(|reading| reading.value)
                    .collect()
            })
            .collect();
        if rows.len() < 2 || judges < 2 {
            return Err(CannotMeasure::TooFew {
                entries: rows.len(),
                judges,
            });
        }
        let whole = rows.len() * judges;
        let missing = whole - readings.all().len();
        if missing > 0 {
            return Err(CannotMeasure::Incomplete { missing, of: whole });
        }
        Ok(Self { rows, judges })
    }

    /// The numbers of one judge.
    pub(super) fn column(&self, judge: usize) -> Vec<f64> {
        self.rows.iter().map(|row| row[judge]).collect()
    }
}

/// The entries that were read.
pub(super) fn read(readings: &Readings) -> impl Iterator<Item = usize> + '_ {
    (0..readings.entries().len()).filter(|entry| !readings.of(*entry).is_empty())
}

/// A mean that is the same whatever the order; 0 of nothing.
pub(super) fn mean(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.iter().sum::<f64>() / count(sorted.len().max(1))
}

//! A complete table: every judge read every entry.

use super::AgreementError;
use super::span::Span;
use crate::Readings;
use crate::to_f64::to_f64;

/// A complete table whose readings are not all equal: the shares of each entry, judge by judge. Entries without any
/// reading are left out.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) rows: Vec<Vec<f64>>,
    pub(super) judges: usize,
    /// What the shares are shares of.
    pub(super) span: Span,
}

impl Table {
    pub(super) fn of(readings: &Readings) -> Result<Self, AgreementError> {
        let judges = readings.judges().len();
        let entries: Vec<usize> = entries_read(readings).collect();
        if entries.len() < 2 || judges < 2 {
            return Err(AgreementError::TooFew {
                entries: entries.len(),
                judges,
            });
        }
        let complete = entries.len() * judges;
        let missing = complete - readings.all().len();
        if missing > 0 {
            return Err(AgreementError::Incomplete {
                missing,
                of: complete,
            });
        }
        let span = Span::of(readings.all()).ok_or(AgreementError::NoVariation)?;
        let rows = entries.iter().map(|entry| span.shares(readings.of(*entry)));
        Ok(Self {
            rows: rows.collect(),
            judges,
            span,
        })
    }

    /// The shares of one judge.
    pub(super) fn column(&self, judge: usize) -> Vec<f64> {
        self.rows.iter().map(|row| row[judge]).collect()
    }
}

/// The entries that were read.
pub(super) fn entries_read(readings: &Readings) -> impl Iterator<Item = usize> + '_ {
    (0..readings.entries().len()).filter(|entry| !readings.of(*entry).is_empty())
}

/// A mean that is the same whatever the order; 0 of nothing.
pub(super) fn mean(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = numbers.into_iter().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted.iter().sum::<f64>() / to_f64(sorted.len().max(1))
}

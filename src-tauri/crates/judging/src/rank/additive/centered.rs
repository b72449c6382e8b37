//! Readings as the fit needs them: only entries that were read, and numbers around zero.

use std::collections::BTreeSet;

use super::{LEAST_RESIDUAL_DEGREES, NotEstimable};
use crate::to_f64::to_f64;
use crate::{EntryId, Readings};

/// The readings of the entries that have any, with the mean of all subtracted.
#[derive(Debug, Clone)]
pub(crate) struct CenteredReadings {
    /// What was subtracted from every reading.
    pub(super) mean: f64,
    pub(crate) judges: usize,
    /// Judge and number, row by row; a row is an entry.
    cells: Vec<(usize, f64)>,
    starts: Vec<usize>,
    /// The row of each entry; `None` for one without a reading.
    rows: Vec<Option<usize>>,
    /// The category of each row, from 0 up without a gap.
    category: Vec<usize>,
    categories: usize,
    /// The variance that rounding to the steps of the scale adds to a reading.
    pub(super) rounding: f64,
}

impl CenteredReadings {
    /// Entries that `category_of` gives the same have one mean, those of other categories another; for the same of all,
    /// there is one mean.
    pub(super) fn of<C: Ord>(
        readings: &Readings,
        category_of: impl Fn(EntryId) -> C,
    ) -> Result<Self, NotEstimable> {
        let mut sum: Vec<f64> = readings.all().iter().map(|reading| reading.value).collect();
        // A sum of floating-point numbers depends on their order, and that on ids.
        sum.sort_unstable_by(f64::total_cmp);
        let mean = sum.iter().sum::<f64>() / to_f64(sum.len().max(1));
        let mut centered = Self {
            mean,
            judges: readings.judges().len(),
            cells: Vec::with_capacity(readings.all().len()),
            starts: vec![0],
            rows: Vec::with_capacity(readings.entries().len()),
            category: Vec::new(),
            categories: 0,
            rounding: readings.rounding_variance(),
        };
        let mut categories = Vec::new();
        for (entry, id) in readings.entries().iter().enumerate() {
            let own = readings.of(entry);
            centered
                .rows
                .push((!own.is_empty()).then(|| centered.starts.len() - 1));
            if !own.is_empty() {
                let cells = own
                    .iter()
                    .map(|reading| (reading.judge, reading.value - mean));
                centered.cells.extend(cells);
                centered.starts.push(centered.cells.len());
                categories.push(category_of(*id));
            }
        }
        let distinct: BTreeSet<&C> = categories.iter().collect();
        let distinct: Vec<&C> = distinct.into_iter().collect();
        let index = |category: &C| distinct.binary_search(&category).unwrap_or_default();
        centered.category = categories.iter().map(index).collect();
        centered.categories = distinct.len();
        centered.check_connected(readings)?;
        Ok(centered)
    }

    /// How many entries were read.
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// Judge and number of one row.
    pub(crate) fn row(&self, row: usize) -> &[(usize, f64)] {
        &self.cells[self.starts[row]..self.starts[row + 1]]
    }

    /// The row of an entry.
    pub(crate) fn row_of(&self, entry: usize) -> Option<usize> {
        self.rows.get(entry).copied().flatten()
    }

    /// How many effects are estimated: one a judge, and one a category but the first.
    pub(super) fn effects(&self) -> usize {
        self.judges + self.categories.saturating_sub(1)
    }

    /// The index of the effect of a row's category, behind those of the judges; `None` for the first category, against
    /// which the effects of the others are measured.
    pub(super) fn category_effect(&self, row: usize) -> Option<usize> {
        let category = self.category[row];
        (category > 0).then(|| self.judges + category - 1)
    }

    pub(super) fn readings(&self) -> usize {
        self.cells.len()
    }

    /// The sum of squares of the readings around their mean.
    pub(super) fn sum_of_squares(&self) -> f64 {
        self.cells.iter().map(|(_, value)| value * value).sum()
    }

    /// The standard deviation of the readings; 1 where all are the same.
    pub(super) fn spread(&self) -> f64 {
        let variance = self.sum_of_squares() / to_f64(self.readings().max(1));
        if variance > 0.0 { variance.sqrt() } else { 1.0 }
    }

    /// The residual degrees of freedom: readings − entries − judges + 1.
    pub(super) fn residual_degrees(&self) -> usize {
        (self.readings() + 1).saturating_sub(self.rows() + self.judges)
    }

    fn check_connected(&self, readings: &Readings) -> Result<(), NotEstimable> {
        if self.rows() < 2 || self.judges < 2 {
            return Err(NotEstimable::TooFew);
        }
        let groups = self.groups();
        if groups.len() > 1 {
            let ids = |group: Vec<usize>| group.into_iter().map(|judge| readings.judges()[judge]);
            let groups = groups
                .into_iter()
                .map(|group| ids(group).collect())
                .collect();
            return Err(NotEstimable::Disconnected { groups });
        }
        Ok(())
    }

    /// Fails where there are too few readings to tell chance from quality.
    pub(super) fn check_residual_degrees(&self) -> Result<(), NotEstimable> {
        if self.residual_degrees() >= LEAST_RESIDUAL_DEGREES {
            return Ok(());
        }
        Err(NotEstimable::TooFewReadings {
            residual_degrees: self.residual_degrees(),
            needed: LEAST_RESIDUAL_DEGREES,
        })
    }

    /// The judges who share entries, directly or over others, the largest group first.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut leader: Vec<usize> = (0..self.judges).collect();
        for row in 0..self.rows() {
            for pair in self.row(row).windows(2) {
                let (one, other) = (find(&mut leader, pair[0].0), find(&mut leader, pair[1].0));
                leader[one.max(other)] = one.min(other);
            }
        }
        let mut groups = vec![Vec::new(); self.judges];
        for judge in 0..self.judges {
            groups[find(&mut leader, judge)].push(judge);
        }
        groups.retain(|group| !group.is_empty());
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.first().copied()));
        groups
    }
}

/// The leader of a judge's group, halving the way to it (Tarjan and van Leeuwen, 1984).
fn find(leader: &mut [usize], mut judge: usize) -> usize {
    while leader[judge] != judge {
        leader[judge] = leader[leader[judge]];
        judge = leader[judge];
    }
    judge
}

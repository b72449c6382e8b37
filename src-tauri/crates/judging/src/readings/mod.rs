//! The sheets as a table of numbers, entries by judges: the input of all rankings and measures of agreement.

mod rounding;
mod weights;

use std::collections::BTreeSet;

use crate::fixed_point::millionths;
use crate::fraction::Fraction;
use crate::{Criterion, EntryId, JudgeId, ScoreSheet};
use rounding::Step;
use weights::Weights;

/// One judge's number for one entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Which of [`Readings::entries`].
    pub entry: usize,
    /// Which of [`Readings::judges`].
    pub judge: usize,
    /// The number, on the call's scale.
    pub value: f64,
    /// The number in units of 1 / `Readings::unit`: whole, so that sums are exact and a tie is a tie.
    pub(crate) total: i128,
}

/// A table of entries by judges with a number wherever a judge read an entry. Most tables have holes.
///
/// The order of the input does not matter: entries and judges are sorted by id, and
/// readings by entry, then judge.
#[derive(Debug, Clone, PartialEq)]
pub struct Readings {
    entries: Vec<EntryId>,
    judges: Vec<JudgeId>,
    cells: Vec<Reading>,
    /// Where the readings of each entry begin, and where the last ones end.
    starts: Vec<usize>,
    /// By what totals are divided for a number on the call's scale.
    unit: i128,
    /// The variance that rounding to steps of the scale adds to a reading, in squares of the call's scale.
    rounding: f64,
    /// How many numbers, or sheets with one, were rejected because they cannot be added up exactly.
    rejected_marks: usize,
}

impl Readings {
    /// Readings from single numbers. `entries` are the entries to stand in the table, read or not; those
    /// read are added. Numbers are taken to the nearest millionth. One that is not finite, or beyond a million either
    /// way, is rejected and counted in [`Self::rejected_marks`], so that no ranking is made without it; of a pair that comes
    /// twice the smaller number stays.
    pub fn new(
        entries: impl IntoIterator<Item = EntryId>,
        numbers: impl IntoIterator<Item = (EntryId, JudgeId, f64)>,
    ) -> Self {
        let mut rejected_marks = 0;
        let totals = numbers.into_iter().filter_map(|(entry, judge, number)| {
            let total = millionths(number);
            rejected_marks += usize::from(total.is_none());
            Some((entry, judge, total?))
        });
        let totals: Vec<_> = totals.collect();
        let marks = totals.iter().map(|(_, _, total)| *total);
        let rounding = marks.fold(Step::default(), Step::with).variance(1.0);
        let entries = entries.into_iter().collect();
        Self {
            rejected_marks,
            ..Self::from_totals(entries, totals, 1_000_000, rounding)
        }
    }

    /// Readings from sheets: each sheet's Σ weight · mark / Σ weight over the criteria, or Σ mark where criteria have
    /// points. A recused sheet
    /// never counts, nor does one that lacks a mark, for a mean over fewer criteria is a mean of
    /// something else; nor one on an entry that is not among `entries`. Weights that are not above zero
    /// are left out. The caller passes one sheet for each judge and entry.
    pub fn of_sheets(entries: &[EntryId], sheets: &[ScoreSheet], criteria: &[Criterion]) -> Self {
        let weights = Weights::of(criteria);
        let entries: BTreeSet<EntryId> = entries.iter().copied().collect();
        let counted = || {
            let on_these = sheets
                .iter()
                .filter(|sheet| sheet.recused.is_none() && entries.contains(&sheet.entry));
            on_these.filter_map(|sheet| Some((sheet, weights.total(&sheet.marks)?)))
        };
        let totals = counted().map(|(sheet, total)| (sheet.entry, sheet.judge, total));
        let totals = totals.collect();
        let rounding = weights.rounding(|| counted().map(|(sheet, _)| &sheet.marks));
        let all = sheets.iter().filter(|sheet| entries.contains(&sheet.entry));
        let all = all.filter(|sheet| sheet.recused.is_none());
        let rejected_marks = all
            .filter(|sheet| weights.is_beyond_bound(&sheet.marks))
            .count();
        Self {
            rejected_marks,
            ..Self::from_totals(entries, totals, weights.unit.max(1), rounding)
        }
    }

    /// The same readings with the variance that rounding to this step adds; no value is changed. Without it the step is
    /// read off the marks, which may all be whole numbers on a scale of halves. A step of 0 changes nothing.
    #[must_use]
    pub fn with_scale_step(self, criteria: &[Criterion], step: f64) -> Self {
        if !(step.is_finite() && step > 0.0) {
            return self;
        }
        Self {
            rounding: Weights::of(criteria).rounding_to(step),
            ..self
        }
    }

    fn from_totals(
        mut entries: BTreeSet<EntryId>,
        mut totals: Vec<(EntryId, JudgeId, i128)>,
        unit: i128,
        rounding: f64,
    ) -> Self {
        totals.sort_unstable();
        totals.dedup_by_key(|(entry, judge, _)| (*entry, *judge));
        entries.extend(totals.iter().map(|(entry, _, _)| *entry));
        let entries: Vec<EntryId> = entries.into_iter().collect();
        let judges: BTreeSet<JudgeId> = totals.iter().map(|(_, judge, _)| *judge).collect();
        let judges: Vec<JudgeId> = judges.into_iter().collect();
        let mut cells = Vec::with_capacity(totals.len());
        let mut starts = Vec::with_capacity(entries.len() + 1);
        let mut rest = totals.into_iter().peekable();
        for (entry, id) in entries.iter().enumerate() {
            starts.push(cells.len());
            while let Some((_, judge, total)) = rest.next_if(|(next, _, _)| next == id) {
                cells.push(Reading {
                    entry,
                    judge: judges.binary_search(&judge).unwrap_or_default(),
                    value: on_scale(total, unit),
                    total,
                });
            }
        }
        starts.push(cells.len());
        Self {
            entries,
            judges,
            cells,
            starts,
            unit,
            rounding,
            rejected_marks: 0,
        }
    }

    /// How many numbers, or sheets with one, were rejected because they are not finite or beyond a million either way.
    pub fn rejected_marks(&self) -> usize {
        self.rejected_marks
    }

    /// The entries, by id.
    pub fn entries(&self) -> &[EntryId] {
        &self.entries
    }

    /// The judges who read anything, by id.
    pub fn judges(&self) -> &[JudgeId] {
        &self.judges
    }

    /// Every reading, by entry, then judge.
    pub fn all(&self) -> &[Reading] {
        &self.cells
    }

    /// The readings of one entry, by judge; none for an entry beyond the last.
    pub fn of(&self, entry: usize) -> &[Reading] {
        match (self.starts.get(entry), self.starts.get(entry + 1)) {
            (Some(from), Some(to)) => &self.cells[*from..*to],
            _ => &[],
        }
    }

    /// The readings of each judge, by entry.
    pub fn by_judge(&self) -> Vec<Vec<Reading>> {
        let mut by_judge = vec![Vec::new(); self.judges.len()];
        for reading in &self.cells {
            by_judge[reading.judge].push(*reading);
        }
        by_judge
    }

    /// The variance that rounding to steps of the scale adds to a reading, in squares of the call's scale.
    pub(crate) fn rounding_variance(&self) -> f64 {
        self.rounding
    }

    /// A fraction of totals on the call's scale.
    pub(crate) fn on_scale(&self, totals: Fraction) -> f64 {
        totals.divided_by(self.unit).unwrap_or(totals).to_f64()
    }

    /// A measure of totals, such as their spread, on the call's scale.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a spread is a measure, not a sum"
    )]
    pub(crate) fn scaled(&self, measure: f64) -> f64 {
        measure / self.unit as f64
    }
}

fn on_scale(total: i128, unit: i128) -> f64 {
    Fraction::new(total, unit).map_or(f64::NAN, Fraction::to_f64)
}

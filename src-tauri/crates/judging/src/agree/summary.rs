//! Every measure of one table.

use serde::Serialize;

use super::{
    Alpha, Durbin, Fleiss, Icc, JudgeReport, Kendall, Level, Measure, alpha, durbin, fleiss, icc,
    judge_reports, kendall,
};
use crate::Readings;

/// Every measure of one table of readings: of a panel, a category, a criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// Entries that were read.
    pub entries: usize,
    /// Judges who read.
    pub judges: usize,
    /// Their readings.
    pub readings: usize,
    /// Krippendorff's alpha at the four levels.
    pub alpha: Alphas,
    /// The intraclass correlations.
    pub icc: Measure<Icc>,
    /// Kendall's W.
    pub kendall: Measure<Kendall>,
    /// Fleiss's kappa.
    pub fleiss: Measure<Fleiss>,
    /// Durbin's test.
    pub durbin: Measure<Durbin>,
    /// A report on each judge.
    pub by_judge: Vec<JudgeReport>,
}

/// Krippendorff's alpha at the four levels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alphas {
    /// Marks are the same or not.
    pub nominal: Measure<Alpha>,
    /// Their order counts.
    pub ordinal: Measure<Alpha>,
    /// Their differences count.
    pub interval: Measure<Alpha>,
    /// Their ratios count.
    pub ratio: Measure<Alpha>,
}

impl Summary {
    /// Takes every measure that can be taken.
    pub fn of(readings: &Readings) -> Self {
        let at = |level| alpha(readings, level).into();
        Self {
            entries: super::table::entries_read(readings).count(),
            judges: readings.judges().len(),
            readings: readings.all().len(),
            alpha: Alphas {
                nominal: at(Level::Nominal),
                ordinal: at(Level::Ordinal),
                interval: at(Level::Interval),
                ratio: at(Level::Ratio),
            },
            icc: icc(readings).into(),
            kendall: kendall(readings).into(),
            fleiss: fleiss(readings).into(),
            durbin: durbin(readings).into(),
            by_judge: judge_reports(readings),
        }
    }
}

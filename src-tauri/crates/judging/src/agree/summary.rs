//! Every measure of one table.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{
    Alpha, CannotMeasure, Durbin, Fleiss, Icc, JudgeReport, Kendall, Level, alpha, durbin, fleiss,
    icc, judges, kendall,
};
use crate::Readings;

/// A measure, or why there is none. In JSON, the measure itself, or `{"unavailable": code, "params": {…},
/// "message": …}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Measure<T> {
    /// It was taken.
    Taken(T),
    /// It cannot be.
    Not {
        /// The code of the message for people.
        unavailable: &'static str,
        /// The variables of that message.
        params: BTreeMap<&'static str, usize>,
        /// The same in plain English.
        message: String,
    },
}

impl<T> From<Result<T, CannotMeasure>> for Measure<T> {
    fn from(taken: Result<T, CannotMeasure>) -> Self {
        match taken {
            Ok(measure) => Self::Taken(measure),
            Err(cannot) => Self::Not {
                unavailable: cannot.code(),
                params: cannot.params().into_iter().collect(),
                message: cannot.to_string(),
            },
        }
    }
}

impl<T> Measure<T> {
    /// The measure, where it was taken.
    pub fn taken(&self) -> Option<&T> {
        match self {
            Self::Taken(measure) => Some(measure),
            Self::Not { .. } => None,
        }
    }
}

/// Writes a result as the measure it is.
pub(super) fn as_measure<T: Clone + Serialize, S: Serializer>(
    taken: &Result<T, CannotMeasure>,
    to: S,
) -> Result<S::Ok, S::Error> {
    Measure::from(taken.clone()).serialize(to)
}

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
    /// Each judge beside the others.
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
            entries: super::table::read(readings).count(),
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
            by_judge: judges(readings),
        }
    }
}

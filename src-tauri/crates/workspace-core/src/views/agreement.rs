//! How far judges agree, for the desk alone.

use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// How far the judges of a category agree in a round.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementView {
    /// Over whole sheets first, then on each criterion.
    pub tables: Vec<AgreementTable>,
    /// Each judge beside the others.
    pub judges: Vec<JudgeStanding>,
}

/// Every measure of one table of readings.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementTable {
    /// The criterion's id; null over whole sheets.
    pub criterion: Option<String>,
    /// Entries that were read.
    #[ts(type = "number")]
    pub entries: usize,
    /// Judges who read.
    #[ts(type = "number")]
    pub judges: usize,
    /// Their readings.
    #[ts(type = "number")]
    pub readings: usize,
    /// The measures.
    pub measures: Vec<Measured>,
}

/// One measure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Measured {
    /// Which, such as `alpha-interval` or `kendall`.
    pub measure: String,
    /// Its value, 1 for full agreement; null where it cannot be taken.
    pub value: Option<f64>,
    /// Why it cannot be taken; null where it can.
    pub unavailable: Option<Failure>,
}

/// One judge beside the others.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JudgeStanding {
    /// The judge's name.
    pub name: String,
    /// How many entries the judge read.
    #[ts(type = "number")]
    pub marks: usize,
    /// How many of them others read as well.
    #[ts(type = "number")]
    pub shared: usize,
    /// The mean of the judge's marks.
    pub mean: f64,
    /// By how much the marks lie above those that others gave the same entries; null without a shared one.
    pub leniency: Option<f64>,
    /// Its standard error; null with fewer than two shared entries.
    pub se: Option<f64>,
    /// The correlation with the mean of the others; null with fewer than three shared entries.
    pub correlation: Option<f64>,
    /// What is worth a look: `too-few`, `flat`, `severe`, `lenient`, `erratic`, `out-of-line`.
    pub remarks: Vec<String>,
}

//! Whether a sheet is valid: every criterion marked, every mark on the scale.

use std::collections::BTreeMap;

use thiserror::Error;

use super::ScoreSheet;
use crate::fixed_point::{LARGEST_MARK, is_whole_millionths, millionths};
use crate::{Criterion, Scale};

/// Why a sheet is not valid.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SheetProblem {
    /// A criterion of the call has no mark.
    #[error("the criterion {criterion} has no mark")]
    Missing {
        /// The criterion's id.
        criterion: String,
    },
    /// A mark names a criterion that the call does not have.
    #[error("the call has no criterion {criterion}")]
    UnknownCriterion {
        /// The id on the sheet.
        criterion: String,
    },
    /// A mark is not a number, or infinite.
    #[error("the mark for {criterion} is not a number")]
    NotANumber {
        /// The criterion's id.
        criterion: String,
    },
    /// A mark lies outside the scale, or beyond a million either way, where no scale goes.
    #[error("the mark for {criterion} is {mark}; the scale runs from {min} to {max}")]
    OutOfRange {
        /// The criterion's id.
        criterion: String,
        /// The mark given.
        mark: f64,
        /// The lowest mark.
        min: f64,
        /// The highest mark.
        max: f64,
    },
    /// A mark falls between two steps of the scale.
    #[error("the mark for {criterion} is {mark}; marks go from {min} in steps of {step}")]
    OffStep {
        /// The criterion's id.
        criterion: String,
        /// The mark given.
        mark: f64,
        /// The lowest mark, from which steps are counted.
        min: f64,
        /// The step.
        step: f64,
    },
}

impl SheetProblem {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "mark-missing",
            Self::UnknownCriterion { .. } => "mark-unknown-criterion",
            Self::NotANumber { .. } => "mark-not-a-number",
            Self::OutOfRange { .. } => "mark-out-of-range",
            Self::OffStep { .. } => "mark-off-step",
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Missing { criterion }
            | Self::UnknownCriterion { criterion }
            | Self::NotANumber { criterion } => vec![("criterion", criterion.clone())],
            Self::OutOfRange {
                criterion,
                mark,
                min,
                max,
            } => vec![
                ("criterion", criterion.clone()),
                ("mark", mark.to_string()),
                ("min", min.to_string()),
                ("max", max.to_string()),
            ],
            Self::OffStep {
                criterion,
                mark,
                min,
                step,
            } => vec![
                ("criterion", criterion.clone()),
                ("mark", mark.to_string()),
                ("min", min.to_string()),
                ("step", step.to_string()),
            ],
        }
    }
}

/// Checks a sheet against the call's criteria and scale. Every problem is named: missing marks in the
/// order of the criteria, then wrong ones in the order of their ids. A recused sheet has nothing to
/// check.
pub fn check_sheet(
    sheet: &ScoreSheet,
    criteria: &[Criterion],
    scale: &Scale,
) -> Result<(), Vec<SheetProblem>> {
    if sheet.recused.is_some() {
        return Ok(());
    }
    let scales: BTreeMap<&str, Scale> = criteria
        .iter()
        .map(|criterion| (criterion.id.as_str(), criterion.scale(scale)))
        .collect();
    let missing = criteria
        .iter()
        .filter(|criterion| !sheet.marks.contains_key(&criterion.id))
        .map(|criterion| SheetProblem::Missing {
            criterion: criterion.id.clone(),
        });
    let invalid = sheet.marks.iter().filter_map(|(criterion, mark)| {
        let Some(scale) = scales.get(criterion.as_str()) else {
            let criterion = criterion.clone();
            return Some(SheetProblem::UnknownCriterion { criterion });
        };
        problem_of(criterion, *mark, scale)
    });
    let problems: Vec<_> = missing.chain(invalid).collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn problem_of(criterion: &str, mark: f64, scale: &Scale) -> Option<SheetProblem> {
    let criterion = criterion.to_owned();
    let Scale { min, max, step } = *scale;
    // A larger mark could not be added up, and would silently not count.
    let (min, max) = (min.max(-LARGEST_MARK), max.min(LARGEST_MARK));
    if !mark.is_finite() {
        Some(SheetProblem::NotANumber { criterion })
    } else if !(min..=max).contains(&mark) {
        Some(SheetProblem::OutOfRange {
            criterion,
            mark,
            min,
            max,
        })
    } else if !is_on_step(mark, scale) {
        Some(SheetProblem::OffStep {
            criterion,
            mark,
            min,
            step,
        })
    } else {
        None
    }
}

/// Compared in whole millionths: in floating point, 0.3 is not three steps of 0.1.
fn is_on_step(mark: f64, scale: &Scale) -> bool {
    match (
        millionths(mark),
        millionths(scale.min),
        millionths(scale.step),
    ) {
        (Some(_), Some(_), Some(step)) if step <= 0 => true,
        (Some(whole), Some(min), Some(step)) => {
            is_whole_millionths(mark) && (whole - min) % step == 0
        }
        _ => false,
    }
}

//! The additive severity model: a reading is the entry's quality, plus the judge's leniency, plus chance.
//!
//! y = quality + leniency + error, fitted to all readings at once, so that an entry is compared with
//! others through the judges they share, and not through how lenient its own judges were (Platt and
//! Burges, *Regularization for reviewer calibration*, 2012; Ge, Welling and Ghahramani, *A Bayesian model
//! for calibrating conference review scores*, 2013). Entries are taken for a sample: their qualities are
//! shrunk to the mean, the more the fewer their readings. How much follows from the readings themselves,
//! by restricted maximum likelihood (Patterson and Thompson, 1971).
//!
//! It takes one step of a judge for the same quality everywhere on the scale, and errors for equally
//! wide in all judges. Where a judge gives the same mark to everyone, or ranks the other way round, see
//! [`agree`](crate::agree) before believing it.

mod centered;
mod chances;
mod fit;
mod information;
mod least_squares;
mod newton;
mod posterior;

use nalgebra::DVector;
use serde::{Deserialize, Serialize};

use super::place::{Finite, KeyedScore, Place, TWO_SIDED, places};
use crate::{EntryId, JudgeId, Readings};
use centered::CenteredReadings;
pub use chances::Chances;
use fit::Fit;
pub use information::NextReading;
pub use least_squares::{LeastSquares, least_squares};
use posterior::Posterior;

/// How a judge's leniency is estimated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Each judge's by itself. A number added to all of a judge's marks then changes no score but by a
    /// common constant: whatever scale a judge has in mind, the order is the same.
    #[default]
    Free,
    /// As a sample of judges, shrunk to their mean. It serves better where judges read very little, and
    /// gives up that a judge's scale never matters.
    Shrunk,
}

/// Why the additive model has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEstimable {
    /// Fewer than two entries were read, or fewer than two judges read.
    #[error("an additive model needs two entries and two judges")]
    TooFew,
    /// The judges fall into groups that share no entry: what one group's leniency is against another's
    /// cannot be told from the work they read.
    #[error("the judges fall into {} groups that share no entry", groups.len())]
    Disconnected {
        /// The judges of each group, the largest group first.
        groups: Vec<Vec<JudgeId>>,
    },
    /// There are so few readings beyond those that fix entries and judges that chance cannot be told
    /// from either.
    #[error(
        "there are {spare} readings to spare, and {needed} are needed to tell chance from quality"
    )]
    TooFewReadings {
        /// Readings beyond those that fix entries and judges: readings − entries − judges + 1.
        spare: usize,
        /// How many it takes.
        needed: usize,
    },
    /// Numbers so far apart that arithmetic fails.
    #[error("the readings lie too far apart to be fitted")]
    Unsound,
}

impl NotEstimable {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFew => "severity-too-few",
            Self::Disconnected { .. } => "severity-disconnected",
            Self::TooFewReadings { .. } => "severity-too-few-readings",
            Self::Unsound => "severity-unsound",
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, usize)> {
        match self {
            Self::Disconnected { groups } => vec![("groups", groups.len())],
            Self::TooFewReadings { spare, needed } => vec![("spare", *spare), ("needed", *needed)],
            Self::TooFew | Self::Unsound => Vec::new(),
        }
    }
}

/// How many readings there must be to spare. With fewer, an estimate of chance is a guess.
const SPARE: usize = 3;

/// An additive model, fitted.
#[derive(Debug, Clone)]
pub struct Additive {
    readings: Readings,
    grid: CenteredReadings,
    posterior: Posterior,
    variances: Variances,
    severity: Severity,
}

/// How far entries, judges and chance spread the readings, in squares of the call's scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Variances {
    /// Of the entries' qualities. 0 where the readings cannot tell entries apart.
    pub entries: f64,
    /// Of the judges' leniencies; `None` where each is estimated by itself.
    pub judges: Option<f64>,
    /// Of chance.
    pub error: f64,
}

/// A judge's leniency.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Leniency {
    /// The judge.
    pub judge: JudgeId,
    /// By how much the judge's marks lie above those of the average judge, the entries being equal; below
    /// zero for a severe judge.
    pub leniency: f64,
    /// Its standard error.
    pub se: f64,
    /// How many entries the judge read.
    pub marks: u32,
}

impl Additive {
    /// Fits the model.
    pub fn fit(readings: &Readings, severity: Severity) -> Result<Self, NotEstimable> {
        let grid = CenteredReadings::of(readings)?;
        grid.check_spare()?;
        let fit = Fit::best(&grid, severity)?;
        let variances = Variances {
            entries: fit.error * fit.ratios.entries,
            judges: fit.ratios.judges.map(|ratio| fit.error * ratio),
            error: fit.error,
        };
        let posterior = Posterior::of(&grid, fit)?;
        Ok(Self {
            readings: readings.clone(),
            grid,
            posterior,
            variances,
            severity,
        })
    }

    /// How far entries, judges and chance spread the readings.
    pub fn variances(&self) -> Variances {
        self.variances
    }

    /// How leniencies were estimated.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// Whether the readings cannot tell two entries apart: nothing lies within the interval of 95 % around
    /// their difference as surely as zero does. `None` where one of them has no reading.
    pub fn are_tied(&self, one: EntryId, other: EntryId) -> Option<bool> {
        let (by, se) = self.difference(one, other)?;
        Some(by.abs() <= TWO_SIDED * se)
    }

    /// The entries, best first. A score is what an average judge of these would give, shrunk as above; one
    /// without a reading has none.
    pub fn places(&self) -> Vec<Place> {
        // Two scores that differ by less than the fit is precise are the same.
        let tolerance = self.grid.spread() * 1e-6;
        let given: Vec<_> = (0..self.readings.entries().len())
            .map(|entry| {
                let score = self.grid.row_of(entry).map(|row| self.posterior.score(row));
                KeyedScore {
                    key: score.and_then(|score| Finite::of((score / tolerance).round())),
                    score,
                    se: self.grid.row_of(entry).map(|row| self.posterior.se(row)),
                }
            })
            .collect();
        places(&self.readings, &given)
    }

    /// The judges' leniencies, in the order of ids.
    pub fn leniencies(&self) -> Vec<Leniency> {
        let marks = self.readings.by_judge();
        let judges = self.readings.judges().iter().enumerate();
        judges
            .map(|(judge, id)| {
                let (leniency, se) = self.posterior.leniency(judge);
                Leniency {
                    judge: *id,
                    leniency,
                    se,
                    marks: u32::try_from(marks[judge].len()).unwrap_or(u32::MAX),
                }
            })
            .collect()
    }

    /// By how much one entry's score lies above another's, and the standard error of that; `None` where
    /// one of them has no reading.
    pub fn difference(&self, one: EntryId, other: EntryId) -> Option<(f64, f64)> {
        let row = |id: EntryId| {
            let entry = self.readings.entries().binary_search(&id).ok()?;
            self.grid.row_of(entry)
        };
        Some(self.posterior.difference(row(one)?, row(other)?))
    }

    pub(crate) fn readings(&self) -> &Readings {
        &self.readings
    }

    pub(crate) fn grid(&self) -> &CenteredReadings {
        &self.grid
    }

    pub(crate) fn posterior(&self) -> &Posterior {
        &self.posterior
    }
}

/// The ranking by the additive model, each judge's leniency by itself.
pub fn additive(readings: &Readings) -> Result<Vec<Place>, NotEstimable> {
    Ok(Additive::fit(readings, Severity::Free)?.places())
}

/// A vector of equal numbers.
fn even(length: usize, number: f64) -> DVector<f64> {
    DVector::from_element(length, number)
}

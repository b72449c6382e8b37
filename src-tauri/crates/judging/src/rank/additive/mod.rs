//! The additive severity model: a reading is the entry's quality, plus the judge's leniency, plus chance.
//!
//! y = quality + leniency + error, fitted to all readings at once, so that an entry is compared with
//! others through the judges they share, and not through how lenient its own judges were (Platt and
//! Burges, *Regularization for reviewer calibration*, 2012; Ge, Welling and Ghahramani, *A Bayesian model
//! for calibrating conference review scores*, 2013). Entries are treated as a sample: their qualities are
//! shrunk to the mean, the more the fewer their readings. How much follows from the readings themselves,
//! by restricted maximum likelihood (Patterson and Thompson, 1971).
//!
//! It assumes that one step of a judge's marks is the same difference of quality everywhere on the scale, and that
//! the errors of all judges have the same variance. Where a judge gives the same mark to everyone, or ranks the other
//! way round, see [`agree`](crate::agree) before believing it.

mod centered;
mod chances;
mod fit;
mod least_squares;
mod newton;
mod next_readings;
mod posterior;

use serde::{Deserialize, Serialize};

use super::place::{Finite, KeyedScore, Place, TWO_SIDED, places};
use crate::{EntryId, JudgeId, Readings};
use centered::CenteredReadings;
pub use chances::Chances;
use fit::Fit;
pub use least_squares::{LeastSquares, least_squares};
pub use next_readings::NextReading;
use posterior::Posterior;

/// How the leniencies of judges are estimated: as fixed or as random effects.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum JudgeEffects {
    /// Fixed effects: each judge's by itself. A number added to all of a judge's marks then changes all scores by the
    /// same constant, so that the order stays.
    #[default]
    Fixed,
    /// Random effects: the judges are treated as a sample, and their leniencies are shrunk to the mean. It is more
    /// accurate where judges read very little, but a number added to all of a judge's marks can change the order.
    Random,
}

/// Why the additive model has no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotEstimable {
    /// Fewer than two entries were read, or fewer than two judges read.
    #[error("an additive model needs two entries and two judges")]
    TooFew,
    /// The judges fall into groups that share no entry: what one group's leniency is against another's
    /// cannot be separated from the work they read.
    #[error("the judges fall into {} groups that share no entry", groups.len())]
    Disconnected {
        /// The judges of each group, the largest group first.
        groups: Vec<Vec<JudgeId>>,
    },
    /// There are too few residual degrees of freedom to estimate the variance of chance.
    #[error(
        "there are {residual_degrees} residual degrees of freedom; {needed} are needed to tell chance from quality"
    )]
    TooFewReadings {
        /// The residual degrees of freedom: readings − entries − judges + 1.
        residual_degrees: usize,
        /// How many are needed.
        needed: usize,
    },
    /// The search for the best fit met a number that is not finite, or a matrix that cannot be inverted.
    #[error("the readings lie too far apart to be fitted")]
    NumericalFailure,
}

impl NotEstimable {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFew => "severity-too-few",
            Self::Disconnected { .. } => "severity-disconnected",
            Self::TooFewReadings { .. } => "severity-too-few-readings",
            Self::NumericalFailure => "severity-unsound",
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, usize)> {
        match self {
            Self::Disconnected { groups } => vec![("groups", groups.len())],
            Self::TooFewReadings {
                residual_degrees,
                needed,
            } => vec![("spare", *residual_degrees), ("needed", *needed)],
            Self::TooFew | Self::NumericalFailure => Vec::new(),
        }
    }
}

/// The fewest residual degrees of freedom with which the variance of chance is estimated at all.
const LEAST_RESIDUAL_DEGREES: usize = 3;

/// An additive model, fitted.
#[derive(Debug, Clone)]
pub struct Additive {
    readings: Readings,
    centered: CenteredReadings,
    posterior: Posterior,
    variances: Variances,
    judge_effects: JudgeEffects,
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
    /// How far the judge's marks lie above those of the average judge, the entries being equal; below
    /// zero for a severe judge.
    pub leniency: f64,
    /// Its standard error.
    pub se: f64,
    /// How many entries the judge read.
    pub marks: u32,
}

impl Additive {
    /// Fits the model.
    pub fn fit(readings: &Readings, judge_effects: JudgeEffects) -> Result<Self, NotEstimable> {
        let centered = CenteredReadings::of(readings)?;
        centered.check_residual_degrees()?;
        let fit = Fit::best(&centered, judge_effects)?;
        let variances = Variances {
            entries: fit.error * fit.ratios.entries,
            judges: fit.ratios.judges.map(|ratio| fit.error * ratio),
            error: fit.error,
        };
        let posterior = Posterior::of(&centered, fit)?;
        Ok(Self {
            readings: readings.clone(),
            centered,
            posterior,
            variances,
            judge_effects,
        })
    }

    /// How far entries, judges and chance spread the readings.
    pub fn variances(&self) -> Variances {
        self.variances
    }

    /// How leniencies were estimated.
    pub fn judge_effects(&self) -> JudgeEffects {
        self.judge_effects
    }

    /// Whether the readings cannot tell two entries apart: the interval of 95 % around their difference contains zero.
    /// [`Place::tied`] is another thing: exactly the same score. `None` where one of them has no reading.
    pub fn are_indistinguishable(&self, one: EntryId, other: EntryId) -> Option<bool> {
        let (difference, se) = self.difference(one, other)?;
        Some(difference.abs() <= TWO_SIDED * se)
    }

    /// The entries, best first. A score is what an average judge of these would give, shrunk as above; one
    /// without a reading has none.
    pub fn places(&self) -> Vec<Place> {
        // Two scores that differ by less than the fit is precise are the same.
        let tolerance = self.centered.spread() * 1e-6;
        let scores: Vec<_> = (0..self.readings.entries().len())
            .map(|entry| {
                let score = self
                    .centered
                    .row_of(entry)
                    .map(|row| self.posterior.score(row));
                KeyedScore {
                    key: score.and_then(|score| Finite::of((score / tolerance).round())),
                    score,
                    se: self
                        .centered
                        .row_of(entry)
                        .map(|row| self.posterior.se(row)),
                }
            })
            .collect();
        places(&self.readings, &scores)
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

    /// How far one entry's score lies above another's, and the standard error of that; `None` where
    /// one of them has no reading.
    pub fn difference(&self, one: EntryId, other: EntryId) -> Option<(f64, f64)> {
        let row = |id: EntryId| {
            let entry = self.readings.entries().binary_search(&id).ok()?;
            self.centered.row_of(entry)
        };
        Some(self.posterior.difference(row(one)?, row(other)?))
    }

    pub(crate) fn readings(&self) -> &Readings {
        &self.readings
    }

    pub(crate) fn centered(&self) -> &CenteredReadings {
        &self.centered
    }

    pub(crate) fn posterior(&self) -> &Posterior {
        &self.posterior
    }
}

/// The ranking by the additive model, each judge's leniency by itself.
pub fn additive(readings: &Readings) -> Result<Vec<Place>, NotEstimable> {
    Ok(Additive::fit(readings, JudgeEffects::Fixed)?.places())
}

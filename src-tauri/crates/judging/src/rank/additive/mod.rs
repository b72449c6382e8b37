//! The additive severity model: a reading is the entry's quality, plus the judge's leniency, plus chance.
//!
//! y = quality + leniency + error, fitted to all readings at once, so that an entry is compared with
//! others through the judges they share, and not through how lenient its own judges were (Platt and
//! Burges, *Regularization for reviewer calibration*, 2012; Ge, Welling and Ghahramani, *A Bayesian model
//! for calibrating conference review scores*, 2013). Entries are treated as a sample: their qualities are
//! shrunk to the mean, the more the fewer their readings. How much follows from the readings themselves,
//! by restricted maximum likelihood (Patterson and Thompson, 1971). Chances, intervals and standard errors do not take
//! what was estimated so for known: they are over all variances that the readings allow (`uncertainty`).
//!
//! It assumes that one step of a judge's marks is the same difference of quality everywhere on the scale, and that
//! the errors of all judges have the same variance. Where a judge gives the same mark to everyone, or ranks the other
//! way round, see [`agree`](crate::agree) before believing it.

mod centered;
mod chances;
mod equations;
mod errors;
mod fit;
mod lanes;
mod least_squares;
mod mixture;
mod newton;
mod next_readings;
mod posterior;
mod ratios;
mod scales;
mod uncertainty;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::place::{Finite, KeyedScore, Place, places};
use crate::{EntryId, JudgeId, Readings};
use centered::CenteredReadings;
pub use chances::Chances;
use fit::Fit;
pub use least_squares::{LeastSquares, least_squares};
use mixture::Mixture;
pub use next_readings::NextReading;
use posterior::Posterior;
use uncertainty::Uncertainty;

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

/// How much of the probability lies in an interval.
const SHARE: f64 = 0.95;

/// How much lies beyond either end of it.
const BEYOND: f64 = 0.025;

/// An additive model, fitted.
#[derive(Debug, Clone)]
pub struct Additive {
    readings: Readings,
    centered: CenteredReadings,
    /// At the variances of greatest restricted likelihood.
    best: Posterior,
    uncertainty: Uncertainty,
    variances: Variances,
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
    /// Fits the model to entries that all compete with each other.
    pub fn fit(readings: &Readings, judge_effects: JudgeEffects) -> Result<Self, NotEstimable> {
        Self::fit_in_categories(readings, judge_effects, |_| ())
    }

    /// Fits the model to entries of several categories, from all of which the severity of judges is estimated. Each category has a
    /// mean of its own, so that how far categories lie apart is not taken for how far their entries do.
    pub fn fit_in_categories<C: Ord>(
        readings: &Readings,
        judge_effects: JudgeEffects,
        category_of: impl Fn(EntryId) -> C,
    ) -> Result<Self, NotEstimable> {
        let centered = CenteredReadings::of(readings, category_of)?;
        centered.check_residual_degrees()?;
        let fit = Fit::best(&centered, judge_effects)?;
        let variances = Variances {
            entries: fit.error * fit.ratios.entries,
            judges: fit.ratios.judges.map(|ratio| fit.error * ratio),
            error: fit.error,
        };
        let uncertainty = Uncertainty::around(&fit, &centered, judge_effects)?;
        Ok(Self {
            readings: readings.clone(),
            best: Posterior::of(&centered, fit)?,
            uncertainty,
            centered,
            variances,
        })
    }

    /// How far entries, judges and chance spread the readings.
    pub fn variances(&self) -> Variances {
        self.variances
    }

    /// Whether the readings cannot tell two entries apart: the interval of 95 % around their difference contains zero.
    /// [`Place::tied`] is another thing: exactly the same score. `None` where one of them has no reading.
    pub fn are_indistinguishable(&self, one: EntryId, other: EntryId) -> Option<bool> {
        let above = self.chance_above(one, other)?;
        Some((BEYOND..=1.0 - BEYOND).contains(&above))
    }

    /// Whether the readings tell any of some entries from the best of them. Where they do not, no ranking of these
    /// entries should be read as one.
    pub fn tells_apart(&self, among: &[EntryId]) -> bool {
        let rows = self.rows_of(among);
        let best = rows
            .iter()
            .max_by(|one, other| self.score(one.1).total_cmp(&self.score(other.1)));
        best.is_some_and(|(best, _)| {
            rows.iter()
                .any(|(other, _)| self.are_indistinguishable(*best, *other) == Some(false))
        })
    }

    /// The entries, best first. A score is what an average judge of these would give, shrunk as above; one
    /// without a reading has none. Standard errors and intervals are those over all variances that the readings
    /// allow, so that an interval need not lie evenly about its score.
    pub fn places(&self) -> Vec<Place> {
        self.places_among(self.readings.entries())
    }

    /// Some of the entries, such as those of one category, with their places and ties among each other.
    pub fn places_among(&self, among: &[EntryId]) -> Vec<Place> {
        // Two scores that differ by less than the fit is precise are the same.
        let tolerance = self.centered.spread() * 1e-6;
        let among: BTreeSet<&EntryId> = among.iter().collect();
        let mut intervals = BTreeMap::new();
        let scores: Vec<_> = self
            .readings
            .entries()
            .iter()
            .enumerate()
            .map(|(entry, id)| {
                let row = self.centered.row_of(entry).filter(|_| among.contains(id));
                let score = row.map(|row| self.score(row));
                let distribution = row.map(|row| self.score_distribution(row));
                if let Some(distribution) = &distribution {
                    intervals.insert(*id, distribution.interval(SHARE));
                }
                KeyedScore {
                    key: score.and_then(|score| Finite::of((score / tolerance).round())),
                    score,
                    se: distribution.map(|distribution| distribution.sd()),
                }
            })
            .collect();
        // Entries that are not among them have no score, and so change no place.
        let mut places = places(&self.readings, &scores);
        places.retain(|place| among.contains(&place.entry));
        for place in &mut places {
            (place.from, place.to) = intervals.get(&place.entry).copied().unzip();
        }
        places
    }

    /// The judges' leniencies, in the order of ids.
    pub fn leniencies(&self) -> Vec<Leniency> {
        let marks = self.readings.by_judge();
        let judges = self.readings.judges().iter().enumerate();
        judges
            .map(|(judge, id)| {
                let distribution = self.uncertainty.of(|posterior| posterior.leniency(judge));
                Leniency {
                    judge: *id,
                    leniency: self.best.leniency(judge).0,
                    se: distribution.sd(),
                    marks: u32::try_from(marks[judge].len()).unwrap_or(u32::MAX),
                }
            })
            .collect()
    }

    /// The chance that one entry is better than another, from 0 to 1; `None` where one of them has no reading.
    pub fn chance_above(&self, one: EntryId, other: EntryId) -> Option<f64> {
        if one == other {
            return self.row(one).map(|_| 0.5);
        }
        Some(1.0 - self.difference_distribution(one, other)?.below(0.0))
    }

    fn difference_distribution(&self, one: EntryId, other: EntryId) -> Option<Mixture> {
        let (one, other) = (self.row(one)?, self.row(other)?);
        Some(
            self.uncertainty
                .of(|posterior| posterior.difference(one, other)),
        )
    }

    fn row(&self, id: EntryId) -> Option<usize> {
        let entry = self.readings.entries().binary_search(&id).ok()?;
        self.centered.row_of(entry)
    }

    /// The score at the best variances. Where the best variance of entries is zero all scores are the same there, and
    /// the mean over all variances is taken.
    fn score(&self, row: usize) -> f64 {
        if self.variances.entries > 0.0 {
            self.best.score(row)
        } else {
            self.uncertainty.mean(|posterior| posterior.score(row))
        }
    }

    fn score_distribution(&self, row: usize) -> Mixture {
        self.uncertainty
            .of(|posterior| posterior.score_and_variance(row))
    }

    pub(crate) fn readings(&self) -> &Readings {
        &self.readings
    }

    pub(crate) fn centered(&self) -> &CenteredReadings {
        &self.centered
    }

    pub(crate) fn uncertainty(&self) -> &Uncertainty {
        &self.uncertainty
    }
}

/// The ranking by the additive model, each judge's leniency by itself.
pub fn additive(readings: &Readings) -> Result<Vec<Place>, NotEstimable> {
    Ok(Additive::fit(readings, JudgeEffects::Fixed)?.places())
}

//! The many-facet Rasch model: marks by criterion on a rating scale.
//!
//! The odds of one mark against the one below are e to the entry's quality, less the judge's severity, less
//! the criterion's difficulty, less the step that is taken: ln(P₍ₖ₎ / P₍ₖ₋₁₎) = θ − λ − δ − τₖ (Linacre,
//! *Many-Facet Rasch Measurement*, 1989, in the rating scale form of Andrich, 1978). Where the additive
//! model takes marks for numbers, this one takes them for steps that may be of any width, and needs no
//! weights: every criterion is taken to measure the same quality.
//!
//! Estimates are those of joint greatest likelihood (Wright and Masters, *Rating Scale Analysis*, 1982).
//! They lie a little too far apart with few marks an entry, and their order does not suffer from that.

mod estimate;
mod extremes;
mod facet;
mod fit;
mod marks;
mod scale;

use serde::{Deserialize, Serialize};

use super::error::RankError;
use super::place::{Finite, KeyedScore, Place, places};
use crate::{Criterion, EntryId, JudgeId, Readings, ScoreSheet};
use facet::Facet;
use marks::Marks;
use scale::Steps;

/// The estimate ends when no parameter moves further than this, in log odds.
const TOLERANCE: f64 = 1e-8;

/// How often all facets are estimated again before the search is given up.
const ROUNDS: usize = 5_000;

/// A many-facet Rasch model, fitted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rasch {
    /// The entries, by id; more is better.
    pub entries: Vec<Measure<EntryId>>,
    /// The judges, by id; more is more severe. Their mean is 0.
    pub judges: Vec<Measure<JudgeId>>,
    /// The criteria, by id; more is more difficult. Their mean is 0.
    pub criteria: Vec<Measure<String>>,
    /// Those without a measure: all their marks are shared with extreme ones, whose measures have no bound.
    pub unmeasured: Unmeasured,
    /// The marks that were given, from the lowest up, but those that extreme ones alone have.
    pub marks: Vec<f64>,
    /// What each step to the next of those marks takes; their mean is 0.
    pub steps: Vec<f64>,
}

/// Entries, judges and criteria for which nothing can be estimated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmeasured {
    /// The entries, by id.
    pub entries: Vec<EntryId>,
    /// The judges, by id.
    pub judges: Vec<JudgeId>,
    /// The criteria, by id.
    pub criteria: Vec<String>,
}

/// One entry, judge or criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure<T> {
    /// Which one.
    pub id: T,
    /// Its measure, in log odds.
    pub measure: f64,
    /// The standard error.
    pub se: f64,
    /// How many marks it rests on.
    pub marks: usize,
    /// Whether all of them are the highest, or all the lowest: the measure has no bound then, and is set
    /// where three tenths of a mark less would put it.
    pub extreme: bool,
    /// How erratic its marks are near its own level: about 1, more for surprises, less for marks that are
    /// too regular. `None` for an extreme one.
    pub infit: Option<f64>,
    /// The same with all marks equal, so that single wild marks show. `None` for an extreme one.
    pub outfit: Option<f64>,
}

impl Rasch {
    /// Fits the model to sheets: every mark for one of the criteria that carries weight. Recused sheets do
    /// not count; those that lack some marks do. Where the likelihood has no maximum, because some marks follow a rule
    /// without exception, there is no fit.
    pub fn fit(sheets: &[ScoreSheet], criteria: &[Criterion]) -> Result<Self, RankError> {
        let mut marks = Marks::of(sheets, criteria)?;
        let mut facets = [
            Facet::of(&marks, |mark| mark.entry, marks.entries.len(), 1.0),
            Facet::of(&marks, |mark| mark.judge, marks.judges.len(), -1.0),
            Facet::of(&marks, |mark| mark.criterion, marks.criteria.len(), -1.0),
        ];
        let used = extremes::without_extremes(&mut marks, &mut facets)?;
        for (which, facet) in facets.iter_mut().enumerate() {
            facet.note_used(&used, which);
        }
        let mut steps = Steps::of(&used, marks.levels.len());
        estimate_until_stable(&used, &mut facets, &mut steps)?;
        for facet in 0..facets.len() {
            extremes::place_extremes(&marks, &mut facets, facet, &steps);
        }
        let unmeasured = Unmeasured {
            entries: unmeasured(&facets[0], &marks.entries),
            judges: unmeasured(&facets[1], &marks.judges),
            criteria: unmeasured(&facets[2], &marks.criteria),
        };
        let measures = |facet: usize| fit::measures(facet, &marks, &used, &facets, &steps);
        let [entries, judges, criteria] = [measures(0), measures(1), measures(2)];
        Ok(Self {
            entries: with_ids(entries, &marks.entries),
            judges: with_ids(judges, &marks.judges),
            criteria: with_ids(criteria, &marks.criteria),
            unmeasured,
            steps: steps.into_values(),
            marks: marks.levels,
        })
    }

    /// The entries of a table, best first, by their measures.
    pub fn places(&self, readings: &Readings) -> Vec<Place> {
        let scores: Vec<_> = readings
            .entries()
            .iter()
            .map(|id| {
                let index = self.entries.binary_search_by_key(id, |measure| measure.id);
                let measure = index.ok().and_then(|index| self.entries.get(index));
                let score = measure.map(|measure| measure.measure);
                KeyedScore {
                    key: score.and_then(|score| Finite::of((score * 1e5).round())),
                    score,
                    se: measure.map(|measure| measure.se),
                }
            })
            .collect();
        places(readings, &scores)
    }
}

/// Estimates one facet after the other, and the steps, until none moves.
fn estimate_until_stable(
    used: &[marks::Mark],
    facets: &mut [Facet; 3],
    steps: &mut Steps,
) -> Result<(), RankError> {
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        for facet in 0..facets.len() {
            let by = estimate::facet_once(used, facets, facet, steps);
            moved = moved.max(by.ok_or(RankError::NotConverged)?);
        }
        let by = steps.estimate(used, facets);
        moved = moved.max(by.ok_or(RankError::NotConverged)?);
        if moved < TOLERANCE {
            return Ok(());
        }
    }
    Err(RankError::NotConverged)
}

fn unmeasured<T: Clone>(facet: &Facet, ids: &[T]) -> Vec<T> {
    let ids = ids.iter().zip(&facet.measured);
    ids.filter(|(_, measured)| !**measured)
        .map(|(id, _)| id.clone())
        .collect()
}

fn with_ids<T: Clone>(measures: Vec<Measure<usize>>, ids: &[T]) -> Vec<Measure<T>> {
    measures
        .into_iter()
        .filter_map(|measure| {
            Some(Measure {
                id: ids.get(measure.id)?.clone(),
                measure: measure.measure,
                se: measure.se,
                marks: measure.marks,
                extreme: measure.extreme,
                infit: measure.infit,
                outfit: measure.outfit,
            })
        })
        .collect()
}

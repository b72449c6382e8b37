//! Entries, judges and criteria whose marks are all the highest, or all the lowest: their measure has no bound.

use super::facet::{Facet, logit};
use super::marks::{Mark, Marks};
use super::scale::{MAX_MOVE, Steps};
use crate::rank::error::RankError;
use crate::to_f64::to_f64;

/// How far an extreme score is moved inwards, in marks, so that it has a measure.
const EXTREME_ADJUSTMENT: f64 = 0.3;

/// The marks that are informative: those of an entry, judge or criterion with only the highest or only the lowest marks
/// say nothing about the others, and once they are removed, more elements may have only such marks. Levels that nothing
/// else uses are dropped with them: how hard a step to one is has no bound.
pub(super) fn without_extremes(
    marks: &mut Marks,
    facets: &mut [Facet; 3],
) -> Result<Vec<Mark>, RankError> {
    let mut used = marks.all.clone();
    loop {
        let count_before = used.len();
        let levels = used.iter().map(|mark| mark.level);
        let (lowest, highest) = (levels.clone().min(), levels.max());
        if let (Some(lowest), Some(highest)) = (lowest, highest) {
            for (which, facet) in facets.iter_mut().enumerate() {
                facet.note_extremes(&used, which, lowest, highest);
            }
        }
        used.retain(|mark| {
            let of_facets = mark.of_facets().into_iter().zip(facets.iter());
            of_facets
                .into_iter()
                .all(|(element, facet)| !facet.is_extreme(element))
        });
        if used.is_empty() {
            return Err(RankError::AllExtreme);
        }
        if used.len() == count_before {
            marks.check_connected(&used)?;
            marks.keep_levels_of(&mut used);
            return Ok(used);
        }
    }
}

/// Puts the extreme elements of a facet where their marks, a little less extreme, would be expected: those marks that
/// they share with entries, judges and criteria that were estimated. Elements without such a mark have no measure.
pub(super) fn place_extremes(marks: &Marks, facets: &mut [Facet; 3], which: usize, steps: &Steps) {
    let highest = marks.levels.len() - 1;
    let mut probabilities = Vec::new();
    for element in 0..facets[which].measures.len() {
        if facets[which].is_estimated(element) {
            continue;
        }
        let is_estimated = |mark: &Mark| {
            let of_facets = mark.of_facets().into_iter().zip(facets.iter()).enumerate();
            of_facets
                .filter(|(other, _)| *other != which)
                .all(|(_, (other, facet))| facet.is_estimated(other))
        };
        let own: Vec<Mark> = marks
            .all
            .iter()
            .copied()
            .filter(|mark| mark.of_facets()[which] == element && is_estimated(mark))
            .collect();
        if own.is_empty() {
            facets[which].measured[element] = false;
            continue;
        }
        let score: usize = own.iter().map(|mark| mark.level).sum();
        let score = to_f64(score).clamp(
            EXTREME_ADJUSTMENT,
            to_f64(own.len() * highest) - EXTREME_ADJUSTMENT,
        );
        for _ in 0..200 {
            let (mut residual, mut information) = (score, 0.0);
            for mark in &own {
                let (expected, variance) = steps.expected(logit(*mark, facets), &mut probabilities);
                residual -= expected;
                information += variance;
            }
            let facet = &mut facets[which];
            let by =
                (facet.direction * residual / information.max(1e-9)).clamp(-MAX_MOVE, MAX_MOVE);
            facet.measures[element] += by;
            if by.abs() < super::TOLERANCE {
                break;
            }
        }
    }
}

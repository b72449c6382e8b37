//! Entries, judges and criteria whose marks are all the highest, or all the lowest: their measure has no bound.

use super::facet::{Facet, logit};
use super::marks::{Mark, Marks};
use super::scale::{MAX_MOVE, Steps};
use crate::rank::additive::NotEstimable;
use crate::rank::error::RankError;
use crate::to_f64::to_f64;

/// How far an extreme score is moved inwards, in marks, so that it has a measure.
const EXTREME_ADJUSTMENT: f64 = 0.3;

/// The marks that are informative: those of an entry, judge or criterion with only the highest or only the lowest marks
/// say nothing about the others, and once they are removed, more elements may have only such marks.
pub(super) fn without_extremes(
    marks: &Marks,
    facets: &mut [Facet; 3],
) -> Result<Vec<Mark>, RankError> {
    let highest = marks.levels.len() - 1;
    let mut used = marks.all.clone();
    loop {
        let count_before = used.len();
        for (which, facet) in facets.iter_mut().enumerate() {
            facet.note_extremes(&used, which, highest);
        }
        used.retain(|mark| {
            let of_facets = mark.of_facets().into_iter().zip(facets.iter());
            of_facets
                .into_iter()
                .all(|(element, facet)| !facet.is_extreme(element))
        });
        if used.is_empty() {
            return Err(NotEstimable::TooFew.into());
        }
        if used.len() == count_before {
            marks.check_connected(&used)?;
            return Ok(used);
        }
    }
}

/// Puts the extreme elements of a facet where their marks, a little less extreme, would be expected. The
/// marks of those that are extreme in another facet as well are looked at as they stand.
pub(super) fn place_extremes(marks: &Marks, facets: &mut [Facet; 3], which: usize, steps: &Steps) {
    let highest = marks.levels.len() - 1;
    let extremes: Vec<usize> = (0..facets[which].measures.len())
        .filter(|element| facets[which].extreme[*element])
        .collect();
    let mut probabilities = Vec::new();
    for element in extremes {
        let own: Vec<Mark> = marks
            .all
            .iter()
            .copied()
            .filter(|mark| mark.of_facets()[which] == element)
            .collect();
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

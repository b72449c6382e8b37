//! Entries, judges and criteria whose marks are all the highest, or all the lowest: their measure has no bound.

use super::facet::{Facet, logit};
use super::marks::{Mark, Marks};
use super::scale::{STRIDE, Steps};
use crate::rank::additive::NotEstimable;
use crate::rank::error::RankError;
use crate::to_f64::to_f64;

/// By how much an extreme score is moved inwards, in marks, so that it has a measure.
const INWARDS: f64 = 0.3;

/// The marks that tell anything: those of an entry, judge or criterion that has all the highest or all
/// the lowest tell nothing of the others, and once they are gone, more may be like that.
pub(super) fn without_extremes(
    marks: &Marks,
    facets: &mut [Facet; 3],
) -> Result<Vec<Mark>, RankError> {
    let highest = marks.levels.len() - 1;
    let mut used = marks.all.clone();
    loop {
        let before = used.len();
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
        if used.len() == before {
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
    let mut chances = Vec::new();
    for element in extremes {
        let own: Vec<Mark> = marks
            .all
            .iter()
            .copied()
            .filter(|mark| mark.of_facets()[which] == element)
            .collect();
        let score: usize = own.iter().map(|mark| mark.level).sum();
        let score = to_f64(score).clamp(INWARDS, to_f64(own.len() * highest) - INWARDS);
        for _ in 0..200 {
            let (mut over, mut known) = (score, 0.0);
            for mark in &own {
                let (expected, variance) = steps.expected(logit(*mark, facets), &mut chances);
                over -= expected;
                known += variance;
            }
            let facet = &mut facets[which];
            let by = (facet.direction * over / known.max(1e-9)).clamp(-STRIDE, STRIDE);
            facet.measures[element] += by;
            if by.abs() < super::NEAR {
                break;
            }
        }
    }
}

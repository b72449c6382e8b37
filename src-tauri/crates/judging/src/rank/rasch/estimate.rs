//! Estimating the measures of a facet.

use super::facet::{Facet, logit};
use super::marks::Mark;
use super::scale::{FURTHEST, LEAST_INFORMATION, MAX_MOVE, Steps};
use crate::to_f64::to_f64;

/// Moves every element of a facet towards where its marks are as expected, and the facet's mean to 0 where
/// more is harder; the largest move. `None` where the likelihood has no maximum.
pub(super) fn facet_once(
    used: &[Mark],
    facets: &mut [Facet; 3],
    which: usize,
    steps: &Steps,
) -> Option<f64> {
    let size = facets[which].measures.len();
    let (mut residual, mut information) = (vec![0.0; size], vec![0.0; size]);
    let mut probabilities = Vec::new();
    for mark in used {
        let (expected, variance) = steps.expected(logit(*mark, facets), &mut probabilities);
        residual[mark.of_facets()[which]] += to_f64(mark.level) - expected;
        information[mark.of_facets()[which]] += variance;
    }
    let facet = &mut facets[which];
    let mut moved = 0.0_f64;
    let (mut sum, mut estimated) = (0.0, 0);
    for element in 0..size {
        if !facet.is_estimated(element) {
            continue;
        }
        if information[element] < LEAST_INFORMATION || facet.measures[element].abs() > FURTHEST {
            return None;
        }
        let by =
            (facet.direction * residual[element] / information[element]).clamp(-MAX_MOVE, MAX_MOVE);
        facet.measures[element] += by;
        moved = moved.max(by.abs());
        sum += facet.measures[element];
        estimated += 1;
    }
    if facet.direction < 0.0 && estimated > 0 {
        let mean = sum / to_f64(estimated);
        for element in 0..size {
            if facet.is_estimated(element) {
                facet.measures[element] -= mean;
            }
        }
    }
    Some(moved)
}

//! The standard error of each measure, and how well its marks fit the model.

use super::Measure;
use super::facet::{Facet, logit};
use super::marks::{Mark, Marks};
use super::scale::Steps;
use crate::to_f64::to_f64;

/// What was estimated of a facet, with errors and fit.
pub(super) fn measures(
    which: usize,
    marks: &Marks,
    used: &[Mark],
    facets: &[Facet; 3],
    steps: &Steps,
) -> Vec<Measure<usize>> {
    let facet = &facets[which];
    let size = facet.measures.len();
    let mut information = vec![0.0; size];
    let mut probabilities = Vec::new();
    for mark in &marks.all {
        let (_, variance) = steps.expected(logit(*mark, facets), &mut probabilities);
        information[mark.of_facets()[which]] += variance;
    }
    let (mut squares, mut variances) = (vec![0.0; size], vec![0.0; size]);
    let (mut standardised, mut times) = (vec![0.0; size], vec![0.0; size]);
    for mark in used {
        let element = mark.of_facets()[which];
        let (expected, variance) = steps.expected(logit(*mark, facets), &mut probabilities);
        let square = (to_f64(mark.level) - expected).powi(2);
        squares[element] += square;
        variances[element] += variance;
        standardised[element] += square / variance.max(f64::MIN_POSITIVE);
        times[element] += 1.0;
    }
    (0..size)
        .filter(|element| facet.measured[*element])
        .map(|element| {
            let fits = facet.is_estimated(element) && variances[element] > 0.0;
            Measure {
                id: element,
                measure: facet.measures[element],
                se: 1.0 / information[element].max(f64::MIN_POSITIVE).sqrt(),
                marks: facet.marks[element],
                extreme: facet.extreme[element],
                infit: fits.then(|| squares[element] / variances[element]),
                outfit: fits.then(|| standardised[element] / times[element]),
            }
        })
        .collect()
}

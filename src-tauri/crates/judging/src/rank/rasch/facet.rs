//! The entries, the judges or the criteria: what is estimated of each.

use super::Measure;
use super::marks::{Mark, Marks};
use super::scale::{STRIDE, Steps};
use crate::count::count;

/// By how much an extreme score is moved inwards, in marks, so that it has a measure.
const INWARDS: f64 = 0.3;

/// One of the three facets.
#[derive(Debug)]
pub(super) struct Facet {
    measures: Vec<f64>,
    extreme: Vec<bool>,
    marks: Vec<usize>,
    /// 1 where more is better, −1 where more is harder.
    direction: f64,
}

impl Facet {
    pub(super) fn of(
        marks: &Marks,
        element: impl Fn(&Mark) -> usize,
        size: usize,
        direction: f64,
    ) -> Self {
        let mut counts = vec![0; size];
        for mark in &marks.all {
            counts[element(mark)] += 1;
        }
        Self {
            measures: vec![0.0; size],
            extreme: vec![false; size],
            marks: counts,
            direction,
        }
    }

    pub(super) fn is_extreme(&self, element: usize) -> bool {
        self.extreme[element]
    }

    /// Notes which elements have all the highest marks or all the lowest, of those in use.
    pub(super) fn note_extremes(&mut self, used: &[Mark], which: usize, highest: usize) {
        let mut within = vec![None; self.measures.len()];
        for mark in used {
            let (low, high) =
                within[mark.of_facets()[which]].get_or_insert((mark.level, mark.level));
            *low = mark.level.min(*low);
            *high = mark.level.max(*high);
        }
        for (extreme, within) in self.extreme.iter_mut().zip(within) {
            *extreme |= within.is_some_and(|(low, high)| low == highest || high == 0);
        }
    }
}

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
    let mut known = vec![0.0; size];
    let mut chances = Vec::new();
    for mark in &marks.all {
        let (_, variance) = steps.expected(logit(*mark, facets), &mut chances);
        known[mark.of_facets()[which]] += variance;
    }
    let (mut squares, mut variances) = (vec![0.0; size], vec![0.0; size]);
    let (mut standardised, mut times) = (vec![0.0; size], vec![0.0; size]);
    for mark in used {
        let element = mark.of_facets()[which];
        let (expected, variance) = steps.expected(logit(*mark, facets), &mut chances);
        let square = (count(mark.level) - expected).powi(2);
        squares[element] += square;
        variances[element] += variance;
        standardised[element] += square / variance.max(f64::MIN_POSITIVE);
        times[element] += 1.0;
    }
    (0..size)
        .map(|element| {
            let fits = !facet.extreme[element] && variances[element] > 0.0;
            Measure {
                id: element,
                measure: facet.measures[element],
                se: 1.0 / known[element].max(f64::MIN_POSITIVE).sqrt(),
                marks: facet.marks[element],
                extreme: facet.extreme[element],
                infit: fits.then(|| squares[element] / variances[element]),
                outfit: fits.then(|| standardised[element] / times[element]),
            }
        })
        .collect()
}

/// Quality less severity and difficulty.
pub(super) fn logit(mark: Mark, facets: &[Facet; 3]) -> f64 {
    let of_facets = mark.of_facets().into_iter().zip(facets);
    of_facets
        .map(|(element, facet)| facet.direction * facet.measures[element])
        .sum()
}

/// Moves every element of a facet towards where its marks are as expected, and the facet's mean to 0 where
/// more is harder; the largest move.
pub(super) fn estimate(used: &[Mark], facets: &mut [Facet; 3], which: usize, steps: &Steps) -> f64 {
    let size = facets[which].measures.len();
    let (mut over, mut known) = (vec![0.0; size], vec![0.0; size]);
    let mut chances = Vec::new();
    for mark in used {
        let (expected, variance) = steps.expected(logit(*mark, facets), &mut chances);
        over[mark.of_facets()[which]] += count(mark.level) - expected;
        known[mark.of_facets()[which]] += variance;
    }
    let facet = &mut facets[which];
    let mut moved = 0.0_f64;
    let (mut sum, mut estimated) = (0.0, 0);
    for element in 0..size {
        if facet.extreme[element] || known[element] <= f64::EPSILON {
            continue;
        }
        let by = (facet.direction * over[element] / known[element]).clamp(-STRIDE, STRIDE);
        facet.measures[element] += by;
        moved = moved.max(by.abs());
        sum += facet.measures[element];
        estimated += 1;
    }
    if facet.direction < 0.0 && estimated > 0 {
        let mean = sum / count(estimated);
        for (measure, extreme) in facet.measures.iter_mut().zip(&facet.extreme) {
            if !extreme {
                *measure -= mean;
            }
        }
    }
    moved
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
        let score = count(score).clamp(INWARDS, count(own.len() * highest) - INWARDS);
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

//! The entries, the judges or the criteria, with what is estimated of each.

use super::marks::{Mark, Marks};

/// One of the three facets.
#[derive(Debug)]
pub(super) struct Facet {
    pub(super) measures: Vec<f64>,
    pub(super) extreme: Vec<bool>,
    /// Whether each element shares a mark with others that were estimated.
    pub(super) measured: Vec<bool>,
    /// Whether each element has a mark among those that are informative.
    pub(super) used: Vec<bool>,
    /// How many marks each element has.
    pub(super) marks: Vec<usize>,
    /// 1 where more is better, −1 where more is harder.
    pub(super) direction: f64,
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
            measured: vec![true; size],
            used: vec![true; size],
            marks: counts,
            direction,
        }
    }

    pub(super) fn is_extreme(&self, element: usize) -> bool {
        self.extreme[element]
    }

    /// Whether the measure of an element was estimated together with the others.
    pub(super) fn is_estimated(&self, element: usize) -> bool {
        self.used[element] && !self.extreme[element]
    }

    /// Notes which elements have informative marks.
    pub(super) fn note_used(&mut self, used: &[Mark], which: usize) {
        self.used.fill(false);
        for mark in used {
            self.used[mark.of_facets()[which]] = true;
        }
    }

    /// Notes which elements have all the highest marks or all the lowest, of those in use.
    pub(super) fn note_extremes(
        &mut self,
        used: &[Mark],
        which: usize,
        lowest: usize,
        highest: usize,
    ) {
        let mut within = vec![None; self.measures.len()];
        for mark in used {
            let (low, high) =
                within[mark.of_facets()[which]].get_or_insert((mark.level, mark.level));
            *low = mark.level.min(*low);
            *high = mark.level.max(*high);
        }
        for (extreme, within) in self.extreme.iter_mut().zip(within) {
            *extreme |= within.is_some_and(|(low, high)| low == highest || high == lowest);
        }
    }
}

/// Quality less severity and difficulty.
pub(super) fn logit(mark: Mark, facets: &[Facet; 3]) -> f64 {
    let of_facets = mark.of_facets().into_iter().zip(facets);
    of_facets
        .map(|(element, facet)| facet.direction * facet.measures[element])
        .sum()
}

//! The steps from one mark to the next.

use super::facet::{Facet, logit};
use super::marks::Mark;
use crate::to_f64::to_f64;

/// How far a parameter moves at once, in log odds.
pub(super) const STRIDE: f64 = 1.0;

/// What each step takes.
#[derive(Debug)]
pub(super) struct Steps {
    steps: Vec<f64>,
}

impl Steps {
    pub(super) fn of(used: &[Mark], levels: usize) -> Self {
        // Marks are laid out by those that were given, so that every step is taken by some.
        debug_assert!(used.iter().all(|mark| mark.level < levels));
        Self {
            steps: vec![0.0; levels - 1],
        }
    }

    /// The chance of each level where quality less severity and difficulty is `logit`.
    pub(super) fn chances(&self, logit: f64, chances: &mut Vec<f64>) {
        chances.clear();
        chances.push(0.0);
        let mut sum = 0.0;
        for step in &self.steps {
            sum += logit - step;
            chances.push(sum);
        }
        let highest = chances.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let mut all = 0.0;
        for chance in chances.iter_mut() {
            *chance = (*chance - highest).exp();
            all += *chance;
        }
        for chance in chances.iter_mut() {
            *chance /= all;
        }
    }

    /// The level expected, and its variance.
    pub(super) fn expected(&self, logit: f64, chances: &mut Vec<f64>) -> (f64, f64) {
        self.chances(logit, chances);
        let (mut mean, mut square, mut level) = (0.0, 0.0, 0.0);
        for chance in chances.iter() {
            mean += chance * level;
            square += chance * level * level;
            level += 1.0;
        }
        (mean, square - mean * mean)
    }

    /// Moves every step towards where as many marks are above it as expected; the largest move.
    pub(super) fn estimate(&mut self, used: &[Mark], facets: &[Facet; 3]) -> f64 {
        let mut over = vec![0.0; self.steps.len()];
        let mut known = vec![0.0; self.steps.len()];
        let mut chances = Vec::new();
        for mark in used {
            self.chances(logit(*mark, facets), &mut chances);
            let mut above = 1.0;
            for (step, chance) in chances.iter().take(self.steps.len()).enumerate() {
                above -= chance;
                over[step] += above - f64::from(u8::from(mark.level > step));
                known[step] += above * (1.0 - above);
            }
        }
        let mut moved = 0.0_f64;
        for ((step, over), known) in self.steps.iter_mut().zip(over).zip(known) {
            if known > f64::EPSILON {
                let by = (over / known).clamp(-STRIDE, STRIDE);
                *step += by;
                moved = moved.max(by.abs());
            }
        }
        let mean = self.steps.iter().sum::<f64>() / to_f64(self.steps.len());
        for step in &mut self.steps {
            *step -= mean;
        }
        moved
    }

    pub(super) fn into_values(self) -> Vec<f64> {
        self.steps
    }
}

//! The steps from one mark to the next.

use super::facet::{Facet, logit};
use super::marks::Mark;
use crate::to_f64::to_f64;

/// How far a parameter moves at once, in log odds.
pub(super) const MAX_MOVE: f64 = 1.0;

/// Where an estimated measure is further from zero than this, or its marks carry less information than
/// [`LEAST_INFORMATION`], the likelihood has no maximum: it grows as long as that measure does.
pub(super) const FURTHEST: f64 = 40.0;

/// The least information on a measure, in units of 1 / logit².
pub(super) const LEAST_INFORMATION: f64 = 1e-7;

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

    /// The probability of each level where quality less severity and difficulty is `logit`.
    pub(super) fn probabilities(&self, logit: f64, probabilities: &mut Vec<f64>) {
        probabilities.clear();
        probabilities.push(0.0);
        let mut sum = 0.0;
        for step in &self.steps {
            sum += logit - step;
            probabilities.push(sum);
        }
        let highest = probabilities
            .iter()
            .copied()
            .fold(f64::NEG_INFINITY, f64::max);
        let mut all = 0.0;
        for probability in probabilities.iter_mut() {
            *probability = (*probability - highest).exp();
            all += *probability;
        }
        for probability in probabilities.iter_mut() {
            *probability /= all;
        }
    }

    /// The level expected, and its variance.
    pub(super) fn expected(&self, logit: f64, probabilities: &mut Vec<f64>) -> (f64, f64) {
        self.probabilities(logit, probabilities);
        let (mut mean, mut square, mut level) = (0.0, 0.0, 0.0);
        for probability in probabilities.iter() {
            mean += probability * level;
            square += probability * level * level;
            level += 1.0;
        }
        (mean, square - mean * mean)
    }

    /// Moves every step towards where as many marks are above it as expected; the largest move. `None`
    /// where the likelihood has no maximum.
    pub(super) fn estimate(&mut self, used: &[Mark], facets: &[Facet; 3]) -> Option<f64> {
        let mut residual = vec![0.0; self.steps.len()];
        let mut information = vec![0.0; self.steps.len()];
        let mut probabilities = Vec::new();
        for mark in used {
            self.probabilities(logit(*mark, facets), &mut probabilities);
            let mut above = 1.0;
            for (step, probability) in probabilities.iter().take(self.steps.len()).enumerate() {
                above -= probability;
                residual[step] += above - f64::from(u8::from(mark.level > step));
                information[step] += above * (1.0 - above);
            }
        }
        let mut moved = 0.0_f64;
        for ((step, residual), information) in self.steps.iter_mut().zip(residual).zip(information)
        {
            if information < LEAST_INFORMATION || step.abs() > FURTHEST {
                return None;
            }
            let by = (residual / information).clamp(-MAX_MOVE, MAX_MOVE);
            *step += by;
            moved = moved.max(by.abs());
        }
        let mean = self.steps.iter().sum::<f64>() / to_f64(self.steps.len());
        for step in &mut self.steps {
            *step -= mean;
        }
        Some(moved)
    }

    pub(super) fn into_values(self) -> Vec<f64> {
        self.steps
    }
}

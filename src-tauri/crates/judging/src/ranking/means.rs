//! Sheets added up.

use std::collections::BTreeMap;

use super::fraction::{Fraction, gcd};
use crate::Criterion;
use crate::millionths::millionths;

/// The criteria that count, with whole weights in lowest terms.
#[derive(Debug)]
pub(super) struct Weights<'a> {
    criteria: Vec<(&'a str, i128)>,
    /// The sum of the weights, in millionths of a mark: what a total is divided by.
    unit: i128,
}

impl<'a> Weights<'a> {
    pub(super) fn of(criteria: &'a [Criterion]) -> Self {
        let mut criteria: Vec<(&str, i128)> = criteria
            .iter()
            .filter_map(|criterion| {
                let weight = millionths(criterion.weight).filter(|weight| *weight > 0)?;
                Some((criterion.id.as_str(), weight))
            })
            .collect();
        let common = criteria
            .iter()
            .fold(0, |common, (_, weight)| gcd(common, *weight));
        for (_, weight) in &mut criteria {
            *weight /= common;
        }
        let unit = criteria.iter().map(|(_, weight)| *weight).sum::<i128>() * 1_000_000;
        Self { criteria, unit }
    }

    /// Σ weight · mark, in millionths; `None` where a mark is missing or no criterion counts.
    pub(super) fn total(&self, marks: &BTreeMap<String, f64>) -> Option<i128> {
        if self.criteria.is_empty() {
            return None;
        }
        self.criteria
            .iter()
            .try_fold(0, |sum, (criterion, weight)| {
                Some(sum + weight * millionths(*marks.get(*criterion)?)?)
            })
    }

    /// A mean of totals on the call's scale.
    pub(super) fn on_scale(&self, mean: Fraction) -> f64 {
        mean.divided_by(self.unit).unwrap_or(mean).to_f64()
    }

    /// A spread of totals on the call's scale.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a spread is a measure, not a sum"
    )]
    pub(super) fn scaled(&self, spread: f64) -> f64 {
        spread / self.unit as f64
    }
}

/// The totals of one entry's sheets.
#[derive(Debug, Default)]
pub(super) struct Means {
    totals: Vec<i128>,
}

impl Means {
    pub(super) fn add(&mut self, total: i128) {
        self.totals.push(total);
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.totals.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn mean(&self) -> Option<Fraction> {
        Fraction::new(
            self.totals.iter().sum(),
            i128::try_from(self.totals.len()).ok()?,
        )
    }

    pub(super) fn lowest(&self) -> Option<Fraction> {
        self.totals
            .iter()
            .min()
            .and_then(|total| Fraction::new(*total, 1))
    }

    pub(super) fn highest(&self) -> Option<Fraction> {
        self.totals
            .iter()
            .max()
            .and_then(|total| Fraction::new(*total, 1))
    }

    /// The standard deviation of the totals. They are sorted first: floating-point sums depend on their
    /// order.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a spread is a measure, not a sum"
    )]
    pub(super) fn spread(&self) -> Option<f64> {
        if self.totals.len() < 2 {
            return None;
        }
        let mean = self.mean()?.to_f64();
        let mut totals = self.totals.clone();
        totals.sort_unstable();
        let squares: f64 = totals
            .iter()
            .map(|total| (*total as f64 - mean).powi(2))
            .sum();
        Some((squares / (totals.len() - 1) as f64).sqrt())
    }
}

//! Sheets added up.

use std::collections::BTreeMap;

use super::rounding::{Step, variance_of_rounding};
use crate::Criterion;
use crate::fixed_point::millionths;
use crate::fraction::gcd;

/// The criteria that count, with whole weights in lowest terms.
#[derive(Debug)]
pub(super) struct Weights<'a> {
    criteria: Vec<(&'a str, i128)>,
    /// The sum of the weights, in millionths of a mark: what a total is divided by. One mark where marks are added up.
    pub(super) unit: i128,
}

impl<'a> Weights<'a> {
    pub(super) fn of(criteria: &'a [Criterion]) -> Self {
        if Criterion::are_added_up(criteria) {
            return Self {
                criteria: criteria.iter().map(|it| (it.id.as_str(), 1)).collect(),
                unit: 1_000_000,
            };
        }
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

    /// The variance that rounding adds to a mean of marks, each criterion's to the steps that its marks show.
    pub(super) fn rounding<'m, M>(&self, marks: impl Fn() -> M) -> f64
    where
        M: Iterator<Item = &'m BTreeMap<String, f64>>,
    {
        let criteria = self.shares().map(|(criterion, share)| {
            let own = marks().filter_map(|marks| marks.get(criterion));
            let step = own.fold(Step::default(), |step, mark| step.with_mark(*mark));
            step.variance(share)
        });
        criteria.sum()
    }

    /// The variance that rounding adds to a mean of marks on a scale of these steps.
    pub(super) fn rounding_to(&self, step: f64) -> f64 {
        let criteria = self
            .shares()
            .map(|(_, share)| variance_of_rounding(step * share));
        criteria.sum()
    }

    /// The criteria, each with its share in the mean or the sum.
    #[expect(
        clippy::cast_precision_loss,
        reason = "a variance is a measure, not a sum"
    )]
    fn shares(&self) -> impl Iterator<Item = (&'a str, f64)> + '_ {
        let all = self.unit.max(1) as f64 / 1e6;
        let criteria = self.criteria.iter();
        criteria.map(move |(criterion, weight)| (*criterion, *weight as f64 / all))
    }

    /// Whether a mark that counts cannot be added up.
    pub(super) fn is_beyond_bound(&self, marks: &BTreeMap<String, f64>) -> bool {
        let own = self.criteria.iter().filter_map(|(id, _)| marks.get(*id));
        own.into_iter().any(|mark| millionths(*mark).is_none())
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
}

//! Sheets added up.

use std::collections::BTreeMap;

use crate::Criterion;
use crate::fixed_point::millionths;
use crate::fraction::gcd;

/// The criteria that count, with whole weights in lowest terms.
#[derive(Debug)]
pub(super) struct Weights<'a> {
    criteria: Vec<(&'a str, i128)>,
    /// The sum of the weights, in millionths of a mark: what a total is divided by.
    pub(super) unit: i128,
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
}

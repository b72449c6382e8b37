//! Bradley and Terry's model of paired comparisons.

use crate::to_f64::to_f64;
use nalgebra::{Cholesky, DMatrix, DVector, Dyn};
use serde::{Deserialize, Serialize};

use super::error::RankError;
use super::pairs::Pairs;
use super::place::{Finite, KeyedScore, Place, places};
use crate::Readings;

/// The search ends when a step is shorter than this.
const TOLERANCE: f64 = 1e-10;

/// Abilities from paired comparisons, by greatest likelihood (Bradley and Terry, 1952): the odds that one
/// entry is put above another are e to the difference of their abilities.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Abilities {
    /// The ability of each entry, in log odds; their mean is 0.
    pub abilities: Vec<f64>,
    /// The standard error of each, against the mean of all.
    pub errors: Vec<f64>,
    /// How far each ability lies above that of the first, and its standard error.
    pub above_first: Vec<(f64, f64)>,
    /// How badly the model fits: by chance spread nearly as χ² with one degree for each pair that was
    /// compared, less one for each entry but the first.
    pub deviance: f64,
}

/// Fits abilities to a table of wins: `wins[i][j]` times i was put above j; a tie is half a win each. Only a
/// square table is read. Where the entries fall into groups of which one never lost to another, there is no
/// estimate: the error is the groups, as indices into the table.
pub fn abilities(wins: &[Vec<f64>]) -> Result<Abilities, Vec<Vec<usize>>> {
    let side = wins.len();
    let groups = strong_components(wins);
    if groups.len() != 1 {
        return Err(groups);
    }
    let mut ability = DVector::zeros(side);
    let mut information = information(wins, &ability);
    for _ in 0..100 {
        let Some(root) = information else {
            return Err(vec![(0..side).collect()]);
        };
        let step = root.solve(&gradient(wins, &ability));
        // A step of more than two in log odds leaves the range where the quadratic approximation is good.
        let shorten = (2.0 / step.amax().max(f64::MIN_POSITIVE)).min(1.0);
        ability += &step * shorten;
        let mean = ability.mean();
        ability.add_scalar_mut(-mean);
        information = self::information(wins, &ability);
        if step.amax() < TOLERANCE {
            break;
        }
    }
    let Some(root) = information else {
        return Err(vec![(0..side).collect()]);
    };
    let covariance = root.inverse();
    // What was added to the information to fix the mean is subtracted.
    let spread = |one: usize, other: usize| covariance[(one, other)] - 1.0 / to_f64(side * side);
    let above_first = (0..side).map(|one| {
        let variance = spread(one, one) + spread(0, 0) - 2.0 * spread(one, 0);
        (ability[one] - ability[0], variance.max(0.0).sqrt())
    });
    Ok(Abilities {
        errors: (0..side)
            .map(|one| spread(one, one).max(0.0).sqrt())
            .collect(),
        above_first: above_first.collect(),
        deviance: deviance(wins, &ability),
        abilities: ability.iter().copied().collect(),
    })
}

/// Ranks by abilities: every two readings of one judge are a comparison, equal ones half a win for either.
/// The score is the ability in log odds, 0 the average entry.
///
/// Only orders count, so severity does not. Judges who contradict each other make the differences of abilities small,
/// not their standard errors large; comparisons by one judge are treated as independent, so the errors are too small.
pub fn bradley_terry(readings: &Readings) -> Result<Vec<Place>, RankError> {
    places_of(readings, &Pairs::of_readings(readings)?)
}

/// Ranks as [`bradley_terry`] does, by comparisons that judges made themselves; the other numbers of a [`Place`] come
/// from the readings.
pub fn places_of(readings: &Readings, pairs: &Pairs) -> Result<Vec<Place>, RankError> {
    let (abilities, errors) = of_pairs(pairs)?;
    let scores: Vec<_> = readings
        .entries()
        .iter()
        .map(|id| {
            let entry = pairs.entries().binary_search(id).ok();
            let score = entry.map(|entry| abilities[entry]);
            KeyedScore {
                key: score.and_then(|score| Finite::of((score * 1e7).round())),
                score,
                se: entry.map(|entry| errors[entry]),
            }
        })
        .collect();
    Ok(places(readings, &scores))
}

/// The abilities of compared entries, in their order, and the standard errors.
pub fn of_pairs(pairs: &Pairs) -> Result<(Vec<f64>, Vec<f64>), RankError> {
    let side = 0..pairs.entries().len();
    let wins: Vec<Vec<f64>> = side
        .clone()
        .map(|one| {
            let row = side.clone().map(|other| {
                f64::from(pairs.above(one, other)) + f64::from(pairs.equal(one, other)) / 2.0
            });
            row.collect()
        })
        .collect();
    match abilities(&wins) {
        Ok(found) => Ok((found.abilities, found.errors)),
        Err(groups) if groups.len() > 1 => Err(RankError::Separated {
            groups: groups
                .into_iter()
                .map(|group| {
                    group
                        .into_iter()
                        .map(|entry| pairs.entries()[entry])
                        .collect()
                })
                .collect(),
        }),
        Err(_) => Err(RankError::NotConverged),
    }
}

fn chance(ability: &DVector<f64>, one: usize, other: usize) -> f64 {
    1.0 / (1.0 + (ability[other] - ability[one]).exp())
}

fn gradient(wins: &[Vec<f64>], ability: &DVector<f64>) -> DVector<f64> {
    let side = 0..wins.len();
    DVector::from_iterator(
        wins.len(),
        side.clone().map(|one| {
            let others = side.clone().filter(|other| *other != one);
            others
                .map(|other| {
                    let times = wins[one][other] + wins[other][one];
                    wins[one][other] - times * chance(ability, one, other)
                })
                .sum()
        }),
    )
}

/// The information on abilities, with one added to every cell to fix their mean, which comparisons do not determine.
fn information(wins: &[Vec<f64>], ability: &DVector<f64>) -> Option<Cholesky<f64, Dyn>> {
    let side = wins.len();
    let mut information = DMatrix::from_element(side, side, 1.0);
    for one in 0..side {
        for other in (0..side).filter(|other| *other != one) {
            let chance = chance(ability, one, other);
            let weight = (wins[one][other] + wins[other][one]) * chance * (1.0 - chance);
            information[(one, one)] += weight;
            information[(one, other)] -= weight;
        }
    }
    Cholesky::new(information)
}

fn deviance(wins: &[Vec<f64>], ability: &DVector<f64>) -> f64 {
    let side = 0..wins.len();
    let cells = side
        .clone()
        .flat_map(|one| side.clone().map(move |other| (one, other)));
    let parts = cells
        .filter(|(one, other)| one != other && wins[*one][*other] > 0.0)
        .map(|(one, other)| {
            let times = wins[one][other] + wins[other][one];
            let expected = times * chance(ability, one, other);
            2.0 * wins[one][other] * (wins[one][other] / expected).ln()
        });
    parts.sum()
}

/// The strongly connected components of the graph of wins: groups within which every entry lost to every other,
/// directly or through others.
pub(super) fn strong_components(wins: &[Vec<f64>]) -> Vec<Vec<usize>> {
    let side = wins.len();
    let reach = |start: usize, beats: &dyn Fn(usize, usize) -> bool| {
        let mut reached = vec![false; side];
        reached[start] = true;
        let mut stack = vec![start];
        while let Some(one) = stack.pop() {
            for (other, is_reached) in reached.iter_mut().enumerate() {
                if !*is_reached && beats(one, other) {
                    *is_reached = true;
                    stack.push(other);
                }
            }
        }
        reached
    };
    let mut remaining: Vec<usize> = (0..side).collect();
    let mut groups = Vec::new();
    while let Some(first) = remaining.first().copied() {
        let down = reach(first, &|one, other| wins[one][other] > 0.0);
        let up = reach(first, &|one, other| wins[other][one] > 0.0);
        let (group, rest) = remaining
            .into_iter()
            .partition(|entry| down[*entry] && up[*entry]);
        groups.push(group);
        remaining = rest;
    }
    groups
}

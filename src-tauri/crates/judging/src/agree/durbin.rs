//! Durbin's test: whether judges rank entries differently from chance, in a balanced design in which each judge reads
//! some of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::AgreementError;
use super::permutations;
use super::ranks::ranks;
use super::span::Span;
use super::table::entries_read;
use crate::to_f64::to_f64;
use crate::{Reading, Readings};

/// Durbin's test.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Durbin {
    /// T₁: by chance spread nearly as χ² with n − 1 degrees of freedom, n the number of entries.
    pub chi_square: f64,
    /// The degrees of freedom of T₁.
    pub degrees: usize,
    /// T₂: by chance spread nearly as F. `None` where no variation is left to compare with.
    pub f: Option<f64>,
    /// The chance of such a T₂ or more if the entries were equal to the judges.
    pub p: Option<f64>,
    /// The exact chance of such a T₁ or more if each judge had put their entries into any order: over all orders, where
    /// the design is small enough to go through them. `None` for a larger one, for which `p` is near.
    #[serde(default)]
    pub exact: Option<f64>,
    /// How many judges any two entries have in common.
    pub shared_judges: usize,
}

/// Durbin's test (1951) in the form that allows ties, with Conover's F (*Practical Nonparametric
/// Statistics*, 1999, section 5.8). It takes a balanced incomplete block design, or a whole table. F is far from its
/// distribution where there are few judges, so that small designs have an exact chance as well.
pub fn durbin(readings: &Readings) -> Result<Durbin, AgreementError> {
    let entries: Vec<usize> = entries_read(readings).collect();
    let by_judge = readings.by_judge();
    let judges = by_judge.len();
    if entries.len() < 2 || judges < 2 {
        return Err(AgreementError::TooFew {
            entries: entries.len(),
            judges,
        });
    }
    let (block_size, shared_judges) =
        balance(readings, &by_judge, &entries).ok_or(AgreementError::Unbalanced)?;
    if Span::of(readings.all()).is_none() {
        return Err(AgreementError::NoVariation);
    }
    let mut sums = vec![0.0; readings.entries().len()];
    let mut squares = 0.0;
    let mut orders = Vec::new();
    for of_judge in &by_judge {
        let marks: Vec<f64> = of_judge.iter().map(|reading| reading.value).collect();
        let ranks = ranks(&marks).0;
        for (reading, rank) in of_judge.iter().zip(&ranks) {
            sums[reading.entry] += rank;
            squares += rank * rank;
        }
        let read = of_judge.iter().map(|reading| reading.entry);
        orders.push((read.collect(), ranks));
    }
    let (treatments, blocks, size) = (to_f64(entries.len()), to_f64(judges), to_f64(block_size));
    let repeats = blocks * size / treatments;
    let centre = blocks * size * (size + 1.0).powi(2) / 4.0;
    if squares - centre <= 0.0 {
        return Err(AgreementError::NoOrder);
    }
    let of_entries: f64 = sums.iter().map(|sum| sum * sum).sum();
    let chi_square = (treatments - 1.0) * (of_entries - repeats * centre) / (squares - centre);
    let (first, second) = (treatments - 1.0, blocks * size - blocks - treatments + 1.0);
    let residual = blocks * (size - 1.0) - chi_square;
    let f = (residual > 1e-9 && second > 0.0).then(|| (chi_square / first) / (residual / second));
    let p = f.and_then(|f| Some(FisherSnedecor::new(first, second).ok()?.sf(f)));
    Ok(Durbin {
        chi_square,
        degrees: entries.len() - 1,
        f,
        p,
        exact: permutations::chance(readings.entries().len(), &orders, of_entries),
        shared_judges,
    })
}

/// How many entries each judge read, and how many judges any two entries share; `None` unless both are the
/// same for all, and every entry was read equally often.
fn balance(
    readings: &Readings,
    by_judge: &[Vec<Reading>],
    entries: &[usize],
) -> Option<(usize, usize)> {
    let each = by_judge.first()?.len();
    let repeats = readings.of(*entries.first()?).len();
    let is_even = by_judge.iter().all(|of_judge| of_judge.len() == each)
        && entries
            .iter()
            .all(|entry| readings.of(*entry).len() == repeats);
    if !is_even || each < 2 {
        return None;
    }
    if each == entries.len() {
        return Some((each, by_judge.len()));
    }
    // No balanced design has fewer judges than entries (Fisher, 1940), and the number of judges in common is whole.
    // These conditions are checked first because counting all pairs takes time that grows with the square of the
    // entries.
    let may_balance =
        by_judge.len() >= entries.len() && (repeats * (each - 1)).is_multiple_of(entries.len() - 1);
    if !may_balance {
        return None;
    }
    let mut shared = BTreeMap::new();
    for of_judge in by_judge {
        for (index, one) in of_judge.iter().enumerate() {
            for other in of_judge.iter().skip(index + 1) {
                *shared.entry((one.entry, other.entry)).or_insert(0_usize) += 1;
            }
        }
    }
    let shared_judges = *shared.values().next()?;
    let pairs = entries.len() * (entries.len() - 1) / 2;
    let is_balanced = shared.len() == pairs && shared.values().all(|count| *count == shared_judges);
    is_balanced.then_some((each, shared_judges))
}

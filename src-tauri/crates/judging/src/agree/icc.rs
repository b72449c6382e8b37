//! Intraclass correlations: how much of the spread of marks is the entries.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::AgreementError;
use super::anova::{FTest, MeanSquares};
use super::measure::as_measure;
use super::table::Table;
use crate::Readings;
use crate::to_f64::to_f64;

/// The six intraclass correlations of Shrout and Fleiss (1979), each with its interval of 95 %, or why it has
/// no value: the mean ones have none where entries differ much less than chance would make them, the fixed
/// ones none where every judge gave all entries the same mark.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Icc {
    /// ICC(1,1): one reading, each entry read by judges of its own.
    #[serde(serialize_with = "as_measure")]
    pub one_way: Result<Interval, AgreementError>,
    /// ICC(2,1): one reading, the judges a sample of all who might judge; their severity counts as error.
    #[serde(serialize_with = "as_measure")]
    pub two_way: Result<Interval, AgreementError>,
    /// ICC(3,1): one reading, these judges and no others; severity does not count.
    #[serde(serialize_with = "as_measure")]
    pub fixed: Result<Interval, AgreementError>,
    /// ICC(1,k): the mean of all readings.
    #[serde(serialize_with = "as_measure")]
    pub one_way_mean: Result<Interval, AgreementError>,
    /// ICC(2,k): the mean of all readings.
    #[serde(serialize_with = "as_measure")]
    pub two_way_mean: Result<Interval, AgreementError>,
    /// ICC(3,k): the mean of all readings.
    #[serde(serialize_with = "as_measure")]
    pub fixed_mean: Result<Interval, AgreementError>,
    /// Whether entries differ, severity counted as error: the test of ICC(1). `None` without error.
    pub one_way_test: Option<FTest>,
    /// Whether entries differ, severity taken off: the test of ICC(2) and ICC(3). `None` without error.
    pub two_way_test: Option<FTest>,
    /// What they are made from.
    pub mean_squares: MeanSquares,
}

/// A value with the interval of 95 % around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The value, at most 1; below 0 where entries differ less than chance would make them.
    pub value: f64,
    /// The lower bound; `None` where there is none.
    pub low: Option<f64>,
    /// The upper bound, at most 1; `None` where there is none.
    pub high: Option<f64>,
}

/// The value and interval of marks without error.
const FULL: Interval = Interval {
    value: 1.0,
    low: Some(1.0),
    high: Some(1.0),
};

/// The intraclass correlations; intervals after `McGraw` and Wong (1996). They take every judge to have read
/// every entry.
pub fn icc(readings: &Readings) -> Result<Icc, AgreementError> {
    let table = Table::of(readings)?;
    let squares = MeanSquares::of(&table);
    let (entries, judges) = (table.rows.len(), table.judges);
    let (of_entries, of_within) = (entries - 1, entries * (judges - 1));
    let crossed = of_entries * (judges - 1);
    let by = to_f64(judges);
    let one_way = by_f(squares.entries, squares.within, (of_entries, of_within), by);
    let fixed = by_f(squares.entries, squares.error, (of_entries, crossed), by);
    let two_way = two_way(squares, to_f64(entries), by);
    let mean = |one: Result<Interval, AgreementError>| one.and_then(|one| mean_of(one, by));
    Ok(Icc {
        one_way,
        two_way,
        fixed,
        one_way_mean: mean(one_way),
        two_way_mean: mean(two_way),
        fixed_mean: mean(fixed),
        one_way_test: FTest::of(squares.entries, squares.within, (of_entries, of_within)),
        two_way_test: FTest::of(squares.entries, squares.error, (of_entries, crossed)),
        mean_squares: squares.scaled(table.span.length(readings)),
    })
}

/// A correlation that follows from one ratio of mean squares.
fn by_f(
    between: f64,
    error: f64,
    (first, second): (usize, usize),
    judges: f64,
) -> Result<Interval, AgreementError> {
    if error <= 0.0 {
        return (between > 0.0)
            .then_some(FULL)
            .ok_or(AgreementError::NoOrder);
    }
    let of = |f: f64| (f - 1.0) / (f + judges - 1.0);
    let f = between / error;
    let (first, second) = (to_f64(first), to_f64(second));
    Ok(Interval {
        value: of(f),
        low: quantile(first, second).map(|least| of(f / least)),
        high: quantile(second, first).map(|most| of(f * most)),
    })
}

/// ICC(2,1), its bounds with Satterthwaite's degrees of freedom.
fn two_way(squares: MeanSquares, entries: f64, judges: f64) -> Result<Interval, AgreementError> {
    let MeanSquares {
        entries: between,
        judges: of_judges,
        error,
        ..
    } = squares;
    if error <= 0.0 && of_judges <= 0.0 {
        return Ok(FULL);
    }
    let rest = judges * of_judges + (judges * entries - judges - entries) * error;
    let all = entries * between + rest;
    if all <= 0.0 {
        return Err(AgreementError::BelowChance);
    }
    let value = entries * (between - error) / all;
    let odds = judges * value / (entries * (1.0 - value));
    let (first, second) = (odds * of_judges, (1.0 + odds * (entries - 1.0)) * error);
    let degrees = (first + second).powi(2)
        / (first.powi(2) / (judges - 1.0) + second.powi(2) / ((entries - 1.0) * (judges - 1.0)));
    let low = quantile(entries - 1.0, degrees)
        .map(|least| entries * (between - least * error) / (least * rest + entries * between));
    let high = quantile(degrees, entries - 1.0)
        .map(|most| entries * (most * between - error) / (rest + entries * most * between));
    Ok(Interval { value, low, high })
}

/// The correlation of the mean of all readings, from that of one (Spearman and Brown, 1910). `None` for one
/// that is so far below 0 that the mean has no variance of its own left.
fn of_mean(one: f64, judges: f64) -> Option<f64> {
    let rest = 1.0 + (judges - 1.0) * one;
    (rest > 1e-12).then(|| judges * one / rest)
}

fn mean_of(one: Interval, judges: f64) -> Result<Interval, AgreementError> {
    Ok(Interval {
        value: of_mean(one.value, judges).ok_or(AgreementError::BelowChance)?,
        low: one.low.and_then(|low| of_mean(low, judges)),
        high: one.high.and_then(|high| of_mean(high, judges)),
    })
}

/// What F exceeds with a chance of 2.5 %; `None` where so few degrees of freedom are left that it is below
/// 1, or cannot be computed, so that there is no bound.
fn quantile(first: f64, second: f64) -> Option<f64> {
    let null_distribution = FisherSnedecor::new(first, second).ok()?;
    let bound = null_distribution.inverse_cdf(0.975);
    (bound.is_finite() && bound >= 1.0).then_some(bound)
}

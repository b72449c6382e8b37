//! Intraclass correlations: how much of the spread of marks is the entries.

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::CannotMeasure;
use super::table::{Table, mean};
use crate::Readings;
use crate::count::count;

/// The six intraclass correlations of Shrout and Fleiss (1979), each with its interval of 95 %.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Icc {
    /// ICC(1,1): one reading, each entry read by judges of its own.
    pub one_way: Interval,
    /// ICC(2,1): one reading, the judges a sample of all who might judge; their severity counts as error.
    pub two_way: Interval,
    /// ICC(3,1): one reading, these judges and no others; severity does not count.
    pub fixed: Interval,
    /// ICC(1,k): the mean of all readings.
    pub one_way_mean: Interval,
    /// ICC(2,k): the mean of all readings.
    pub two_way_mean: Interval,
    /// ICC(3,k): the mean of all readings.
    pub fixed_mean: Interval,
    /// What they are made from.
    pub mean_squares: MeanSquares,
}

/// A value with the interval of 95 % around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The value, at most 1; below 0 where entries differ less than chance would make them.
    pub value: f64,
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

/// The analysis of variance of a whole table.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct MeanSquares {
    /// Between entries.
    pub entries: f64,
    /// Within entries.
    pub within: f64,
    /// Between judges.
    pub judges: f64,
    /// What neither entries nor judges explain.
    pub error: f64,
}

/// The intraclass correlations; intervals after `McGraw` and Wong (1996). They take every judge to have read
/// every entry.
pub fn icc(readings: &Readings) -> Result<Icc, CannotMeasure> {
    let table = Table::of(readings)?;
    let (entries, judges) = (count(table.rows.len()), count(table.judges));
    let squares = mean_squares(&table);
    let MeanSquares {
        entries: between,
        within,
        judges: of_judges,
        error,
    } = squares;
    if between <= 0.0 && within <= 0.0 {
        return Err(CannotMeasure::NoVariation);
    }
    let one_way = by_f(
        (between, within),
        (entries - 1.0, entries * (judges - 1.0)),
        judges,
    );
    let fixed = by_f(
        (between, error),
        (entries - 1.0, (entries - 1.0) * (judges - 1.0)),
        judges,
    );
    let value = (between - error)
        / (between + (judges - 1.0) * error + judges * (of_judges - error) / entries);
    let (low, high) = two_way_bounds(squares, entries, judges, value);
    let two_way = Interval { value, low, high };
    let two_way_mean = Interval {
        value: (between - error) / (between + (of_judges - error) / entries),
        low: of_mean(low, judges),
        high: of_mean(high, judges),
    };
    Ok(Icc {
        one_way,
        two_way,
        fixed,
        one_way_mean: mean_of(one_way, judges),
        two_way_mean,
        fixed_mean: mean_of(fixed, judges),
        mean_squares: squares,
    })
}

fn mean_squares(table: &Table) -> MeanSquares {
    let (entries, judges) = (count(table.rows.len()), count(table.judges));
    let row_means: Vec<f64> = table
        .rows
        .iter()
        .map(|row| mean(row.iter().copied()))
        .collect();
    let column_means: Vec<f64> = (0..table.judges)
        .map(|judge| mean(table.column(judge)))
        .collect();
    let grand = mean(row_means.iter().copied());
    let around = |means: &[f64]| means.iter().map(|mean| (mean - grand).powi(2)).sum::<f64>();
    let of_entries = judges * around(&row_means);
    let of_judges = entries * around(&column_means);
    let cells = table.rows.iter().zip(&row_means);
    let within: f64 = cells
        .map(|(row, mean)| row.iter().map(|mark| (mark - mean).powi(2)).sum::<f64>())
        .sum();
    MeanSquares {
        entries: of_entries / (entries - 1.0),
        within: within / (entries * (judges - 1.0)),
        judges: of_judges / (judges - 1.0),
        error: (within - of_judges).max(0.0) / ((entries - 1.0) * (judges - 1.0)),
    }
}

/// A correlation that follows from one ratio of mean squares.
fn by_f((between, error): (f64, f64), (first, second): (f64, f64), judges: f64) -> Interval {
    let of = |f: f64| {
        if f.is_finite() {
            (f - 1.0) / (f + judges - 1.0)
        } else {
            1.0
        }
    };
    let f = between / error;
    Interval {
        value: of(f),
        low: of(f / quantile(first, second)),
        high: of(f * quantile(second, first)),
    }
}

/// The bounds of ICC(2,1), with Satterthwaite's degrees of freedom.
fn two_way_bounds(squares: MeanSquares, entries: f64, judges: f64, value: f64) -> (f64, f64) {
    let MeanSquares {
        entries: between,
        judges: of_judges,
        error,
        ..
    } = squares;
    if value >= 1.0 || error <= 0.0 && of_judges <= 0.0 {
        return (1.0, 1.0);
    }
    let of_judges_weight = judges * value / (entries * (1.0 - value));
    let of_error_weight = 1.0 + judges * value * (entries - 1.0) / (entries * (1.0 - value));
    let (first, second) = (of_judges_weight * of_judges, of_error_weight * error);
    let degrees = (first + second).powi(2)
        / (first.powi(2) / (judges - 1.0) + second.powi(2) / ((entries - 1.0) * (judges - 1.0)));
    let rest = judges * of_judges + (judges * entries - judges - entries) * error;
    let below = quantile(entries - 1.0, degrees);
    let above = quantile(degrees, entries - 1.0);
    (
        entries * (between - below * error) / (below * rest + entries * between),
        entries * (above * between - error) / (rest + entries * above * between),
    )
}

/// The value for the mean of all readings, from that for one (Spearman and Brown, 1910).
fn of_mean(one: f64, judges: f64) -> f64 {
    judges * one / (1.0 + (judges - 1.0) * one)
}

fn mean_of(one: Interval, judges: f64) -> Interval {
    Interval {
        value: of_mean(one.value, judges),
        low: of_mean(one.low, judges),
        high: of_mean(one.high, judges),
    }
}

/// What F exceeds with a chance of 2.5 %.
fn quantile(first: f64, second: f64) -> f64 {
    FisherSnedecor::new(first, second).map_or(f64::NAN, |spread| spread.inverse_cdf(0.975))
}

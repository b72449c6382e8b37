//! Which judges stand apart, for the desk to look at with care: an outlier may be the one who read best.

use serde::{Deserialize, Serialize};

use super::span::{Span, settled};
use super::table::mean;
use crate::fraction::Fraction;
use crate::to_f64::to_f64;
use crate::{JudgeId, Reading, Readings};

/// Below this many marks, or entries read in common with others, nothing is remarked: chance does more.
const ENOUGH: usize = 5;

/// How many standard errors a difference must be from zero to be remarked.
const FAR: f64 = 2.0;

/// How much wider than the panel's a judge's errors must be to be called erratic, in variances.
const WIDE: f64 = 2.0;

/// What one judge's marks look like beside those of others on the same entries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgeReport {
    /// The judge.
    pub judge: JudgeId,
    /// How many entries the judge read.
    pub marks: usize,
    /// How many of them others read as well.
    pub shared: usize,
    /// The mean of the judge's marks.
    pub mean: f64,
    /// By how much the marks lie above those that others gave the same entries, on average: above 0
    /// lenient, below 0 severe. `None` without a shared entry.
    pub leniency: Option<f64>,
    /// Its standard error; `None` with fewer than two shared entries.
    pub se: Option<f64>,
    /// The standard deviation of the judge's marks, over that of all readings: below 1 for one who uses
    /// less of the scale. `None` with fewer than two marks.
    pub range: Option<f64>,
    /// The correlation with the mean of the others over shared entries, from −1 to 1. `None` with fewer
    /// than three of them, or where either side never changes.
    pub correlation: Option<f64>,
    /// The variance of what is left when the leniency is taken off, over that of the panel: about 1, and
    /// more for an erratic judge. `None` with fewer than two shared entries.
    pub error: Option<f64>,
    /// What is worth a look.
    pub remarks: Vec<Remark>,
}

/// What is worth a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remark {
    /// Fewer than five entries shared with others: too few to say anything.
    TooFew,
    /// The same mark for every entry, of five or more.
    Flat,
    /// Marks lower than the others' by more than two standard errors and half a standard deviation.
    Severe,
    /// Marks higher by as much.
    Lenient,
    /// Errors of at least twice the panel's variance.
    Erratic,
    /// No, or the contrary, order of the others: a correlation of 0 or less.
    OutOfLine,
}

/// A judge's mark and the mean of the others' on one entry, as shares of the span of all marks.
#[derive(Clone, Copy)]
struct Beside {
    own: f64,
    others: f64,
}

/// A report on every judge, in the order of ids.
pub fn judges(readings: &Readings) -> Vec<JudgeReport> {
    let hands = readings.by_judge();
    let span = Span::of(readings.all());
    let share = |reading: &Reading| span.map_or(0.0, |span| span.share(reading));
    let length = span.map_or(0.0, |span| span.length(readings));
    let spread = deviation(readings.all().iter().map(share));
    let beside: Vec<Vec<Beside>> = hands
        .iter()
        .map(|hand| {
            hand.iter()
                .filter_map(|reading| beside(readings, reading, share))
                .collect()
        })
        .collect();
    let pooled = pooled(&beside);
    let ids = readings.judges().iter().zip(hands.iter().zip(&beside));
    ids.map(|(judge, (hand, beside))| {
        let own = deviation(hand.iter().map(share));
        let differences: Vec<f64> = beside.iter().map(|at| at.own - at.others).collect();
        let leniency = (!differences.is_empty()).then(|| mean(differences.iter().copied()));
        let left = deviation(differences.iter().copied());
        let se = left.map(|left| left / to_f64(differences.len()).sqrt());
        let mut report = JudgeReport {
            judge: *judge,
            marks: hand.len(),
            shared: beside.len(),
            mean: mean_of(readings, hand),
            leniency: leniency.map(|leniency| leniency * length),
            se: se.map(|se| se * length),
            range: own
                .zip(spread.filter(|spread| *spread > 0.0))
                .map(|(own, all)| own / all),
            correlation: correlation(beside),
            error: left
                .zip(pooled.filter(|pooled| *pooled > 0.0))
                .map(|(left, pooled)| left * left / pooled),
            remarks: Vec::new(),
        };
        let is_flat = own == Some(0.0);
        report.remarks = remarks(&report, is_flat, spread.unwrap_or_default() * length);
        report
    })
    .collect()
}

/// The mean of a hand on the call's scale: exact, so that a judge who always gives 0.1 is told to.
fn mean_of(readings: &Readings, hand: &[Reading]) -> f64 {
    let sum = hand.iter().map(|reading| reading.total).sum();
    let number = i128::try_from(hand.len()).unwrap_or_default();
    Fraction::new(sum, number).map_or(0.0, |mean| readings.on_scale(mean))
}

fn beside(
    readings: &Readings,
    reading: &Reading,
    share: impl Fn(&Reading) -> f64,
) -> Option<Beside> {
    let others = readings.of(reading.entry).iter();
    let others: Vec<f64> = others
        .filter(|other| other.judge != reading.judge)
        .map(&share)
        .collect();
    (!others.is_empty()).then(|| Beside {
        own: share(reading),
        others: mean(others),
    })
}

/// The panel's variance of what is left when each judge's leniency is taken off.
fn pooled(beside: &[Vec<Beside>]) -> Option<f64> {
    let parts = beside.iter().filter(|hand| hand.len() > 1).map(|hand| {
        let own = deviation(hand.iter().map(|at| at.own - at.others)).unwrap_or_default();
        (
            own * own * (to_f64(hand.len()) - 1.0),
            to_f64(hand.len()) - 1.0,
        )
    });
    let (squares, degrees) = parts.fold((0.0, 0.0), |(squares, degrees), (more, of)| {
        (squares + more, degrees + of)
    });
    (degrees > 0.0).then(|| squares / degrees)
}

fn remarks(report: &JudgeReport, is_flat: bool, spread: f64) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if is_flat && report.marks >= ENOUGH {
        remarks.push(Remark::Flat);
    }
    if report.shared < ENOUGH {
        remarks.push(Remark::TooFew);
        return remarks;
    }
    if let (Some(leniency), Some(se)) = (report.leniency, report.se)
        && leniency.abs() > FAR * se
        && leniency.abs() > spread / 2.0
    {
        remarks.push(if leniency > 0.0 {
            Remark::Lenient
        } else {
            Remark::Severe
        });
    }
    if report.error.is_some_and(|error| error >= WIDE) {
        remarks.push(Remark::Erratic);
    }
    if report
        .correlation
        .is_some_and(|correlation| correlation <= 0.0)
    {
        remarks.push(Remark::OutOfLine);
    }
    remarks
}

/// The standard deviation of shares, with n − 1; `None` of fewer than two.
fn deviation(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.collect();
    if sorted.len() < 2 {
        return None;
    }
    sorted.sort_unstable_by(f64::total_cmp);
    let mean = mean(sorted.iter().copied());
    let squares: f64 = sorted.iter().map(|number| (number - mean).powi(2)).sum();
    Some(settled(squares / (to_f64(sorted.len()) - 1.0)).sqrt())
}

/// Pearson's correlation.
fn correlation(beside: &[Beside]) -> Option<f64> {
    if beside.len() < 3 {
        return None;
    }
    let (own, others) = (
        mean(beside.iter().map(|at| at.own)),
        mean(beside.iter().map(|at| at.others)),
    );
    let both = beside
        .iter()
        .map(|at| (at.own - own) * (at.others - others))
        .sum::<f64>();
    let squares = |of: fn(&Beside) -> f64, mean: f64| {
        settled(beside.iter().map(|at| (of(at) - mean).powi(2)).sum())
    };
    let product = squares(|at| at.own, own) * squares(|at| at.others, others);
    (product > 0.0).then(|| (both / product.sqrt()).clamp(-1.0, 1.0))
}

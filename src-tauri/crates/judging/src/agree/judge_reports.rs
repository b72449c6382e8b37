//! Reports on single judges: who marks differently from the others. An outlier may be the judge who read best.

use serde::{Deserialize, Serialize};

use super::span::{Span, zero_rounding_error};
use super::table::mean;
use crate::fraction::Fraction;
use crate::to_f64::to_f64;
use crate::{JudgeId, Reading, Readings};

/// Below this many marks, or entries read in common with others, nothing is remarked: it could be chance.
const LEAST_SHARED: usize = 5;

/// A difference of more standard errors than this from zero is remarked.
const REMARKED_ERRORS: f64 = 2.0;

/// How much wider than the panel's a judge's errors must be to be called erratic, in variances.
const ERRATIC_RATIO: f64 = 2.0;

/// One judge's marks compared with those of the others on the same entries.
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
    /// How far the marks lie above those that others gave the same entries, on average: above 0
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
    /// The variance of the differences from the others, over that of the panel: about 1, and more for an erratic
    /// judge. `None` with fewer than two shared entries.
    pub error: Option<f64>,
    /// Where the judge stands out.
    pub remarks: Vec<Remark>,
}

/// How a judge stands out.
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
    /// An order unlike that of the others, or reversed: a correlation of 0 or less.
    OutOfLine,
}

/// A judge's mark and the mean of the others' on one entry, as shares of the span of all marks.
#[derive(Clone, Copy)]
struct MarkPair {
    own: f64,
    others: f64,
}

/// A report on every judge, in the order of ids.
pub fn judge_reports(readings: &Readings) -> Vec<JudgeReport> {
    let by_judge = readings.by_judge();
    let span = Span::of(readings.all());
    let share = |reading: &Reading| span.map_or(0.0, |span| span.share(reading));
    let length = span.map_or(0.0, |span| span.length(readings));
    let spread = deviation(readings.all().iter().map(share));
    let mark_pairs: Vec<Vec<MarkPair>> = by_judge
        .iter()
        .map(|of_judge| {
            of_judge
                .iter()
                .filter_map(|reading| mark_pair(readings, reading, share))
                .collect()
        })
        .collect();
    let pooled = pooled(&mark_pairs);
    let ids = readings
        .judges()
        .iter()
        .zip(by_judge.iter().zip(&mark_pairs));
    ids.map(|(judge, (of_judge, mark_pairs))| {
        let own = deviation(of_judge.iter().map(share));
        let differences: Vec<f64> = mark_pairs
            .iter()
            .map(|pair| pair.own - pair.others)
            .collect();
        let leniency = (!differences.is_empty()).then(|| mean(differences.iter().copied()));
        let residual_deviation = deviation(differences.iter().copied());
        let se = residual_deviation.map(|deviation| deviation / to_f64(differences.len()).sqrt());
        let mut report = JudgeReport {
            judge: *judge,
            marks: of_judge.len(),
            shared: mark_pairs.len(),
            mean: mean_of(readings, of_judge),
            leniency: leniency.map(|leniency| leniency * length),
            se: se.map(|se| se * length),
            range: own
                .zip(spread.filter(|spread| *spread > 0.0))
                .map(|(own, all)| own / all),
            correlation: correlation(mark_pairs),
            error: residual_deviation
                .zip(pooled.filter(|pooled| *pooled > 0.0))
                .map(|(deviation, pooled)| deviation * deviation / pooled),
            remarks: Vec::new(),
        };
        let is_flat = own == Some(0.0);
        report.remarks = remarks(&report, is_flat, spread.unwrap_or_default() * length);
        report
    })
    .collect()
}

/// The mean of a judge's marks on the call's scale: exact, so that the mean of a judge who always gives 0.1 is 0.1.
fn mean_of(readings: &Readings, of_judge: &[Reading]) -> f64 {
    let sum = of_judge.iter().map(|reading| reading.total).sum();
    let number = i128::try_from(of_judge.len()).unwrap_or_default();
    Fraction::new(sum, number).map_or(0.0, |mean| readings.on_scale(mean))
}

fn mark_pair(
    readings: &Readings,
    reading: &Reading,
    share: impl Fn(&Reading) -> f64,
) -> Option<MarkPair> {
    let others = readings.of(reading.entry).iter();
    let others: Vec<f64> = others
        .filter(|other| other.judge != reading.judge)
        .map(&share)
        .collect();
    (!others.is_empty()).then(|| MarkPair {
        own: share(reading),
        others: mean(others),
    })
}

/// The variance of the differences from the others over all judges, each around the judge's own leniency.
fn pooled(mark_pairs: &[Vec<MarkPair>]) -> Option<f64> {
    let parts = mark_pairs
        .iter()
        .filter(|of_judge| of_judge.len() > 1)
        .map(|of_judge| {
            let own =
                deviation(of_judge.iter().map(|pair| pair.own - pair.others)).unwrap_or_default();
            (
                own * own * (to_f64(of_judge.len()) - 1.0),
                to_f64(of_judge.len()) - 1.0,
            )
        });
    let (squares, degrees) = parts.fold((0.0, 0.0), |(squares, degrees), (more, of)| {
        (squares + more, degrees + of)
    });
    (degrees > 0.0).then(|| squares / degrees)
}

fn remarks(report: &JudgeReport, is_flat: bool, spread: f64) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if is_flat && report.marks >= LEAST_SHARED {
        remarks.push(Remark::Flat);
    }
    if report.shared < LEAST_SHARED {
        remarks.push(Remark::TooFew);
        return remarks;
    }
    if let (Some(leniency), Some(se)) = (report.leniency, report.se)
        && leniency.abs() > REMARKED_ERRORS * se
        && leniency.abs() > spread / 2.0
    {
        remarks.push(if leniency > 0.0 {
            Remark::Lenient
        } else {
            Remark::Severe
        });
    }
    if report.error.is_some_and(|error| error >= ERRATIC_RATIO) {
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
    Some(zero_rounding_error(squares / (to_f64(sorted.len()) - 1.0)).sqrt())
}

/// Pearson's correlation.
fn correlation(mark_pairs: &[MarkPair]) -> Option<f64> {
    if mark_pairs.len() < 3 {
        return None;
    }
    let (own, others) = (
        mean(mark_pairs.iter().map(|pair| pair.own)),
        mean(mark_pairs.iter().map(|pair| pair.others)),
    );
    let both = mark_pairs
        .iter()
        .map(|pair| (pair.own - own) * (pair.others - others))
        .sum::<f64>();
    let squares = |of: fn(&MarkPair) -> f64, mean: f64| {
        zero_rounding_error(
            mark_pairs
                .iter()
                .map(|pair| (of(pair) - mean).powi(2))
                .sum(),
        )
    };
    let product = squares(|pair| pair.own, own) * squares(|pair| pair.others, others);
    (product > 0.0).then(|| (both / product.sqrt()).clamp(-1.0, 1.0))
}

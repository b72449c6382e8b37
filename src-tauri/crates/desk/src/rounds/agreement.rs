//! How far the judges of a category agree, and who stands apart: for the desk alone.

use std::collections::BTreeMap;

use desk_core::in_force;
use judging::agree::{AgreementError, Icc, Interval, Measure, Summary};
use judging::{Ballot, Readings};
use rules::Call;
use store::Connection;
use uuid::Uuid;
use workspace_core::views::{AgreementTable, AgreementView, JudgeStanding, Measured};
use workspace_core::{Failure, Result, messages};

use super::judges;
use super::rank::JudgedCategory;
use crate::Desk;

impl Desk {
    /// How far the judges of a category agree in a round: over whole sheets, and on each criterion.
    pub async fn agreement(&self, round: u32, category: &str) -> Result<AgreementView> {
        let category = category.to_owned();
        let read = move |conn: &Connection| view(conn, round, &category);
        self.core.store.read(read).await
    }
}

fn view(conn: &Connection, round: u32, category: &str) -> Result<AgreementView> {
    let call = in_force::call(conn)?;
    let judged = JudgedCategory::read(conn, &call, round, category)?;
    let whole = Summary::of(&judged.readings());
    let names: BTreeMap<Uuid, String> = judges::judges(conn)?
        .into_iter()
        .map(|judge| (judge.judge, judge.card.name().to_owned()))
        .collect();
    let standings = whole.by_judge.iter().map(|report| {
        let remarks = report.remarks.iter().map(messages::name_of);
        Ok(JudgeStanding {
            name: names.get(&report.judge.0).cloned().unwrap_or_default(),
            marks: report.marks,
            shared: report.shared,
            mean: report.mean,
            leniency: report.leniency,
            se: report.se,
            correlation: report.correlation,
            remarks: remarks.collect::<Result<Vec<_>>>()?,
        })
    });
    let standings = standings.collect::<Result<Vec<_>>>()?;
    let mut tables = vec![table(None, &whole)];
    for (id, readings) in by_criterion(&call, &judged) {
        tables.push(table(Some(id), &Summary::of(&readings)));
    }
    Ok(AgreementView {
        tables,
        judges: standings,
    })
}

/// The readings on each criterion alone, in a round of marks.
fn by_criterion(call: &Call, judged: &JudgedCategory) -> Vec<(String, Readings)> {
    let Ballot::Marks { criteria, .. } = &judged.ballot else {
        return Vec::new();
    };
    let on = |criterion: &judging::Criterion| {
        let only = std::slice::from_ref(criterion);
        let readings = Readings::of_sheets(&judged.ids, &judged.sheets, only);
        (criterion.id.clone(), readings)
    };
    let several = call.criteria.len() > 1;
    criteria.iter().filter(|_| several).map(on).collect()
}

fn table(criterion: Option<String>, summary: &Summary) -> AgreementTable {
    let alpha = &summary.alpha;
    let measures = [
        ("alpha-nominal", measured(&alpha.nominal, |it| it.value)),
        ("alpha-ordinal", measured(&alpha.ordinal, |it| it.value)),
        ("alpha-interval", measured(&alpha.interval, |it| it.value)),
        ("alpha-ratio", measured(&alpha.ratio, |it| it.value)),
        ("icc-one-way", correlation(summary, |icc| &icc.one_way)),
        ("icc-two-way", correlation(summary, |icc| &icc.two_way)),
        ("icc-fixed", correlation(summary, |icc| &icc.fixed)),
        (
            "icc-two-way-mean",
            correlation(summary, |icc| &icc.two_way_mean),
        ),
        ("kendall", measured(&summary.kendall, |it| it.w)),
        ("fleiss", measured(&summary.fleiss, |it| it.kappa)),
    ];
    AgreementTable {
        criterion,
        entries: summary.entries,
        judges: summary.judges,
        readings: summary.readings,
        measures: measures
            .into_iter()
            .map(|(measure, taken)| {
                let (value, unavailable) = match taken {
                    Ok(value) => (Some(value), None),
                    Err(why) => (None, Some(why)),
                };
                Measured {
                    measure: measure.to_owned(),
                    value,
                    unavailable,
                }
            })
            .collect(),
    }
}

/// The number of a measure, or why there is none.
type Number = std::result::Result<f64, Failure>;

fn measured<T>(measure: &Measure<T>, number: impl Fn(&T) -> f64) -> Number {
    match measure {
        Measure::Available(taken) => Ok(number(taken)),
        Measure::Unavailable {
            unavailable,
            params,
            ..
        } => {
            let params = params.iter().map(|(name, it)| (*name, it.to_string()));
            Err(Failure::new(unavailable, params))
        }
    }
}

fn correlation(
    summary: &Summary,
    of: impl Fn(&Icc) -> &std::result::Result<Interval, AgreementError>,
) -> Number {
    let icc = match &summary.icc {
        Measure::Available(icc) => icc,
        none @ Measure::Unavailable { .. } => return measured(none, |_| f64::NAN),
    };
    of(icc).as_ref().map(|it| it.value).map_err(|error| {
        let params = error.params().into_iter();
        Failure::new(
            error.code(),
            params.map(|(name, it)| (name, it.to_string())),
        )
    })
}

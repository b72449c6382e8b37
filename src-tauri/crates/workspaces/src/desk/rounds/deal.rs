//! Dealing entries to judges, with respect to panels, conflicts and loads.

use judging::Deal;
use serde::Serialize;
use serde_json::json;
use store::assignment::NewAssignment;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;

use super::round;
use super::table::Table;
use crate::desk::{call, number};
use crate::{Act, Desk, Result, keeping};

/// What a deal came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct DealReport {
    /// Pairs of judge and entry that were dealt.
    #[ts(type = "number")]
    pub dealt: usize,
    /// Entries that got fewer judges than wanted, and why.
    pub unfilled: Vec<Unfilled>,
    /// The fewest and the most entries that a judge has now.
    #[ts(type = "[number, number]")]
    pub loads: (usize, usize),
    /// The fewest and the most entries that two judges have in common.
    #[ts(type = "[number, number]")]
    pub overlaps: (usize, usize),
    /// Into how many groups the judges fall that share no entry, so that their severity cannot be compared.
    #[ts(type = "number")]
    pub groups: usize,
}

/// An entry with too few judges.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unfilled {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Judges wanted.
    #[ts(type = "number")]
    pub wanted: usize,
    /// Judges found.
    #[ts(type = "number")]
    pub got: usize,
    /// Judges of the panel who may not read it, by a conflict.
    pub barred: Vec<Uuid>,
    /// Judges of the panel who read as many as they will.
    pub full: Vec<Uuid>,
    /// All judges to whom a reading could be passed on by exchange: one more by any of them would help.
    pub circle: Vec<Uuid>,
}

impl Desk {
    /// Deals every eligible entry to `per_entry` judges of its category's panel. The deal follows from `seed`. Pairs
    /// that stand in this round are kept; only what is missing is added.
    pub async fn deal(
        &self,
        round: u32,
        per_entry: usize,
        seed: u64,
        act: &Act,
    ) -> Result<DealReport> {
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let dealt = Table::laid(tx, round)?.deal(per_entry, seed);
                for pair in &dealt.assignments {
                    let (judge, entry) = (pair.judge.0.to_string(), pair.entry.0.to_string());
                    change(tx, round, (&judge, &entry), "assigned", "", &act)?;
                }
                let report = DealReport::of(tx, &dealt)?;
                let detail = json!({ "per_entry": per_entry, "seed": seed, "dealt": report.dealt });
                keeping::log(
                    tx,
                    &act.by,
                    &act.stamp(),
                    "dealt",
                    &format!("round {round}"),
                    &detail,
                )?;
                Ok(report)
            })
            .await
    }
}

impl DealReport {
    pub(super) fn of(conn: &Connection, dealt: &Deal) -> Result<Self> {
        let unfilled = dealt.short.iter().map(|short| {
            let entry = short.entry.0.to_string();
            let number = number(conn, &entry)?;
            Ok(Unfilled {
                number,
                title: store::entry_row::title(conn, number)?.unwrap_or_default(),
                entry,
                wanted: short.wanted,
                got: short.got,
                barred: short.blocked_by.iter().map(|judge| judge.0).collect(),
                full: short.full.iter().map(|judge| judge.0).collect(),
                circle: short.circle.iter().map(|judge| judge.0).collect(),
            })
        });
        Ok(Self {
            dealt: dealt.assignments.len(),
            unfilled: unfilled.collect::<Result<_>>()?,
            loads: dealt.quality.loads,
            overlaps: dealt.quality.overlaps,
            groups: dealt.quality.groups,
        })
    }
}

/// Records that a judge got an entry to read, or gave it back.
pub(crate) fn change(
    tx: &Transaction<'_>,
    round: u32,
    (judge, entry): (&str, &str),
    change: &str,
    reason: &str,
    act: &Act,
) -> Result<()> {
    let recorded_at = act.stamp();
    let new = NewAssignment {
        round,
        judge,
        entry,
        change,
        reason,
        by: &act.by,
        recorded_at: &recorded_at,
    };
    Ok(store::assignment::append(tx, &new)?)
}

/// The pairs of judge and entry that stand in a round, in the order they were assigned, each with whether its sheet came in. A
/// pair goes at once when its entry is withdrawn, or is eligible no more, and comes back with it.
pub(super) fn standing(conn: &Connection, round: u32) -> Result<Vec<((Uuid, Uuid), bool)>> {
    let call = call::in_force(conn)?;
    let rows = store::assignment::standing(conn, round, &round::rule(round))?.into_iter();
    rows.filter(|row| call.category(&row.category).is_some())
        .map(|row| {
            Ok((
                (keeping::id(&row.judge)?, keeping::id(&row.entry)?),
                row.returned,
            ))
        })
        .collect()
}

/// The pairs of judge and entry that stand in a round, in the order they were assigned.
pub(super) fn dealt(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    let pairs = standing(conn, round)?.into_iter();
    Ok(pairs.map(|(pair, _)| pair).collect())
}

/// The pairs of judge and entry that were assigned in a round and not taken back, whatever became of the entry.
pub(super) fn assigned(conn: &Connection, round: u32) -> Result<Vec<(Uuid, Uuid)>> {
    store::assignment::current(conn, round)?
        .iter()
        .map(|row| Ok((keeping::id(&row.judge)?, keeping::id(&row.entry)?)))
        .collect()
}

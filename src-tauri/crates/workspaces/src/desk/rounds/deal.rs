//! Dealing entries to judges, with respect to panels, conflicts and loads.

use judging::Deal;
use serde_json::json;
use store::Connection;

use super::table::Table;
use crate::desk::number;
use crate::{Act, DealReport, Desk, Result, Unfilled, assignment, keeping};

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
                    assignment::change(tx, round, (&judge, &entry), "assigned", "", &act)?;
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

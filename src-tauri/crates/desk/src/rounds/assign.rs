//! Assigning entries to judges, with respect to panels, conflicts and loads.

use desk_core::number;
use judging::AssignmentPlan;
use serde_json::json;
use store::Connection;
use workspace_core::{ActionContext, AssignmentReport, Result, ShortfallView, assignment};

use super::assignment_input::AssignmentInput;
use crate::Desk;

impl Desk {
    /// Assigns every eligible entry to `per_entry` judges of its category's panel, or to as many as the call says for its
    /// category alone. The assignment follows from `seed`. Pairs that exist in this round are kept; only missing pairs are added.
    pub async fn assign(
        &self,
        round: u32,
        per_entry: usize,
        seed: u64,
        ctx: &ActionContext,
    ) -> Result<AssignmentReport> {
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let plan = AssignmentInput::load(tx, round)?.assign(per_entry, seed);
                for pair in &plan.assignments {
                    let (judge, entry) = (pair.judge.0.to_string(), pair.entry.0.to_string());
                    assignment::record(tx, round, (&judge, &entry), "assigned", "", &ctx)?;
                }
                let report = report(tx, &plan)?;
                let detail =
                    json!({ "per_entry": per_entry, "seed": seed, "assigned": report.assigned });
                workspace_core::log(
                    tx,
                    &ctx.actor,
                    &ctx.stamp(),
                    "assigned",
                    &format!("round {round}"),
                    &detail,
                )?;
                Ok(report)
            })
            .await
    }
}

/// The report on an assignment plan.
pub(super) fn report(conn: &Connection, plan: &AssignmentPlan) -> Result<AssignmentReport> {
    let shortfalls = plan.shortfalls.iter().map(|shortfall| {
        let entry = shortfall.entry.0.to_string();
        let number = number(conn, &entry)?;
        Ok(ShortfallView {
            number,
            title: store::entry_row::title(conn, number)?.unwrap_or_default(),
            entry,
            wanted: shortfall.wanted,
            assigned: shortfall.got,
            in_conflict: shortfall.blocked_by.iter().map(|judge| judge.0).collect(),
            at_capacity: shortfall.at_capacity.iter().map(|judge| judge.0).collect(),
            exchange_candidates: shortfall
                .exchange_candidates
                .iter()
                .map(|judge| judge.0)
                .collect(),
        })
    });
    Ok(AssignmentReport {
        assigned: plan.assignments.len(),
        shortfalls: shortfalls.collect::<Result<_>>()?,
        loads: plan.quality.loads,
        overlaps: plan.quality.overlaps,
        groups: plan.quality.groups,
    })
}

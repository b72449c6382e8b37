//! Changes of a round that has begun: a judge leaves, each entry gets more readers or fewer. Returned sheets stay; of the
//! other pairs as few as possible are assigned again. A preview shows what would change before anything does.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::views::{ChangePreview, Pair};
use workspace_core::{ActionContext, Result, assignment, require_reason};

use super::assign::report;
use super::assignment_input::AssignmentInput;
use super::{assigned_pairs, judges, sheets};
use crate::Desk;

/// A change of who reads what in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum RoundChange {
    /// How many judges read each entry from now on.
    Readers {
        /// How many, where the call has no number for the category.
        #[ts(type = "number")]
        per_entry: usize,
    },
    /// A judge leaves; what they have not returned goes to others.
    Leaves {
        /// The judge.
        judge: Uuid,
        /// How many judges read each entry, where the call has no number for its category.
        #[ts(type = "number")]
        per_entry: usize,
    },
}

impl Desk {
    /// What a change would do. Nothing is saved.
    pub async fn preview_change(
        &self,
        round: u32,
        change: RoundChange,
        seed: u64,
    ) -> Result<ChangePreview> {
        let read = move |conn: &Connection| preview_of(conn, round, &change, seed);
        self.core.store.read(read).await
    }

    /// Makes a change; gives the same report as its preview.
    pub async fn make_change(
        &self,
        round: u32,
        change: RoundChange,
        seed: u64,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<ChangePreview> {
        let (reason, ctx) = (require_reason(reason)?, ctx.clone());
        self.core
            .store
            .write(move |tx| {
                let preview = preview_of(tx, round, &change, seed)?;
                carry_out(tx, round, &preview, &reason, &ctx)?;
                let detail = json!({
                    "change": change,
                    "seed": seed,
                    "reason": reason,
                    "added": preview.added.len(),
                    "released": preview.released.len(),
                });
                let subject = format!("round {round}");
                workspace_core::log(
                    tx,
                    &ctx.actor,
                    &ctx.stamp(),
                    "round-changed",
                    &subject,
                    &detail,
                )?;
                if let RoundChange::Leaves { judge, .. } = change {
                    let mut record = judges::judge(tx, judge)?;
                    record.departure_reason = Some(reason.clone());
                    judges::write(tx, &record, "judge-left", &ctx)?;
                }
                Ok(preview)
            })
            .await
    }
}

fn carry_out(
    tx: &Transaction<'_>,
    round: u32,
    preview: &ChangePreview,
    reason: &str,
    ctx: &ActionContext,
) -> Result<()> {
    for (pairs, what) in [(&preview.released, "removed"), (&preview.added, "assigned")] {
        for Pair { judge, entry } in pairs {
            assignment::record(tx, round, (judge, entry), what, reason, ctx)?;
        }
    }
    Ok(())
}

/// What a change would do. Nothing is saved.
fn preview_of(
    conn: &Connection,
    round: u32,
    change: &RoundChange,
    seed: u64,
) -> Result<ChangePreview> {
    let pairs_before: BTreeSet<(Uuid, Uuid)> =
        assigned_pairs::in_round(conn, round)?.into_iter().collect();
    let returned = sheets::returned(conn, round)?;
    let input = AssignmentInput::load(conn, round)?.allow_reassigning_unreturned(&returned);
    let plan = match change {
        RoundChange::Readers { per_entry } => input.assign(*per_entry, seed),
        RoundChange::Leaves { judge, per_entry } => {
            judges::judge(conn, *judge)?;
            input.without_judge(*judge).assign(*per_entry, seed)
        }
    };
    let planned_pairs = plan.assignments.iter().map(|it| (it.judge.0, it.entry.0));
    let pairs_after: BTreeSet<(Uuid, Uuid)> = planned_pairs.chain(returned).collect();
    Ok(ChangePreview {
        added: pairs_after
            .difference(&pairs_before)
            .map(Pair::of)
            .collect(),
        released: pairs_before
            .difference(&pairs_after)
            .map(Pair::of)
            .collect(),
        report: report(conn, &plan)?,
    })
}

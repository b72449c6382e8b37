//! Changes in flight: a judge leaves, each entry gets more readers or fewer. Sheets that came in stay; of what is still
//! out, as little as can be is assigned again. A preview shows what would change before anything does.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{Connection, Transaction};
use ts_rs::TS;
use uuid::Uuid;
use workspace_core::views::{ChangePreview, Pair};
use workspace_core::{ActionContext, Result, assignment, given_reason};

use super::assignment::report;
use super::table::Table;
use super::{assignments, judges, sheets};
use crate::Desk;

/// A change of who reads what in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum RoundChange {
    /// How many judges read each entry from now on.
    Readers {
        /// How many.
        #[ts(type = "number")]
        per_entry: usize,
    },
    /// A judge leaves; what they have not returned goes to others.
    Leaves {
        /// The judge.
        judge: Uuid,
        /// How many judges read each entry.
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

    /// Makes a change, just as its preview said; gives what it came to.
    pub async fn make_change(
        &self,
        round: u32,
        change: RoundChange,
        seed: u64,
        reason: &str,
        ctx: &ActionContext,
    ) -> Result<ChangePreview> {
        let (reason, ctx) = (given_reason(reason)?, ctx.clone());
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
                    let mut entry = judges::judge(tx, judge)?;
                    entry.left = Some(reason.clone());
                    judges::write(tx, &entry, "judge-left", &ctx)?;
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
            assignment::change(tx, round, (judge, entry), what, reason, ctx)?;
        }
    }
    Ok(())
}

/// What a change comes to. Nothing is saved.
fn preview_of(
    conn: &Connection,
    round: u32,
    change: &RoundChange,
    seed: u64,
) -> Result<ChangePreview> {
    let stood: BTreeSet<(Uuid, Uuid)> = assignments::standing_pairs(conn, round)?
        .into_iter()
        .collect();
    let returned = sheets::returned(conn, round)?;
    let table = Table::load(conn, round)?.loosened(&returned);
    let assigned = match change {
        RoundChange::Readers { per_entry } => table.assign(*per_entry, seed),
        RoundChange::Leaves { judge, per_entry } => {
            judges::judge(conn, *judge)?;
            table.without(*judge).assign(*per_entry, seed)
        }
    };
    let given = assigned
        .assignments
        .iter()
        .map(|it| (it.judge.0, it.entry.0));
    let stands: BTreeSet<(Uuid, Uuid)> = given.chain(returned).collect();
    Ok(ChangePreview {
        added: stands.difference(&stood).map(Pair::of).collect(),
        released: stood.difference(&stands).map(Pair::of).collect(),
        report: report(conn, &assigned)?,
    })
}

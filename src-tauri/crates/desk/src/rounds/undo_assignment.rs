//! Taking an assignment back in one step.

use exchange::Kind;
use serde_json::json;
use workspace_core::{ActionContext, JudgingError, Result, assignment};

use crate::Desk;

impl Desk {
    /// Takes back every pair that the last assignment of a round made and that stands; gives how many. Nothing is deleted:
    /// each is recorded as taken back. An assignment that a packet was sealed for since stays, for somebody may be reading.
    pub async fn undo_assignment(&self, round: u32, ctx: &ActionContext) -> Result<usize> {
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let Some(at) = store::assignment::last_assigned(tx, round)? else {
                    return Err(JudgingError::NothingToUndo.into());
                };
                if store::outbox::sealed_since(tx, Kind::Packet.name(), &at)? {
                    return Err(JudgingError::AssignmentSent.into());
                }
                let pairs = store::assignment::assigned_at(tx, round, &at)?;
                for pair in &pairs {
                    let names = (pair.judge.as_str(), pair.entry.as_str());
                    assignment::record(tx, round, names, "removed", "", &ctx)?;
                }
                let detail = json!({ "assigned_at": at, "taken_back": pairs.len() });
                let subject = format!("round {round}");
                workspace_core::log(
                    tx,
                    &ctx.actor,
                    &ctx.stamp(),
                    "assignment-undone",
                    &subject,
                    &detail,
                )?;
                Ok(pairs.len())
            })
            .await
    }
}

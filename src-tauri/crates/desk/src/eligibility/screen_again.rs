//! Screening every entry again after an update of the app that counts by other keys.

use desk_core::eligibility::record_verdict;
use desk_core::in_force;
use serde_json::json;
use workspace_core::{ActionContext, Error, Notice, Result};

use crate::Desk;

impl Desk {
    /// Screens every entry again where that is due, while the desk is opened; gives the notice for the person where it
    /// failed. The desk opens all the same, so that they can look for the cause, and it is tried again at the next opening.
    pub async fn screen_again_at_opening(&self, ctx: &ActionContext) -> Option<Notice> {
        let screened = self.screen_again_if_due(ctx).await;
        screened.err().map(|_| Notice::new("screening-failed"))
    }

    /// Screens every entry again where the desk was kept by a version of the app that compared names by other keys, in one
    /// step with its line in the log; gives whether it did. It is done once.
    pub async fn screen_again_if_due(&self, ctx: &ActionContext) -> Result<bool> {
        let is_due = self.core.store.read(store::meta::is_screening_due).await?;
        if !is_due {
            return Ok(false);
        }
        // A rehearsal desk keeps its own time.
        let at = self.clock().await?.unwrap_or(ctx.at);
        let by = if ctx.actor.is_empty() {
            self.core.card.name().to_owned()
        } else {
            ctx.actor.clone()
        };
        let at = ActionContext::new(&by, at).stamp();
        let write = self.core.store.write(move |tx| {
            if store::call_version::latest(tx)?.is_some() {
                let call = in_force::call(tx)?;
                record_verdict::rescreen_all(tx, &call, &at)?;
                let entries = store::entry::numbered(tx)?.len();
                let detail = json!({ "entries": entries });
                record_verdict::log(
                    tx,
                    &by,
                    &at,
                    "entries-screened-again",
                    &call.edition.id,
                    &detail,
                )?;
            }
            store::meta::screening_done(tx)?;
            Ok::<_, Error>(true)
        });
        write.await
    }
}

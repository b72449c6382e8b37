//! That something was not sent, and why.

use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Error, Failure, Result, messages};

/// Notes why these sealed files, or files that they name, were not sent, where the last try did not say the same.
pub(super) async fn note_failed(
    core: &WorkspaceCore,
    sealed_ids: Vec<String>,
    failure: Failure,
    ctx: &ActionContext,
) -> Result<()> {
    let at = ctx.stamp();
    let write = core.store.write(move |tx| {
        let params = messages::to_json(&failure.params)?;
        for sealed_id in sealed_ids {
            let departures = store::delivery::departures(tx, &sealed_id)?;
            let is_noted = departures.last().is_some_and(|last| {
                last.code.as_ref() == Some(&failure.code) && last.detail.as_ref() == Some(&params)
            });
            if let Some(row) = store::outbox::get(tx, &sealed_id)?
                && !is_noted
            {
                let (kind, why) = (&row.kind, &failure.code);
                store::delivery::record_failed(tx, &sealed_id, kind, &at, why, &params)?;
            }
        }
        Ok::<_, Error>(())
    });
    write.await
}

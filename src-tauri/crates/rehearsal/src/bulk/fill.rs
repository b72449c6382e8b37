//! A desk filled with generated entries, without the sealing that brought each entry there.

use std::ops::Range;

use exchange::Identity;
use workspaces::{ActionContext, Desk, ProgressReporter, Result};

/// Entries that are kept in one transaction.
const BATCH: u32 = 500;

/// Keeps these generated entries at the desk, each checked, logged and shown as a collected one is. Only the seal is
/// left out, and with it the time that encrypting and opening take; each is signed. Stops between batches.
pub async fn fill(desk: &Desk, entries: Range<u32>, progress: ProgressReporter<'_>) -> Result<()> {
    let entrant = Identity::generate("Generated Entrant")?;
    let total = entries.len();
    let mut next = entries.start;
    while next < entries.end && !progress.stopped() {
        let batch = next..entries.end.min(next + BATCH);
        next = batch.end;
        let ctx = ActionContext::new("Load", super::deadline());
        desk.keep_unsealed(&entrant, batch.map(super::entry), &ctx)
            .await?;
        progress.at(
            "progress-collecting",
            total - (entries.end - next) as usize,
            total,
        );
    }
    Ok(())
}

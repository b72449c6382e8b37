//! A desk filled with the load, without the sealing that brought each entry there.

use std::ops::Range;

use exchange::{Identity, Kind, Original};
use workspaces::messages::{self, EntryMessage, EntryState};
use workspaces::{ActionContext, Desk, ProgressReporter, Result};

/// Entries that are kept in one transaction.
const BATCH: u32 = 500;

/// Keeps these entries of the load at the desk, each checked, logged and shown as a collected one is. Only the seal is
/// left out, and with it the time that encrypting and opening take; each is signed. Stops between batches.
pub async fn fill(desk: &Desk, entries: Range<u32>, progress: ProgressReporter<'_>) -> Result<()> {
    let entrant = Identity::generate("Generated Entrant")?;
    let desk_card = desk.card().clone();
    let call = desk.call_in_force().await?;
    let total = entries.len();
    let mut next = entries.start;
    while next < entries.end && !progress.stopped() {
        let batch = next..entries.end.min(next + BATCH);
        next = batch.end;
        let arrivals = batch
            .map(|index| {
                let (document, received_at) = super::entry(index);
                let received = ActionContext::new("Generated Entrant", received_at);
                let message = EntryMessage {
                    entry: received.new_id(),
                    revision: 1,
                    state: EntryState::Submitted,
                    edition: call.edition.id.clone(),
                    call_version: call.version,
                    document,
                    attachments: Vec::new(),
                };
                let original = Original::sign(
                    &entrant,
                    Some(&desk_card),
                    (Kind::Entry, received.new_id()),
                    &received.stamp(),
                    &messages::bundle(&message)?,
                )?;
                Ok((message, original, received_at))
            })
            .collect::<Result<Vec<_>>>()?;
        let ctx = ActionContext::new("Load", super::close());
        desk.keep_unsealed(arrivals, &ctx).await?;
        progress.at(
            "progress-collecting",
            total - (entries.end - next) as usize,
            total,
        );
    }
    Ok(())
}

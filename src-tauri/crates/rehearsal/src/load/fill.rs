//! A desk filled with the load, without the sealing that brought each entry there.

use std::ops::Range;

use exchange::{Identity, Kind, Original};
use workspaces::papers::{self, EntryPaper, EntryState};
use workspaces::{Act, Desk, Result, Watch};

/// Entries that are kept in one transaction.
const BATCH: u32 = 500;

/// Keeps these entries of the load at the desk, each checked, logged and shown as a collected one is. Only the seal is
/// left out, and with it the time that encrypting and opening take; each is signed. Stops between batches.
pub async fn fill(desk: &Desk, entries: Range<u32>, watch: Watch<'_>) -> Result<()> {
    let entrant = Identity::generate("Generated Entrant")?;
    let desk_card = desk.card().clone();
    let call = desk.call_in_force().await?;
    let total = entries.len();
    let mut next = entries.start;
    while next < entries.end && !watch.stopped() {
        let batch = next..entries.end.min(next + BATCH);
        next = batch.end;
        let arrivals = batch
            .map(|index| {
                let (document, received_at) = super::entry(index);
                let received = Act::new("Generated Entrant", received_at);
                let paper = EntryPaper {
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
                    &papers::parcel(&paper)?,
                )?;
                Ok((paper, original, received_at))
            })
            .collect::<Result<Vec<_>>>()?;
        let act = Act::new("Load", super::close());
        desk.keep_unsealed(arrivals, &act).await?;
        watch.at(
            "progress-collecting",
            total - (entries.end - next) as usize,
            total,
        );
    }
    Ok(())
}

//! Keeping what others signed as it came, so that what the desk makes of it can be derived again.

use exchange::{Kind, Original, SealedFileInfo};
use store::{Connection, NewOriginal, Transaction};
use uuid::Uuid;
use workspace_core::messages::{self, EntryMessage};
use workspace_core::{ActionContext, Result};

/// Keeps an original beside the rows that are made of it, before their line in the log.
pub fn keep(
    tx: &Transaction<'_>,
    (kind, sealed): (Kind, Uuid),
    original: &Original,
    ctx: &ActionContext,
) -> Result<()> {
    let new = NewOriginal {
        sealed_id: &sealed.to_string(),
        kind: kind.name(),
        signed: original.signed(),
        signature: original.signature(),
        recorded_at: &ctx.stamp(),
    };
    Ok(store::original::keep(tx, &new)?)
}

/// The files of the work that the document of a sealed entry names; none where what its author signed was removed. Only these
/// are files of that entry: an entrant who knows the hash of somebody else's file cannot enter it by naming it.
pub fn named_files(conn: &Connection, sealed_id: &str) -> Result<Vec<SealedFileInfo>> {
    let row = store::original::get(conn, Kind::Entry.name(), sealed_id)?;
    let Some((signed, signature)) = row.and_then(|row| row.signed) else {
        return Ok(Vec::new());
    };
    let document = Original::from_stored(signed, signature).read()?.document;
    let message: EntryMessage = messages::read(&document)?;
    Ok(message.files)
}

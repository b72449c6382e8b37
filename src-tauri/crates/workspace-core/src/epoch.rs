//! The epochs of a workspace: each time it is put back from a backup a new one begins.
//!
//! What was done after the backup is gone here, and yet receipts, packets and lists of it may be with others. What tells
//! the epoch from others goes into the ids of receipts, and numbers of entries go on above every one that may have been
//! given.

use serde_json::json;
use store::{Connection, LastSeen, LogHead, Transaction};

use crate::workspace_core;
use crate::{ActionContext, Result};

const EPOCH: &str = "epoch";
const TAG: &str = "epoch-tag";
/// How many numbers are left out where nobody knows which were given after the backup, and the next number is the one
/// after a multiple of it: the gap is seen at once in a list.
const GAP: u32 = 1_000;

/// The number of the epoch that the workspace is in, from 1.
fn number(conn: &Connection) -> Result<u32> {
    let stored_bytes = store::meta::get(conn, EPOCH)?;
    let bytes = stored_bytes.and_then(|bytes| bytes.try_into().ok());
    Ok(bytes.map_or(1, u32::from_le_bytes))
}

/// What tells the epoch from every other one, those included that begin later from the same backup; empty in the first.
pub fn tag(conn: &Connection) -> Result<Vec<u8>> {
    Ok(store::meta::get(conn, TAG)?.unwrap_or_default())
}

/// An epoch that began.
pub struct NewEpoch {
    /// Its number.
    pub number: u32,
    /// The first number that an entry can have from now on.
    pub next_number: u32,
    /// Where this computer saw the log end before, if it did.
    pub lines_seen: Option<u64>,
}

/// Begins the next epoch. `last_seen` is where this computer saw the log end before, if it did.
pub fn begin(
    tx: &Transaction<'_>,
    last_seen: Option<&LastSeen>,
    ctx: &ActionContext,
) -> Result<NewEpoch> {
    let epoch = number(tx)? + 1;
    let highest_known = store::entry::highest_number(tx)?;
    let reserved_up_to = match last_seen {
        // Remembered after every commit: no higher number was given on this computer.
        Some(last_seen) => last_seen.highest_number.max(highest_known),
        None => (highest_known / GAP + 2) * GAP,
    };
    store::meta::set(tx, EPOCH, &epoch.to_le_bytes())?;
    store::entry::reserve_numbers(tx, reserved_up_to)?;
    let LogHead { size: lines, root } = store::log::head(tx)?;
    let tag_source = [root.as_slice(), ctx.stamp().as_bytes()].concat();
    store::meta::set(tx, TAG, store::attachment::hash_of(&tag_source).as_bytes())?;
    let detail = json!({
        "epoch": epoch,
        "lines": lines,
        "lines_seen": last_seen.map(|last_seen| last_seen.lines),
        "numbers_above": reserved_up_to,
    });
    // A computer or a recovery key has no name: the owner of the workspace is recorded instead.
    let by = if ctx.actor.is_empty() {
        workspace_core::owner(tx)?
    } else {
        ctx.actor.clone()
    };
    workspace_core::log(
        tx,
        &by,
        &ctx.stamp(),
        "workspace-restored",
        &epoch.to_string(),
        &detail,
    )?;
    Ok(NewEpoch {
        number: epoch,
        next_number: reserved_up_to + 1,
        lines_seen: last_seen.map(|last_seen| last_seen.lines),
    })
}

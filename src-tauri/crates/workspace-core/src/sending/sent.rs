//! That the mailbox has a file.

use exchange::Kind;
use serde_json::json;
use store::Transaction;

use crate::messages::{self, ReceiptMessage};
use crate::workspace_core::log;
use crate::{ActionContext, Result};

/// Records that the mailbox has a file, whichever way it went there. That a receipt went is a line of the log, for the
/// history of its entry and for the page that proves it.
pub fn note_sent(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: Kind,
    reader: Option<&str>,
    ctx: &ActionContext,
) -> Result<()> {
    let (at, peer) = (ctx.stamp(), reader.unwrap_or_default());
    let is_new = store::delivery::record_sent(tx, sealed_id, kind.name(), peer, &at)?;
    if !is_new || kind != Kind::Receipt {
        return Ok(());
    }
    let Some(body) = store::receipt::in_sealed_file(tx, sealed_id)? else {
        return Ok(());
    };
    let message: ReceiptMessage = messages::read(body.as_bytes())?;
    let (entry, revision) = (message.entry.to_string(), message.revision);
    let detail = json!({ "number": message.number, "revision": revision });
    log(tx, &ctx.actor, &at, "receipt-sent", &entry, &detail)
}

//! Files of the mailbox that were refused: each stays listed until a person says that they have seen it.

use std::collections::BTreeSet;

use exchange::Kind;
use serde_json::json;
use store::{Connection, Transaction};
use workspace_core::{ActionContext, Failure, RefusedFile, Result};

use crate::Desk;

/// What the log calls it that somebody has seen why a file was refused.
const SEEN: &str = "refusal-seen";
/// The error of another file under the name of one that was taken in, which is not opened again while it stays as it is.
const OTHER_CONTENT: &str = "other-content";

impl Desk {
    /// Notes that a person has seen why files were refused, by the ids of the sealed files: they are not listed again, unless
    /// one is refused for a reason that it was not refused for before. Ids of which nothing is known, or that were seen
    /// before, change nothing.
    pub async fn acknowledge_refused(&self, sealed: &[String], ctx: &ActionContext) -> Result<()> {
        let (sealed, ctx) = (sealed.to_vec(), ctx.clone());
        let write = self.core.store.write(move |tx| {
            for id in &sealed {
                for code in store::delivery::refusal_codes(tx, id)? {
                    note_seen(tx, id, &code, &ctx)?;
                }
            }
            Ok(())
        });
        write.await
    }

    /// Files that were refused, were not taken in since, and are not among those that this collection opened: they were taken
    /// out of the mailbox before anybody said that they had seen them, or lie there unchanged under the name of one that was
    /// taken in.
    pub(super) async fn refused_and_gone(
        &self,
        opened: BTreeSet<String>,
    ) -> Result<Vec<RefusedFile>> {
        let read = self.core.store.read(move |conn| {
            let mut gone = Vec::new();
            for refused in store::delivery::refused_only(conn)? {
                let was_opened = opened.contains(&refused.sealed_id);
                let kind = Kind::from_name(&refused.kind);
                if was_opened || is_seen(conn, &refused.sealed_id, &refused.code)? {
                    continue;
                }
                let ending = kind.map_or("", Kind::extension);
                let file = format!("{}.{ending}", refused.sealed_id);
                let failure = if refused.code == OTHER_CONTENT {
                    Failure::new(OTHER_CONTENT, [("file", file.clone())])
                } else {
                    Failure::new("refused-and-gone", std::iter::empty::<(String, String)>())
                };
                gone.push(RefusedFile {
                    sealed: refused.sealed_id,
                    file,
                    failure,
                });
            }
            Ok(gone)
        });
        read.await
    }
}

/// Notes that a person has seen why a file was refused.
pub(super) fn note_seen(
    tx: &Transaction<'_>,
    sealed: &str,
    code: &str,
    ctx: &ActionContext,
) -> Result<()> {
    if is_seen(tx, sealed, code)? {
        return Ok(());
    }
    let detail = json!({ "code": code });
    workspace_core::log(tx, &ctx.actor, &ctx.stamp(), SEEN, sealed, &detail)
}

/// Whether a person has seen that a file was refused for this reason.
pub(super) fn is_seen(conn: &Connection, sealed: &str, code: &str) -> Result<bool> {
    let lines = store::log::of(conn, sealed)?;
    let mut seen = lines.iter().filter(|line| line.what == SEEN);
    Ok(seen.any(|line| {
        let detail = line.detail.as_deref().unwrap_or_default();
        let detail: serde_json::Value = serde_json::from_str(detail).unwrap_or_default();
        detail["code"] == code
    }))
}

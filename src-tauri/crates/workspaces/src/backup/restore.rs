//! Checking a backup, and putting a workspace back.

use std::path::Path;

use serde::Serialize;
use store::{LastSeen, Transaction, Unlock, backup};
use ts_rs::TS;
use workspace_core::{ActionContext, LocalData, Result, WorkspaceKind, epoch, place};

use super::{BackupCheckView, BackupView};
use crate::Workspace;

/// A workspace that was put back.
pub struct Restored {
    /// The workspace, open.
    pub workspace: Workspace,
    /// What the person is to be told.
    pub view: RestoredView,
}

/// The result of putting a workspace back from a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RestoredView {
    /// Which kind of workspace it is.
    pub kind: WorkspaceKind,
    /// The epoch that began.
    pub epoch: u32,
    /// The number that the next new entry of a desk gets.
    pub next_number: u32,
    /// Whether this computer knew the highest number that was given; else a thousand and more were left out.
    pub numbers_known: bool,
    /// How many lines of the log, as this computer saw it last, are not in the backup; null where it does not know.
    #[ts(type = "number | null")]
    pub lines_missing: Option<u64>,
}

/// Reads a backup whole and says what is in it, without putting anything back.
pub async fn check(dir: &Path, unlock: &Unlock<'_>) -> Result<BackupCheckView> {
    let contents = backup::check(dir, unlock).await?;
    Ok(BackupCheckView {
        backup: BackupView::of(dir, contents.info)?,
        entries: contents.entries,
        damage: contents.damage.into_iter().map(|it| it.place).collect(),
    })
}

/// Puts a workspace back from a backup into the folder `to`, which must be empty or not there. Whatever is left of the
/// workspace elsewhere stays as it is.
pub async fn restore(
    from: &Path,
    to: &Path,
    unlock: &Unlock<'_>,
    local: &LocalData,
    ctx: &ActionContext,
) -> Result<Restored> {
    let (info, ctx) = (backup::describe(from)?, ctx.clone());
    let remembered = local.last_seen(&info.workspace);
    let begin = move |tx: &Transaction<'_>, seen: Option<&LastSeen>| epoch::begin(tx, seen, &ctx);
    let (store, epoch) = backup::restore(from, to, unlock, &remembered, begin).await?;
    if store.remember_in(&remembered).await.is_err() {
        // The workspace is there; this computer asks about it once more when it is opened next.
        tracing::warn!("the end of a restored log is not remembered");
    }
    let workspace = Workspace::of(workspace_core::of_store(store).await?)?;
    place::write_opener(to, workspace.kind()).await?;
    let view = RestoredView {
        kind: workspace.kind(),
        epoch: epoch.number,
        next_number: epoch.next_number,
        numbers_known: epoch.lines_seen.is_some(),
        lines_missing: epoch.lines_seen.map(|seen| seen.saturating_sub(info.lines)),
    };
    Ok(Restored { workspace, view })
}

//! Opening a workspace on this computer: what has to be corrected then, and the notices on it for the person.

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use store::{KeyPlace, Unlock};
use ts_rs::TS;

use crate::workspace_core::WorkspaceCore;
use crate::{
    ActionContext, Error, LocalData, OlderCopy, Result, Settings, epoch, keys, work_files,
};

/// By how much this computer's clock may stand before the last line of the log without a word.
const TOLERANCE: TimeDelta = TimeDelta::minutes(10);

/// Something that a person is told once, when a workspace is opened. `notice-<code>` is its message in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// What it is about, such as `key-moved`.
    pub code: String,
}

impl Notice {
    /// A notice of that code.
    pub fn new(code: &str) -> Self {
        Self {
            code: code.to_owned(),
        }
    }
}

/// Finishes opening a workspace on this computer: puts right what this computer has to before the work begins, and gives what
/// the person is to be shown. Where something stands against opening it, the workspace is closed again.
pub async fn finish_opening(
    core: &WorkspaceCore,
    unlock: &Unlock<'_>,
    restored: bool,
    local: &LocalData,
    ctx: &ActionContext,
) -> Result<Vec<Notice>> {
    // A computer or a recovery key has no name: the owner of the workspace is recorded instead.
    let by = if ctx.actor.is_empty() {
        core.card.name()
    } else {
        &ctx.actor
    };
    let ctx = &ActionContext::new(by, ctx.at);
    let notices = check_and_repair(core, unlock, restored, local, ctx).await;
    if notices.is_ok() {
        if let Err(error) = work_files::clear_abandoned(core).await {
            // It is in nobody's way, and is removed when the workspace is opened next.
            tracing::warn!(
                code = error.code(),
                "what a killed process left in files/ stays"
            );
        }
        tracing::info!(kind = core.store.kind(), "opened");
    } else {
        core.store.clone().close().await?;
    }
    notices
}

async fn check_and_repair(
    core: &WorkspaceCore,
    unlock: &Unlock<'_>,
    restored: bool,
    local: &LocalData,
    ctx: &ActionContext,
) -> Result<Vec<Notice>> {
    let mut notices = Vec::new();
    if core.store.key_was_exposed() {
        notices.push(Notice::new("key-was-exposed"));
    }
    // A rehearsal's key lies beside it and opens all of its workspaces; there is nothing in them to protect, and it may
    // be started over at any time.
    if Settings::of(core).clock().await?.is_some() {
        return Ok(notices);
    }
    notices.extend(check_against_last_seen(core, restored, local, ctx).await?);
    if matches!(core.store.key_place(), Some(KeyPlace::Beside(_))) {
        core.store.move_device_key(local.keys()).await?;
        notices.push(Notice::new("key-moved"));
    }
    match keys::Keys::of(core).strengthen(unlock, ctx).await {
        Ok(true) => notices.push(Notice::new("key-strengthened")),
        // It opens as it did before; a full disk is reported by the first save.
        Ok(false) | Err(Error::Store(_)) => {}
        Err(error) => return Err(error),
    }
    Ok(notices)
}

/// Checks the end of the log against what this computer remembers, and remembers it from now on.
async fn check_against_last_seen(
    core: &WorkspaceCore,
    restored: bool,
    local: &LocalData,
    ctx: &ActionContext,
) -> Result<Vec<Notice>> {
    let mut notices = Vec::new();
    let file = local.last_seen(core.store.workspace());
    let end_of_log = core.store.end_of_log().await?;
    if let Some(last_seen) = core.store.last_seen(&file)
        && !core.store.goes_on_from(&last_seen).await?
    {
        if !restored {
            return Err(Error::OlderCopy(OlderCopy {
                found: end_of_log.lines,
                found_at: end_of_log.at,
                known: last_seen.lines,
                known_at: last_seen.at,
            }));
        }
        let ctx = ctx.clone();
        let begin = core
            .store
            .write(move |tx| epoch::begin(tx, Some(&last_seen), &ctx));
        begin.await?;
    }
    // On a full or a read-only disk there is nothing to remember it in, and no reason to keep the person out.
    if core.store.remember_in(&file).await.is_err() {
        notices.push(Notice::new("not-remembered"));
    }
    let is_before = end_of_log
        .at
        .parse::<DateTime<Utc>>()
        .is_ok_and(|at| ctx.at < at - TOLERANCE);
    if is_before {
        notices.push(Notice::new("clock-set-back"));
    }
    Ok(notices)
}

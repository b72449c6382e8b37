//! Opening a workspace on this computer: whatever has to be put right meanwhile, and what the person is told of it.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use store::{KeyPlace, Unlock};
use ts_rs::TS;

use crate::keeping::{self, Kept};
use crate::{
    Act, Desk, Error, LocalData, OlderCopy, Result, Settings, Workspace, WorkspaceKind, epoch,
    keys, kind,
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

impl Workspace {
    /// Makes a workspace as [`Workspace::create`] does, and remembers on this computer how far it is.
    pub async fn create_here(
        kind: WorkspaceKind,
        dir: &Path,
        unlock: &Unlock<'_>,
        local: &LocalData,
        act: &Act,
    ) -> Result<Self> {
        let made = Self::create(kind, dir, unlock, act).await?;
        let store = &made.kept().store;
        if store
            .remember_in(&local.last_seen(store.workspace()))
            .await
            .is_err()
        {
            // Opening it next tells the person; the workspace itself is made.
            tracing::warn!("the end of a new log is not remembered");
        }
        Ok(made)
    }

    /// Opens the workspace in `dir`, whatever its kind, and puts right what this computer has to: a key beside the
    /// folder is moved to where keys are kept, and a slot that is weaker than today's is wrapped anew. A folder that was
    /// put back to an earlier day is refused ([`Error::OlderCopy`]) unless the person says that it was `restored`.
    pub async fn open_here(
        dir: &Path,
        unlock: &Unlock<'_>,
        restored: bool,
        local: &LocalData,
        act: &Act,
    ) -> Result<(Self, Vec<Notice>)> {
        let kept = keeping::open_any(dir, unlock).await?;
        let notices = arrive(&kept, unlock, restored, local, act).await?;
        Ok((Self::of(kept)?, notices))
    }
}

impl Desk {
    /// Opens the desk in `dir` as [`Workspace::open_here`] does.
    pub async fn open_here(
        dir: &Path,
        unlock: &Unlock<'_>,
        local: &LocalData,
        act: &Act,
    ) -> Result<(Self, Vec<Notice>)> {
        let kept = keeping::open(dir, kind::DESK, unlock).await?;
        let notices = arrive(&kept, unlock, false, local, act).await?;
        Ok((Self::of(kept), notices))
    }
}

/// Where something stands against opening it the workspace is closed again.
async fn arrive(
    kept: &Kept,
    unlock: &Unlock<'_>,
    restored: bool,
    local: &LocalData,
    act: &Act,
) -> Result<Vec<Notice>> {
    // A computer or a recovery key has no name: it acts for whoever the workspace is of.
    let by = if act.by.is_empty() {
        kept.card.name()
    } else {
        &act.by
    };
    let act = &Act::new(by, act.at);
    let arrived = put_right(kept, unlock, restored, local, act).await;
    if arrived.is_ok() {
        tracing::info!(kind = kept.store.kind(), "opened");
    }
    if arrived.is_err() {
        kept.store.clone().close().await?;
    }
    arrived
}

async fn put_right(
    kept: &Kept,
    unlock: &Unlock<'_>,
    restored: bool,
    local: &LocalData,
    act: &Act,
) -> Result<Vec<Notice>> {
    let mut notices = Vec::new();
    if kept.store.key_was_exposed() {
        notices.push(Notice::new("key-was-exposed"));
    }
    // A rehearsal's key lies beside it and opens all of its workspaces; there is nothing in them to protect, and it may
    // be begun anew at any time.
    if Settings::of(kept).clock().await?.is_some() {
        return Ok(notices);
    }
    notices.extend(hold_against_memory(kept, restored, local, act).await?);
    if matches!(kept.store.key_place(), Some(KeyPlace::Beside(_))) {
        kept.store.move_device_key(local.keys()).await?;
        notices.push(Notice::new("key-moved"));
    }
    match keys::Keys::of(kept).strengthen(unlock, act).await {
        Ok(true) => notices.push(Notice::new("key-strengthened")),
        // It opens as it did before; a full disk is told by the first thing that is saved.
        Ok(false) | Err(Error::Store(_)) => {}
        Err(error) => return Err(error),
    }
    Ok(notices)
}

/// Holds the end of the log against what this computer remembers, and remembers it from now on.
async fn hold_against_memory(
    kept: &Kept,
    restored: bool,
    local: &LocalData,
    act: &Act,
) -> Result<Vec<Notice>> {
    let mut notices = Vec::new();
    let file = local.last_seen(kept.store.workspace());
    let found = kept.store.end_of_log().await?;
    if let Some(seen) = kept.store.last_seen(&file)
        && !kept.store.goes_on_from(&seen).await?
    {
        if !restored {
            return Err(Error::OlderCopy(OlderCopy {
                found: found.lines,
                found_at: found.at,
                known: seen.lines,
                known_at: seen.at,
            }));
        }
        let act = act.clone();
        let begin = kept
            .store
            .write(move |tx| epoch::begin(tx, Some(&seen), &act));
        begin.await?;
    }
    // On a full or a read-only disk there is nothing to remember it in, and no reason to keep the person out.
    if kept.store.remember_in(&file).await.is_err() {
        notices.push(Notice::new("not-remembered"));
    }
    let is_before = found
        .at
        .parse::<DateTime<Utc>>()
        .is_ok_and(|at| act.at < at - TOLERANCE);
    if is_before {
        notices.push(Notice::new("clock-set-back"));
    }
    Ok(notices)
}

//! The gate, and the past: later deadlines, payments, what entries came to and why that changed, works entered twice.

use tauri::State;
use tauri::ipc::Channel;
use workspaces::views::{AlikeView, AllowanceView, Moment, ReplayView};
use workspaces::{NewAllowance, Progress, Watch};

use crate::at::{Answer, tell};
use crate::session::Session;

/// Every later deadline that was granted.
#[tauri::command]
pub(crate) async fn allowances_view(session: State<'_, Session>) -> Answer<Vec<AllowanceView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.allowances().await)
        .await
}

/// Grants a later deadline.
#[tauri::command]
pub(crate) async fn allowance_grant(
    session: State<'_, Session>,
    allowance: NewAllowance,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.allow(&allowance, &reason, &at.act).await)
        .await
}

/// Takes a later deadline back.
#[tauri::command]
pub(crate) async fn allowance_revoke(
    session: State<'_, Session>,
    id: String,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.revoke_allowance(&id, &reason, &at.act).await)
        .await
}

/// Records what was paid for an entry.
#[tauri::command]
pub(crate) async fn payment_record(
    session: State<'_, Session>,
    entry: String,
    amount: String,
    note: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .record_payment(&entry, &amount, &note, &at.act)
                .await
        })
        .await
}

/// Records when a revision came, as a person knows it; an empty minute takes that back.
#[tauri::command]
pub(crate) async fn arrival_state(
    session: State<'_, Session>,
    entry: String,
    revision: u32,
    local: String,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .state_arrival_local(&entry, revision, &local, &reason, &at.act)
                .await
        })
        .await
}

/// Every moment at which what an entry comes to changed.
#[tauri::command]
pub(crate) async fn entry_moments(
    session: State<'_, Session>,
    entry: String,
) -> Answer<Vec<Moment>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.moments(&entry).await)
        .await
}

/// Every entry as it stood at a past instant.
#[tauri::command]
pub(crate) async fn replay_view(
    session: State<'_, Session>,
    at: String,
    version: Option<u32>,
    progress: Channel<Progress>,
) -> Answer<ReplayView> {
    session
        .desk()
        .await?
        .does(async |desk| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&desk.stop));
            desk.workspace.replay_at(&at, version, watch).await
        })
        .await
}

/// Every pair of entries that may hold the same work.
#[tauri::command]
pub(crate) async fn alike_view(
    session: State<'_, Session>,
    progress: Channel<Progress>,
) -> Answer<Vec<AlikeView>> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace.alike(watch).await
        })
        .await
}

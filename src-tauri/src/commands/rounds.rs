use tauri::State;
use workspaces::RoundChange;
use workspaces::rules::Advance;
use workspaces::views::{AdvancePreview, Candidate, ChangePreview, ConflictsPage, RoundView};

use crate::at::Answer;
use crate::session::Session;

/// Every round, with how far each category is in it.
#[tauri::command]
pub(crate) async fn rounds_view(session: State<'_, Session>) -> Answer<Vec<RoundView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.rounds().await)
        .await
}

/// What would go on from a round.
#[tauri::command]
pub(crate) async fn advance_try(
    session: State<'_, Session>,
    round: u32,
    category: String,
    by: Option<Advance>,
) -> Answer<AdvancePreview> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.preview_advance(round, &category, by).await)
        .await
}

/// Records what goes on from a round.
#[tauri::command]
pub(crate) async fn advance_record(
    session: State<'_, Session>,
    round: u32,
    category: String,
    entries: Vec<String>,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .advance(round, &category, &entries, &reason, &at.act)
                .await
        })
        .await
}

/// Every conflict that was found or stated.
#[tauri::command]
pub(crate) async fn conflicts_view(
    session: State<'_, Session>,
    skip: usize,
) -> Answer<ConflictsPage> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.conflicts_page(skip).await)
        .await
}

/// Keeps a judge from an entry.
#[tauri::command]
pub(crate) async fn conflict_pin(
    session: State<'_, Session>,
    judge: String,
    entry: String,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .pin_conflict(&judge, &entry, &reason, &at.act)
                .await
        })
        .await
}

/// Says that a conflict is none.
#[tauri::command]
pub(crate) async fn conflict_dismiss(
    session: State<'_, Session>,
    judge: String,
    entry: String,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .dismiss_conflict(&judge, &entry, &reason, &at.act)
                .await
        })
        .await
}

/// Who could read an entry besides those who do.
#[tauri::command]
pub(crate) async fn candidates_view(
    session: State<'_, Session>,
    round: u32,
    entry: String,
) -> Answer<Vec<Candidate>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.candidates(round, &entry).await)
        .await
}

/// Gives an entry to one more judge.
#[tauri::command]
pub(crate) async fn entry_give(
    session: State<'_, Session>,
    round: u32,
    judge: String,
    entry: String,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .give(round, &judge, &entry, &reason, &at.act)
                .await
        })
        .await
}

/// What a change of a round would do.
#[tauri::command]
pub(crate) async fn round_change_try(
    session: State<'_, Session>,
    round: u32,
    change: RoundChange,
    seed: u64,
) -> Answer<ChangePreview> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.preview_change(round, change, seed).await)
        .await
}

/// Makes a change of a round.
#[tauri::command]
pub(crate) async fn round_change_make(
    session: State<'_, Session>,
    round: u32,
    change: RoundChange,
    seed: u64,
    reason: String,
) -> Answer<ChangePreview> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .make_change(round, change, seed, &reason, &at.act)
                .await
        })
        .await
}

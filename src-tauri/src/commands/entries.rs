use tauri::State;
use workspaces::Reason;
use workspaces::rules::{FindingKey, Outcome, Verdict};
use workspaces::views::{EntriesPage, EntriesQuery, EntryView};

use crate::at::Answer;
use crate::session::Session;

/// One page of the entries table, sorted, filtered and searched.
#[tauri::command]
pub(crate) async fn entries_page(
    session: State<'_, Session>,
    query: EntriesQuery,
) -> Answer<EntriesPage> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.entries(query).await)
        .await
}

/// One entry with its findings, its history, and its verdict under each version of the call.
#[tauri::command]
pub(crate) async fn entry_view(session: State<'_, Session>, id: String) -> Answer<EntryView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.entry(&id).await)
        .await
}

/// Records a ruling over a finding.
#[tauri::command]
pub(crate) async fn entry_rule(
    session: State<'_, Session>,
    entry: String,
    on: FindingKey,
    outcome: Outcome,
    reason: Reason,
) -> Answer<Verdict> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .rule(&entry, &on, outcome, reason, &at.act)
                .await
        })
        .await
}

/// Takes the ruling over a finding back.
#[tauri::command]
pub(crate) async fn ruling_revoke(
    session: State<'_, Session>,
    entry: String,
    on: FindingKey,
) -> Answer<Verdict> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.revoke_ruling(&entry, &on, &at.act).await)
        .await
}

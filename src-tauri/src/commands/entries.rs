use tauri::{AppHandle, Runtime, State};
use workspaces::Failure;
use workspaces::views::{EntriesPage, EntriesQuery, EntryView};

use crate::rehearsal::Rehearsal;

/// One page of the entries table, sorted, filtered and searched.
#[tauri::command]
pub(crate) async fn entries_page<R: Runtime>(
    app: AppHandle<R>,
    rehearsal: State<'_, Rehearsal>,
    query: EntriesQuery,
) -> Result<EntriesPage, Failure> {
    rehearsal
        .desk(&app, &|_| {})
        .await?
        .entries(query)
        .await
        .map_err(|error| error.failure())
}

/// One entry with its findings, and its verdict under each version of the call.
#[tauri::command]
pub(crate) async fn entry_view<R: Runtime>(
    app: AppHandle<R>,
    rehearsal: State<'_, Rehearsal>,
    id: String,
) -> Result<EntryView, Failure> {
    rehearsal
        .desk(&app, &|_| {})
        .await?
        .entry(&id)
        .await
        .map_err(|error| error.failure())
}

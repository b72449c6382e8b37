use std::path::PathBuf;

use tauri::State;
use workspaces::rules::{Entry, Purpose};
use workspaces::views::{DraftView, EntrantView, FilledView, ReadView, SavedDraft};
use workspaces::{Delivery, DraftCheck, Fetched};

use crate::at::Answer;
use crate::session::Session;

/// The call, and every draft and entry of the entrant.
#[tauri::command]
pub(crate) async fn entrant_view(session: State<'_, Session>) -> Answer<EntrantView> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.view(&at.act).await)
        .await
}

/// Takes in a newer call and the receipts that wait.
#[tauri::command]
pub(crate) async fn entrant_fetch(session: State<'_, Session>) -> Answer<Fetched> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.fetch_mail(&at.act).await)
        .await
}

/// Works on another of the calls that are followed.
#[tauri::command]
pub(crate) async fn call_choose(
    session: State<'_, Session>,
    programme: String,
    edition: String,
) -> Answer<()> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.choose_call(&programme, &edition).await)
        .await
}

/// One draft with its files.
#[tauri::command]
pub(crate) async fn draft_view(session: State<'_, Session>, entry: String) -> Answer<DraftView> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.draft_of(&entry).await)
        .await
}

/// Saves a draft, written on its revision `base`; a new one where `entry` is null.
#[tauri::command]
pub(crate) async fn draft_save(
    session: State<'_, Session>,
    entry: Option<String>,
    document: Entry,
    base: u32,
) -> Answer<SavedDraft> {
    session
        .entrant()
        .await?
        .does(async |at| {
            at.workspace
                .save(entry.as_deref(), document, base, &at.act)
                .await
        })
        .await
}

/// Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own.
#[tauri::command]
pub(crate) async fn draft_keep_both(
    session: State<'_, Session>,
    entry: String,
    document: Entry,
) -> Answer<SavedDraft> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.keep_both(&entry, document, &at.act).await)
        .await
}

/// Holds a draft against the call, as if it arrived now.
#[tauri::command]
pub(crate) async fn draft_check(
    session: State<'_, Session>,
    entry: Option<String>,
    document: Entry,
) -> Answer<DraftCheck> {
    session
        .entrant()
        .await?
        .does(async |at| {
            at.workspace
                .check(entry.as_deref(), &document, &at.act)
                .await
        })
        .await
}

/// Attaches a file of this machine to a draft.
#[tauri::command]
pub(crate) async fn draft_attach(
    session: State<'_, Session>,
    entry: String,
    path: PathBuf,
    piece: Option<u32>,
) -> Answer<FilledView> {
    session
        .entrant()
        .await?
        .does(async |at| {
            at.workspace
                .attach_file(&entry, &path, piece, &at.act)
                .await
        })
        .await
}

/// Says what an attached file is.
#[tauri::command]
pub(crate) async fn draft_file_is(
    session: State<'_, Session>,
    entry: String,
    hash: String,
    piece: Option<u32>,
    purpose: Purpose,
) -> Answer<DraftView> {
    session
        .entrant()
        .await?
        .does(async |at| {
            at.workspace
                .file_is(&entry, &hash, piece, purpose, &at.act)
                .await
        })
        .await
}

/// What the files of a draft say, beside what is declared.
#[tauri::command]
pub(crate) async fn draft_files(session: State<'_, Session>, entry: String) -> Answer<ReadView> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.files(&entry).await)
        .await
}

/// Fetches the page of a piece, keeps it as it stands and fills what is empty.
#[tauri::command]
pub(crate) async fn draft_read_link(
    session: State<'_, Session>,
    entry: String,
    piece: u32,
    link: String,
) -> Answer<FilledView> {
    session
        .entrant()
        .await?
        .does(async |at| {
            at.workspace
                .read_link(&entry, piece, &link, &at.act, &at.stop)
                .await
        })
        .await
}

/// Puts a copy of a file in its place that gives nothing away.
#[tauri::command]
pub(crate) async fn draft_clean_file(
    session: State<'_, Session>,
    entry: String,
    hash: String,
) -> Answer<DraftView> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.clean_file(&entry, &hash, &at.act).await)
        .await
}

/// Takes a file off a draft.
#[tauri::command]
pub(crate) async fn draft_detach(
    session: State<'_, Session>,
    entry: String,
    hash: String,
) -> Answer<DraftView> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.detach(&entry, &hash, &at.act).await)
        .await
}

/// Submits the revision `base` of a draft and sends it; gives how far it came.
#[tauri::command]
pub(crate) async fn draft_submit(
    session: State<'_, Session>,
    entry: String,
    base: u32,
) -> Answer<Delivery> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.submit_by_mail(&entry, base, &at.act).await)
        .await
}

/// Takes an entry back; gives how far that came.
#[tauri::command]
pub(crate) async fn own_entry_withdraw(
    session: State<'_, Session>,
    entry: String,
) -> Answer<Delivery> {
    session
        .entrant()
        .await?
        .does(async |at| at.workspace.withdraw_by_mail(&entry, &at.act).await)
        .await
}

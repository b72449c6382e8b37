use std::path::PathBuf;

use api_macros::command;
use workspaces::rules::{Entry, Purpose};
use workspaces::views::{DraftView, EntrantView, FilledView, ReadView, SavedDraft};
use workspaces::{Act, Delivery, DraftCheck, Entrant, Fetched, Result, Stop};

use crate::arguments::EntryId;

/// The call, and every draft and entry of the entrant.
#[command]
async fn entrant_view(entrant: &Entrant, act: &Act) -> Result<EntrantView> {
    entrant.view(act).await
}

/// Takes in a newer call and the receipts that wait.
#[command]
async fn fetch_mail(entrant: &Entrant, act: &Act) -> Result<Fetched> {
    entrant.fetch(act).await
}

/// Works on another of the calls that are followed.
#[command]
async fn choose_call(entrant: &Entrant, programme: String, edition: String) -> Result<()> {
    entrant.choose_call(&programme, &edition).await
}

/// One draft with its files.
#[command]
async fn draft_view(entrant: &Entrant, entry: EntryId) -> Result<DraftView> {
    entrant.draft(entry.0).await
}

/// Saves a draft, written on its revision `base`; a new one where `entry` is null.
#[command]
async fn save_draft(
    entrant: &Entrant,
    act: &Act,
    entry: Option<EntryId>,
    document: Entry,
    base: u32,
) -> Result<SavedDraft> {
    entrant
        .save(entry.map(Into::into), document, base, act)
        .await
}

/// Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own.
#[command]
async fn keep_both_drafts(
    entrant: &Entrant,
    act: &Act,
    entry: EntryId,
    document: Entry,
) -> Result<SavedDraft> {
    entrant.keep_both(entry.0, document, act).await
}

/// Holds a draft against the call, as if it arrived now.
#[command]
async fn check_draft(
    entrant: &Entrant,
    act: &Act,
    entry: Option<EntryId>,
    document: Entry,
) -> Result<DraftCheck> {
    entrant.check(entry.map(Into::into), &document, act).await
}

/// Attaches a file of this machine to a draft.
#[command]
async fn attach_file(
    entrant: &Entrant,
    act: &Act,
    entry: EntryId,
    path: PathBuf,
    piece: Option<u32>,
) -> Result<FilledView> {
    entrant.attach_file(entry.0, &path, piece, act).await
}

/// Says what an attached file is.
#[command]
async fn file_is(
    entrant: &Entrant,
    act: &Act,
    entry: EntryId,
    hash: String,
    piece: Option<u32>,
    purpose: Purpose,
) -> Result<DraftView> {
    entrant.file_is(entry.0, &hash, piece, purpose, act).await
}

/// What the files of a draft say, beside what is declared.
#[command]
async fn draft_files(entrant: &Entrant, entry: EntryId) -> Result<ReadView> {
    entrant.files(entry.0).await
}

/// Fetches the page of a piece, keeps it as it stands and fills what is empty.
#[command]
async fn read_link(
    entrant: &Entrant,
    act: &Act,
    stop: &Stop,
    entry: EntryId,
    piece: u32,
    link: String,
) -> Result<FilledView> {
    entrant.read_link(entry.0, piece, &link, act, stop).await
}

/// Puts a copy of a file in its place that gives nothing away.
#[command]
async fn clean_file(
    entrant: &Entrant,
    act: &Act,
    entry: EntryId,
    hash: String,
) -> Result<DraftView> {
    entrant.clean_file(entry.0, &hash, act).await
}

/// Takes a file off a draft.
#[command]
async fn detach_file(
    entrant: &Entrant,
    act: &Act,
    entry: EntryId,
    hash: String,
) -> Result<DraftView> {
    entrant.detach(entry.0, &hash, act).await
}

/// Submits the revision `base` of a draft and sends it; gives how far it came.
#[command]
async fn submit_draft(entrant: &Entrant, act: &Act, entry: EntryId, base: u32) -> Result<Delivery> {
    Ok(entrant.submit(entry.0, Some(base), act).await?.delivery)
}

/// Takes an entry back; gives how far that came.
#[command]
async fn withdraw_entry(entrant: &Entrant, act: &Act, entry: EntryId) -> Result<Delivery> {
    Ok(entrant.withdraw(entry.0, act).await?.delivery)
}

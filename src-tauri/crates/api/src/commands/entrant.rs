use std::path::PathBuf;

use api_macros::command;
use workspaces::rules::{Entry, Purpose};
use workspaces::views::{DraftView, EntrantView, FilledView, ReadView, SavedDraft};
use workspaces::{Act, Delivery, DraftCheck, Entrant, Fetched, Result, Stop};

/// The call, and every draft and entry of the entrant.
#[command]
async fn entrant_view(entrant: &Entrant, act: &Act) -> Result<EntrantView> {
    entrant.view(act).await
}

/// Takes in a newer call and the receipts that wait.
#[command]
async fn fetch_mail(entrant: &Entrant, act: &Act) -> Result<Fetched> {
    entrant.fetch_mail(act).await
}

/// Works on another of the calls that are followed.
#[command]
async fn choose_call(entrant: &Entrant, programme: String, edition: String) -> Result<()> {
    entrant.choose_call(&programme, &edition).await
}

/// One draft with its files.
#[command]
async fn draft_view(entrant: &Entrant, entry: String) -> Result<DraftView> {
    entrant.draft_of(&entry).await
}

/// Saves a draft, written on its revision `base`; a new one where `entry` is null.
#[command]
async fn save_draft(
    entrant: &Entrant,
    act: &Act,
    entry: Option<String>,
    document: Entry,
    base: u32,
) -> Result<SavedDraft> {
    entrant.save(entry.as_deref(), document, base, act).await
}

/// Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own.
#[command]
async fn keep_both_drafts(
    entrant: &Entrant,
    act: &Act,
    entry: String,
    document: Entry,
) -> Result<SavedDraft> {
    entrant.keep_both(&entry, document, act).await
}

/// Holds a draft against the call, as if it arrived now.
#[command]
async fn check_draft(
    entrant: &Entrant,
    act: &Act,
    entry: Option<String>,
    document: Entry,
) -> Result<DraftCheck> {
    entrant.check(entry.as_deref(), &document, act).await
}

/// Attaches a file of this machine to a draft.
#[command]
async fn attach_file(
    entrant: &Entrant,
    act: &Act,
    entry: String,
    path: PathBuf,
    piece: Option<u32>,
) -> Result<FilledView> {
    entrant.attach_file(&entry, &path, piece, act).await
}

/// Says what an attached file is.
#[command]
async fn file_is(
    entrant: &Entrant,
    act: &Act,
    entry: String,
    hash: String,
    piece: Option<u32>,
    purpose: Purpose,
) -> Result<DraftView> {
    entrant.file_is(&entry, &hash, piece, purpose, act).await
}

/// What the files of a draft say, beside what is declared.
#[command]
async fn draft_files(entrant: &Entrant, entry: String) -> Result<ReadView> {
    entrant.files(&entry).await
}

/// Fetches the page of a piece, keeps it as it stands and fills what is empty.
#[command]
async fn read_link(
    entrant: &Entrant,
    act: &Act,
    stop: &Stop,
    entry: String,
    piece: u32,
    link: String,
) -> Result<FilledView> {
    entrant.read_link(&entry, piece, &link, act, stop).await
}

/// Puts a copy of a file in its place that gives nothing away.
#[command]
async fn clean_file(
    entrant: &Entrant,
    act: &Act,
    entry: String,
    hash: String,
) -> Result<DraftView> {
    entrant.clean_file(&entry, &hash, act).await
}

/// Takes a file off a draft.
#[command]
async fn detach_file(
    entrant: &Entrant,
    act: &Act,
    entry: String,
    hash: String,
) -> Result<DraftView> {
    entrant.detach(&entry, &hash, act).await
}

/// Submits the revision `base` of a draft and sends it; gives how far it came.
#[command]
async fn submit_draft(entrant: &Entrant, act: &Act, entry: String, base: u32) -> Result<Delivery> {
    entrant.submit_by_mail(&entry, base, act).await
}

/// Takes an entry back; gives how far that came.
#[command]
async fn withdraw_entry(entrant: &Entrant, act: &Act, entry: String) -> Result<Delivery> {
    entrant.withdraw_by_mail(&entry, act).await
}

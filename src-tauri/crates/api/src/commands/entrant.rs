//! The entrant's own work.

use std::path::PathBuf;

use api_macros::command;
use workspaces::rules::{Entry, Purpose};
use workspaces::views::{DraftView, EntrantView, FilledView, ReadView, SavedDraft};
use workspaces::{
    ActionContext, Delivery, DraftCheck, Entrant, Fetched, ProgressReporter, Result, Stop,
};

use crate::arguments::EntryId;

/// The call, and every draft and entry of the entrant.
#[command]
async fn entrant_view(entrant: &Entrant, ctx: &ActionContext) -> Result<EntrantView> {
    entrant.view(ctx).await
}

/// Imports newer versions of the calls, and the receipts in the mailbox, and sends what waits.
#[command]
async fn fetch_mail(
    entrant: &Entrant,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Fetched> {
    entrant.fetch_with_progress(ctx, progress).await
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
    ctx: &ActionContext,
    entry: Option<EntryId>,
    document: Entry,
    base: u32,
) -> Result<SavedDraft> {
    entrant
        .save(entry.map(Into::into), document, base, ctx)
        .await
}

/// Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own.
#[command]
async fn keep_both_drafts(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: EntryId,
    document: Entry,
) -> Result<SavedDraft> {
    entrant.keep_both(entry.0, document, ctx).await
}

/// Checks a draft against the call, as if it arrived now.
#[command]
async fn check_draft(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: Option<EntryId>,
    document: Entry,
) -> Result<DraftCheck> {
    entrant.check(entry.map(Into::into), &document, ctx).await
}

/// Attaches a file of this machine to a draft; progress counts its bytes.
#[command]
async fn attach_file(
    entrant: &Entrant,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    entry: EntryId,
    path: PathBuf,
    piece: Option<u32>,
) -> Result<FilledView> {
    entrant
        .attach_file(entry.0, &path, piece, ctx, progress)
        .await
}

/// Says what an attached file is.
#[command]
async fn file_is(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: EntryId,
    hash: String,
    piece: Option<u32>,
    purpose: Purpose,
) -> Result<DraftView> {
    entrant.file_is(entry.0, &hash, piece, purpose, ctx).await
}

/// What the files of a draft say, beside what is declared.
#[command]
async fn draft_files(entrant: &Entrant, entry: EntryId) -> Result<ReadView> {
    entrant.read_view(entry.0).await
}

/// Fetches the page of a piece, keeps it as it stands and fills what is empty.
#[command]
async fn read_link(
    entrant: &Entrant,
    ctx: &ActionContext,
    stop: &Stop,
    entry: EntryId,
    piece: u32,
    link: String,
) -> Result<FilledView> {
    entrant.read_link(entry.0, piece, &link, ctx, stop).await
}

/// Replaces a file with a sanitized copy.
#[command]
async fn sanitize_file(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: EntryId,
    hash: String,
) -> Result<DraftView> {
    entrant.sanitize_file(entry.0, &hash, ctx).await
}

/// Removes a file from a draft.
#[command]
async fn detach_file(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: EntryId,
    hash: String,
) -> Result<DraftView> {
    entrant.detach(entry.0, &hash, ctx).await
}

/// Submits the revision `base` of a draft and sends it; returns its delivery state. Progress counts the bytes of its large files;
/// stopped, it is submitted all the same, and the others are sent later.
#[command]
async fn submit_draft(
    entrant: &Entrant,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    entry: EntryId,
    base: u32,
) -> Result<Delivery> {
    Ok(entrant
        .submit_with_progress(entry.0, Some(base), ctx, progress)
        .await?
        .delivery)
}

/// Withdraws an entry; returns the delivery state of the withdrawal.
#[command]
async fn withdraw_entry(
    entrant: &Entrant,
    ctx: &ActionContext,
    entry: EntryId,
) -> Result<Delivery> {
    Ok(entrant.withdraw(entry.0, ctx).await?.delivery)
}

//! The files of entries: what they are, where the window reads them, copies of them. A file is named by the hash of its
//! bytes.

use std::sync::Arc;

use api_macros::command;
use workspaces::views::{FileContent, ShownFile};
use workspaces::{Desk, Entrant, Judge, Result};

use crate::answer::Answer;
use crate::arguments::{EntryId, WebAddress, uuids};
use crate::session::{Session, WhichFile};

/// The files of an entry.
#[command]
async fn desk_files(desk: &Desk, entry: EntryId) -> Result<Vec<ShownFile>> {
    desk.files(&entry.to_string()).await
}

/// The files of a draft or an entry, as judges will see them.
#[command]
async fn entrant_files(entrant: &Entrant, entry: EntryId) -> Result<Vec<ShownFile>> {
    entrant.files(entry.0).await
}

/// The files of an entry to read.
#[command]
async fn judge_files(judge: &Judge, round: u32, entry: EntryId) -> Result<Vec<ShownFile>> {
    judge.files(round, entry.0).await
}

/// The address at which a file of an entry can be read, whole or in parts, until a workspace is opened or closed.
#[command]
async fn desk_file_address(session: &Arc<Session>, entry: EntryId, hash: String) -> Answer<String> {
    session.file_address(WhichFile::Desk { entry, hash }).await
}

/// The address at which a file of a draft or an entry can be read, whole or in parts, until a workspace is opened or closed.
#[command]
async fn entrant_file_address(
    session: &Arc<Session>,
    entry: EntryId,
    hash: String,
) -> Answer<String> {
    session
        .file_address(WhichFile::Entrant { entry, hash })
        .await
}

/// The address at which a file of an entry to read can be read, whole or in parts, until a workspace is opened or closed.
#[command]
async fn judge_file_address(
    session: &Arc<Session>,
    round: u32,
    entry: EntryId,
    hash: String,
) -> Answer<String> {
    session
        .file_address(WhichFile::Judge { round, entry, hash })
        .await
}

/// What a file of an entry holds, where that is text, a table or captions.
#[command]
async fn desk_file_content(desk: &Desk, entry: EntryId, hash: String) -> Result<FileContent> {
    desk.file_content(&entry.to_string(), &hash).await
}

/// What a file of a draft or an entry holds, where that is text, a table or captions.
#[command]
async fn entrant_file_content(
    entrant: &Entrant,
    entry: EntryId,
    hash: String,
) -> Result<FileContent> {
    entrant.file_content(entry.0, &hash).await
}

/// What a file of an entry to read holds, where that is text, a table or captions.
#[command]
async fn judge_file_content(
    judge: &Judge,
    round: u32,
    entry: EntryId,
    hash: String,
) -> Result<FileContent> {
    judge.file_content(round, entry.0, &hash).await
}

/// Saves a copy of a file of an entry where the person chooses; gives its path, null where they choose nothing.
#[command]
async fn save_desk_file(
    session: &Arc<Session>,
    entry: EntryId,
    hash: String,
) -> Answer<Option<String>> {
    session.save_file(WhichFile::Desk { entry, hash }).await
}

/// Saves a copy of a file of a draft or an entry where the person chooses; gives its path, null where they choose nothing.
#[command]
async fn save_entrant_file(
    session: &Arc<Session>,
    entry: EntryId,
    hash: String,
) -> Answer<Option<String>> {
    session.save_file(WhichFile::Entrant { entry, hash }).await
}

/// Saves a copy of a file of an entry to read where the person chooses; gives its path, null where they choose nothing.
#[command]
async fn save_judge_file(
    session: &Arc<Session>,
    round: u32,
    entry: EntryId,
    hash: String,
) -> Answer<Option<String>> {
    session
        .save_file(WhichFile::Judge { round, entry, hash })
        .await
}

/// Saves copies of all files of entries in a folder that the person chooses, with a folder in it for each entry; gives its
/// path, null where they choose nothing.
#[command]
async fn save_desk_files(session: &Arc<Session>, entries: Vec<EntryId>) -> Answer<Option<String>> {
    session.save_desk_files(&uuids(&entries)).await
}

/// Opens a page in the person's browser.
#[command]
async fn open_link(session: &Arc<Session>, url: WebAddress) -> Answer<()> {
    session.host().open_link(&url)
}

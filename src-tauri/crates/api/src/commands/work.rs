//! The work itself, at the desk: texts of files, links.

use std::sync::Arc;

use api_macros::command;
use workspaces::views::LinkView;
use workspaces::{ActionContext, Desk, ProgressReporter, Result};

use crate::arguments::EntryId;
use crate::session::Session;

/// The text of a file of an entry; null where none was found in it.
#[command]
async fn file_text(desk: &Desk, entry: EntryId, hash: String) -> Result<Option<String>> {
    desk.file_text(&entry.to_string(), &hash).await
}

/// Every link of every entry, with the result of the last check.
#[command]
async fn links_view(desk: &Desk) -> Result<Vec<LinkView>> {
    desk.links().await
}

/// Checks whether links are alive.
#[command]
async fn check_links(
    session: &Arc<Session>,
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Vec<LinkView>> {
    desk.check_links(session.host().web(), ctx, progress).await
}

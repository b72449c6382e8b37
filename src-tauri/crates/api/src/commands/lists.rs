use std::sync::Arc;

use api_macros::command;
use workspaces::views::{ListPreview, ListWritten};
use workspaces::{Act, Desk, Result, Watch};

use crate::call::Answer;
use crate::session::Session;

/// The first rows of a list, as a file would hold them.
#[command]
async fn preview_list(
    desk: &Desk,
    act: &Act,
    list: String,
    language: String,
) -> Result<ListPreview> {
    desk.preview_named(&list, &language, act).await
}

/// Writes a list into the folder for lists; gives its path and its number of rows.
#[command]
async fn write_list(
    session: &Arc<Session>,
    watch: Watch<'_>,
    list: String,
    format: String,
    language: String,
) -> Answer<ListWritten> {
    session.write_list((&list, &format), &language, watch).await
}

/// Writes the page that says how an entry was judged; gives its path.
#[command]
async fn explain_entry(session: &Arc<Session>, entry: String, language: String) -> Answer<String> {
    session.write_page(&entry, &language).await
}

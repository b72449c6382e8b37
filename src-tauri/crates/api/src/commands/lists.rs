use std::sync::Arc;

use api_macros::command;
use workspaces::views::{ListPreview, ListWritten};
use workspaces::{Act, Desk, Format, Language, List, Result, Watch};

use crate::answer::Answer;
use crate::arguments::EntryId;
use crate::session::Session;

/// The first rows of a list, as a file would hold them.
#[command]
async fn preview_list(
    desk: &Desk,
    act: &Act,
    list: List,
    language: Language,
) -> Result<ListPreview> {
    desk.preview_list(list, language, act).await
}

/// Writes a list into the folder for lists; gives its path and its number of rows.
#[command]
async fn write_list(
    session: &Arc<Session>,
    watch: Watch<'_>,
    list: List,
    format: Format,
    language: Language,
) -> Answer<ListWritten> {
    session.write_list(list, format, language, watch).await
}

/// Writes the page that says how an entry was judged; gives its path.
#[command]
async fn explain_entry(
    session: &Arc<Session>,
    entry: EntryId,
    language: Language,
) -> Answer<String> {
    session.write_page(entry.0, language).await
}

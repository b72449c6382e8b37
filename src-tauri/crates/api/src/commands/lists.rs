//! Lists that leave the desk.

use std::sync::Arc;

use api_macros::command;
use workspaces::views::{ListPreview, WrittenList};
use workspaces::{ActionContext, Desk, Format, Language, List, ProgressReporter, Result};

use crate::answer::Answer;
use crate::arguments::EntryId;
use crate::session::Session;

/// The first rows of a list, as a file would hold them.
#[command]
async fn preview_list(
    desk: &Desk,
    ctx: &ActionContext,
    list: List,
    language: Language,
) -> Result<ListPreview> {
    desk.preview_list(list, language, ctx).await
}

/// Writes a list into the folder for lists, which lies beside a rehearsal or else among the person's documents; gives its path and its number of rows.
#[command]
async fn write_list(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    list: List,
    format: Format,
    language: Language,
) -> Answer<WrittenList> {
    session.write_list(list, format, language, progress).await
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

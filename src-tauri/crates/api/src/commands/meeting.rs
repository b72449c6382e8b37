//! The meeting of a jury, and what entrants are told.

use api_macros::command;
use workspaces::views::{AgendaView, FeedbackPage};
use workspaces::{ActionContext, Desk, ProgressReporter, Result, SentOut};

use crate::arguments::EntryId;

/// In what order a jury discusses, and who must leave for what.
#[command]
async fn agenda_view(desk: &Desk, round: u32, category: String, skip: usize) -> Result<AgendaView> {
    desk.agenda_page(round, &category, skip).await
}

/// Records a note of the discussion.
#[command]
async fn take_minute(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    category: String,
    entry: Option<EntryId>,
    text: String,
) -> Result<()> {
    desk.take_minute(round, &category, entry.map(Into::into), &text, ctx)
        .await
}

/// What entrants of a category would be told.
#[command]
async fn feedback_view(desk: &Desk, category: String, skip: usize) -> Result<FeedbackPage> {
    desk.feedback_page(&category, skip).await
}

/// Sends feedback to the entrants of a category.
#[command]
async fn release_feedback(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    category: String,
) -> Result<SentOut> {
    desk.release_feedback(&category, ctx, progress).await
}

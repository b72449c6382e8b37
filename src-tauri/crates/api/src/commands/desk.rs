//! The desk as a whole.

use api_macros::command;
use workspaces::views::{DeskView, LogLineView, TodayView};
use workspaces::{ActionContext, Collected, Desk, ProgressReporter, Result};

/// The desk at a glance.
#[command]
async fn desk_view(desk: &Desk) -> Result<DeskView> {
    desk.view().await
}

/// How far the edition has come, and what needs a person.
#[command]
async fn desk_today(desk: &Desk, ctx: &ActionContext) -> Result<TodayView> {
    desk.today(ctx).await
}

/// Imports the entries and score sheets in the mailbox, and sends the receipts.
#[command]
async fn collect(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Collected> {
    desk.collect(ctx, progress).await
}

/// Notes that the person has seen why these sealed files were refused: they are not listed again.
#[command]
async fn acknowledge_refused(desk: &Desk, ctx: &ActionContext, sealed: Vec<String>) -> Result<()> {
    desk.acknowledge_refused(&sealed, ctx).await
}

/// At most `limit` lines of the log, the newest first; where a line is given, only lines with a lower number.
#[command]
async fn desk_log(desk: &Desk, before_line: Option<u64>, limit: u32) -> Result<Vec<LogLineView>> {
    desk.log(before_line, limit).await
}

use api_macros::command;
use workspaces::views::{DeskView, LogView, TodayView};
use workspaces::{ActionContext, Collected, Desk, ProgressReporter, Result};

/// The desk at a glance.
#[command]
async fn desk_view(desk: &Desk) -> Result<DeskView> {
    desk.view().await
}

/// How far the season is, and what waits for a person.
#[command]
async fn desk_today(desk: &Desk, ctx: &ActionContext) -> Result<TodayView> {
    desk.today(ctx).await
}

/// Takes in what waits in the mailbox, and sends the receipts.
#[command]
async fn collect(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Collected> {
    desk.collect(ctx, progress).await
}

/// A page of the log, the newest line first.
#[command]
async fn desk_log(desk: &Desk, before: Option<u64>, limit: u32) -> Result<Vec<LogView>> {
    desk.log(before, limit).await
}

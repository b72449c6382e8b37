//! The judge's own work.

use api_macros::command;
use workspaces::views::{JudgeWorkView, OwnStatistics, PairsView, Returned, WorkView};
use workspaces::{
    ActionContext, Delivery, Fetched, Judge, Marked, ProgressReporter, Result, WhichSheets,
};

use crate::arguments::{EntryId, uuids};

/// The call and the queue of the judge.
#[command]
async fn judge_view(judge: &Judge, ctx: &ActionContext) -> Result<JudgeWorkView> {
    judge.view(ctx).await
}

/// Imports the packets in the mailbox, and fetches the files of the work that they name.
#[command]
async fn fetch_packets(
    judge: &Judge,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<Fetched> {
    judge.collect(ctx, progress).await
}

/// Sends the judge's card; returns its delivery state.
#[command]
async fn send_card(judge: &Judge, ctx: &ActionContext) -> Result<Delivery> {
    judge.send_card(ctx).await
}

/// One entry to read, with the judge's sheet on it.
#[command]
async fn work_view(judge: &Judge, round: u32, entry: EntryId) -> Result<WorkView> {
    judge.work(round, entry.0).await
}

/// Saves the sheet on an entry, written on its revision `base`; gives the new one.
#[command]
async fn save_sheet(
    judge: &Judge,
    ctx: &ActionContext,
    round: u32,
    entry: EntryId,
    sheet: Marked,
    base: u32,
) -> Result<u32> {
    judge.mark(round, entry.0, &sheet, base, ctx).await
}

/// Returns sheets of a round to the desk; says which were sent, and their delivery state.
#[command]
async fn return_sheets(
    judge: &Judge,
    ctx: &ActionContext,
    round: u32,
    which: WhichSheets,
) -> Result<Returned> {
    judge.return_sheets(round, which, ctx).await
}

/// The judge's own marks in a round.
#[command]
async fn own_statistics(judge: &Judge, round: u32) -> Result<OwnStatistics> {
    judge.statistics(round).await
}

/// Which two entries to compare next.
#[command]
async fn pairs_view(judge: &Judge, round: u32, category: String) -> Result<PairsView> {
    judge.pairs(round, &category).await
}

/// Says which of two entries is the better.
#[command]
async fn compare_pair(
    judge: &Judge,
    ctx: &ActionContext,
    round: u32,
    one: EntryId,
    other: EntryId,
    answer: Option<f64>,
) -> Result<()> {
    judge.compare(round, (one.0, other.0), answer, ctx).await
}

/// Puts entries into an order, the best first.
#[command]
async fn set_order(
    judge: &Judge,
    ctx: &ActionContext,
    round: u32,
    entries: Vec<EntryId>,
) -> Result<()> {
    judge.order(round, &uuids(&entries), ctx).await
}

//! Rounds, conflicts, and changes of assignments.

use api_macros::command;
use workspaces::rules::Advance;
use workspaces::views::{AdvancePreview, Candidate, ChangePreview, ConflictsPage, RoundView};
use workspaces::{ActionContext, Desk, Result, RoundChange};

use crate::arguments::{EntryId, JudgeId, uuids};

/// Every round, with how far each category is in it.
#[command]
async fn rounds_view(desk: &Desk) -> Result<Vec<RoundView>> {
    desk.rounds().await
}

/// Which entries would advance from a round.
#[command]
async fn preview_advance(
    desk: &Desk,
    round: u32,
    category: String,
    by: Option<Advance>,
) -> Result<AdvancePreview> {
    desk.preview_advance(round, &category, by).await
}

/// Records which entries advance from a round.
#[command]
async fn record_advance(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    category: String,
    entries: Vec<EntryId>,
    reason: String,
) -> Result<()> {
    desk.advance(round, &category, &uuids(&entries), &reason, ctx)
        .await
}

/// Every conflict that was found or stated, with what it does in a round.
#[command]
async fn conflicts_view(desk: &Desk, round: u32, skip: usize) -> Result<ConflictsPage> {
    desk.conflicts_page(round, skip).await
}

/// Keeps a judge from an entry.
#[command]
async fn pin_conflict(
    desk: &Desk,
    ctx: &ActionContext,
    judge: JudgeId,
    entry: EntryId,
    reason: String,
) -> Result<()> {
    desk.pin_conflict(judge.0, entry.0, &reason, ctx).await
}

/// Lets a judge stay on the panel who has a contained conflict with an entry, and does not mark it.
#[command]
async fn contain_conflict(
    desk: &Desk,
    ctx: &ActionContext,
    judge: JudgeId,
    entry: EntryId,
    reason: String,
) -> Result<()> {
    desk.contain_conflict(judge.0, entry.0, &reason, ctx).await
}

/// Dismisses a conflict.
#[command]
async fn dismiss_conflict(
    desk: &Desk,
    ctx: &ActionContext,
    judge: JudgeId,
    entry: EntryId,
    reason: String,
) -> Result<()> {
    desk.dismiss_conflict(judge.0, entry.0, &reason, ctx).await
}

/// Who could read an entry besides those who do.
#[command]
async fn candidates_view(desk: &Desk, round: u32, entry: EntryId) -> Result<Vec<Candidate>> {
    desk.reader_candidates(round, entry.0).await
}

/// Gives an entry to one more judge.
#[command]
async fn give_entry(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    judge: JudgeId,
    entry: EntryId,
    reason: String,
) -> Result<()> {
    desk.assign_by_hand(round, judge.0, entry.0, &reason, ctx)
        .await
}

/// What a change of a round would do.
#[command]
async fn preview_round_change(
    desk: &Desk,
    round: u32,
    change: RoundChange,
    seed: u64,
) -> Result<ChangePreview> {
    desk.preview_change(round, change, seed).await
}

/// Makes a change of a round.
#[command]
async fn make_change(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    change: RoundChange,
    seed: u64,
    reason: String,
) -> Result<ChangePreview> {
    desk.make_change(round, change, seed, &reason, ctx).await
}

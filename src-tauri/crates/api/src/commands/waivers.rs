//! Waivers, and the past: later deadlines, payments, waived fees, past verdicts and why they changed, works entered
//! twice.

use api_macros::command;
use workspaces::views::{DuplicateView, Moment, ReplayView, WaiverView};
use workspaces::{ActionContext, Desk, NewWaiver, ProgressReporter, Result};

use crate::arguments::{EntryId, Instant};

/// Every later deadline that was granted.
#[command]
async fn waivers_view(desk: &Desk) -> Result<Vec<WaiverView>> {
    desk.waivers().await
}

/// Grants a later deadline.
#[command]
async fn grant_waiver(
    desk: &Desk,
    ctx: &ActionContext,
    waiver: NewWaiver,
    reason: String,
) -> Result<()> {
    desk.grant_waiver(&waiver, &reason, ctx).await
}

/// Takes a later deadline back.
#[command]
async fn revoke_waiver(desk: &Desk, ctx: &ActionContext, id: String, reason: String) -> Result<()> {
    desk.revoke_waiver(&id, &reason, ctx).await
}

/// Records what was paid for an entry.
#[command]
async fn record_payment(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    amount: String,
    note: String,
) -> Result<()> {
    desk.record_payment(&entry.to_string(), &amount, &note, ctx)
        .await
}

/// Waives the fee of an entry, or of every entry of its entrant.
#[command]
async fn waive_fee(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    whole_entrant: bool,
    reason: String,
) -> Result<()> {
    desk.waive_fee(&entry.to_string(), whole_entrant, &reason, ctx)
        .await
}

/// Takes the waiver of a fee back.
#[command]
async fn revoke_fee_waiver(
    desk: &Desk,
    ctx: &ActionContext,
    id: String,
    reason: String,
) -> Result<()> {
    desk.revoke_fee_waiver(&id, &reason, ctx).await
}

/// Records when a revision came, as a person knows it; an empty minute takes that back.
#[command]
async fn record_stated_arrival(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    revision: u32,
    local_time: String,
    reason: String,
) -> Result<()> {
    desk.record_stated_arrival_local(&entry.to_string(), revision, &local_time, &reason, ctx)
        .await
}

/// The verdict history of an entry: every moment at which its verdict or findings changed.
#[command]
async fn entry_moments(desk: &Desk, entry: EntryId) -> Result<Vec<Moment>> {
    desk.moments(&entry.to_string()).await
}

/// Every entry as it stood at a past instant.
#[command]
async fn replay_view(
    desk: &Desk,
    progress: ProgressReporter<'_>,
    at: Instant,
    version: Option<u32>,
) -> Result<ReplayView> {
    desk.replay(at.0, version, progress).await
}

/// Every pair of entries that may hold the same work.
#[command]
async fn duplicates_view(
    desk: &Desk,
    progress: ProgressReporter<'_>,
) -> Result<Vec<DuplicateView>> {
    desk.duplicates(progress).await
}

//! The gate, and the past: later deadlines, payments, what entries came to and why that changed, works entered twice.

use api_macros::command;
use workspaces::views::{AlikeView, AllowanceView, Moment, ReplayView};
use workspaces::{Act, Desk, NewAllowance, Result, Watch};

use crate::arguments::{EntryId, Instant};

/// Every later deadline that was granted.
#[command]
async fn allowances_view(desk: &Desk) -> Result<Vec<AllowanceView>> {
    desk.allowances().await
}

/// Grants a later deadline.
#[command]
async fn grant_allowance(
    desk: &Desk,
    act: &Act,
    allowance: NewAllowance,
    reason: String,
) -> Result<()> {
    desk.allow(&allowance, &reason, act).await
}

/// Takes a later deadline back.
#[command]
async fn revoke_allowance(desk: &Desk, act: &Act, id: String, reason: String) -> Result<()> {
    desk.revoke_allowance(&id, &reason, act).await
}

/// Records what was paid for an entry.
#[command]
async fn record_payment(
    desk: &Desk,
    act: &Act,
    entry: EntryId,
    amount: String,
    note: String,
) -> Result<()> {
    desk.record_payment(&entry.to_string(), &amount, &note, act)
        .await
}

/// Records when a revision came, as a person knows it; an empty minute takes that back.
#[command]
async fn state_arrival(
    desk: &Desk,
    act: &Act,
    entry: EntryId,
    revision: u32,
    local: String,
    reason: String,
) -> Result<()> {
    desk.state_arrival_local(&entry.to_string(), revision, &local, &reason, act)
        .await
}

/// Every moment at which what an entry comes to changed.
#[command]
async fn entry_moments(desk: &Desk, entry: EntryId) -> Result<Vec<Moment>> {
    desk.moments(&entry.to_string()).await
}

/// Every entry as it stood at a past instant.
#[command]
async fn replay_view(
    desk: &Desk,
    watch: Watch<'_>,
    at: Instant,
    version: Option<u32>,
) -> Result<ReplayView> {
    desk.replay(at.0, version, watch).await
}

/// Every pair of entries that may hold the same work.
#[command]
async fn alike_view(desk: &Desk, watch: Watch<'_>) -> Result<Vec<AlikeView>> {
    desk.alike(watch).await
}

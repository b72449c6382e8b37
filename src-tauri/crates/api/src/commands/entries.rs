//! The desk's entries, and rulings on them.

use api_macros::command;
use workspaces::rules::{FindingKey, Outcome, Verdict};
use workspaces::views::{EntriesPage, EntriesQuery, EntryView};
use workspaces::{ActionContext, Desk, Reason, Result};

use crate::arguments::EntryId;

/// One page of the entries table, sorted, filtered and searched.
#[command]
async fn entries_page(desk: &Desk, query: EntriesQuery) -> Result<EntriesPage> {
    desk.entries(query).await
}

/// One entry with its findings, its history, and its verdict under each version of the call.
#[command]
async fn entry_view(desk: &Desk, id: EntryId) -> Result<EntryView> {
    desk.entry(&id.to_string()).await
}

/// Records a ruling over a finding.
#[command]
async fn rule(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    on: FindingKey,
    outcome: Outcome,
    reason: Reason,
) -> Result<Verdict> {
    desk.record_ruling(&entry.to_string(), &on, outcome, reason, ctx)
        .await
}

/// Revokes the ruling over a finding.
#[command]
async fn revoke_ruling(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    on: FindingKey,
) -> Result<Verdict> {
    desk.revoke_ruling(&entry.to_string(), &on, ctx).await
}

//! The call, and its extension.

use std::collections::BTreeMap;

use api_macros::command;
use workspaces::rules::{Call, CallReview, CallSide, Difference};
use workspaces::views::{
    Beginning, CallDraftView, CallPreview, CallPublished, CallView, NextEditionView, SavedCallDraft,
};
use workspaces::{ActionContext, CallDraft, Desk, NewExtension, ProgressReporter, Result};

use crate::answer::Answer;

/// The call in force and every version before it.
#[command]
async fn call_view(desk: &Desk) -> Result<CallView> {
    desk.call_view().await
}

/// The call parsed from a text, for a form.
#[command]
async fn read_call(toml: String) -> Answer<Call> {
    Desk::read_call(&toml).map_err(Into::into)
}

/// A call as a form changed it, written into the text it came from.
#[command]
async fn write_call(toml: String, call: Call) -> Answer<String> {
    Desk::write_call(&toml, &call).map_err(Into::into)
}

/// The check of a call: advice, and what of its texts was read.
#[command]
async fn advise_on(toml: String) -> Answer<CallReview> {
    Desk::advise(&toml).map_err(Into::into)
}

/// The names of the calls that one can begin from.
#[command]
async fn call_templates() -> Answer<Vec<String>> {
    Ok(Desk::templates())
}

/// The call of the next edition, from a template or an earlier call.
#[command]
async fn begin_call(_desk: &Desk, ctx: &ActionContext, from: Beginning) -> Result<NextEditionView> {
    Desk::begin(&from, ctx.at.date_naive()).await
}

/// What a later version of the call says differently from an earlier one.
#[command]
async fn compare_calls(desk: &Desk, before: u32, after: u32) -> Result<Vec<Difference>> {
    desk.compare(before, after).await
}

/// What a changed text of the call would do; nothing is saved.
#[command]
async fn preview_call(
    desk: &Desk,
    progress: ProgressReporter<'_>,
    toml: String,
) -> Result<CallPreview> {
    desk.preview_call(&toml, progress).await
}

/// Publishes the next version of the call; returns its delivery state.
#[command]
async fn publish_call(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    toml: String,
) -> Result<CallPublished> {
    desk.publish(&toml, ctx, progress).await
}

/// What was written on the call and is not published.
#[command]
async fn call_draft(desk: &Desk) -> Result<Option<CallDraftView>> {
    desk.call_draft().await
}

/// Keeps a draft of the call in the place of the revision that it was written on.
#[command]
async fn save_call_draft(
    desk: &Desk,
    ctx: &ActionContext,
    draft: CallDraft,
    base: u32,
) -> Result<SavedCallDraft> {
    desk.save_call_draft(&draft, base, ctx).await
}

/// Merges what was published since the draft was begun into it; `choices` says by place which value to keep where both
/// changed.
#[command]
async fn bring_into_call_draft(
    desk: &Desk,
    ctx: &ActionContext,
    revision: u32,
    version: u32,
    choices: BTreeMap<String, CallSide>,
) -> Result<SavedCallDraft> {
    desk.bring_into_call_draft(revision, version, choices, ctx)
        .await
}

/// Discards the draft of the call.
#[command]
async fn discard_call_draft(desk: &Desk, revision: u32) -> Result<()> {
    desk.discard_call_draft(revision).await
}

/// What an extension would do; nothing is saved.
#[command]
async fn preview_extension(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    extension: NewExtension,
) -> Result<CallPreview> {
    desk.preview_extension(&extension, ctx, progress).await
}

/// Records an extension; returns the delivery state of the call.
#[command]
async fn record_extension(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    extension: NewExtension,
) -> Result<CallPublished> {
    desk.record_extension(&extension, ctx, progress).await
}

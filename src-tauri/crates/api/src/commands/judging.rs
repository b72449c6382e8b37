//! People, judging, results.

use api_macros::command;
use workspaces::views::{
    AgreementView, CategoryResults, DecisionsView, HeldSheetView, JudgingView, PeopleView,
    TopAwardView,
};
use workspaces::{
    ActionContext, AssignmentReport, AwardDecision, Desk, JudgeTerms, ProgressReporter, Reason,
    Result, SentOut, Votes,
};

use crate::arguments::{EntryId, Fingerprint, JudgeId, uuids};

/// Everybody the desk works with.
#[command]
async fn people_view(desk: &Desk) -> Result<PeopleView> {
    desk.people().await
}

/// Lets one more person open the desk.
#[command]
async fn add_key(
    desk: &Desk,
    ctx: &ActionContext,
    person: String,
    passphrase: String,
) -> Result<()> {
    desk.add_person(&person, &passphrase, ctx).await
}

/// Takes a person's key back.
#[command]
async fn remove_key(desk: &Desk, ctx: &ActionContext, person: String) -> Result<()> {
    desk.remove_key(&person, ctx).await
}

/// Adds the judge whose card with this fingerprint waits in the mailbox.
#[command]
async fn add_judge(
    desk: &Desk,
    ctx: &ActionContext,
    fingerprint: Fingerprint,
    terms: JudgeTerms,
) -> Result<()> {
    desk.add_waiting_judge(fingerprint.as_str(), &terms, ctx)
        .await
        .map(drop)
}

/// Changes the terms on which a judge reads.
#[command]
async fn set_judge_terms(
    desk: &Desk,
    ctx: &ActionContext,
    judge: JudgeId,
    terms: JudgeTerms,
) -> Result<()> {
    desk.set_judge_terms(judge.0, &terms, ctx).await
}

/// Says who reads a category in a round.
#[command]
async fn set_panel(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    category: String,
    judges: Vec<JudgeId>,
) -> Result<()> {
    desk.set_panel(round, &category, &uuids(&judges), ctx).await
}

/// Assignments, and what came back.
#[command]
async fn judging_view(desk: &Desk, round: u32, skip: usize) -> Result<JudgingView> {
    desk.judging_page(round, skip).await
}

/// The largest number of judges who read one entry of a round, categories left out for which the call has a number of
/// their own; 0 where nothing is assigned in the others.
#[command]
async fn most_readers(desk: &Desk, round: u32) -> Result<usize> {
    desk.most_readers(round).await
}

/// Assigns the entries that are not assigned yet.
#[command]
async fn assign_judges(
    desk: &Desk,
    ctx: &ActionContext,
    round: u32,
    per_entry: usize,
    seed: u64,
) -> Result<AssignmentReport> {
    desk.assign(round, per_entry, seed, ctx).await
}

/// Undoes the last assignment.
#[command]
async fn undo_assignment(desk: &Desk, ctx: &ActionContext, round: u32) -> Result<usize> {
    desk.undo_assignment(round, ctx).await
}

/// Sends every judge their packet.
#[command]
async fn send_packets(
    desk: &Desk,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
    round: u32,
) -> Result<SentOut> {
    desk.send_packets(round, ctx, progress).await
}

/// The sheets that wait for an officer.
#[command]
async fn held_sheets(desk: &Desk) -> Result<Vec<HeldSheetView>> {
    desk.held_sheets().await
}

/// Accepts or declines a sheet that waits.
#[command]
async fn answer_sheet(
    desk: &Desk,
    ctx: &ActionContext,
    id: i64,
    accepted: bool,
    reason: String,
) -> Result<()> {
    desk.answer_sheet(id, accepted, &reason, ctx).await
}

/// A page of the results of a category, after `skip` entries; `whole` asks for what takes long as well.
#[command]
async fn results_view(
    desk: &Desk,
    round: u32,
    category: String,
    whole: bool,
    skip: usize,
) -> Result<CategoryResults> {
    desk.results_page(round, &category, whole, skip).await
}

/// How far the judges of a category agree.
#[command]
async fn agreement_view(desk: &Desk, round: u32, category: String) -> Result<AgreementView> {
    desk.agreement(round, &category).await
}

/// The outcome of every category.
#[command]
async fn decisions_view(desk: &Desk) -> Result<Vec<DecisionsView>> {
    desk.decisions_view().await
}

/// Every award for one of the winners of categories, with its candidates.
#[command]
async fn top_awards_view(desk: &Desk) -> Result<Vec<TopAwardView>> {
    desk.top_awards().await
}

/// Records a decision; gives the id by which it can be taken back.
#[command]
async fn record_decision(
    desk: &Desk,
    ctx: &ActionContext,
    category: String,
    decision: AwardDecision,
    reason: Reason,
    votes: Option<Votes>,
) -> Result<i64> {
    desk.decide(&category, &decision, reason, votes, ctx).await
}

/// Records whether an entry meets what the call asks before its outcome is announced.
#[command]
async fn record_condition(
    desk: &Desk,
    ctx: &ActionContext,
    entry: EntryId,
    condition: String,
    met: bool,
    reason: String,
) -> Result<()> {
    desk.record_condition(&entry.to_string(), &condition, met, &reason, ctx)
        .await
}

/// Takes a decision back, with a reason.
#[command]
async fn take_back_decision(
    desk: &Desk,
    ctx: &ActionContext,
    id: i64,
    reason: String,
) -> Result<i64> {
    desk.take_back_decision(id, &reason, ctx).await
}

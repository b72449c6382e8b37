use tauri::State;
use tauri::ipc::Channel;
use workspaces::views::{
    AgreementView, CategoryResults, DecisionsView, HeldSheetView, JudgingView, PeopleView,
};
use workspaces::{AwardDecision, DealReport, JudgeTerms, Progress, Reason, SentOut, Votes, Watch};

use crate::at::{Answer, tell};
use crate::session::Session;

/// Everybody the desk works with.
#[tauri::command]
pub(crate) async fn people_view(session: State<'_, Session>) -> Answer<PeopleView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.people_by_mail().await)
        .await
}

/// Lets one more person open the desk.
#[tauri::command]
pub(crate) async fn key_add(
    session: State<'_, Session>,
    person: String,
    passphrase: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.add_person(&person, &passphrase, &at.act).await)
        .await
}

/// Takes a person's key back.
#[tauri::command]
pub(crate) async fn key_remove(session: State<'_, Session>, person: String) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.remove_key(&person, &at.act).await)
        .await
}

/// Adds the judge whose card with this fingerprint waits in the mailbox.
#[tauri::command]
pub(crate) async fn judge_add(
    session: State<'_, Session>,
    fingerprint: String,
    terms: JudgeTerms,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .add_judge_by_mail(&fingerprint, &terms, &at.act)
                .await
        })
        .await
}

/// Changes the terms on which a judge reads.
#[tauri::command]
pub(crate) async fn judge_terms_set(
    session: State<'_, Session>,
    judge: String,
    terms: JudgeTerms,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.set_judge_terms(&judge, &terms, &at.act).await)
        .await
}

/// Says who reads a category in a round.
#[tauri::command]
pub(crate) async fn panel_set(
    session: State<'_, Session>,
    round: u32,
    category: String,
    judges: Vec<String>,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .set_panel_of(round, &category, &judges, &at.act)
                .await
        })
        .await
}

/// Who reads what, and what came back.
#[tauri::command]
pub(crate) async fn judging_view(
    session: State<'_, Session>,
    round: u32,
    skip: usize,
) -> Answer<JudgingView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.judging_page(round, skip).await)
        .await
}

/// Deals the entries that are not dealt yet.
#[tauri::command]
pub(crate) async fn judging_deal(
    session: State<'_, Session>,
    round: u32,
    per_entry: usize,
    seed: u64,
) -> Answer<DealReport> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.deal(round, per_entry, seed, &at.act).await)
        .await
}

/// Takes the last deal back.
#[tauri::command]
pub(crate) async fn judging_undo_deal(session: State<'_, Session>, round: u32) -> Answer<usize> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.undo_deal(round, &at.act).await)
        .await
}

/// Sends every judge their packet.
#[tauri::command]
pub(crate) async fn packets_send(
    session: State<'_, Session>,
    round: u32,
    progress: Channel<Progress>,
) -> Answer<SentOut> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace
                .send_packets_by_mail(round, &at.act, watch)
                .await
        })
        .await
}

/// The sheets that wait for an officer.
#[tauri::command]
pub(crate) async fn sheets_held(session: State<'_, Session>) -> Answer<Vec<HeldSheetView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.held_sheets().await)
        .await
}

/// Accepts or declines a sheet that waits.
#[tauri::command]
pub(crate) async fn sheet_answer(
    session: State<'_, Session>,
    id: i64,
    accepted: bool,
    reason: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .answer_sheet(id, accepted, &reason, &at.act)
                .await
        })
        .await
}

/// The results of a category.
#[tauri::command]
pub(crate) async fn results_view(
    session: State<'_, Session>,
    round: u32,
    category: String,
    whole: bool,
    skip: usize,
) -> Answer<CategoryResults> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .results_page(round, &category, whole, skip)
                .await
        })
        .await
}

/// How far the judges of a category agree.
#[tauri::command]
pub(crate) async fn agreement_view(
    session: State<'_, Session>,
    round: u32,
    category: String,
) -> Answer<AgreementView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.agreement(round, &category).await)
        .await
}

/// What every category comes to.
#[tauri::command]
pub(crate) async fn decisions_view(session: State<'_, Session>) -> Answer<Vec<DecisionsView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.decisions_view().await)
        .await
}

/// Records a decision; gives the id by which it can be taken back.
#[tauri::command]
pub(crate) async fn decision_record(
    session: State<'_, Session>,
    category: String,
    decision: AwardDecision,
    reason: Reason,
    votes: Option<Votes>,
) -> Answer<i64> {
    session
        .desk()
        .await?
        .does(async |at| {
            at.workspace
                .decide(&category, &decision, reason, votes, &at.act)
                .await
        })
        .await
}

/// Takes a decision back, with a reason.
#[tauri::command]
pub(crate) async fn decision_take_back(
    session: State<'_, Session>,
    id: i64,
    reason: String,
) -> Answer<i64> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.take_back_decision(id, &reason, &at.act).await)
        .await
}

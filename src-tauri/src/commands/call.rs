use std::collections::BTreeMap;

use tauri::State;
use tauri::ipc::Channel;
use workspaces::rules::{Advice, Call, CallSide, Difference};
use workspaces::views::{
    Beginning, Begun, CallDraftView, CallPublished, CallTrial, CallView, SavedCallDraft,
};
use workspaces::{CallDraft, Desk, NewExtension, Progress, Watch};

use crate::at::{Answer, tell};
use crate::session::Session;

/// The call in force and every version before it.
#[tauri::command]
pub(crate) async fn call_view(session: State<'_, Session>) -> Answer<CallView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.call_view().await)
        .await
}

/// The call that a text says, for a form.
#[tauri::command]
pub(crate) async fn call_read(toml: String) -> Answer<Call> {
    Desk::read_call(&toml).map_err(|error| error.failure())
}

/// A call as a form changed it, written into the text it came from.
#[tauri::command]
pub(crate) async fn call_write(toml: String, call: Call) -> Answer<String> {
    Desk::write_call(&toml, &call).map_err(|error| error.failure())
}

/// What the writers of a call may want to correct.
#[tauri::command]
pub(crate) async fn call_advise(toml: String) -> Answer<Vec<Advice>> {
    Desk::advise(&toml).map_err(|error| error.failure())
}

/// The names of the calls that one can begin from.
#[tauri::command]
pub(crate) async fn call_templates() -> Vec<String> {
    Desk::templates()
}

/// The call of the next edition, from a template or an earlier call.
#[tauri::command]
pub(crate) async fn call_begin(session: State<'_, Session>, from: Beginning) -> Answer<Begun> {
    session
        .desk()
        .await?
        .does(async |at| Desk::begin(&from, at.act.at.date_naive()).await)
        .await
}

/// What a later version of the call says differently from an earlier one.
#[tauri::command]
pub(crate) async fn call_compare(
    session: State<'_, Session>,
    before: u32,
    after: u32,
) -> Answer<Vec<Difference>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.compare(before, after).await)
        .await
}

/// What a changed text of the call would do; nothing is saved.
#[tauri::command]
pub(crate) async fn call_try(
    session: State<'_, Session>,
    toml: String,
    progress: Channel<Progress>,
) -> Answer<CallTrial> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace.try_call(&toml, watch).await
        })
        .await
}

/// Publishes the next version of the call; tells how far it came.
#[tauri::command]
pub(crate) async fn call_publish(
    session: State<'_, Session>,
    toml: String,
    progress: Channel<Progress>,
) -> Answer<CallPublished> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace.publish_by_mail(&toml, &at.act, watch).await
        })
        .await
}

/// What was written on the call and is not published.
#[tauri::command]
pub(crate) async fn call_draft_view(session: State<'_, Session>) -> Answer<Option<CallDraftView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.call_draft().await)
        .await
}

/// Keeps a draft of the call in the place of the revision that it was written on.
#[tauri::command]
pub(crate) async fn call_draft_save(
    session: State<'_, Session>,
    draft: CallDraft,
    base: u32,
) -> Answer<SavedCallDraft> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.save_call_draft(&draft, base, &at.act).await)
        .await
}

/// Brings what was published since the draft was begun into it.
#[tauri::command]
pub(crate) async fn call_draft_bring(
    session: State<'_, Session>,
    revision: u32,
    version: u32,
    choices: BTreeMap<String, CallSide>,
) -> Answer<SavedCallDraft> {
    session
        .desk()
        .await?
        .does(async |at| {
            let desk = &at.workspace;
            desk.bring_into_call_draft(revision, version, choices, &at.act)
                .await
        })
        .await
}

/// Discards the draft of the call.
#[tauri::command]
pub(crate) async fn call_draft_discard(session: State<'_, Session>, revision: u32) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.discard_call_draft(revision).await)
        .await
}

/// What an extension would do; nothing is saved.
#[tauri::command]
pub(crate) async fn extension_try(
    session: State<'_, Session>,
    extension: NewExtension,
    progress: Channel<Progress>,
) -> Answer<CallTrial> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace.try_extension(&extension, &at.act, watch).await
        })
        .await
}

/// Records an extension; tells how far the call came.
#[tauri::command]
pub(crate) async fn extension_record(
    session: State<'_, Session>,
    extension: NewExtension,
    progress: Channel<Progress>,
) -> Answer<CallPublished> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace
                .extend_by_mail(&extension, &at.act, watch)
                .await
        })
        .await
}

use tauri::State;
use tauri::ipc::Channel;
use workspaces::views::{DeskView, LogView, TodayView};
use workspaces::{Collected, Progress, Watch};

use crate::at::{Answer, tell};
use crate::session::Session;

/// The desk at a glance.
#[tauri::command]
pub(crate) async fn desk_view(session: State<'_, Session>) -> Answer<DeskView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.view().await)
        .await
}

/// How far the season is, and what waits for a person.
#[tauri::command]
pub(crate) async fn desk_today(session: State<'_, Session>) -> Answer<TodayView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.today(&at.act).await)
        .await
}

/// Takes in what waits in the mailbox, and sends the receipts.
#[tauri::command]
pub(crate) async fn desk_collect(
    session: State<'_, Session>,
    progress: Channel<Progress>,
) -> Answer<Collected> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            at.workspace
                .collect_mail(&at.act, Watch::new(&tell, Some(&at.stop)))
                .await
        })
        .await
}

/// A page of the log, the newest line first.
#[tauri::command]
pub(crate) async fn desk_log(
    session: State<'_, Session>,
    before: Option<u64>,
    limit: u32,
) -> Answer<Vec<LogView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.log(before, limit).await)
        .await
}

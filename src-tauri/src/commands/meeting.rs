use tauri::State;
use tauri::ipc::Channel;
use workspaces::views::{AgendaView, FeedbackPage};
use workspaces::{Progress, SentOut, Watch};

use crate::at::{Answer, tell};
use crate::session::Session;

/// In what order a jury discusses, and who must leave for what.
#[tauri::command]
pub(crate) async fn agenda_view(
    session: State<'_, Session>,
    round: u32,
    category: String,
    skip: usize,
) -> Answer<AgendaView> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.agenda_page(round, &category, skip).await)
        .await
}

/// Takes down what was said.
#[tauri::command]
pub(crate) async fn minute_take(
    session: State<'_, Session>,
    round: u32,
    category: String,
    entry: Option<String>,
    text: String,
) -> Answer<()> {
    session
        .desk()
        .await?
        .does(async |at| {
            let entry = entry.as_deref();
            at.workspace
                .take_minute(round, &category, entry, &text, &at.act)
                .await
        })
        .await
}

/// What entrants of a category would be told.
#[tauri::command]
pub(crate) async fn feedback_view(
    session: State<'_, Session>,
    category: String,
    skip: usize,
) -> Answer<FeedbackPage> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.feedback_page(&category, skip).await)
        .await
}

/// Tells the entrants of a category.
#[tauri::command]
pub(crate) async fn feedback_release(
    session: State<'_, Session>,
    category: String,
    progress: Channel<Progress>,
) -> Answer<SentOut> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace
                .release_feedback(&category, &at.act, watch)
                .await
        })
        .await
}

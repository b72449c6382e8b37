use tauri::State;
use tauri::ipc::Channel;
use workspaces::views::LinkView;
use workspaces::{Progress, Watch, Web};

use crate::at::{Answer, tell};
use crate::session::Session;

/// The text of a file of an entry; null where none was found in it.
#[tauri::command]
pub(crate) async fn entry_file_text(
    session: State<'_, Session>,
    entry: String,
    hash: String,
) -> Answer<Option<String>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.file_text(&entry, &hash).await)
        .await
}

/// Every link of every entry, with what was found when somebody last looked.
#[tauri::command]
pub(crate) async fn links_view(session: State<'_, Session>) -> Answer<Vec<LinkView>> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.links().await)
        .await
}

/// Looks whether links are alive.
#[tauri::command]
pub(crate) async fn links_check(
    session: State<'_, Session>,
    progress: Channel<Progress>,
) -> Answer<Vec<LinkView>> {
    session
        .desk()
        .await?
        .does(async |at| {
            let tell = tell(progress);
            let watch = Watch::new(&tell, Some(&at.stop));
            at.workspace
                .check_links(Web::default(), &at.act, watch)
                .await
        })
        .await
}

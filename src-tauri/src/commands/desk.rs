use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use workspaces::views::DeskView;
use workspaces::{Failure, Progress};

use crate::rehearsal::Rehearsal;

/// Opens the rehearsal desk and gives it at a glance. The first time it plays the whole season, and
/// tells `progress` how far it is.
#[tauri::command]
pub(crate) async fn desk_open<R: Runtime>(
    app: AppHandle<R>,
    rehearsal: State<'_, Rehearsal>,
    progress: Channel<Progress>,
) -> Result<DeskView, Failure> {
    rehearsal
        .desk(&app, &tell(progress))
        .await?
        .view()
        .await
        .map_err(|error| error.failure())
}

/// A window that has gone needs to hear no more.
fn tell(channel: Channel<Progress>) -> impl Fn(Progress) + Send + Sync {
    move |progress| drop(channel.send(progress))
}

use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};
use workspaces::{Error, WorkspaceKind};

use crate::session::Session;

/// How often an open desk looks into its mailbox: the time in which it cannot say when an entry came is no longer than
/// that. A look writes two rows of some 80 bytes and reads only files that are new.
pub const LOOK_EVERY: Duration = Duration::from_mins(3);

impl Session {
    /// Lets the desk that was just opened look into its mailbox at once and then again and again, until it is closed or another takes its place.
    pub(crate) async fn keep_looking<R: Runtime>(&self, app: &AppHandle<R>) {
        let number = self.opening(WorkspaceKind::Desk).await.number;
        if number == 0 || !self.begins_looking(number) {
            return;
        }
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            let session = app.state::<Session>();
            while session.opening(WorkspaceKind::Desk).await.number == number {
                session.look_once().await;
                tokio::time::sleep(session.look_every).await;
            }
        });
    }

    /// Looks into the mailbox, where there is one and the call is published. What goes wrong is said when somebody collects.
    async fn look_once(&self) {
        let Ok(desk) = self.desk().await else {
            return;
        };
        let looked = match desk.workspace.settings().mailbox().await {
            Ok(mailbox) => desk.workspace.look(&mailbox, &desk.act).await,
            Err(error) => Err(error),
        };
        match looked {
            Ok(()) | Err(Error::NoMailbox | Error::NoCall) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "the mailbox could not be looked into");
            }
        }
    }
}

use std::sync::Arc;

use workspaces::{Error, WorkspaceKind};

use super::Session;

impl Session {
    /// Lets the desk that was just opened look into its mailbox at once and then again and again, until it is closed or
    /// another takes its place.
    pub(crate) async fn keep_looking(self: &Arc<Self>) {
        let number = self.opening(WorkspaceKind::Desk).await.number;
        if number == 0 || !self.begins_looking(number) {
            return;
        }
        let session = Arc::clone(self);
        tokio::spawn(async move {
            while session.opening(WorkspaceKind::Desk).await.number == number {
                session.look_once().await;
                tokio::time::sleep(session.host.mailbox_poll_interval()).await;
            }
        });
    }

    /// Looks into the mailbox, where there is one and the call is published. What goes wrong is said when somebody collects.
    async fn look_once(&self) {
        let Ok(desk) = self.desk().await else {
            return;
        };
        match desk.workspace.look(&desk.ctx).await {
            Ok(()) | Err(Error::NoMailbox | Error::NoCall) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "the mailbox could not be looked into");
            }
        }
    }
}

//! Polling the mailbox of an open desk.

use std::sync::Arc;

use workspaces::{Error, WorkspaceKind};

use super::Session;

impl Session {
    /// Polls the mailbox of the desk that was just opened, at once and then at an interval, until it is closed or another
    /// takes its place.
    pub(crate) async fn start_mailbox_polling(self: &Arc<Self>) {
        let number = self.opening(WorkspaceKind::Desk).await.number;
        if number == 0 || !self.starts_polling(number) {
            return;
        }
        let session = Arc::clone(self);
        tokio::spawn(async move {
            while session.opening(WorkspaceKind::Desk).await.number == number {
                session.look_into_mailbox_once().await;
                tokio::time::sleep(session.host.mailbox_poll_interval()).await;
            }
        });
    }

    /// Looks into the mailbox, where there is one and the call is published. What goes wrong is said when somebody collects.
    async fn look_into_mailbox_once(&self) {
        let Ok(desk) = self.desk().await else {
            return;
        };
        match desk.workspace.look_into_mailbox(&desk.ctx).await {
            Ok(()) | Err(Error::NoMailbox | Error::NoCall) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "the mailbox could not be looked into");
            }
        }
    }
}

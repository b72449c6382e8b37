//! Sending through the mailbox.

use workspaces::views::{OpenWorkspace, UnsentView};
use workspaces::{Posted, WorkspaceKind};

use super::Session;
use crate::answer::Answer;

impl Session {
    /// Says where the mailbox of one open workspace is.
    pub(crate) async fn choose_mailbox(
        &self,
        kind: WorkspaceKind,
        place: &str,
    ) -> Answer<Vec<OpenWorkspace>> {
        self.workspace(kind)
            .await?
            .settings()
            .set_mailbox(place)
            .await?;
        self.opened().await
    }

    /// What everything that is open has sealed and not sent.
    pub(crate) async fn unsent(&self) -> Answer<Vec<UnsentView>> {
        let mut unsent = Vec::new();
        for workspace in self.all().await {
            unsent.push(workspace.unsent().await?);
        }
        Ok(unsent)
    }

    /// Sends what waits in one open workspace.
    pub(crate) async fn send_unsent(&self, kind: WorkspaceKind) -> Answer<Posted> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(kind, &workspace.settings()).await?;
        Ok(workspace.send_unsent(&ctx).await?)
    }
}

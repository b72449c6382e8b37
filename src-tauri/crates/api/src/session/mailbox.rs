//! Sending through the mailbox.

use workspaces::views::{MailboxChoice, MailboxTryView, MailboxView, OpenWorkspace, UnsentView};
use workspaces::{Posted, ProgressReporter, WorkspaceKind};

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

    /// Says where the mailbox of one open workspace is, and what opens the store that it is.
    pub(crate) async fn choose_store(
        &self,
        kind: WorkspaceKind,
        choice: MailboxChoice,
    ) -> Answer<Vec<OpenWorkspace>> {
        let workspace = self.workspace(kind).await?;
        workspace.settings().choose_mailbox(choice).await?;
        self.opened().await
    }

    /// Where the mailbox of one open workspace is, and what opens it but for the secret.
    pub(crate) async fn mailbox_view(&self, kind: WorkspaceKind) -> Answer<MailboxView> {
        let workspace = self.workspace(kind).await?;
        Ok(workspace.settings().mailbox_view().await?)
    }

    /// Tries a mailbox out for one open workspace.
    pub(crate) async fn try_mailbox(
        &self,
        kind: WorkspaceKind,
        choice: MailboxChoice,
    ) -> Answer<MailboxTryView> {
        let workspace = self.workspace(kind).await?;
        let now = self.host().now();
        Ok(workspace.settings().try_mailbox(choice, now).await?)
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
    pub(crate) async fn send_unsent(
        &self,
        kind: WorkspaceKind,
        progress: ProgressReporter<'_>,
    ) -> Answer<Posted> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(kind, &workspace.settings()).await?;
        Ok(workspace.send_unsent(&ctx, progress).await?)
    }
}

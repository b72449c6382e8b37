//! Making, opening and closing workspaces.

use std::path::Path;
use std::sync::Arc;

use workspaces::views::{OpenRequest, OpenWorkspace};
use workspaces::{
    ActionContext, Failure, LocalData, ProgressReporter, Unlock, Workspace, WorkspaceKind,
};

use super::Session;
use crate::answer::Answer;

impl Session {
    /// Makes a workspace and opens it.
    pub(crate) async fn create(
        self: &Arc<Self>,
        kind: WorkspaceKind,
        request: OpenRequest,
    ) -> Answer<Vec<OpenWorkspace>> {
        let (local, ctx) = (self.local()?, self.machine_clock_context(&request.person));
        let folder = Path::new(&request.folder);
        if self.has_open(folder).await {
            return Err(open_here(&request.folder));
        }
        let workspace =
            Workspace::create_here(kind, folder, &unlock(&request, local), local, &ctx).await?;
        self.close_rehearsal().await?;
        self.set_opened(workspace).await;
        self.remember_request(kind, &request).await;
        self.start_mailbox_polling().await;
        self.opened().await
    }

    /// Opens a workspace of any kind. One that is open already stays as it is, if the request could open it.
    pub(crate) async fn open(self: &Arc<Self>, request: OpenRequest) -> Answer<Vec<OpenWorkspace>> {
        let folder = Path::new(&request.folder);
        let (local, ctx) = (self.local()?, self.machine_clock_context(&request.person));
        let unlock = unlock(&request, local);
        if self.has_open(folder).await {
            workspaces::check_unlock(folder, &unlock).await?;
            return self.opened().await;
        }
        let result = Workspace::open_here(folder, &unlock, request.restored, local, &ctx).await;
        let (workspace, notices) = result?;
        self.add_notices(notices).await;
        let kind = workspace.kind();
        if workspace.settings().clock().await?.is_none() {
            self.close_rehearsal().await?;
        }
        self.set_opened(workspace).await;
        self.remember_request(kind, &request).await;
        self.read_unread_files(kind).await?;
        self.start_mailbox_polling().await;
        self.opened().await
    }

    /// Reads, in the background, the files that nobody has read yet: the window need not wait for them.
    pub(super) async fn read_unread_files(&self, kind: WorkspaceKind) -> Answer<()> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(kind, &workspace.settings()).await?;
        tokio::spawn(async move {
            if let Err(error) = workspace
                .read_unread_files(&ctx, ProgressReporter::none())
                .await
            {
                tracing::warn!(code = error.code(), "files that wait could not be read");
            }
        });
        Ok(())
    }

    /// Everything that is open, as the window shows it.
    pub(crate) async fn opened(&self) -> Answer<Vec<OpenWorkspace>> {
        let mut views = Vec::new();
        for workspace in self.all().await {
            let ctx = self.ctx(workspace.kind(), &workspace.settings()).await?;
            let number = self.opening(workspace.kind()).await.number;
            views.push(open_view(&workspace, number, &ctx).await?);
        }
        Ok(views)
    }

    /// Closes everything.
    pub async fn close_all(&self) -> Answer<()> {
        // A clock that cannot be kept leaves no workspace open.
        let result = self.keep_clocks().await;
        for workspace in self.take_all().await {
            self.back_up_if_due(&workspace).await;
            Self::close(workspace).await;
        }
        result
    }

    /// Closes a workspace that was taken out.
    pub(super) async fn close(workspace: Workspace) {
        // What was confirmed is on the disk whatever closing says.
        if let Err(error) = workspace.close().await {
            tracing::warn!(code = error.code(), "a workspace did not close cleanly");
        }
    }
}

async fn open_view(
    workspace: &Workspace,
    opened: u32,
    ctx: &ActionContext,
) -> Answer<OpenWorkspace> {
    let settings = workspace.settings();
    Ok(OpenWorkspace {
        opened,
        warnings: workspace.warnings(),
        kind: workspace.kind(),
        name: settings.name().to_owned(),
        now: ctx.at.to_rfc3339(),
        rehearsal: settings.clock().await?.is_some(),
        mailbox: settings.mailbox_place().await?,
    })
}

/// A workspace that this very window has open.
fn open_here(folder: &str) -> Failure {
    Failure::new("workspace-open-here", [("path", folder.to_owned())])
}

pub(super) fn unlock<'a>(request: &'a OpenRequest, local: &'a LocalData) -> Unlock<'a> {
    match (&request.passphrase, &request.recovery) {
        (Some(passphrase), _) => Unlock::Passphrase {
            person: &request.person,
            passphrase,
        },
        (None, Some(code)) => Unlock::Recovery { code },
        (None, None) => Unlock::StoredKey { keys: local.keys() },
    }
}

//! The keys of open workspaces: who can open them, and adding one more.

use workspaces::{KeysView, Unlock, WorkspaceKind};

use super::Session;
use crate::answer::Answer;

impl Session {
    /// Lets a recovery key open an open workspace, once a person typed its group of that number.
    pub(crate) async fn set_recovery_key(
        &self,
        kind: WorkspaceKind,
        code: &str,
        group: usize,
        typed: &str,
    ) -> Answer<()> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(kind, &workspace.settings()).await?;
        let keys = workspace.keys();
        let result = keys.set_recovery_key(code, group, typed, &ctx).await;
        Ok(result?)
    }

    /// Lets one more person open an open workspace.
    pub(crate) async fn add_passphrase(
        &self,
        kind: WorkspaceKind,
        person: &str,
        passphrase: &str,
    ) -> Answer<()> {
        let unlock = Unlock::Passphrase { person, passphrase };
        self.add_key(kind, &unlock).await
    }

    /// Lets this computer open an open workspace, in the place of the one before.
    pub(crate) async fn add_this_computer(&self, kind: WorkspaceKind) -> Answer<()> {
        let keys = self.local()?.keys();
        self.add_key(kind, &Unlock::StoredKey { keys }).await
    }

    /// Who can open an open workspace.
    pub(crate) async fn keys(&self, kind: WorkspaceKind) -> Answer<KeysView> {
        let workspace = self.workspace(kind).await?;
        let view = workspace.keys().view(self.local()?).await;
        Ok(view?)
    }

    async fn add_key(&self, kind: WorkspaceKind, unlock: &Unlock<'_>) -> Answer<()> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(kind, &workspace.settings()).await?;
        let result = workspace.keys().add(unlock, &ctx).await;
        Ok(result?)
    }
}

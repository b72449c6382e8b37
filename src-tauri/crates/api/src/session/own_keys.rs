//! New keys for an open desk.

use workspaces::{Delivery, Workspace};

use super::Session;
use crate::answer::Answer;
use crate::scoped::Scoped;

impl Session {
    /// Takes new keys in the place of those in use, and hands out what the old ones say of them; gives the delivery state.
    /// `void` also says that the old ones are void.
    pub(crate) async fn rotate_keys(&self, void: bool) -> Answer<Delivery> {
        let Scoped { workspace, ctx } = self.desk().await?;
        let desk = workspace.rotate_keys(void, &ctx).await?;
        self.replace_opened(Workspace::Desk(desk.clone())).await;
        desk.send_keys(&ctx).await.map_err(Into::into)
    }

    /// Says that earlier keys, named by their fingerprint, are void, and hands that out; gives the delivery state.
    pub(crate) async fn revoke_keys(&self, fingerprint: &str) -> Answer<Delivery> {
        let Scoped { workspace, ctx } = self.desk().await?;
        workspace.revoke_keys(fingerprint, &ctx).await?;
        Ok(workspace.send_keys(&ctx).await?)
    }
}

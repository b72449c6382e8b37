//! Key slots of the desk: a passphrase for each person, or the key of a machine.

use store::Unlock;
use workspace_core::keys::Keys;
use workspace_core::{ActionContext, Result};

use super::Desk;

impl Desk {
    /// The names of those who can open this desk.
    pub async fn keys(&self) -> Result<Vec<String>> {
        Keys::of(&self.core).names().await
    }

    /// Lets one more person, or this machine, open the desk.
    pub async fn add_key(&self, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<()> {
        Keys::of(&self.core).add(unlock, ctx).await
    }

    /// Lets one more person open the desk with a passphrase of their own.
    pub async fn add_person(
        &self,
        person: &str,
        passphrase: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        self.add_key(&Unlock::Passphrase { person, passphrase }, ctx)
            .await
    }

    /// Takes a key back. The last one stays. A copy of the workspace from before still opens with it.
    pub async fn remove_key(&self, name: &str, ctx: &ActionContext) -> Result<()> {
        Keys::of(&self.core).remove(name, ctx).await
    }
}

//! Who can open the desk: a passphrase for each person, or the key of a machine.

use store::Unlock;

use super::Desk;
use crate::keys::Keys;
use crate::{Act, Result};

impl Desk {
    /// The names of those who can open this desk.
    pub async fn keys(&self) -> Result<Vec<String>> {
        Keys::of(&self.kept).names().await
    }

    /// Lets one more person, or this machine, open the desk.
    pub async fn add_key(&self, unlock: &Unlock<'_>, act: &Act) -> Result<()> {
        Keys::of(&self.kept).add(unlock, act).await
    }

    /// Lets one more person open the desk with a passphrase of their own.
    pub async fn add_person(&self, person: &str, passphrase: &str, act: &Act) -> Result<()> {
        self.add_key(&Unlock::Passphrase { person, passphrase }, act)
            .await
    }

    /// Takes a key back. The last one stays. A copy of the workspace from before still opens with it.
    pub async fn remove_key(&self, name: &str, act: &Act) -> Result<()> {
        Keys::of(&self.kept).remove(name, act).await
    }
}

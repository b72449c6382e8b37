//! Who can open the desk: a passphrase for each person, or the key file of a machine.

use serde_json::Value;
use store::{DEVICE, Unlock};

use super::Desk;
use crate::{Act, Result, keeping};

impl Desk {
    /// The names of those who can open this desk.
    pub async fn keys(&self) -> Result<Vec<String>> {
        Ok(self.kept.store.slots().await?)
    }

    /// Lets one more person, or this machine, open the desk.
    pub async fn add_key(&self, unlock: &Unlock<'_>, act: &Act) -> Result<()> {
        let name = match unlock {
            Unlock::Passphrase { person, .. } => (*person).to_owned(),
            Unlock::Device { .. } => DEVICE.to_owned(),
        };
        self.kept.store.add_slot(unlock).await?;
        self.log_key("key-added", name, act).await
    }

    /// Lets one more person open the desk with a passphrase of their own.
    pub async fn add_person(&self, person: &str, passphrase: &str, act: &Act) -> Result<()> {
        self.add_key(&Unlock::Passphrase { person, passphrase }, act)
            .await
    }

    /// Takes a key back. The last one stays. A copy of the workspace from before still opens with it.
    pub async fn remove_key(&self, name: &str, act: &Act) -> Result<()> {
        self.kept.store.remove_slot(name).await?;
        self.log_key("key-removed", name.to_owned(), act).await
    }

    async fn log_key(&self, what: &'static str, name: String, act: &Act) -> Result<()> {
        let (by, at) = (act.by.clone(), act.stamp());
        self.kept
            .store
            .write(move |tx| keeping::log(tx, &by, &at, what, &name, &Value::Null))
            .await
    }
}

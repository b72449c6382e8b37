//! Who can open a workspace: a passphrase for each person, the key of this computer, a printed recovery key.

use serde::Serialize;
use serde_json::json;
use store::{Connection, DEVICE, RECOVERY, Transaction, Unlock};
use ts_rs::TS;

use crate::workspace_core::{self, WorkspaceCore};
use crate::{ActionContext, LocalData, Result, passphrase};

/// Who can open a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeysView {
    /// The names: persons, `(device)` for a computer, `(recovery)` for the printed recovery key.
    pub names: Vec<String>,
    /// Whether the key that this computer keeps is one of them.
    pub opens_here: bool,
}

/// The letters of a new recovery key. It opens nothing until [`Keys::set_recovery_key`].
pub fn new_recovery_key() -> Result<String> {
    Ok(store::new_recovery_key()?.to_string())
}

/// The key slots of one workspace.
pub struct Keys<'a> {
    core: &'a WorkspaceCore,
}

impl<'a> Keys<'a> {
    /// The keys of an open workspace.
    pub fn of(core: &'a WorkspaceCore) -> Self {
        Self { core }
    }

    /// The names of those who can open it: persons, [`DEVICE`] and [`RECOVERY`].
    pub async fn names(&self) -> Result<Vec<String>> {
        Ok(self.core.store.slots().await?)
    }

    /// Lets one more person, or this computer, open it.
    pub async fn add(&self, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<()> {
        passphrase::check(unlock)?;
        let note = line("key-added", unlock.name(), ctx);
        self.core.store.add_slot(unlock, note).await
    }

    /// Takes a key back. The last one stays. A copy of the workspace from before still opens with it.
    pub async fn remove(&self, name: &str, ctx: &ActionContext) -> Result<()> {
        let note = line("key-removed", name, ctx);
        self.core.store.remove_slot(name, note).await
    }

    /// Lets the recovery key `code` open it, in the place of the one before. `typed` is what a person read from the
    /// paper: its group of that number, from 1.
    pub async fn set_recovery_key(
        &self,
        code: &str,
        group: usize,
        typed: &str,
        ctx: &ActionContext,
    ) -> Result<()> {
        if !store::is_group_of(code, group, typed) {
            return Err(store::StoreError::RecoveryKeyMistyped { group }.into());
        }
        let unlock = Unlock::Recovery { code };
        let note = line("recovery-key-made", RECOVERY, ctx);
        self.core.store.add_slot(&unlock, note).await
    }

    /// Who can open it, and whether this computer can.
    pub async fn view(&self, local: &LocalData) -> Result<KeysView> {
        let stored_key = Unlock::StoredKey { keys: local.keys() };
        Ok(KeysView {
            names: self.names().await?,
            opens_here: self.core.store.is_opened_by(&stored_key).await?,
        })
    }

    /// Wraps the key of a person again where their slot costs less to guess than one that is made today; false where
    /// there was nothing to do.
    pub async fn strengthen(&self, unlock: &Unlock<'_>, ctx: &ActionContext) -> Result<bool> {
        if !matches!(unlock, Unlock::Passphrase { .. }) {
            return Ok(false);
        }
        let note = line("key-strengthened", unlock.name(), ctx);
        self.core.store.strengthen_slot(unlock, note).await
    }

    /// Whether it opens on another computer too: with a passphrase or a recovery key.
    pub async fn opens_elsewhere(&self) -> Result<bool> {
        let names = self.names().await?;
        Ok(names.iter().any(|name| name != DEVICE))
    }
}

/// What writes the line of the log. It carries the hash of `keys.json`, so that `awards verify` can tell which file the
/// log speaks of.
fn line(
    what: &'static str,
    name: &str,
    ctx: &ActionContext,
) -> impl FnOnce(&Transaction<'_>, &str) -> Result<()> + Send + use<> {
    let (name, by, at) = (name.to_owned(), ctx.actor.clone(), ctx.stamp());
    move |tx, keys| {
        workspace_core::log(
            tx,
            &by,
            &at,
            what,
            "keys.json",
            &json!({ "name": name, "keys": keys }),
        )
    }
}

/// The kinds of line that say which `keys.json` is the right one.
const KEY_ACTIONS: [&str; 5] = [
    "workspace-created",
    "key-added",
    "key-removed",
    "recovery-key-made",
    "key-strengthened",
];

/// Whether the `keys.json` that the database knows is the one that the log speaks of last.
pub fn are_logged(conn: &Connection) -> Result<bool> {
    let mut lines = Vec::new();
    for what in KEY_ACTIONS {
        lines.extend(store::log::last_of(conn, what)?);
    }
    let last = lines.into_iter().max_by_key(|line| line.seq);
    let detail = last.and_then(|line| line.detail).unwrap_or_default();
    let detail: serde_json::Value = serde_json::from_str(&detail).unwrap_or_default();
    Ok(detail["keys"] == store::recorded_keys_hash(conn)?)
}

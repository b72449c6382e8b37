//! `keys.json`: the key of the database, wrapped once for each person and once for the device.
//!
//! The file is JSON, written in one way only, so that every byte of it can be checked against what it must be: `format`
//! (1), `workspace` (the id of the workspace: 16 random bytes, by which this computer knows which of its keys is meant),
//! `slots` (see [`slot`]), `checksum` (BLAKE3 of the file with `checksum` and `tag` empty, so that damage is distinguished
//! from a wrong passphrase) and `tag` (the same BLAKE3 keyed from the database key, so that nobody without it can remove
//! or add slots unnoticed). Removing a person's slot does not change the database key: a copy of the
//! folder made before still opens with that person's passphrase.

mod device_keys;
mod key_file;
mod keychain;
mod move_key;
mod recorded;
mod recovery;
mod slot;
mod unlock;

pub use device_keys::{DeviceKeys, KeyPlace};
pub use key_file::could_be_key_file;
pub use keychain::{Keychain, KeychainError, SystemKeychain};
pub use recorded::recorded_hash;
pub(crate) use recorded::{check_recorded, finish_change, record, recorded};
pub use recovery::{generate as new_recovery_key, is_group_of};
pub(crate) use slot::Unlocked;
pub(crate) use unlock::OwnedUnlock;
pub use unlock::{DEVICE, RECOVERY, Unlock};

use std::path::{Path, PathBuf};

use details::Detail;
use serde::{Deserialize, Serialize};

use crate::file_names::KEYS;
use crate::folder::Folder;
use crate::key::{Key, random};
use crate::worker::spawn_blocking;
use crate::{Result, StoreError, atomic_write};
use slot::{Cost, Slot, SlotContext};

/// The format that this build writes, and the newest that it reads.
const FORMAT: usize = 1;

/// The content of `keys.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeySlots {
    format: usize,
    workspace: String,
    slots: Vec<Slot>,
    checksum: String,
    tag: String,
    /// The workspace's folder.
    #[serde(skip)]
    dir: PathBuf,
}

impl KeySlots {
    /// A file with one slot, for a new workspace.
    pub(crate) fn new(folder: &Folder, key: &Key, unlock: &Unlock<'_>) -> Result<Self> {
        let mut file = Self {
            format: FORMAT,
            workspace: hex::encode(random::<16>()?),
            slots: Vec::new(),
            checksum: String::new(),
            tag: String::new(),
            dir: folder.path().to_owned(),
        };
        file.put(key, unlock)?;
        Ok(file)
    }

    /// The id of the workspace.
    pub(crate) fn workspace(&self) -> &str {
        &self.workspace
    }

    /// Reads the file of a workspace. Its tag can only be checked against the key, by [`Self::unlock`].
    pub(crate) fn load(folder: &Folder) -> Result<Self> {
        let path = folder.keys();
        let text = std::fs::read(&path).map_err(|error| {
            if error.kind() == std::io::ErrorKind::NotFound {
                StoreError::NotThere {
                    path: folder.path().to_owned(),
                }
            } else {
                StoreError::file(&path, &error)
            }
        })?;
        Self::parse(folder, &text)
    }

    pub(crate) fn parse(folder: &Folder, text: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Format {
            format: usize,
        }
        let damage_error =
            |error: serde_json::Error| StoreError::damaged(KEYS, Detail::from(&error));
        let Format { format } = serde_json::from_slice(text).map_err(damage_error)?;
        if format > FORMAT {
            return Err(StoreError::TooNew {
                found: format,
                known: FORMAT,
            });
        }
        let mut file: Self = serde_json::from_slice(text).map_err(damage_error)?;
        folder.path().clone_into(&mut file.dir);
        // It becomes the name of a file.
        let is_id = |text: &str| hex::decode(text).is_ok_and(|id| id.len() == 16);
        if !is_id(&file.workspace) {
            return Err(StoreError::damaged(KEYS, Detail::NoWorkspaceId));
        }
        if file.checksum != file.hash(None)? || file.text()? != text {
            return Err(StoreError::damaged(KEYS, Detail::ChecksumWrong));
        }
        Ok(file)
    }

    /// The database key, from the slot that `unlock` fits.
    pub(crate) fn unlock(&self, unlock: &Unlock<'_>) -> Result<Key> {
        self.unlocked(unlock).map(|unlocked| unlocked.key)
    }

    /// The database key, from the slot that `unlock` fits, and where the key of this computer was found.
    pub(crate) fn unlocked(&self, unlock: &Unlock<'_>) -> Result<Unlocked> {
        let slot = self.slots.iter().find(|slot| slot.name() == unlock.name());
        let slot = slot.ok_or_else(|| StoreError::NoSlot {
            name: unlock.name().to_owned(),
        })?;
        let unlocked = slot.unlock(unlock, self.slot_context())?;
        if self.is_sealed_by(&unlocked.key)? {
            Ok(unlocked)
        } else {
            Err(StoreError::damaged(KEYS, Detail::TagWrong))
        }
    }

    /// Whether the file is as somebody with the database key wrote it.
    pub(crate) fn is_sealed_by(&self, key: &Key) -> Result<bool> {
        Ok(self.tag == self.hash(Some(key))?)
    }

    /// Adds a slot. A name has one slot: a person's that is there is refused, while this computer's and the recovery
    /// key's are put in the place of the one before.
    pub(crate) fn add(&mut self, key: &Key, unlock: &Unlock<'_>) -> Result<()> {
        let is_there = self.names().any(|name| name == unlock.name());
        if is_there && matches!(unlock, Unlock::Passphrase { .. } | Unlock::KeyFile { .. }) {
            return Err(StoreError::SlotThere {
                name: unlock.name().to_owned(),
            });
        }
        self.put(key, unlock)
    }

    /// Wraps the key again where the slot of that passphrase is weaker than one that is made today; false where it is not.
    /// The passphrase must be the right one.
    pub(crate) fn strengthen(&mut self, key: &Key, unlock: &Unlock<'_>) -> Result<bool> {
        let slot = self.slots.iter().find(|slot| slot.name() == unlock.name());
        if !slot.is_some_and(|slot| slot.is_weaker_than(&Cost::default())) {
            return Ok(false);
        }
        self.unlock(unlock)?;
        self.put(key, unlock)?;
        Ok(true)
    }

    fn put(&mut self, key: &Key, unlock: &Unlock<'_>) -> Result<()> {
        let slot = Slot::lock(key, unlock, &Cost::default(), self.slot_context())?;
        match self.slots.iter_mut().find(|it| it.name() == slot.name()) {
            Some(before) => *before = slot,
            None => self.slots.push(slot),
        }
        self.seal(key)
    }

    fn slot_context(&self) -> SlotContext<'_> {
        SlotContext {
            workspace: &self.workspace,
            dir: &self.dir,
        }
    }

    /// Takes a slot out. The last one stays.
    pub(crate) fn remove(&mut self, key: &Key, name: &str) -> Result<()> {
        if !self.names().any(|known| known == name) {
            return Err(StoreError::NoSlot {
                name: name.to_owned(),
            });
        }
        if self.slots.len() == 1 {
            return Err(StoreError::LastSlot {
                name: name.to_owned(),
            });
        }
        self.slots.retain(|slot| slot.name() != name);
        self.seal(key)
    }

    /// The names of the slots.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(Slot::name)
    }

    /// Writes the file.
    pub(crate) fn save(&self, path: &Path) -> Result<()> {
        atomic_write::replace(path, &self.text()?)
    }

    fn seal(&mut self, key: &Key) -> Result<()> {
        self.checksum = self.hash(None)?;
        self.tag = self.hash(Some(key))?;
        Ok(())
    }

    /// The file's bytes.
    pub(crate) fn text(&self) -> Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|error| StoreError::damaged(KEYS, Detail::from(&error)))?;
        text.push(b'\n');
        Ok(text)
    }

    /// The hash of the file with neither checksum nor tag, keyed or not.
    fn hash(&self, key: Option<&Key>) -> Result<String> {
        let untagged = Self {
            checksum: String::new(),
            tag: String::new(),
            ..self.clone()
        }
        .text()?;
        let hash = match key {
            Some(key) => blake3::keyed_hash(&key.for_keys(), &untagged),
            None => blake3::hash(&untagged),
        };
        Ok(hash.to_hex().to_string())
    }
}

/// The id of the workspace in `dir`, which need not be opened for it.
pub fn workspace_in(dir: &Path) -> Result<String> {
    KeySlots::load(&Folder::new(dir)).map(|file| file.workspace)
}

/// Whether `unlock` opens the workspace in `dir`, which is not opened for it and may be open already. Fails as opening it
/// would.
pub async fn check_unlock(dir: &Path, unlock: &Unlock<'_>) -> Result<()> {
    let (folder, unlock) = (Folder::new(dir), OwnedUnlock::of(unlock));
    spawn_blocking(move || KeySlots::load(&folder)?.unlock(&unlock.get()).map(drop)).await
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    const ANA: Unlock<'_> = Unlock::Passphrase {
        person: "Ana",
        passphrase: "quiet harbour lamp",
    };

    #[test]
    fn a_slot_weaker_than_today_is_wrapped_again_with_its_passphrase() {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let mut file = KeySlots::new(&Folder::new(dir.path()), &key, &ANA).unwrap();
        assert!(!file.strengthen(&key, &ANA).unwrap());
        file.slots = vec![Slot::lock(&key, &ANA, &Cost::of(64, 1), file.slot_context()).unwrap()];
        file.seal(&key).unwrap();

        let wrong = Unlock::Passphrase {
            person: "Ana",
            passphrase: "another",
        };
        let refused = file.strengthen(&key, &wrong).unwrap_err();
        assert_eq!(refused.code(), "wrong-passphrase");
        assert!(file.strengthen(&key, &ANA).unwrap());
        assert!(!file.strengthen(&key, &ANA).unwrap());
        assert_eq!(file.unlock(&ANA).unwrap().bytes(), key.bytes());
    }
}

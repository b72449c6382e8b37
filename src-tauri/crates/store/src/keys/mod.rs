//! `keys.json`: the key of the database, wrapped once for each person and once for the device.
//!
//! The file is JSON, written in one way only, so that every byte of it can be held against what it must be: `format`
//! (1), `slots` (see [`slot`]), `checksum` (BLAKE3 of the file with `checksum` and `tag` empty, so that damage is told
//! from a wrong passphrase) and `tag` (the same BLAKE3 keyed from the database key, so that nobody without it can take
//! slots out or put slots in unseen). Whoever takes a person's slot out does not change the database key: a copy of the
//! folder made before still opens with that person's passphrase.

mod device;
mod slot;
mod unlock;

pub use slot::DEVICE;
pub(crate) use unlock::OwnedUnlock;
pub use unlock::Unlock;

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::folder::{Folder, KEYS};
use crate::key::Key;
use crate::{Result, StoreError, whole};
use slot::Slot;

/// The format that this build writes, and the newest that it reads.
const FORMAT: usize = 1;

/// The content of `keys.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeyFile {
    format: usize,
    slots: Vec<Slot>,
    checksum: String,
    tag: String,
}

impl KeyFile {
    /// A file with one slot.
    pub(crate) fn new(key: &Key, unlock: &Unlock<'_>) -> Result<Self> {
        let slot = Slot::lock(key, unlock, &slot::Cost::default())?;
        let mut file = Self {
            format: FORMAT,
            slots: vec![slot],
            checksum: String::new(),
            tag: String::new(),
        };
        file.seal(key)?;
        Ok(file)
    }

    /// Reads the file of a workspace. Its tag can only be held against the key, by [`Self::unlock`].
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
        Self::parse(&text)
    }

    fn parse(text: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Format {
            format: usize,
        }
        let wrong = |error: serde_json::Error| StoreError::damaged(KEYS, error.to_string());
        let Format { format } = serde_json::from_slice(text).map_err(wrong)?;
        if format > FORMAT {
            return Err(StoreError::TooNew {
                found: format,
                known: FORMAT,
            });
        }
        let file: Self = serde_json::from_slice(text).map_err(wrong)?;
        if file.checksum != file.hash(None)? || file.text()? != text {
            return Err(StoreError::damaged(KEYS, "its checksum does not fit"));
        }
        Ok(file)
    }

    /// The database key, from the slot that `unlock` fits.
    pub(crate) fn unlock(&self, unlock: &Unlock<'_>) -> Result<Key> {
        let slot = self.slots.iter().find(|slot| slot.name() == unlock.name());
        let slot = slot.ok_or_else(|| StoreError::NoSlot {
            name: unlock.name().to_owned(),
        })?;
        let key = slot.unlock(unlock)?;
        if self.is_sealed_by(&key)? {
            Ok(key)
        } else {
            Err(StoreError::damaged(KEYS, "its tag does not fit"))
        }
    }

    /// Whether the file is as somebody with the database key wrote it.
    pub(crate) fn is_sealed_by(&self, key: &Key) -> Result<bool> {
        Ok(self.tag == self.hash(Some(key))?)
    }

    /// Adds a slot. A name has one slot.
    pub(crate) fn add(&mut self, key: &Key, unlock: &Unlock<'_>) -> Result<()> {
        if self.names().any(|name| name == unlock.name()) {
            return Err(StoreError::SlotThere {
                name: unlock.name().to_owned(),
            });
        }
        self.slots
            .push(Slot::lock(key, unlock, &slot::Cost::default())?);
        self.seal(key)
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
        whole::replace(path, &self.text()?)
    }

    fn seal(&mut self, key: &Key) -> Result<()> {
        self.checksum = self.hash(None)?;
        self.tag = self.hash(Some(key))?;
        Ok(())
    }

    fn text(&self) -> Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)
            .map_err(|error| StoreError::damaged(KEYS, error.to_string()))?;
        text.push(b'\n');
        Ok(text)
    }

    /// The hash of the file with neither checksum nor tag, keyed or not.
    fn hash(&self, key: Option<&Key>) -> Result<String> {
        let bare = Self {
            checksum: String::new(),
            tag: String::new(),
            ..self.clone()
        }
        .text()?;
        let hash = match key {
            Some(key) => blake3::keyed_hash(&key.for_keys(), &bare),
            None => blake3::hash(&bare),
        };
        Ok(hash.to_hex().to_string())
    }
}

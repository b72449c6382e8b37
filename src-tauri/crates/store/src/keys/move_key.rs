//! Moving the key of this computer from beside a workspace's folder to where such keys are kept.

use std::path::Path;

use super::device_keys::{DeviceKeys, KeyPlace, beside};
use super::key_file;
use super::unlock::DEVICE;
use super::{KeySlots, Unlock};
use crate::folder::Folder;
use crate::{Result, StoreError};

impl KeySlots {
    /// Keeps the key in the file `from` where this computer keeps its keys, proves that it opens the workspace from
    /// there, and only then removes the file; gives where the key is now. A file that opens another workspace beside
    /// this one as well stays until that one is opened.
    pub(crate) fn move_key(&self, keys: &DeviceKeys, from: &Path) -> Result<KeyPlace> {
        let key = key_file::read(from)?.key;
        keys.store(&self.workspace, &key)?;
        let unlocked = self.unlocked(&Unlock::StoredKey { keys })?;
        let place = unlocked.place.ok_or_else(|| StoreError::NoSlot {
            name: DEVICE.to_owned(),
        })?;
        if !matches!(place, KeyPlace::Beside(_)) && !self.others_need(keys, from) {
            std::fs::remove_file(from).map_err(|error| StoreError::file(from, &error))?;
        }
        Ok(place)
    }

    /// Whether another workspace in the same folder is opened by that file and by no other key.
    fn others_need(&self, keys: &DeviceKeys, file: &Path) -> bool {
        let Some(parent) = file.parent().and_then(|it| std::fs::read_dir(it).ok()) else {
            return true;
        };
        let folders = parent.flatten().map(|entry| entry.path());
        folders
            .filter(|dir| *dir != self.dir && beside(dir).iter().any(|it| it == file))
            .filter_map(|dir| Self::load(&Folder::new(&dir)).ok())
            .any(|other_slot| {
                let unlocked = other_slot.unlocked(&Unlock::StoredKey { keys });
                matches!(unlocked.map(|it| it.place), Ok(Some(KeyPlace::Beside(path))) if path == file)
            })
    }
}

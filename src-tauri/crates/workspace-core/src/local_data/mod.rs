//! What the app keeps on this computer outside every workspace: keys, and more that must not lie in a folder that is
//! synced or handed on.
//!
//! `keys/` holds the keys of workspaces where no key store of the system does; `last-seen/` where each workspace's log
//! ended when it was open last; `backups/` the automatic backups; `logs/` what the app did; `rehearsals/` the practice
//! seasons. The window and the terminal use the same folder. Files go by the ids of workspaces and name nobody.

/// What the app did.
mod log_file;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use store::{DeviceKeys, SystemKeychain};

use crate::{Error, Result};

/// The app's identifier, as in `tauri.conf.json`: its folder among this person's local data, and its name in the key
/// store of the system.
const APP: &str = "ca.awardsdesk.desk";
/// Names another folder, as tests and portable installations do. Keys are then kept in that folder and nowhere else.
const FOLDER_VARIABLE: &str = "AWARDS_DATA_DIR";

/// The app's local data of one person on this computer.
#[derive(Debug, Clone)]
pub struct LocalData {
    folder: PathBuf,
    keys: DeviceKeys,
}

impl LocalData {
    /// That of the person who runs the app; keys are in the key store of the system where there is one.
    pub fn of_this_person() -> Result<Self> {
        if let Some(folder) = std::env::var_os(FOLDER_VARIABLE) {
            return Ok(Self::in_folder(Path::new(&folder)));
        }
        let folder = dirs::data_local_dir().ok_or(Error::NoLocalData)?.join(APP);
        let mut local = Self::in_folder(&folder);
        let keychain = Arc::new(SystemKeychain::of(APP));
        local.keys = local.keys.with_keychain(keychain);
        Ok(local)
    }

    /// Everything in this folder, keys as well.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            keys: DeviceKeys::in_folder(&folder.join("keys")),
        }
    }

    /// The keys of this computer.
    pub fn keys(&self) -> &DeviceKeys {
        &self.keys
    }

    /// The file that remembers where the log of a workspace ended.
    pub fn last_seen(&self, workspace: &str) -> PathBuf {
        self.folder.join("last-seen").join(workspace)
    }

    /// The folder of the automatic backups of a workspace.
    pub fn backups(&self, workspace: &str) -> PathBuf {
        self.folder.join("backups").join(workspace)
    }

    /// The folder of the log files.
    pub fn logs(&self) -> PathBuf {
        self.folder.join("logs")
    }

    /// Where practice seasons are kept.
    pub fn rehearsals(&self) -> PathBuf {
        self.folder.join("rehearsals")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_has_the_same_identifier() {
        let conf = include_str!("../../../../../tauri.conf.json");
        let conf: serde_json::Value = serde_json::from_str(conf).unwrap();
        assert_eq!(conf["identifier"], APP);
    }
}

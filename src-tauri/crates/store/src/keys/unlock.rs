//! How a workspace is unlocked.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::DeviceKeys;

/// The name of the device's slot.
pub const DEVICE: &str = "(device)";
/// The name of the slot of the printed recovery key.
pub const RECOVERY: &str = "(recovery)";

/// What opens a key slot.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A person's passphrase.
    Passphrase {
        /// Whose slot it is.
        person: &'a str,
        /// The passphrase.
        passphrase: &'a str,
    },
    /// A file with a key, for a workspace that opens without asking for a passphrase.
    KeyFile {
        /// The file, which only its owner can read. It is made where a slot is added and there is none.
        key_file: &'a Path,
    },
    /// The key of the workspace that this computer has stored: in the system's key store, else in the app's local data.
    StoredKey {
        /// Where keys are stored.
        keys: &'a DeviceKeys,
    },
    /// The recovery key that was printed.
    Recovery {
        /// Its letters, as they were typed in.
        code: &'a str,
    },
}

impl Unlock<'_> {
    /// The name of the slot that it fits.
    pub fn name(&self) -> &str {
        match self {
            Self::Passphrase { person, .. } => person,
            Self::KeyFile { .. } | Self::StoredKey { .. } => DEVICE,
            Self::Recovery { .. } => RECOVERY,
        }
    }
}

/// Without the passphrase and the letters of the recovery key.
impl std::fmt::Debug for Unlock<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Passphrase { person, .. } => f
                .debug_struct("Passphrase")
                .field("person", person)
                .finish_non_exhaustive(),
            Self::KeyFile { key_file } => f
                .debug_struct("KeyFile")
                .field("key_file", key_file)
                .finish(),
            Self::StoredKey { .. } => f.debug_struct("StoredKey").finish_non_exhaustive(),
            Self::Recovery { .. } => f.debug_struct("Recovery").finish_non_exhaustive(),
        }
    }
}

/// An [`Unlock`] that can be taken to another thread.
pub(crate) enum OwnedUnlock {
    Passphrase {
        person: String,
        passphrase: Zeroizing<String>,
    },
    KeyFile {
        key_file: PathBuf,
    },
    StoredKey {
        keys: DeviceKeys,
    },
    Recovery {
        code: Zeroizing<String>,
    },
}

impl OwnedUnlock {
    pub(crate) fn of(unlock: &Unlock<'_>) -> Self {
        match unlock {
            Unlock::Passphrase { person, passphrase } => Self::Passphrase {
                person: (*person).to_owned(),
                passphrase: Zeroizing::new((*passphrase).to_owned()),
            },
            Unlock::KeyFile { key_file } => Self::KeyFile {
                key_file: key_file.to_path_buf(),
            },
            Unlock::StoredKey { keys } => Self::StoredKey {
                keys: (*keys).clone(),
            },
            Unlock::Recovery { code } => Self::Recovery {
                code: Zeroizing::new((*code).to_owned()),
            },
        }
    }

    pub(crate) fn get(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase { person, passphrase } => Unlock::Passphrase { person, passphrase },
            Self::KeyFile { key_file } => Unlock::KeyFile { key_file },
            Self::StoredKey { keys } => Unlock::StoredKey { keys },
            Self::Recovery { code } => Unlock::Recovery { code },
        }
    }
}

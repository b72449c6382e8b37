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
    /// A key that this device holds, for a workspace that opens without asking for a passphrase.
    Device {
        /// The file with the key, which only its owner can read. It is made where a slot is added and there is none.
        key_file: &'a Path,
    },
    /// The key that this computer keeps for the workspace, wherever it keeps its keys.
    Computer {
        /// Where that is.
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
            Self::Device { .. } | Self::Computer { .. } => DEVICE,
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
            Self::Device { key_file } => f
                .debug_struct("Device")
                .field("key_file", key_file)
                .finish(),
            Self::Computer { .. } => f.debug_struct("Computer").finish_non_exhaustive(),
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
    Device {
        key_file: PathBuf,
    },
    Computer {
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
            Unlock::Device { key_file } => Self::Device {
                key_file: key_file.to_path_buf(),
            },
            Unlock::Computer { keys } => Self::Computer {
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
            Self::Device { key_file } => Unlock::Device { key_file },
            Self::Computer { keys } => Unlock::Computer { keys },
            Self::Recovery { code } => Unlock::Recovery { code },
        }
    }
}

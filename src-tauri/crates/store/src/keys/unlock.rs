//! How a workspace is unlocked.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::slot::DEVICE;

/// What fits a key slot.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// A person's passphrase.
    Passphrase {
        /// Whose slot it is.
        person: &'a str,
        /// The passphrase.
        passphrase: &'a str,
    },
    /// A key that this device holds, for a workspace that opens without a question.
    Device {
        /// The file with the key, which only its owner can read. It is made where a slot is added and there is none.
        key_file: &'a Path,
    },
}

impl Unlock<'_> {
    /// The name of the slot that it fits.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Passphrase { person, .. } => person,
            Self::Device { .. } => DEVICE,
        }
    }
}

/// Without the passphrase.
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
        }
    }

    pub(crate) fn get(&self) -> Unlock<'_> {
        match self {
            Self::Passphrase { person, passphrase } => Unlock::Passphrase { person, passphrase },
            Self::Device { key_file } => Unlock::Device { key_file },
        }
    }
}

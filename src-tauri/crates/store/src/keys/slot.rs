//! A key slot: the database key, wrapped by XChaCha20-Poly1305 under another key.
//!
//! For a person that other key is made from the passphrase by Argon2id, whose cost is recorded in the slot; for the
//! device it is a random key that this computer keeps; for the recovery slot it is what is printed. `nonce` and `salt`
//! are random; all bytes are hexadecimal. Kind, name, salt and cost, or the workspace's id, are authenticated together
//! with the key.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use details::Detail;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::device_keys::{Candidate, KeyPlace};
use super::key_file::{self, KeyFromFile};
use super::recovery;
use super::unlock::{DEVICE, RECOVERY, Unlock};
use crate::file_names::KEYS;
use crate::key::{Key, random};
use crate::{Result, StoreError};

/// The most memory, in KiB, and the most passes and lanes that a slot may ask for: a file that asks for more was not
/// written here.
const LIMIT: Cost = Cost {
    memory_kib: 1024 * 1024,
    passes: 16,
    lanes: 16,
};

/// The cost of Argon2id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

#[cfg(test)]
impl Cost {
    pub(super) fn of(memory_kib: u32, passes: u32) -> Self {
        Self {
            memory_kib,
            passes,
            lanes: 1,
        }
    }
}

/// 64 MiB and three passes: a good part of a second on a small laptop, and above what OWASP's Password Storage Cheat
/// Sheet asks for (19 MiB, two passes).
impl Default for Cost {
    fn default() -> Self {
        Self {
            memory_kib: 64 * 1024,
            passes: 3,
            lanes: 1,
        }
    }
}

/// One slot of `keys.json`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Slot {
    Passphrase {
        person: String,
        salt: String,
        cost: Cost,
        nonce: String,
        wrapped: String,
    },
    Device {
        nonce: String,
        wrapped: String,
    },
    Recovery {
        nonce: String,
        wrapped: String,
    },
}

/// Which workspace a slot belongs to, and where that is.
#[derive(Clone, Copy)]
pub(super) struct SlotContext<'a> {
    pub(super) workspace: &'a str,
    pub(super) dir: &'a Path,
}

/// The database key, and where the key of this computer was found.
pub(crate) struct Unlocked {
    pub(crate) key: Key,
    /// Where the key of this computer was, where it opened the slot and the caller named no file.
    pub(crate) place: Option<KeyPlace>,
    /// Whether other people could read the file of the key until now.
    pub(crate) was_exposed: bool,
}

impl Unlocked {
    fn from_key(key: Key) -> Self {
        Self {
            key,
            place: None,
            was_exposed: false,
        }
    }
}

impl Slot {
    /// Wraps the database key so that `unlock` opens the slot.
    pub(super) fn lock(
        key: &Key,
        unlock: &Unlock<'_>,
        cost: &Cost,
        context: SlotContext<'_>,
    ) -> Result<Self> {
        let nonce = random()?;
        let device = |wrapping_key: &Key| {
            Ok(Self::Device {
                nonce: hex::encode(nonce),
                wrapped: wrap(
                    key,
                    wrapping_key,
                    &nonce,
                    &bound_to_workspace(DEVICE, context),
                )?,
            })
        };
        match unlock {
            Unlock::Passphrase { person, passphrase } => {
                let salt = random::<16>()?;
                let wrapping_key = stretch_passphrase(passphrase, &salt, cost)?;
                let salt = hex::encode(salt);
                let associated_data = bound_to(person, &salt, cost);
                let wrapped = wrap(key, &wrapping_key, &nonce, &associated_data)?;
                let (person, cost) = ((*person).to_owned(), cost.clone());
                Ok(Self::Passphrase {
                    person,
                    salt,
                    cost,
                    nonce: hex::encode(nonce),
                    wrapped,
                })
            }
            Unlock::KeyFile { key_file } => device(&key_file::read_or_make(key_file)?),
            Unlock::StoredKey { keys } => device(&keys.get_or_make(context.workspace)?),
            Unlock::Recovery { code } => {
                let associated_data = bound_to_workspace(RECOVERY, context);
                Ok(Self::Recovery {
                    nonce: hex::encode(nonce),
                    wrapped: wrap(key, &recovery::key_of(code)?, &nonce, &associated_data)?,
                })
            }
        }
    }

    /// The database key, where `unlock` fits.
    pub(super) fn unlock(&self, unlock: &Unlock<'_>, context: SlotContext<'_>) -> Result<Unlocked> {
        match (self, unlock) {
            (
                Self::Passphrase {
                    person,
                    salt,
                    cost,
                    nonce,
                    wrapped,
                },
                Unlock::Passphrase { passphrase, .. },
            ) => {
                let wrapping_key = stretch_passphrase(passphrase, &bytes(salt)?, cost)?;
                let key = unwrap(wrapped, &wrapping_key, nonce, &bound_to(person, salt, cost))?;
                let person = person.clone();
                key.map(Unlocked::from_key)
                    .ok_or(StoreError::WrongPassphrase { person })
            }
            (Self::Device { nonce, wrapped }, Unlock::KeyFile { key_file }) => {
                let KeyFromFile { key, was_exposed } = key_file::read(key_file)?;
                let associated_data = bound_to_workspace(DEVICE, context);
                let key = unwrap(wrapped, &key, nonce, &associated_data)?;
                let path = key_file.to_path_buf();
                let key = key.ok_or(StoreError::WrongDeviceKey { path })?;
                Ok(Unlocked {
                    was_exposed,
                    ..Unlocked::from_key(key)
                })
            }
            (Self::Device { nonce, wrapped }, Unlock::StoredKey { keys }) => {
                let associated_data = bound_to_workspace(DEVICE, context);
                for candidate in keys.candidates(context.workspace, context.dir)? {
                    let Candidate {
                        key,
                        place,
                        was_exposed,
                    } = candidate;
                    if let Some(key) = unwrap(wrapped, &key, nonce, &associated_data)? {
                        return Ok(Unlocked {
                            key,
                            place: Some(place),
                            was_exposed,
                        });
                    }
                }
                let path = keys.file(context.workspace);
                Err(StoreError::WrongDeviceKey { path })
            }
            (Self::Recovery { nonce, wrapped }, Unlock::Recovery { code }) => {
                let associated_data = bound_to_workspace(RECOVERY, context);
                let key = unwrap(wrapped, &recovery::key_of(code)?, nonce, &associated_data)?;
                key.map(Unlocked::from_key)
                    .ok_or(StoreError::WrongRecoveryKey)
            }
            _ => Err(StoreError::NoSlot {
                name: unlock.name().to_owned(),
            }),
        }
    }

    /// Whether it is the slot of a passphrase whose Argon2id cost is below that of a new slot.
    pub(super) fn is_weaker_than(&self, today: &Cost) -> bool {
        matches!(self, Self::Passphrase { cost, .. } if cost.memory_kib < today.memory_kib || cost.passes < today.passes)
    }

    /// Whose slot it is.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Passphrase { person, .. } => person,
            Self::Device { .. } => DEVICE,
            Self::Recovery { .. } => RECOVERY,
        }
    }
}

/// What the key in the slot of a device, or in that of the recovery key, is bound to.
fn bound_to_workspace(slot: &str, context: SlotContext<'_>) -> String {
    format!("{slot} {}", context.workspace)
}

/// What the wrapped key is bound to.
fn bound_to(person: &str, salt: &str, cost: &Cost) -> String {
    let Cost {
        memory_kib,
        passes,
        lanes,
    } = cost;
    format!("passphrase {salt} {memory_kib} {passes} {lanes} {person}")
}

/// A key made from a passphrase.
fn stretch_passphrase(passphrase: &str, salt: &[u8], cost: &Cost) -> Result<Key> {
    let damage_error = |_: argon2::Error| StoreError::damaged(KEYS, Detail::SlotUnreadable);
    if cost.memory_kib > LIMIT.memory_kib || cost.passes > LIMIT.passes || cost.lanes > LIMIT.lanes
    {
        return Err(StoreError::damaged(KEYS, Detail::SlotTooCostly));
    }
    let params =
        Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(32)).map_err(damage_error)?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut *key)
        .map_err(damage_error)?;
    Ok(Key::new(*key))
}

fn wrap(key: &Key, wrapping_key: &Key, nonce: &[u8; 24], associated_data: &str) -> Result<String> {
    let payload = Payload {
        msg: key.bytes(),
        aad: associated_data.as_bytes(),
    };
    let wrapped =
        XChaCha20Poly1305::new(wrapping_key.bytes().into()).encrypt(nonce.into(), payload);
    let wrapped = wrapped.map_err(|_| StoreError::damaged(KEYS, Detail::SlotUnreadable))?;
    Ok(hex::encode(wrapped))
}

/// The wrapped key; none where `wrapping_key` is not what it was wrapped with.
fn unwrap(
    wrapped: &str,
    wrapping_key: &Key,
    nonce: &str,
    associated_data: &str,
) -> Result<Option<Key>> {
    let nonce: [u8; 24] = sized(&bytes(nonce)?)?;
    let wrapped = bytes(wrapped)?;
    let payload = Payload {
        msg: &wrapped,
        aad: associated_data.as_bytes(),
    };
    let key = XChaCha20Poly1305::new(wrapping_key.bytes().into()).decrypt((&nonce).into(), payload);
    key.ok()
        .map(|key| Ok(Key::new(sized(&Zeroizing::new(key))?)))
        .transpose()
}

fn bytes(text: &str) -> Result<Vec<u8>> {
    hex::decode(text).map_err(|_| StoreError::damaged(KEYS, Detail::SlotUnreadable))
}

fn sized<const N: usize>(bytes: &[u8]) -> Result<[u8; N]> {
    bytes
        .try_into()
        .map_err(|_| StoreError::damaged(KEYS, Detail::SlotLength))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Cost, Slot, SlotContext, Unlock};
    use crate::StoreError;
    use crate::key::Key;

    const CHEAP: Cost = Cost {
        memory_kib: 32,
        passes: 1,
        lanes: 1,
    };

    fn context(workspace: &str) -> SlotContext<'_> {
        let dir = Path::new("desk");
        SlotContext { workspace, dir }
    }

    fn slot(key: &Key, person: &str, passphrase: &str) -> Slot {
        let unlock = Unlock::Passphrase { person, passphrase };
        Slot::lock(key, &unlock, &CHEAP, context("a")).unwrap()
    }

    #[test]
    fn a_recovery_slot_is_bound_to_its_workspace() {
        let (key, code) = (Key::random().unwrap(), crate::keys::recovery::generate());
        let code = code.unwrap();
        let unlock = Unlock::Recovery { code: &code };
        let slot = Slot::lock(&key, &unlock, &CHEAP, context("a")).unwrap();
        let opened = slot.unlock(&unlock, context("a")).unwrap();
        assert_eq!(opened.key.bytes(), key.bytes());
        let other = slot.unlock(&unlock, context("b"));
        assert!(matches!(other, Err(StoreError::WrongRecoveryKey)));
    }

    #[test]
    fn a_slot_of_less_cost_is_weaker() {
        let slot = slot(&Key::random().unwrap(), "Ana", "word");
        assert!(slot.is_weaker_than(&Cost::default()));
        assert!(!slot.is_weaker_than(&CHEAP));
    }

    #[test]
    fn only_the_passphrase_opens_it() {
        let key = Key::random().unwrap();
        let slot = slot(&key, "Ana", "the right one");
        let opened = slot.unlock(
            &Unlock::Passphrase {
                person: "Ana",
                passphrase: "the right one",
            },
            context("a"),
        );
        assert_eq!(opened.unwrap().key.bytes(), key.bytes());
        let refused = slot.unlock(
            &Unlock::Passphrase {
                person: "Ana",
                passphrase: "The right one",
            },
            context("a"),
        );
        assert!(matches!(refused, Err(StoreError::WrongPassphrase { person }) if person == "Ana"));
    }

    #[test]
    fn a_slot_is_bound_to_its_person_and_cost() {
        let key = Key::random().unwrap();
        let Slot::Passphrase {
            salt,
            nonce,
            wrapped,
            ..
        } = slot(&key, "Ana", "word")
        else {
            panic!("a passphrase makes a passphrase slot")
        };
        let person = "Eve".to_owned();
        let moved = Slot::Passphrase {
            person,
            salt,
            cost: CHEAP,
            nonce,
            wrapped,
        };
        let refused = moved.unlock(
            &Unlock::Passphrase {
                person: "Eve",
                passphrase: "word",
            },
            context("a"),
        );
        assert!(matches!(refused, Err(StoreError::WrongPassphrase { .. })));
    }

    #[test]
    fn a_slot_that_asks_for_too_much_is_damage() {
        let cost = Cost {
            memory_kib: u32::MAX,
            ..CHEAP
        };
        let empty = String::new;
        let person = "Ana".to_owned();
        let slot = Slot::Passphrase {
            person,
            salt: empty(),
            cost,
            nonce: empty(),
            wrapped: empty(),
        };
        let refused = slot.unlock(
            &Unlock::Passphrase {
                person: "Ana",
                passphrase: "",
            },
            context("a"),
        );
        assert!(matches!(refused, Err(StoreError::Damaged { .. })));
    }
}

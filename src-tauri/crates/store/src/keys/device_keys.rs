//! Where the keys of this computer are kept. No other module decides that.
//!
//! The key of a workspace goes by the workspace's id, so that a folder that was moved or renamed still opens, and two
//! folders never share one. It is in the key store of the system, or, where none answers, in a file of the app's local
//! data. Keys that an earlier version put beside the folder are found there and can be moved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use details::Detail;

use super::key_file::{self, KeyFromFile};
use super::keychain::{Keychain, KeychainError};
use crate::key::{Key, random};
use crate::{Result, StoreError};

/// What a key's file is called after the workspace's id, and was called after its folder.
const EXTENSION: &str = "key";

/// The keys of this computer.
#[derive(Debug, Clone)]
pub struct DeviceKeys {
    folder: PathBuf,
    keychain: Option<Arc<dyn Keychain>>,
}

/// Where a key of this computer was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyPlace {
    /// In the key store of the system.
    Keychain,
    /// In this file of the app's local data.
    File(PathBuf),
    /// In this file beside the workspace's folder, where an earlier version put it.
    Beside(PathBuf),
}

/// A key of this computer, with where it was.
pub(super) struct Candidate {
    pub(super) key: Key,
    pub(super) place: KeyPlace,
    pub(super) was_exposed: bool,
}

impl DeviceKeys {
    /// Keys in files of this folder alone. It is made when the first key is.
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            keychain: None,
        }
    }

    /// Keys in a key store, and in files only where that does not answer.
    #[must_use]
    pub fn with_keychain(mut self, keychain: Arc<dyn Keychain>) -> Self {
        self.keychain = Some(keychain);
        self
    }

    /// The file that holds the key of a workspace where no key store does.
    pub fn file(&self, workspace: &str) -> PathBuf {
        self.folder.join(workspace).with_extension(EXTENSION)
    }

    /// The key of this computer for a workspace, made and kept where there is none.
    pub(super) fn get_or_make(&self, workspace: &str) -> Result<Key> {
        if let Some(candidate) = self.lookup(workspace)?.0.into_iter().next() {
            return Ok(candidate.key);
        }
        let key = Key::new(random()?);
        self.store(workspace, &key)?;
        Ok(key)
    }

    /// Every key that this computer has for the workspace in `dir`, the preferred place first. Where there is none the
    /// error says where one was looked for.
    pub(super) fn candidates(&self, workspace: &str, dir: &Path) -> Result<Vec<Candidate>> {
        let (mut candidates, keychain_error) = self.lookup(workspace)?;
        for path in beside(dir) {
            // Another file of that name beside the folder is not a key.
            if let Ok(key) = in_file(&path, KeyPlace::Beside(path.clone())) {
                candidates.extend(key);
            }
        }
        if !candidates.is_empty() {
            return Ok(candidates);
        }
        let path = self.file(workspace);
        Err(match keychain_error {
            Some(KeychainError { reason }) => StoreError::KeychainSilent {
                path,
                detail: Detail::quoted(reason),
            },
            None => StoreError::DeviceKeyMissing { path },
        })
    }

    /// Stores a key of this computer and reads it back to make sure.
    pub(super) fn store(&self, workspace: &str, key: &Key) -> Result<KeyPlace> {
        if let Some(keychain) = &self.keychain
            && keychain.set(workspace, key.bytes()).is_ok()
            && let Ok(Some(read_back)) = keychain.get(workspace)
            && read_back.as_slice() == key.bytes()
        {
            return Ok(KeyPlace::Keychain);
        }
        let path = self.file(workspace);
        key_file::make_folder(&self.folder)?;
        key_file::make(&path, key)?;
        if key_file::read(&path)?.key.bytes() == key.bytes() {
            Ok(KeyPlace::File(path))
        } else {
            Err(StoreError::WrongDeviceKey { path })
        }
    }

    /// The keys that are stored for a workspace, and the error of the key store, if it gave one.
    fn lookup(&self, workspace: &str) -> Result<(Vec<Candidate>, Option<KeychainError>)> {
        let mut candidates = Vec::new();
        let answer = self.keychain.as_ref().map(|it| it.get(workspace));
        if let Some(Ok(Some(secret))) = &answer
            && let Ok(key) = secret.as_slice().try_into()
        {
            candidates.push(Candidate {
                key: Key::new(key),
                place: KeyPlace::Keychain,
                was_exposed: false,
            });
        }
        let path = self.file(workspace);
        candidates.extend(in_file(&path, KeyPlace::File(path.clone()))?);
        Ok((candidates, answer.and_then(Result::err)))
    }
}

fn in_file(path: &Path, place: KeyPlace) -> Result<Option<Candidate>> {
    match key_file::read(path) {
        Ok(KeyFromFile { key, was_exposed }) => Ok(Some(Candidate {
            key,
            place,
            was_exposed,
        })),
        // A file of that name that holds no key is somebody else's.
        Err(StoreError::DeviceKeyMissing { .. } | StoreError::WrongDeviceKey { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Where earlier versions put the key of the workspace in `dir`: the terminal `J. Smith.key`, the window `J.key`.
pub(super) fn beside(dir: &Path) -> Vec<PathBuf> {
    let Some(name) = dir.file_name() else {
        return Vec::new();
    };
    let mut full_name = name.to_owned();
    full_name.push(".");
    full_name.push(EXTENSION);
    let mut paths = vec![dir.with_file_name(full_name), dir.with_extension(EXTENSION)];
    paths.dedup();
    paths
}

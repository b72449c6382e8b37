//! Where this computer's keys are kept, and how they get there.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use store::{DeviceKeys, KeyPlace, Keychain, KeychainError, Store, Unlock};
use zeroize::Zeroizing;

use crate::workspace::{AT, Place, nothing};

/// A key store in memory. While `silent` is set every request fails, as on a computer without a key store.
#[derive(Debug, Default)]
struct MemoryKeychain {
    secrets: Mutex<BTreeMap<String, Vec<u8>>>,
    silent: Mutex<bool>,
}

impl MemoryKeychain {
    fn check_answers(&self) -> Result<(), KeychainError> {
        if *self.silent.lock().unwrap() {
            let reason = "nobody there".to_owned();
            return Err(KeychainError { reason });
        }
        Ok(())
    }
}

impl Keychain for MemoryKeychain {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeychainError> {
        self.check_answers()?;
        let secrets = self.secrets.lock().unwrap();
        Ok(secrets.get(name).cloned().map(Zeroizing::new))
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), KeychainError> {
        self.check_answers()?;
        let mut secrets = self.secrets.lock().unwrap();
        secrets.insert(name.to_owned(), secret.to_vec());
        Ok(())
    }
}

fn files_of(place: &Place) -> DeviceKeys {
    DeviceKeys::in_folder(&place.root().join("local"))
}

async fn make(dir: &Path, unlock: &Unlock<'_>) {
    let store = Store::create(dir, "entrant", unlock, AT, nothing)
        .await
        .unwrap();
    store.close().await.unwrap();
}

async fn open(dir: &Path, keys: &DeviceKeys) -> Store {
    let store = Store::open(dir, &Unlock::StoredKey { keys }).await;
    store.unwrap()
}

async fn place_of(dir: &Path, keys: &DeviceKeys) -> Option<KeyPlace> {
    let store = open(dir, keys).await;
    let place = store.key_place().cloned();
    store.close().await.unwrap();
    place
}

#[tokio::test]
async fn a_workspace_whose_folder_was_moved_or_renamed_still_opens() {
    let place = Place::new();
    let keys = files_of(&place);
    make(&place.dir(), &Unlock::StoredKey { keys: &keys }).await;
    let elsewhere = place.root().join("Prize 26.1");
    std::fs::rename(place.dir(), &elsewhere).unwrap();
    assert!(matches!(
        place_of(&elsewhere, &keys).await,
        Some(KeyPlace::File(_))
    ));
    let beside = std::fs::read_dir(place.root()).unwrap().count();
    assert_eq!(beside, 2, "nothing but the workspace and the local data");
}

#[tokio::test]
async fn the_key_store_holds_the_key_and_a_file_does_only_where_it_is_silent() {
    let (place, keychain) = (Place::new(), Arc::new(MemoryKeychain::default()));
    let keys = files_of(&place).with_keychain(keychain.clone());
    make(&place.dir(), &Unlock::StoredKey { keys: &keys }).await;
    assert_eq!(
        place_of(&place.dir(), &keys).await,
        Some(KeyPlace::Keychain)
    );
    assert!(!place.root().join("local").exists());

    *keychain.silent.lock().unwrap() = true;
    let silent = Store::open(&place.dir(), &Unlock::StoredKey { keys: &keys }).await;
    assert_eq!(silent.err().unwrap().code(), "keychain-silent");
    let other = place.root().join("other");
    make(&other, &Unlock::StoredKey { keys: &keys }).await;
    assert!(matches!(
        place_of(&other, &keys).await,
        Some(KeyPlace::File(_))
    ));
    // Once the key store answers again, the file still opens the workspace that it was made for.
    *keychain.silent.lock().unwrap() = false;
    place_of(&other, &keys).await.unwrap();
}

#[tokio::test]
async fn two_workspaces_that_shared_a_key_file_each_get_a_key_of_their_own() {
    let place = Place::new();
    let (keys, shared) = (files_of(&place), place.root().join("J.key"));
    let dirs = ["J. Smith", "J. Tremblay"].map(|name| place.root().join(name));
    let unlock = Unlock::KeyFile { key_file: &shared };
    for dir in &dirs {
        make(dir, &unlock).await;
    }
    for (dir, others_wait) in dirs.iter().zip([true, false]) {
        let store = open(dir, &keys).await;
        assert_eq!(store.key_place(), Some(&KeyPlace::Beside(shared.clone())));
        let moved = store.move_device_key(&keys).await.unwrap();
        let kept = keys.file(store.workspace());
        assert_eq!(moved, Some(KeyPlace::File(kept)));
        store.close().await.unwrap();
        assert_eq!(shared.exists(), others_wait, "{}", dir.display());
    }
    for dir in &dirs {
        assert!(matches!(
            place_of(dir, &keys).await,
            Some(KeyPlace::File(_))
        ));
    }
}

#[tokio::test]
async fn the_terminals_key_beside_the_folder_is_found_as_well() {
    let place = Place::new();
    let (keys, dir) = (files_of(&place), place.root().join("Prize 26.1"));
    let beside = place.root().join("Prize 26.1.key");
    make(&dir, &Unlock::KeyFile { key_file: &beside }).await;
    assert_eq!(place_of(&dir, &keys).await, Some(KeyPlace::Beside(beside)));
}

#[tokio::test]
async fn a_file_of_another_program_that_has_the_name_of_a_key_is_left_alone() {
    let place = Place::new();
    let (keys, dir) = (files_of(&place), place.root().join("Prize 26.1"));
    make(&dir, &Unlock::StoredKey { keys: &keys }).await;
    let slides = place.root().join("Prize 26.key");
    std::fs::write(
        &slides,
        "slides for the meeting of the jury, and more than a key",
    )
    .unwrap();
    widen(&slides);
    assert!(matches!(
        place_of(&dir, &keys).await,
        Some(KeyPlace::File(_))
    ));
    assert_eq!(mode(&slides), 0o644);
}

#[cfg(unix)]
#[tokio::test]
async fn a_key_that_others_could_read_is_made_private_and_told() {
    let place = Place::new();
    let keys = files_of(&place);
    make(&place.dir(), &Unlock::StoredKey { keys: &keys }).await;
    let store = open(&place.dir(), &keys).await;
    let file = keys.file(store.workspace());
    assert!(!store.key_was_exposed());
    store.close().await.unwrap();
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));

    widen(&file);
    let store = open(&place.dir(), &keys).await;
    assert!(store.key_was_exposed());
    store.close().await.unwrap();
    assert_eq!(mode(&file), 0o600);
}

#[tokio::test]
async fn a_key_that_is_nowhere_is_told_with_the_place_where_it_should_be() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    let keys = files_of(&place);
    let refused = Store::open(&place.dir(), &Unlock::StoredKey { keys: &keys }).await;
    let refused = refused.err().unwrap();
    assert_eq!(refused.code(), "device-key-missing");
    let (_, path) = refused.params().pop().unwrap();
    assert!(PathBuf::from(path).starts_with(place.root().join("local")));
}

fn widen(path: &Path) {
    set_mode(path, 0o644);
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) {}

#[cfg(not(unix))]
fn mode(_: &Path) -> u32 {
    0o644
}

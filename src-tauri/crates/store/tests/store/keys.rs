//! Key slots.

use store::{DEVICE, Store, StoreError, Transaction, Unlock};

use crate::workspace::{AT, Place, line, nothing};

const ANA: Unlock<'_> = Unlock::Passphrase {
    person: "Ana Roy",
    passphrase: "quiet harbour lamp",
};

fn noted(tx: &Transaction<'_>, _: &str) -> Result<(), StoreError> {
    line(tx, "key-changed", "")
}

#[tokio::test]
async fn each_slot_opens_the_workspace_until_it_is_taken_away() {
    let place = Place::new();
    let store = Store::create(&place.dir(), "desk", &ANA, AT, nothing)
        .await
        .unwrap();
    let device = place.key_file();
    let device = Unlock::KeyFile { key_file: &device };
    store.add_slot(&device, noted).await.unwrap();
    assert_eq!(store.slots().await.unwrap(), ["Ana Roy", DEVICE]);
    let twice = store.add_slot(&device, noted).await.unwrap_err();
    assert_eq!(twice.code(), "key-slot-exists");
    store.close().await.unwrap();

    let store = Store::open(&place.dir(), &device).await.unwrap();
    store.remove_slot("Ana Roy", noted).await.unwrap();
    let last = store.remove_slot(DEVICE, noted).await.unwrap_err();
    assert_eq!(last.code(), "last-key-slot");
    store.close().await.unwrap();

    let refused = Store::open(&place.dir(), &ANA).await.err().unwrap();
    assert!(matches!(refused, StoreError::NoSlot { name } if name == "Ana Roy"));
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn a_wrong_passphrase_is_told_from_damage() {
    let place = Place::new();
    let store = Store::create(&place.dir(), "desk", &ANA, AT, nothing)
        .await
        .unwrap();
    store.close().await.unwrap();
    let wrong = Unlock::Passphrase {
        person: "Ana Roy",
        passphrase: "quiet harbour lamb",
    };
    let refused = Store::open(&place.dir(), &wrong).await.err().unwrap();
    assert!(matches!(refused, StoreError::WrongPassphrase { person } if person == "Ana Roy"));
    Store::open(&place.dir(), &ANA).await.unwrap();
}

#[tokio::test]
async fn a_device_key_that_is_gone_or_another_is_named() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    std::fs::write(place.key_file(), [1; 32]).unwrap();
    assert_eq!(place.open().await.err().unwrap().code(), "wrong-device-key");
    std::fs::write(place.key_file(), [1; 31]).unwrap();
    assert_eq!(place.open().await.err().unwrap().code(), "wrong-device-key");
    std::fs::remove_file(place.key_file()).unwrap();
    assert_eq!(
        place.open().await.err().unwrap().code(),
        "device-key-missing"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn keys_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let _store = place.create().await;
    for path in [place.key_file(), place.file("keys.json")] {
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
}

#[test]
fn a_passphrase_is_never_shown() {
    assert!(!format!("{ANA:?}").contains("harbour"));
}

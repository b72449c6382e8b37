//! A key slot and its line in the log come and go together, and the recovery key.

use store::{RECOVERY, Store, StoreError, Transaction, Unlock};

use crate::workspace::{Place, line};

const EVE: Unlock<'_> = Unlock::Passphrase {
    person: "Eve",
    passphrase: "a passphrase of Eve",
};

fn note(tx: &Transaction<'_>, _: &str) -> Result<(), StoreError> {
    line(tx, "key-changed", "")
}

async fn lines(store: &Store) -> usize {
    let read = store.read(|conn| store::log::page(conn, 0, 1_000));
    read.await.unwrap().len()
}

/// The files of a workspace in which Eve was given a key, and those of before.
async fn with_eve(place: &Place) -> (Vec<u8>, Vec<u8>) {
    let store = place.create().await;
    let before = std::fs::read(place.file("keys.json")).unwrap();
    store.add_slot(&EVE, note).await.unwrap();
    store.close().await.unwrap();
    let after = std::fs::read(place.file("keys.json")).unwrap();
    (before, after)
}

#[tokio::test]
async fn a_change_that_was_killed_before_the_file_was_written_is_finished_by_the_next_opening() {
    let place = Place::new();
    let (before, after) = with_eve(&place).await;
    std::fs::write(place.file("keys.json"), &before).unwrap();
    assert_eq!(place.verify().await, []);
    let store = place.open().await.unwrap();
    assert_eq!(lines(&store).await, 1);
    store.close().await.unwrap();
    assert_eq!(std::fs::read(place.file("keys.json")).unwrap(), after);
    Store::open(&place.dir(), &EVE).await.unwrap();
}

#[tokio::test]
async fn a_slot_without_its_line_is_found() {
    let place = Place::new();
    let (_, with_eve) = with_eve(&place).await;
    let store = place.open().await.unwrap();
    store.remove_slot("Eve", note).await.unwrap();
    let code = store::new_recovery_key().unwrap();
    let recovery = Unlock::Recovery { code: &code };
    store.add_slot(&recovery, note).await.unwrap();
    store.close().await.unwrap();
    // Sealed with the database key, and yet not the file that the log speaks of.
    std::fs::write(place.file("keys.json"), with_eve).unwrap();
    let damage = place.verify().await;
    assert_eq!(damage.len(), 1, "{damage:?}");
    assert_eq!(
        (damage[0].place.as_str(), damage[0].code),
        ("keys.json", "keys-altered")
    );
    assert_eq!(
        place.open().await.err().unwrap().code(),
        "workspace-damaged"
    );
}

#[tokio::test]
async fn a_change_whose_line_cannot_be_written_changes_nothing() {
    let place = Place::new();
    let store = place.create().await;
    let refused = store.add_slot(&EVE, |_, _| Err(StoreError::Cursor)).await;
    assert_eq!(refused.unwrap_err().code(), "wrong-cursor");
    assert_eq!(store.slots().await.unwrap().len(), 1);
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn a_printed_recovery_key_opens_until_a_newer_one_is_printed() {
    let place = Place::new();
    let store = place.create().await;
    let codes = [(); 2].map(|()| store::new_recovery_key().unwrap());
    for code in &codes {
        let unlock = Unlock::Recovery { code };
        store.add_slot(&unlock, note).await.unwrap();
    }
    let slots = store.slots().await.unwrap();
    assert_eq!(slots.iter().filter(|name| *name == RECOVERY).count(), 1);
    store.close().await.unwrap();
    for (code, opens) in codes.iter().zip([false, true]) {
        let dressed = code.to_lowercase().replace('-', " ");
        let opened = Store::open(&place.dir(), &Unlock::Recovery { code: &dressed }).await;
        match opened {
            Ok(store) => store.close().await.unwrap(),
            Err(error) => assert_eq!(error.code(), "wrong-recovery-key"),
        }
        let opened = Store::open(&place.dir(), &Unlock::Recovery { code }).await;
        assert_eq!(opened.is_ok(), opens);
    }
    for file in ["keys.json", "workspace.db"] {
        let bytes = std::fs::read(place.file(file)).unwrap();
        let letters = codes[1].as_bytes();
        assert!(
            !bytes.windows(letters.len()).any(|it| it == letters),
            "{file}"
        );
    }
}

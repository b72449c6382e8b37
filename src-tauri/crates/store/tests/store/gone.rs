//! A folder that goes while its workspace is open.
#![cfg(unix)]

use store::{StoreError, Unlock};

use crate::workspace::{Place, entries, fill, row, save};

#[tokio::test]
async fn nothing_is_confirmed_that_went_into_a_deleted_folder() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    std::fs::remove_dir_all(place.dir()).unwrap();
    let saved = store.write(|tx| save(tx, &row(4, "Lost"), "{}")).await;
    assert!(
        matches!(&saved, Err(StoreError::Gone { path }) if *path == place.dir()),
        "{saved:?}"
    );
}

#[tokio::test]
async fn a_folder_that_goes_during_a_change_is_told() {
    let place = Place::new();
    let store = place.create().await;
    let dir = place.dir();
    let saved = store.write(move |tx| {
        std::fs::remove_dir_all(&dir).unwrap();
        save(tx, &row(1, "Lost"), "{}")
    });
    assert_eq!(saved.await.unwrap_err().code(), "workspace-gone");
}

#[tokio::test]
async fn a_folder_that_is_put_back_holds_what_was_confirmed() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    let elsewhere = place.root().join("elsewhere");
    std::fs::rename(place.dir(), &elsewhere).unwrap();
    let saved = store.write(|tx| save(tx, &row(4, "Late"), "{}")).await;
    assert_eq!(saved.unwrap_err().code(), "workspace-gone");
    store.close().await.unwrap();
    std::fs::rename(&elsewhere, place.dir()).unwrap();
    assert_eq!(place.verify().await, []);
    assert_eq!(entries(&place.open().await.unwrap()).await, 3);
}

/// What a killed creation leaves at each of its steps.
#[tokio::test]
async fn a_creation_that_was_killed_stands_in_nobodys_way() {
    let whole = Place::new();
    whole.create().await.close().await.unwrap();
    let steps: [&[(&str, &str)]; 4] = [
        &[("workspace.db", "workspace.db.new")],
        &[
            ("workspace.db", "workspace.db.new"),
            ("log.head", "log.head"),
        ],
        &[
            ("workspace.db", "workspace.db.new"),
            ("log.head", "log.head"),
            ("keys.json", "keys.json"),
        ],
        &[
            ("workspace.db", "workspace.db.new"),
            ("workspace.db", "workspace.db.new-wal"),
            ("keys.json", "keys.json"),
        ],
    ];
    for left in steps {
        let place = Place::new();
        std::fs::create_dir(place.dir()).unwrap();
        std::fs::write(place.file("workspace.lock"), "").unwrap();
        for (from, to) in left {
            std::fs::copy(whole.file(from), place.file(to)).unwrap();
        }
        let key_file = place.key_file();
        let unlock = Unlock::KeyFile {
            key_file: &key_file,
        };
        let opened = store::Store::open(&place.dir(), &unlock).await;
        assert_eq!(opened.err().unwrap().code(), "workspace-missing");
        place.create().await.close().await.unwrap();
        assert_eq!(place.verify().await, [], "{left:?}");
        assert!(!place.file("workspace.db.new").exists());
        assert!(!place.file("workspace.db.new-wal").exists());
    }
}

/// The keys of a database that is gone are never written over: it may come back from a backup.
#[tokio::test]
async fn keys_without_a_database_are_not_replaced() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    std::fs::remove_file(place.file("workspace.db")).unwrap();
    let (dir, key_file) = (place.dir(), place.key_file());
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let made = store::Store::create(
        &dir,
        "desk",
        &unlock,
        crate::workspace::AT,
        crate::workspace::nothing,
    );
    assert_eq!(made.await.err().unwrap().code(), "workspace-exists");
}

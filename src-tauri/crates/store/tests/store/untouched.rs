//! Looking at a workspace changes nothing of it.

use std::collections::BTreeMap;
use std::time::SystemTime;

use store::{Store, StoreError, Unlock};

use crate::workspace::{Place, fill};

fn files(place: &Place) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    std::fs::read_dir(place.dir())
        .unwrap()
        .map(|file| {
            let file = file.unwrap();
            let changed = file.metadata().unwrap().modified().unwrap();
            let bytes = std::fs::read(file.path()).unwrap();
            (file.file_name().into_string().unwrap(), (bytes, changed))
        })
        .collect()
}

/// As a kill leaves it, with and without the file beside the write-ahead log; as closing leaves it.
async fn states() -> Vec<Place> {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=20).await;
    let killed = place.copy();
    let without = place.copy();
    let _ = std::fs::remove_file(without.file("workspace.db-shm"));
    std::fs::remove_file(without.file("workspace.lock")).unwrap();
    store.close().await.unwrap();
    vec![killed, without, place]
}

#[tokio::test]
async fn verifying_makes_and_changes_no_file() {
    for place in states().await {
        let before = files(&place);
        assert_eq!(place.verify().await, []);
        assert_eq!(files(&place), before);
    }
}

#[tokio::test]
async fn verifying_what_is_damaged_makes_and_changes_no_file() {
    for place in states().await {
        for (name, at) in [("workspace.db", 5000), ("keys.json", 20), ("log.head", 20)] {
            place.change(name, at);
            let before = files(&place);
            assert_ne!(place.verify().await, [], "{name}");
            assert_eq!(files(&place), before, "{name}");
            place.change(name, at);
        }
        std::fs::write(place.file("workspace.db"), "").unwrap();
        let before = files(&place);
        assert_eq!(place.verify().await[0].code, "database-unreadable");
        assert_eq!(files(&place), before);
    }
}

#[tokio::test]
async fn a_workspace_that_is_looked_at_shows_all_and_takes_nothing() {
    for place in states().await {
        let before = files(&place);
        let key_file = place.key_file();
        let unlock = Unlock::KeyFile {
            key_file: &key_file,
        };
        let store = Store::open_read_only(&place.dir(), &unlock).await.unwrap();
        assert_eq!(store.kind(), "desk");
        assert_eq!(crate::workspace::entries(&store).await, 20);
        let refused = store.write(|tx| crate::workspace::line(tx, "a", "b")).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)));
        assert_eq!(place.open().await.err().unwrap().code(), "workspace-in-use");
        store.close().await.unwrap();
        assert_eq!(files(&place), before);
    }
}

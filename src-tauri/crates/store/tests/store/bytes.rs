//! A byte changed anywhere in any file of a workspace, as a kill leaves it, is named, or changes nothing that is read.
//!
//! 120 changes; 5,000 where `AWARDS_FULL_TRIALS` is set.

use std::path::PathBuf;

use store::{LogHead, Store, StoreError, Unlock};

use crate::trials::{Chance, trials};
use crate::workspace::{AT, Place, fill};

/// What is read of the workspace: the end of the log, and the drafts, which the log does not cover.
async fn read(place: &Place) -> (LogHead, Vec<String>) {
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let store = Store::open_read_only(&place.dir(), &unlock).await.unwrap();
    let found = store.read::<_, StoreError>(|conn| {
        let drafts = store::draft::all(conn, "entry")?;
        let drafts = drafts.into_iter().map(|draft| draft.body).collect();
        Ok((store::log::head(conn)?, drafts))
    });
    let found = found.await.unwrap();
    store.close().await.unwrap();
    found
}

#[tokio::test]
async fn a_changed_byte_of_any_file_is_named_or_changes_nothing() {
    let made = Place::new();
    let store = made.create().await;
    fill(&store, 1..=60).await;
    store.close().await.unwrap();
    let store = made.open().await.unwrap();
    for number in 61..=80 {
        fill(&store, [number]).await;
        let body = format!("{{\"title\": \"Draft {number}\"}}");
        let draft = store.write::<_, StoreError>(move |tx| {
            store::draft::save(tx, "entry", "own", &body, AT).map(drop)
        });
        draft.await.unwrap();
    }
    let place = made.copy();
    let whole = read(&place).await;
    let files: [(&str, PathBuf); 5] = [
        ("workspace.db", place.file("workspace.db")),
        ("workspace.db-wal", place.file("workspace.db-wal")),
        ("keys.json", place.file("keys.json")),
        ("log.head", place.file("log.head")),
        ("device key", place.key_file()),
    ];
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let mut chance = Chance::new(4);
    let (mut named, mut harmless) = ([0; 5], [0; 5]);
    for trial in 0..trials(120, 5_000) {
        // The two large files have most of the bytes, and get most of the changes.
        let which = [0, 0, 0, 1, 1, 1, 2, 3, 4, 0][chance.below(10) as usize];
        let (name, path) = &files[which];
        let before = std::fs::read(path).unwrap();
        let index = chance.below(before.len() as u32) as usize;
        let mut bytes = before.clone();
        bytes[index] ^= 1 << chance.below(8);
        std::fs::write(path, &bytes).unwrap();
        match store::verify(&place.dir(), &unlock).await {
            Ok(damage) if damage.is_empty() => {
                assert_eq!(
                    read(&place).await,
                    whole,
                    "trial {trial}: {name} byte {index}"
                );
                harmless[which] += 1;
            }
            Ok(damage) => {
                let report = damage.iter().any(|it| {
                    it.place.starts_with(name)
                        || (which == 1 && it.place.starts_with("log line"))
                        || (which == 1 && it.place == "workspace.db")
                });
                assert!(report, "trial {trial}: {name} byte {index}: {damage:?}");
                named[which] += 1;
            }
            Err(error) => {
                let code = error.code();
                let expected = if which == 4 {
                    "wrong-device-key"
                } else {
                    "workspace-too-new"
                };
                assert!(which == 2 || which == 4, "{name} byte {index}: {error}");
                assert_eq!(code, expected, "trial {trial}: {name} byte {index}");
                named[which] += 1;
            }
        }
        std::fs::write(path, &before).unwrap();
    }
    println!("named {named:?}, harmless {harmless:?}");
    // Only behind the last change of the write-ahead log may a byte be anything.
    assert_eq!((harmless[0], &harmless[2..]), (0, [0; 3].as_slice()));
    assert_eq!(store::verify(&place.dir(), &unlock).await.unwrap(), []);
}

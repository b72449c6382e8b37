//! Backups: what is in them, what they refuse, and that nothing half is ever left.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use store::backup::{self, BackupProgress};
use store::{LastSeen, Store, StoreError, Transaction, Unlock};

use crate::tampering::tamper;
use crate::workspace::{AT, Place, entries, fill, line};

fn unwatched() -> BackupProgress {
    Box::new(|_, _| true)
}

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let inside = std::fs::read_dir(dir).unwrap().map(|file| file.unwrap());
    let read = inside.map(|file| {
        let name = file.file_name().into_string().unwrap();
        (name, std::fs::read(file.path()).unwrap_or_default())
    });
    read.collect()
}

async fn backed_up(place: &Place) -> PathBuf {
    let store = place.create().await;
    fill(&store, 1..=20).await;
    let to = place.root().join("backups").join("first");
    let info = store.back_up(&to, AT, unwatched()).await.unwrap().unwrap();
    assert_eq!((info.lines, info.made_at.as_str()), (20, AT));
    // What comes after is not in it.
    fill(&store, 21..=25).await;
    store.close().await.unwrap();
    to
}

fn begin(tx: &Transaction<'_>, seen: Option<&LastSeen>) -> Result<Option<u64>, StoreError> {
    line(tx, "restored", "")?;
    Ok(seen.map(|seen| seen.lines))
}

#[tokio::test]
async fn a_backup_is_tried_without_changing_a_byte_and_put_back_whole() {
    let place = Place::new();
    let from = backed_up(&place).await;
    let before = files(&from);
    let names: Vec<&str> = before.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["backup.json", "keys.json", "log.head", "workspace.db"]
    );
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let checked = backup::check(&from, &unlock).await.unwrap();
    assert_eq!((checked.entries, checked.damage), (20, Vec::new()));

    let (to, seen) = (place.root().join("again"), place.root().join("seen"));
    let put_back = backup::restore(&from, &to, &unlock, &seen, begin).await;
    let (store, known) = put_back.unwrap();
    assert_eq!((entries(&store).await, known), (20, None));
    let last = store
        .read(|conn| store::log::newest(conn, None, 1))
        .await
        .unwrap();
    assert_eq!(last[0].what, "restored");
    store.close().await.unwrap();
    assert_eq!(files(&from), before);
    assert_eq!(
        place.verify().await,
        [],
        "the workspace itself is as it was"
    );
}

#[tokio::test]
async fn every_changed_byte_of_a_small_file_and_any_of_the_database_is_found() {
    let place = Place::new();
    let from = backed_up(&place).await;
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    for (name, bytes) in files(&from) {
        let step = if name == "workspace.db" {
            bytes.len() / 12
        } else {
            bytes.len() / 20
        };
        for index in (0..bytes.len()).step_by(step.max(1)) {
            let mut altered = bytes.clone();
            altered[index] ^= 1;
            std::fs::write(from.join(&name), altered).unwrap();
            match backup::check(&from, &unlock).await {
                Ok(checked) => assert!(!checked.damage.is_empty(), "{name} byte {index}"),
                Err(error) => assert_ne!(error.code(), "workspace-missing", "{name} byte {index}"),
            }
        }
        std::fs::write(from.join(&name), bytes).unwrap();
    }
    // What is found is not put back.
    let manifest = std::fs::read_to_string(from.join("backup.json")).unwrap();
    let altered = manifest.replace("\"lines\": 20", "\"lines\": 21");
    assert_ne!(altered, manifest);
    std::fs::write(from.join("backup.json"), altered).unwrap();
    let to = place.root().join("again");
    let refused = backup::restore(&from, &to, &unlock, &to, begin).await;
    assert_eq!(refused.err().unwrap().code(), "workspace-damaged");
    assert!(!to.exists());
    std::fs::write(from.join("backup.json"), manifest).unwrap();

    std::fs::remove_file(from.join("log.head")).unwrap();
    let refused = backup::restore(&from, &to, &unlock, &to, begin).await;
    assert_eq!(refused.err().unwrap().code(), "workspace-damaged");
    assert!(!to.exists());
}

#[tokio::test]
async fn what_is_there_is_never_overwritten() {
    let place = Place::new();
    let from = backed_up(&place).await;
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let refused = backup::restore(&from, &place.dir(), &unlock, &from, begin).await;
    assert_eq!(refused.err().unwrap().code(), "workspace-exists");
    let store = place.open().await.unwrap();
    let refused = store.back_up(&from, AT, unwatched()).await.unwrap_err();
    assert_eq!(refused.code(), "workspace-exists");
    assert_eq!(entries(&store).await, 25);
}

#[tokio::test]
async fn a_backup_that_is_stopped_leaves_nothing_and_tells_how_far_it_came() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=20).await;
    // More than is copied in one step: a smaller one is done before anybody can say no.
    let attached = store.write::<_, StoreError>(|tx| {
        let bytes: Vec<u8> = (0..1_u64 << 20).flat_map(u64::to_le_bytes).collect();
        store::attachment::put(tx, &bytes, "video/mp4")?;
        line(tx, "attached", "")
    });
    attached.await.unwrap();
    let to = place.root().join("backups").join("first");
    let report = Arc::new(AtomicU64::new(0));
    let tell = Arc::clone(&report);
    let stop: BackupProgress = Box::new(move |_, pages| {
        tell.store(pages, Ordering::Relaxed);
        false
    });
    let stopped = store.back_up(&to, AT, stop).await.unwrap();
    assert_eq!(stopped, None);
    assert!(report.load(Ordering::Relaxed) > 0);
    assert_eq!(files(to.parent().unwrap()), BTreeMap::new());
}

/// It is read back before it gets its name.
#[tokio::test]
async fn what_is_not_whole_gets_no_name_of_a_backup() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    tamper(
        &store,
        "UPDATE entry_revision SET body = '{ }' WHERE entry = 2",
    )
    .await;
    let to = place.root().join("backups").join("first");
    let refused = store.back_up(&to, AT, unwatched()).await.unwrap_err();
    assert_eq!(refused.code(), "workspace-damaged");
    assert_eq!(files(to.parent().unwrap()), BTreeMap::new());
}

#[tokio::test]
async fn writing_goes_on_while_a_backup_is_made() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=20).await;
    let to = place.root().join("backups").join("first");
    let (made, ()) = tokio::join!(store.back_up(&to, AT, unwatched()), fill(&store, 21..=60));
    let lines = made.unwrap().unwrap().lines;
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let checked = backup::check(&to, &unlock).await.unwrap();
    assert_eq!((checked.damage, checked.entries), (Vec::new(), lines));
    assert_eq!(entries(&store).await, 60);
}

#[tokio::test]
async fn a_folder_that_was_put_back_whole_is_told_from_one_that_went_on() {
    let place = Place::new();
    let seen = place.root().join("local").join("seen");
    let store = place.create().await;
    store.remember_in(&seen).await.unwrap();
    fill(&store, 1..=3).await;
    store.close().await.unwrap();
    let older = place.copy();

    let store = place.open().await.unwrap();
    let known = store.last_seen(&seen).unwrap();
    assert_eq!((known.lines, known.highest_number), (3, 3));
    assert!(store.goes_on_from(&known).await.unwrap());
    store.remember_in(&seen).await.unwrap();
    fill(&store, 4..=5).await;
    store.close().await.unwrap();

    // Database, keys and head together are whole; only what this computer remembers tells.
    assert_eq!(older.verify().await, []);
    let store = older.open().await.unwrap();
    let known = store.last_seen(&seen).unwrap();
    assert_eq!(
        (known.lines, known.at.as_str(), known.highest_number),
        (5, AT, 5)
    );
    assert!(!store.goes_on_from(&known).await.unwrap());
    // Nor once it has more lines than this computer remembers, since they are other lines.
    fill(&store, 6..=9).await;
    assert!(!store.goes_on_from(&known).await.unwrap());
    store.close().await.unwrap();
    // What somebody else wrote there is no memory of this workspace.
    std::fs::write(&seen, [7; 144]).unwrap();
    let store: Store = place.open().await.unwrap();
    assert_eq!(store.last_seen(&seen), None);
}

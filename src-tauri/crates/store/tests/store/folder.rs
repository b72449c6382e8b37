//! Making, opening, locking and closing.

use store::{Store, StoreError, Unlock};

use crate::workspace::{AT, Place, entries, fill, nothing};

#[tokio::test]
async fn what_was_written_is_there_after_closing() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    store.close().await.unwrap();
    let store = place.open().await.unwrap();
    assert_eq!(store.kind(), "desk");
    assert_eq!(entries(&store).await, 3);
}

#[tokio::test]
async fn a_folder_holds_one_workspace() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    let (dir, key_file) = (place.dir(), place.key_file());
    let slot = Unlock::KeyFile {
        key_file: &key_file,
    };
    let again = Store::create(&dir, "judge", &slot, AT, nothing).await;
    let refused = again.err().unwrap();
    assert_eq!(refused.code(), "workspace-exists");
    assert_eq!(place.open().await.unwrap().kind(), "desk");
}

#[tokio::test]
async fn an_empty_folder_has_no_workspace() {
    let place = Place::new();
    let refused = place.open().await.err().unwrap();
    assert!(matches!(refused, StoreError::NotThere { path } if path == place.dir()));
}

#[tokio::test]
async fn a_workspace_is_open_once() {
    let place = Place::new();
    let store = place.create().await;
    let refused = place.open().await.err().unwrap();
    assert!(matches!(refused, StoreError::InUse { path } if path == place.dir()));
    store.close().await.unwrap();
    place.open().await.unwrap();
}

#[tokio::test]
async fn every_handle_is_closed_by_one() {
    let place = Place::new();
    let store = place.create().await;
    let other = store.clone();
    store.close().await.unwrap();
    let refused = other.read::<_, StoreError>(store::log::head).await;
    assert_eq!(refused.unwrap_err().code(), "workspace-closed");
    other.close().await.unwrap();
}

#[tokio::test]
async fn dropping_the_last_handle_lets_go() {
    let place = Place::new();
    drop(place.create().await);
    place.open().await.unwrap();
}

#[tokio::test]
async fn an_error_takes_the_whole_change_back() {
    let place = Place::new();
    let store = place.create().await;
    let refused = store.write::<(), StoreError>(|tx| {
        crate::workspace::line(tx, "half", "done")?;
        Err(StoreError::Cursor)
    });
    assert_eq!(refused.await.unwrap_err().code(), "wrong-cursor");
    let head = store.read(store::log::head).await.unwrap();
    assert_eq!(head.size, 0);
}

#[tokio::test]
async fn a_panic_takes_the_change_back_and_the_next_goes_on() {
    let place = Place::new();
    let store = place.create().await;
    let broken = store.write::<(), StoreError>(|tx| {
        crate::workspace::line(tx, "half", "done")?;
        panic!("as a bug would")
    });
    let error = broken.await.unwrap_err();
    assert_eq!(error.code(), "internal-fault");
    assert!(error.to_string().contains("as a bug would"), "{error}");
    fill(&store, [1]).await;
    let head = store.read(store::log::head).await.unwrap();
    assert_eq!(head.size, 1);
}

#[tokio::test]
async fn a_reader_cannot_write() {
    let place = Place::new();
    let store = place.create().await;
    let refused = store.read::<_, StoreError>(|conn| {
        conn.execute("DELETE FROM meta", [])
            .map_err(StoreError::from)
    });
    assert!(refused.await.is_err());
}

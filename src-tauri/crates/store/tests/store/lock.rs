//! What lies where the lock belongs.
#![cfg(unix)]

use std::os::unix::fs::symlink;

use crate::workspace::Place;

async fn closed() -> Place {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    std::fs::remove_file(place.file("workspace.lock")).unwrap();
    place
}

#[tokio::test]
async fn a_link_is_not_followed() {
    for there in [false, true] {
        let place = closed().await;
        let target = place.root().join("elsewhere");
        if there {
            std::fs::write(&target, "somebody's own").unwrap();
        }
        symlink(&target, place.file("workspace.lock")).unwrap();
        assert_eq!(place.verify().await, []);
        let store = place.open().await.unwrap();
        assert_eq!(target.exists(), there);
        let lock = place.file("workspace.lock").symlink_metadata().unwrap();
        assert!(lock.is_file());
        let second = place.open().await.err().unwrap();
        assert_eq!(second.code(), "workspace-in-use");
        store.close().await.unwrap();
    }
}

#[tokio::test]
async fn a_file_that_was_left_over_holds_nobody_off() {
    let place = closed().await;
    std::fs::write(place.file("workspace.lock"), "pid 4711").unwrap();
    place.open().await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn a_folder_in_its_place_is_told() {
    let place = closed().await;
    std::fs::create_dir(place.file("workspace.lock")).unwrap();
    let refused = place.open().await.err().unwrap();
    assert_eq!(refused.code(), "workspace-file");
    assert!(refused.to_string().contains("workspace.lock"), "{refused}");
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn two_never_write_though_the_file_is_renamed() {
    let place = Place::new();
    let store = place.create().await;
    std::fs::rename(
        place.file("workspace.lock"),
        place.file("workspace (1).lock"),
    )
    .unwrap();
    assert_eq!(place.open().await.err().unwrap().code(), "workspace-in-use");
    store.close().await.unwrap();
}

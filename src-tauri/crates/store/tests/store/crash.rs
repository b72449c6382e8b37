//! What a crash, or a hand, leaves behind.

use store::StoreError;

use crate::workspace::{Place, entries, fill};

#[tokio::test]
async fn what_was_confirmed_survives_a_kill() {
    let place = Place::new();
    let store = place.create().await;
    let mut copies = Vec::new();
    for number in 1..=40 {
        fill(&store, [number]).await;
        copies.push((number, place.copy()));
    }
    for (number, copy) in copies {
        assert_eq!(copy.verify().await, [], "after {number}");
        let store = copy.open().await.unwrap();
        assert_eq!(entries(&store).await, number as usize);
        let shown = store.read::<_, StoreError>(store::entry_row::counts).await;
        assert_eq!(shown.unwrap().all(), u64::from(number));
        fill(&store, [number + 1]).await;
        store.close().await.unwrap();
        assert_eq!(copy.verify().await, [], "after {number} and one more");
    }
}

#[tokio::test]
async fn a_head_that_was_not_written_any_more_is_no_damage() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=2).await;
    let behind = std::fs::read(place.file("log.head")).unwrap();
    fill(&store, 3..=4).await;
    let copy = place.copy();
    std::fs::write(copy.file("log.head"), behind).unwrap();
    assert_eq!(copy.verify().await, []);
    assert_eq!(entries(&copy.open().await.unwrap()).await, 4);
}

#[tokio::test]
async fn what_a_killed_copy_left_is_cleared_when_the_workspace_is_opened() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    std::fs::write(place.file(".unfinished-x1"), "half a database").unwrap();
    std::fs::write(place.file("notes.txt"), "somebody's own").unwrap();
    place.open().await.unwrap().close().await.unwrap();
    assert!(!place.file(".unfinished-x1").exists());
    assert!(place.file("notes.txt").exists());
}

#[tokio::test]
async fn a_database_put_back_is_found_and_refused() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    store.close().await.unwrap();
    let before = std::fs::read(place.file("workspace.db")).unwrap();
    let store = place.open().await.unwrap();
    fill(&store, 4..=6).await;
    store.close().await.unwrap();
    std::fs::write(place.file("workspace.db"), before).unwrap();

    let damage = place.verify().await;
    assert_eq!(damage.len(), 1, "{damage:?}");
    assert_eq!(
        (damage[0].place.as_str(), damage[0].code),
        ("log line 4", "tail-lost")
    );
    let refused = place.open().await.err().unwrap();
    assert!(matches!(
        refused,
        StoreError::LostTail {
            found: 3,
            confirmed: 6
        }
    ));
}

#[tokio::test]
async fn another_line_than_the_confirmed_one_is_found_and_refused() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    let copy = place.copy();
    fill(&store, [4]).await;
    let head = std::fs::read(place.file("log.head")).unwrap();
    let other = copy.open().await.unwrap();
    fill(&other, [40]).await;
    other.close().await.unwrap();
    std::fs::write(copy.file("log.head"), head).unwrap();
    let damage = copy.verify().await;
    assert_eq!(
        (damage[0].place.as_str(), damage[0].code),
        ("log line 4", "line-altered")
    );
    assert_eq!(copy.open().await.err().unwrap().code(), "workspace-damaged");
}

#[tokio::test]
async fn a_missing_head_is_found_and_refused() {
    let place = Place::new();
    place.create().await.close().await.unwrap();
    std::fs::remove_file(place.file("log.head")).unwrap();
    let damage = place.verify().await;
    assert_eq!(
        (damage[0].place.as_str(), damage[0].code),
        ("log.head", "head-altered")
    );
    assert_eq!(
        place.open().await.err().unwrap().code(),
        "workspace-damaged"
    );
}

/// Saves a draft, which no line of the log tells of.
async fn draft(store: &store::Store, number: u32) {
    let body = format!("{{\"title\": \"Draft {number}\"}}");
    let saved = store.write::<_, StoreError>(move |tx| {
        store::draft::save(tx, "entry", "own", &body, crate::workspace::AT)
    });
    saved.await.unwrap();
}

#[tokio::test]
async fn a_lost_draft_is_found_and_refused() {
    const FRAME: usize = 24 + 4096;
    let place = Place::new();
    let store = place.create().await;
    for number in 1..=3 {
        draft(&store, number).await;
    }
    let copy = place.copy();
    assert_eq!(copy.verify().await, []);
    let wal = std::fs::read(copy.file("workspace.db-wal")).unwrap();
    // The last frame altered; the last one cut off; the whole log gone.
    let mut changed = wal.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    for left in [&changed[..], &wal[..wal.len() - FRAME], &[]] {
        std::fs::write(copy.file("workspace.db-wal"), left).unwrap();
        let damage = copy.verify().await;
        assert!(
            damage.iter().any(|damage| damage.code == "change-lost"),
            "{damage:?}"
        );
        assert_eq!(copy.open().await.err().unwrap().code(), "last-change-lost");
    }
    std::fs::write(copy.file("workspace.db-wal"), &wal).unwrap();
    copy.open().await.unwrap();
}

#[tokio::test]
async fn a_copy_that_went_its_own_way_is_found_and_refused() {
    let place = Place::new();
    let store = place.create().await;
    draft(&store, 1).await;
    let copy = place.copy();
    draft(&store, 2).await;
    let head = std::fs::read(place.file("log.head")).unwrap();
    let other = copy.open().await.unwrap();
    draft(&other, 3).await;
    other.close().await.unwrap();
    std::fs::write(copy.file("log.head"), head).unwrap();
    let damage = copy.verify().await;
    assert_eq!(damage[0].code, "change-replaced", "{damage:?}");
    assert_eq!(copy.open().await.err().unwrap().code(), "workspace-damaged");
}

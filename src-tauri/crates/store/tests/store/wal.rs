//! A byte changed in the write-ahead log that a killed process left.

use std::collections::BTreeSet;

use store::StoreError;

use crate::workspace::{Place, fill};

const HEADER: usize = 32;
const FRAME: usize = 24 + 4096;

/// A workspace as a kill leaves it, with a log of some hundred frames.
async fn killed() -> (Place, usize) {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=30).await;
    let copy = place.copy();
    let size = std::fs::metadata(copy.file("workspace.db-wal"))
        .unwrap()
        .len() as usize;
    assert!(size > HEADER + 100 * FRAME, "{size}");
    (copy, size)
}

#[tokio::test]
async fn a_changed_byte_is_found_and_refused() {
    let (place, size) = killed().await;
    for index in
        (HEADER..size)
            .step_by(FRAME * 5 / 2 + 7)
            .chain([size - 1, size - FRAME, size - 4096])
    {
        let copy = place.copy();
        copy.change("workspace.db-wal", index);
        let damage = copy.verify().await;
        let frame = (index - HEADER) / FRAME + 1;
        assert!(!damage.is_empty(), "byte {index}, frame {frame}");
        if index < size - 2 * FRAME {
            let place = format!("workspace.db-wal frame {frame}");
            assert!(
                damage.iter().any(|damage| damage.place == place),
                "byte {index}: {damage:?}"
            );
        }
        let refused = copy.open().await.err().unwrap();
        assert!(
            ["workspace-damaged", "log-tail-lost"].contains(&refused.code()),
            "{refused}"
        );
    }
}

#[tokio::test]
async fn a_changed_header_is_found_and_refused() {
    let (place, _) = killed().await;
    for index in 0..HEADER {
        let copy = place.copy();
        copy.change("workspace.db-wal", index);
        let damage = copy.verify().await;
        assert!(
            damage.iter().any(|damage| damage.code == "wal-header"),
            "byte {index}: {damage:?}"
        );
        assert_eq!(copy.open().await.err().unwrap().code(), "workspace-damaged");
    }
}

#[tokio::test]
async fn a_log_cut_short_is_found_and_refused_and_left_as_it_is() {
    let (place, size) = killed().await;
    let wal = std::fs::read(place.file("workspace.db-wal")).unwrap();
    std::fs::write(place.file("workspace.db-wal"), &wal[..size / 2]).unwrap();
    let damage = place.verify().await;
    assert!(
        damage.iter().any(|damage| damage.code == "tail-lost"),
        "{damage:?}"
    );
    assert_eq!(place.open().await.err().unwrap().code(), "log-tail-lost");
    std::fs::write(place.file("workspace.db-wal"), &wal).unwrap();
    assert_eq!(place.verify().await, []);
    place.open().await.unwrap();
}

#[tokio::test]
async fn a_changed_page_is_named_and_told_from_one_that_the_log_holds_again() {
    let (place, _) = killed().await;
    let pages = std::fs::metadata(place.file("workspace.db")).unwrap().len() as usize / 4096;
    let mut codes = BTreeSet::new();
    for page in (1..=pages).step_by(3) {
        let copy = place.copy();
        copy.change("workspace.db", page * 4096 - 1);
        let damage = copy.verify().await;
        assert_eq!(damage[0].place, format!("workspace.db page {page}"));
        codes.insert(damage[0].code);
    }
    assert_eq!(codes, BTreeSet::from(["page-altered", "page-renewed"]));
}

/// What is larger than the cache is written into the log before it is committed. Where such a change fails, its frames do
/// not stay behind what is confirmed next.
#[tokio::test]
async fn what_a_failed_change_left_in_the_log_goes() {
    const MIB: usize = 1 << 20;
    let place = Place::new();
    let store = place.create().await;
    let wal = place.file("workspace.db-wal");
    let log = wal.clone();
    let failed = store.write::<(), StoreError>(move |tx| {
        for number in 0..20_u64 {
            // No two parts are the same, else one would stand for all.
            let words = (0..MIB as u64 / 2).map(|index| index | number << 32);
            let bytes: Vec<u8> = words.flat_map(u64::to_le_bytes).collect();
            store::attachment::put(tx, &bytes, "video/mp4")?;
        }
        let left = std::fs::metadata(&log).unwrap().len();
        assert!(left > MIB as u64, "{left}");
        Err(StoreError::Cursor)
    });
    assert_eq!(failed.await.unwrap_err().code(), "wrong-cursor");
    assert_eq!(std::fs::metadata(&wal).unwrap().len(), 0);
    fill(&store, [1]).await;
    assert_eq!(place.copy().verify().await, []);
}

//! A byte changed anywhere is found and named.

use crate::workspace::{Place, fill};

/// Numbers that look random and are the same in every run (a linear congruential generator with Knuth's constants).
fn scattered(count: usize, below: usize) -> impl Iterator<Item = usize> {
    let next = |state: &u64| {
        Some(
            state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407),
        )
    };
    let states = std::iter::successors(Some(2021_u64), next).skip(1);
    states
        .map(move |state| (state >> 33) as usize % below)
        .take(count)
}

/// A closed workspace with some hundred rows.
async fn closed() -> Place {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=120).await;
    store.close().await.unwrap();
    place
}

async fn is_named(place: &Place, file: &str, index: usize, expected: &str) {
    place.change(file, index);
    let damage = place.verify().await;
    let named = damage.iter().any(|damage| damage.place == expected);
    assert!(named, "{file} byte {index}: {damage:?}");
    place.change(file, index);
}

#[tokio::test]
async fn in_the_database() {
    let place = closed().await;
    let size = std::fs::metadata(place.file("workspace.db")).unwrap().len() as usize;
    for index in scattered(150, size).chain([0, 15, 16, 24, 100, 4095, 4096, size - 1]) {
        is_named(
            &place,
            "workspace.db",
            index,
            &format!("workspace.db page {}", index / 4096 + 1),
        )
        .await;
    }
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn in_the_keys() {
    let place = closed().await;
    let size = std::fs::metadata(place.file("keys.json")).unwrap().len() as usize;
    for index in 0..size {
        place.change("keys.json", index);
        match store::verify(
            &place.dir(),
            &store::Unlock::KeyFile {
                key_file: &place.key_file(),
            },
        )
        .await
        {
            Ok(damage) => assert_eq!(damage[0].place, "keys.json", "byte {index}"),
            // The digit of the format became a larger one.
            Err(error) => assert_eq!(error.code(), "workspace-too-new", "byte {index}"),
        }
        place.change("keys.json", index);
    }
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn in_the_head() {
    let place = closed().await;
    for index in 0..104 {
        is_named(&place, "log.head", index, "log.head").await;
    }
    assert_eq!(place.verify().await, []);
}

#[tokio::test]
async fn a_database_cut_short_or_longer() {
    let place = closed().await;
    let whole = std::fs::read(place.file("workspace.db")).unwrap();
    for size in [
        whole.len() - 1,
        whole.len() - 4096,
        whole.len() / 2,
        4096,
        100,
    ] {
        std::fs::write(place.file("workspace.db"), &whole[..size]).unwrap();
        assert_ne!(place.verify().await, [], "{size} bytes");
    }
    for more in [1, 4096] {
        let longer = [whole.as_slice(), &vec![0; more]].concat();
        std::fs::write(place.file("workspace.db"), longer).unwrap();
        assert_ne!(place.verify().await, [], "{more} more bytes");
    }
}

#[tokio::test]
async fn opening_a_damaged_database_names_it() {
    let place = closed().await;
    place.change("workspace.db", 200);
    let refused = place.open().await.err().unwrap();
    assert_eq!(refused.code(), "workspace-damaged", "{refused}");
    place.change("workspace.db", 200);
    place.open().await.unwrap();
}

//! Files inside the database.

use store::attachment::{self, CHUNK};
use store::{StoreError, Transaction};

use crate::workspace::{Place, fill, line, uuid};

#[tokio::test]
async fn a_file_comes_back_whole() {
    let place = Place::new();
    let store = place.create().await;
    for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 5] {
        let bytes: Vec<u8> = (0..size).map(|index| (index % 251) as u8).collect();
        let expected = bytes.clone();
        let back = store.write::<_, StoreError>(move |tx| {
            let hash = attachment::put(tx, &bytes, "application/pdf")?;
            line(tx, "file-attached", "")?;
            attachment::get(tx, &hash)
        });
        assert_eq!(back.await.unwrap(), Some(expected), "{size} bytes");
    }
}

#[tokio::test]
async fn a_part_of_a_file_is_read_from_any_place() {
    let place = Place::new();
    let store = place.create().await;
    let bytes: Vec<u8> = (0..3 * CHUNK + 5).map(|it| (it % 251) as u8).collect();
    let expected = bytes.clone();
    let checked = store.write::<_, StoreError>(move |tx| {
        let hash = attachment::put(tx, &bytes, "video/mp4")?;
        line(tx, "file-attached", "")?;
        let places = [
            0,
            1,
            CHUNK - 1,
            CHUNK,
            CHUNK + 1,
            2 * CHUNK,
            3 * CHUNK,
            3 * CHUNK + 4,
        ];
        for offset in places {
            for length in [0, 1, 2, CHUNK, CHUNK + 1, 4 * CHUNK, usize::MAX] {
                let end = offset.saturating_add(length).min(expected.len());
                let read = attachment::read_at(tx, &hash, offset as u64, length)?;
                assert!(
                    read.as_deref() == Some(&expected[offset..end]),
                    "{length} bytes from {offset}"
                );
            }
        }
        for beyond in [expected.len() as u64, u64::MAX] {
            assert_eq!(
                attachment::read_at(tx, &hash, beyond, 10)?,
                Some(Vec::new())
            );
        }
        attachment::read_at(tx, "00", 0, 1)
    });
    assert_eq!(checked.await.unwrap(), None);
}

#[tokio::test]
async fn equal_chunks_are_kept_once() {
    let place = Place::new();
    let store = place.create().await;
    let chunks = store.write::<_, StoreError>(|tx| {
        let (once, twice) = (vec![9; CHUNK], vec![9; 2 * CHUNK]);
        for bytes in [&once, &twice, &once] {
            attachment::put(tx, bytes, "image/png")?;
        }
        line(tx, "file-attached", "")?;
        Ok(tx.query_row("SELECT count(*) FROM chunk", [], |row| row.get::<_, u32>(0))?)
    });
    assert_eq!(chunks.await.unwrap(), 1);
}

#[tokio::test]
async fn a_revision_has_its_files_in_order() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1]).await;
    let links = store.write::<_, StoreError>(|tx| {
        for (ordinal, text) in ["second", "first"].iter().enumerate() {
            let hash = attachment::put(tx, text.as_bytes(), "text/plain")?;
            attachment::link(tx, &uuid(1), 1, ordinal, &hash, "{}")?;
        }
        line(tx, "file-attached", "")?;
        attachment::of(tx, &uuid(1), 1)
    });
    let sizes: Vec<_> = links
        .await
        .unwrap()
        .iter()
        .map(|link| (link.ordinal, link.size))
        .collect();
    assert_eq!(sizes, [(0, 6), (1, 5)]);
}

#[tokio::test]
async fn a_file_that_is_not_kept_cannot_be_linked() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, [1]).await;
    let link = |tx: &Transaction<'_>| attachment::link(tx, &uuid(1), 1, 0, "00", "{}");
    assert_eq!(
        store.write(link).await.unwrap_err().code(),
        "cannot-be-recorded"
    );
}

#[tokio::test]
async fn a_changed_chunk_is_never_handed_out() {
    let place = Place::new();
    let store = place.create().await;
    let hash = attachment::hash_of(b"as it was published");
    let asked = hash.clone();
    let refused = store.write::<_, StoreError>(move |tx| {
        attachment::put(tx, b"as it was published", "text/plain")?;
        tx.execute_batch("DROP TRIGGER chunk_update; UPDATE chunk SET bytes = x'00'")?;
        attachment::get(tx, &asked)
    });
    let refused = refused.await.unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { place, .. } if place.ends_with(&hash)));
}

#[tokio::test]
async fn a_changed_chunk_is_named() {
    let place = Place::new();
    let store = place.create().await;
    let changed = store.write::<_, StoreError>(|tx| {
        attachment::put(tx, b"as it was published", "text/plain")?;
        line(tx, "file-attached", "")?;
        let guard = "CREATE TRIGGER chunk_update BEFORE UPDATE ON chunk\nBEGIN SELECT RAISE(ABORT, 'append-only: chunk'); END";
        tx.execute_batch("DROP TRIGGER chunk_update; UPDATE chunk SET bytes = x'00'")?;
        Ok(tx.execute_batch(guard)?)
    });
    changed.await.unwrap();
    store.close().await.unwrap();
    let codes: Vec<_> = place
        .verify()
        .await
        .iter()
        .map(|damage| damage.code)
        .collect();
    assert_eq!(codes, ["chunk-altered", "attachment-altered"]);
}

//! Redactions: a log from which something was removed together with its salt verifies where a later line records that, and
//! only there.

use sha2::{Digest, Sha256};
use store::{Damage, Store, StoreError};

use crate::tampering::tamper;
use crate::workspace::{AT, Place, fill, line};

/// Removes who did line 2, its detail, and the revision of entry 2, each with its salt.
const REMOVE: &str = "
    UPDATE log SET who = NULL, who_salt = :who WHERE seq = 2;
    UPDATE log SET detail = NULL, detail_salt = :detail WHERE seq = 2;
    UPDATE entry_revision SET body = '{}' WHERE entry = 2;
    UPDATE log_row SET salt = NULL WHERE line = 2 AND ordinal = 1;
";

async fn started() -> (Place, Store) {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=5).await;
    (place, store)
}

/// Records what is removed, with a line that commits to it.
async fn record(store: &Store, parts: &'static [(&'static str, Option<u64>)]) {
    let recorded = store.write::<_, StoreError>(move |tx| {
        for (part, ordinal) in parts {
            store::redaction::append(tx, 2, part, *ordinal, "Asked by law.", "Ana", AT)?;
        }
        line(tx, "redacted", "")
    });
    recorded.await.unwrap();
}

async fn remove(store: &Store) {
    let commitments = store.read::<_, StoreError>(|conn| {
        let (who, who_salt, detail, detail_salt) = conn.query_row(
            "SELECT who, who_salt, detail, detail_salt FROM log WHERE seq = 2",
            [],
            |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, Vec<u8>>(1)?,
                    row.get::<_, String>(2)?,
                    row.get::<_, Vec<u8>>(3)?,
                ))
            },
        )?;
        Ok([("who", who, who_salt), ("detail", detail, detail_salt)])
    });
    let [who, detail] = commitments.await.unwrap().map(|(label, text, salt)| {
        // As the module of commitments documents it, made here by hand.
        let mut bytes = b"awards desk commitment 1".to_vec();
        bytes.extend(salt);
        bytes.extend((label.len() as u32).to_be_bytes());
        bytes.extend(label.bytes());
        bytes.extend(text.bytes());
        let hash = Sha256::digest(bytes);
        format!("x'{}'", hex::encode(hash))
    });
    let sql = REMOVE.replace(":who", &who).replace(":detail", &detail);
    tamper(store, &sql).await;
}

async fn verified(place: &Place, store: Store) -> Vec<Damage> {
    store.close().await.unwrap();
    place.verify().await
}

const ALL: &[(&str, Option<u64>)] = &[("who", None), ("detail", None), ("row", Some(1))];

#[tokio::test]
async fn what_a_later_line_says_was_removed_is_no_damage() {
    let (place, store) = started().await;
    let before = store.read::<_, StoreError>(store::log::head).await.unwrap();
    record(&store, ALL).await;
    remove(&store).await;
    // The tree is the one it was: an older head is still the beginning of it.
    let same = store.read::<_, StoreError>(move |conn| store::log::head_at(conn, before.size));
    assert_eq!(same.await.unwrap(), before);
    let line = store.read::<_, StoreError>(|conn| store::log::page(conn, 1, 1));
    let line = line.await.unwrap().remove(0);
    assert_eq!((line.who, line.detail), (None, None));
    fill(&store, [6]).await;
    assert_eq!(verified(&place, store).await, []);
}

#[tokio::test]
async fn what_was_removed_in_silence_is_named() {
    let (place, store) = started().await;
    remove(&store).await;
    let found = verified(&place, store).await;
    let codes: Vec<&str> = found.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["removed-in-silence"; 3], "{found:?}");
    assert!(found.iter().all(|it| it.place == "log line 2"));
}

#[tokio::test]
async fn a_removal_covers_only_what_it_names() {
    let (place, store) = started().await;
    record(&store, &[("who", None), ("row", Some(0))]).await;
    remove(&store).await;
    let found = verified(&place, store).await;
    let codes: Vec<&str> = found.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["removed-in-silence"; 2], "{found:?}");
}

/// A removal that no line commits to, slipped in beside the log.
#[tokio::test]
async fn a_removal_that_no_line_records_covers_nothing() {
    let (place, store) = started().await;
    remove(&store).await;
    let sql =
        "INSERT INTO redaction (line, part, reason, recorded_at, by) VALUES (2, 'who', '', '', '')";
    tamper(&store, sql).await;
    let found = verified(&place, store).await;
    let silent = found.iter().filter(|it| it.code == "removed-in-silence");
    assert_eq!(silent.count(), 3, "{found:?}");
    assert!(found.iter().any(|it| it.code == "row-not-in-log"));
}

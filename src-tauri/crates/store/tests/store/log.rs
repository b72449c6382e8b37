//! The log as a tree: what it gives, and that a line cannot be altered without verify naming it.

use std::collections::BTreeSet;

use store::log::{self, leaf_bytes};
use store::{LogHead, StoreError};

use crate::tampering::{places, tampered};
use crate::workspace::{Place, fill, line, row, save};

#[tokio::test]
async fn the_head_is_of_every_line() {
    let place = Place::new();
    let store = place.create().await;
    let empty = store.read::<_, StoreError>(log::head).await.unwrap();
    assert_eq!(empty, LogHead::default());
    let mut roots = BTreeSet::from([empty.root]);
    for number in 1..=9 {
        fill(&store, [number]).await;
        let head = store.read::<_, StoreError>(log::head).await.unwrap();
        assert_eq!(head.size, u64::from(number));
        assert!(roots.insert(head.root), "another root for {number} lines");
    }
    let page = store.read::<_, StoreError>(|conn| log::page(conn, 6, 2));
    let seqs: Vec<u64> = page.await.unwrap().iter().map(|line| line.seq).collect();
    assert_eq!(seqs, [7, 8]);
}

/// What a witness does: every line under every later head, every head under every later one, by the proofs alone.
#[tokio::test]
async fn every_line_and_every_earlier_head_can_be_proved() {
    let place = Place::new();
    let store = place.create().await;
    let mut heads = vec![LogHead::default()];
    for number in 1..=11 {
        fill(&store, [number]).await;
        heads.push(store.read::<_, StoreError>(log::head).await.unwrap());
    }
    let checked = store.read::<_, StoreError>(move |conn| {
        for now in &heads {
            assert_eq!(log::head_at(conn, now.size)?, *now);
            for before in heads.iter().filter(|before| before.size <= now.size) {
                let path = log::consistency_proof(conn, before.size, now.size)?;
                assert!(log::verify_consistency(
                    before.size,
                    &before.root,
                    now.size,
                    &now.root,
                    &path
                ));
            }
            for line in log::page(conn, 0, 100)?
                .iter()
                .filter(|line| line.seq <= now.size)
            {
                let path = log::inclusion_proof(conn, line.seq, now.size)?;
                let (at, of) = (line.seq - 1, now.size);
                assert!(log::verify_inclusion(&line.hash, at, of, &path, &now.root));
            }
        }
        let beyond = log::inclusion_proof(conn, 12, 11).unwrap_err();
        assert_eq!(beyond.code(), "cannot-be-recorded");
        assert!(log::consistency_proof(conn, 12, 11).is_err());
        Ok(())
    });
    checked.await.unwrap();
}

#[test]
fn equal_texts_in_other_places_are_other_leaves() {
    let hash = [7; 32];
    let leaf = |texts| leaf_bytes(1, texts, [&hash, &hash], &[]);
    assert_ne!(leaf(["ab", "c", ""]), leaf(["a", "bc", ""]));
    assert_ne!(leaf(["", "a", "b"]), leaf(["", "ab", ""]));
}

/// A commitment of a name that is easily guessed must not tell it: the same line twice has two hashes.
#[tokio::test]
async fn equal_lines_have_other_hashes_by_their_salts() {
    let place = Place::new();
    let store = place.create().await;
    let written = store.write::<_, StoreError>(|tx| {
        save(tx, &row(1, "Once"), "{}")?;
        line(tx, "noted", "")?;
        line(tx, "noted", "")
    });
    written.await.unwrap();
    let salts = store.read::<_, StoreError>(|conn| {
        let mut statement = conn.prepare(
            "SELECT who_salt FROM log UNION ALL SELECT detail_salt FROM log
             UNION ALL SELECT salt FROM log_row",
        )?;
        let salts = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        Ok(salts.collect::<Result<Vec<_>, _>>()?)
    });
    let salts = salts.await.unwrap();
    let different: BTreeSet<&Vec<u8>> = salts.iter().collect();
    assert_eq!((salts.len(), different.len()), (9, 9));
    assert!(salts.iter().all(|salt| salt.len() == 16));
}

#[tokio::test]
async fn a_changed_line_is_named() {
    for column in ["at", "who", "what", "subject"] {
        let sql = format!("UPDATE log SET {column} = {column} || '!' WHERE seq = 4");
        assert_eq!(places(&tampered(&sql).await), ["log line 4"], "{column}");
    }
    for sql in [
        "UPDATE log SET detail = '{ }' WHERE seq = 4",
        "UPDATE log SET who_salt = zeroblob(16) WHERE seq = 4",
        "UPDATE log SET detail_salt = zeroblob(16) WHERE seq = 4",
        "UPDATE log_row SET commitment = zeroblob(32) WHERE line = 4 AND ordinal = 0",
        "UPDATE log_row SET row = 3 WHERE line = 4 AND ordinal = 0",
        "UPDATE log_row SET name = 'peer' WHERE line = 4 AND ordinal = 0",
        "DELETE FROM log_row WHERE line = 4",
    ] {
        let found = tampered(sql).await;
        assert_eq!(found[0].code, "line-altered", "{sql}");
        assert_eq!(found[0].place, "log line 4", "{sql}");
    }
}

#[tokio::test]
async fn a_changed_hash_is_named_with_the_tree_over_it() {
    let found = tampered("UPDATE log SET hash = zeroblob(32) WHERE seq = 4").await;
    assert_eq!(
        places(&found),
        ["log line 4", "log lines 3 to 4", "log lines 1 to 4"]
    );
}

#[tokio::test]
async fn a_changed_tree_is_named() {
    for (sql, place) in [
        (
            "UPDATE log_node SET hash = zeroblob(32) WHERE level = 2",
            "log lines 1 to 4",
        ),
        (
            "DELETE FROM log_node WHERE level = 1 AND number = 0",
            "log lines 1 to 2",
        ),
        (
            "INSERT INTO log_node VALUES (9, 0, zeroblob(32))",
            "the log",
        ),
    ] {
        let found = tampered(sql).await;
        assert_eq!(
            (found[0].place.as_str(), found[0].code),
            (place, "tree-altered")
        );
    }
}

#[tokio::test]
async fn a_line_taken_out_is_named() {
    let found = tampered("DELETE FROM log WHERE seq = 4").await;
    let named: Vec<_> = found
        .iter()
        .map(|it| (it.place.as_str(), it.code))
        .collect();
    assert!(named.contains(&("log line 4", "line-missing")), "{named:?}");
    let found = tampered("DELETE FROM log WHERE seq = 6; DELETE FROM log_row WHERE line = 6").await;
    let named: Vec<_> = found
        .iter()
        .map(|it| (it.place.as_str(), it.code))
        .collect();
    assert!(named.contains(&("log line 6", "tail-lost")), "{named:?}");
    assert!(
        named.contains(&("entry row 6", "row-not-in-log")),
        "{named:?}"
    );
}

#[tokio::test]
async fn a_commitment_that_belongs_to_no_line_is_named() {
    for sql in [
        "INSERT INTO log_row VALUES (7, 0, 'entry', 1, zeroblob(16), zeroblob(32))",
        "INSERT INTO log_row VALUES (0, 0, 'entry', 1, zeroblob(16), zeroblob(32))",
        "INSERT INTO log_row VALUES (3, 9, 'entry', 1, zeroblob(16), zeroblob(32))",
    ] {
        let found = tampered(sql).await;
        assert_eq!(found[0].code, "commitment-stray", "{sql}");
    }
}

//! Tests of rewrites by somebody who holds the desk's own key and drops the triggers that refuse changes. Verify names a row
//! that was changed without the log. Where the log, its tree and its head are rebuilt over the changed rows, verify alone
//! finds nothing, but the new log contradicts every earlier head that somebody kept.

use store::log;
use store::{LogHead, Store, StoreError};

use crate::forging::{Played, rebuild_log, rewrite_rows, rewrite_with_log};

/// Rewrites: what each is, its SQL, and the table whose row verify must name.
const REWRITES: [(&str, &str, &str); 14] = [
    (
        "an entry's title rewritten",
        "UPDATE entry_revision SET body = json_set(body, '$.title', 'Another title') WHERE entry = 1",
        "entry_revision",
    ),
    (
        "all marks on an entry set to 10",
        "UPDATE score_sheet SET body = json_set(body, '$.marks',
            json((SELECT json_group_object(key, 10.0) FROM json_each(body, '$.marks')))) WHERE entry = 14",
        "score_sheet",
    ),
    (
        "a ruling rewritten beside its line",
        "UPDATE ruling SET reason = 'Another reason', by = 'Somebody else' WHERE id = 1",
        "ruling",
    ),
    (
        "an entry that never was",
        "DELETE FROM receipt WHERE entry = (SELECT max(id) FROM entry)",
        "receipt",
    ),
    (
        "an arrival moved before the deadline",
        "UPDATE entry_revision SET received_at = '2020-12-01T00:00:00.000Z' WHERE entry = 2",
        "entry_revision",
    ),
    (
        "an entry given to another author",
        "UPDATE entry SET author_key = zeroblob(32) WHERE id = 3",
        "entry",
    ),
    (
        "two entries that changed their numbers",
        "UPDATE entry SET uuid = uuid || '-' WHERE id IN (4, 5);
         UPDATE entry SET uuid = (SELECT rtrim(o.uuid, '-') FROM entry o WHERE o.id = 9 - entry.id) WHERE id = 4;
         UPDATE entry SET uuid = rtrim(uuid, '-') || 'x' WHERE id = 5",
        "entry",
    ),
    (
        "the call in its own words",
        "UPDATE call_version SET toml = toml || ' ' WHERE version = 1",
        "call_version",
    ),
    (
        "a verdict",
        "UPDATE verdict SET findings = '[]' WHERE id = 1",
        "verdict",
    ),
    (
        "a judge's card",
        "UPDATE judge SET body = json_set(body, '$.left', 'Left.') WHERE id = 1",
        "judge",
    ),
    (
        "who read what",
        "UPDATE assignment SET reason = 'Because' WHERE id = 1",
        "assignment",
    ),
    (
        "a decision",
        "UPDATE decision SET reason = 'Another' WHERE id = 1",
        "decision",
    ),
    (
        "a sheet taken out",
        "DELETE FROM score_sheet WHERE id = (SELECT max(id) FROM score_sheet)",
        "score_sheet",
    ),
    (
        "a ruling slipped in",
        "INSERT INTO ruling (entry, revision, rule, outcome, reason, recorded_at, by)
         SELECT entry, revision, rule, outcome, 'Slipped in', recorded_at, by FROM ruling WHERE id = 1",
        "ruling",
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn what_is_rewritten_beside_the_log_is_named() {
    let played = Played::a_season().await;
    let untouched = played.copy("untouched");
    assert_eq!(played.damage(&untouched).await, [""; 0]);
    for (number, (name, sql, table)) in REWRITES.into_iter().enumerate() {
        let desk = played.copy(&number.to_string());
        let store = played.open(&desk).await;
        let written = store.write::<_, StoreError>(move |tx| rewrite_rows(tx, sql).map(drop));
        written.await.unwrap();
        store.close().await.unwrap();
        let named = played.damage(&desk).await;
        let expected = format!("{table} row ");
        assert!(
            named.iter().any(|place| place.starts_with(&expected)),
            "{name}: {named:?}"
        );
    }
}

async fn heads(store: &Store) -> Vec<LogHead> {
    let read = store.read::<_, StoreError>(|conn| {
        let last = log::head(conn)?.size;
        (0..=last).map(|size| log::head_at(conn, size)).collect()
    });
    read.await.unwrap()
}

/// The number of lines of the first kept head that the log contradicts; none where it agrees with all.
async fn first_contradicted(store: &Store, kept: Vec<LogHead>) -> Option<u64> {
    let read = store.read::<_, StoreError>(move |conn| {
        let now = log::head(conn)?;
        for old in kept {
            let path = log::consistency_proof(conn, old.size, now.size)?;
            if !log::verify_consistency(old.size, &old.root, now.size, &now.root, &path) {
                return Ok(Some(old.size));
            }
        }
        Ok(None)
    });
    read.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_rewritten_with_the_log_contradicts_a_head_that_was_kept() {
    let played = Played::a_season().await;
    let desk = played.copy("desk");
    let store = played.open(&desk).await;
    let kept = heads(&store).await;
    assert_eq!(first_contradicted(&store, kept.clone()).await, None);
    let first = |what: &'static str| {
        store.read::<_, StoreError>(move |conn| {
            let mut lines = log::page(conn, 0, u32::MAX)?.into_iter();
            Ok(lines.find(|line| line.what == what).map(|line| line.seq))
        })
    };
    let ruled = first("ruled").await.unwrap().unwrap();
    let written = store.write::<_, StoreError>(move |tx| {
        rewrite_rows(
            tx,
            "UPDATE ruling SET reason = 'Another reason' WHERE id = 1",
        )?;
        rebuild_log(tx, &[], |line| {
            let old_detail = line.detail.clone();
            let new_detail = "{\"reason\":\"Another reason\"}".to_owned();
            if line.seq == ruled {
                Some(new_detail)
            } else {
                old_detail
            }
        })
    });
    written.await.unwrap();
    store.close().await.unwrap();
    assert_eq!(
        played.damage(&desk).await,
        [""; 0],
        "the rebuilt log verifies"
    );
    let store = played.open(&desk).await;
    // Every salt is drawn again when the log is rewritten, so that every head from the first line on contradicts it.
    assert_eq!(first_contradicted(&store, kept).await, Some(1));
    store.close().await.unwrap();
}

/// A stored verdict and a row of a derived table are computed again from the facts and compared.
#[tokio::test(flavor = "multi_thread")]
async fn a_verdict_and_a_title_that_do_not_follow_from_the_facts_are_named() {
    let played = Played::a_season().await;
    for (name, sql, code) in [
        (
            "verdict",
            "UPDATE verdict SET verdict = iif(verdict = 'eligible', 'not_eligible', 'eligible') WHERE entry = 1",
            "verdict-does-not-follow",
        ),
        (
            "title",
            "UPDATE entry_row SET title = 'Another title' WHERE number = 1",
            "projection-does-not-follow",
        ),
    ] {
        let desk = played.copy(name);
        let store = played.open(&desk).await;
        rewrite_with_log(&store, sql.to_owned()).await;
        store.close().await.unwrap();
        let damage = played.verify(&desk).await.damage;
        let found: Vec<(&str, &str)> = damage
            .iter()
            .map(|it| (it.code, it.place.as_str()))
            .collect();
        assert_eq!(found, [(code, "entry 1")], "{damage:?}");
    }
}

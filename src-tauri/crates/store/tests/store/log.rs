//! The hash chain.

use store::{LogHead, NewLine, StoreError, Transaction};

use crate::workspace::{AT, Place, fill};

#[tokio::test]
async fn the_head_is_the_last_line() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=5).await;
    let (head, page) = store
        .read::<_, StoreError>(|conn| Ok((store::log::head(conn)?, store::log::page(conn, 3, 10)?)))
        .await
        .unwrap();
    assert_eq!(page.iter().map(|line| line.seq).collect::<Vec<_>>(), [4, 5]);
    let last = &page[1];
    assert_eq!(
        head,
        Some(LogHead {
            seq: 5,
            hash: last.hash
        })
    );
}

#[tokio::test]
async fn equal_texts_in_other_places_have_other_hashes() {
    let place = Place::new();
    let store = place.create().await;
    let add = |who: &'static str, what: &'static str| {
        move |tx: &Transaction<'_>| {
            let line = NewLine {
                at: AT,
                who,
                what,
                subject: "",
                detail: "{}",
            };
            let hash = store::log::append(tx, &line)?.hash;
            Err::<(), _>(StoreError::Refused {
                detail: format!("{hash:?}"),
            })
        }
    };
    // Each is taken back, so that both would be the first line.
    let one = store.write(add("ab", "c")).await.unwrap_err().to_string();
    let other = store.write(add("a", "bc")).await.unwrap_err().to_string();
    let same = store.write(add("ab", "c")).await.unwrap_err().to_string();
    assert_ne!(one, other);
    assert_eq!(one, same);
}

/// Whoever has the key can get around the triggers; the chain tells.
async fn tampered(sql: &'static str) -> Vec<String> {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=6).await;
    let tampered = store.write::<_, StoreError>(move |tx| {
        tx.execute_batch("DROP TRIGGER log_update; DROP TRIGGER log_delete;")?;
        Ok(tx.execute_batch(sql)?)
    });
    tampered.await.unwrap();
    store.close().await.unwrap();
    place
        .verify()
        .await
        .into_iter()
        .map(|damage| damage.place)
        .collect()
}

#[tokio::test]
async fn a_changed_line_is_named() {
    for column in ["at", "who", "what", "subject"] {
        let sql = format!("UPDATE log SET {column} = {column} || '!' WHERE seq = 4");
        assert_eq!(tampered(sql.leak()).await, ["log line 4"], "{column}");
    }
    assert_eq!(
        tampered("UPDATE log SET detail = '{ }' WHERE seq = 4").await,
        ["log line 4"]
    );
    let hash = "UPDATE log SET hash = zeroblob(32) WHERE seq = 4";
    assert_eq!(tampered(hash).await, ["log line 4", "log line 5"]);
}

#[tokio::test]
async fn a_line_taken_out_is_named() {
    assert_eq!(
        tampered("DELETE FROM log WHERE seq = 4").await,
        ["log line 4"]
    );
    assert_eq!(
        tampered("DELETE FROM log WHERE seq = 6").await,
        ["log line 6"]
    );
}

//! A desk that was kept by an older version of the app.

use serde_json::{Value, json};
use workspace_core::messages::EntryState;
use workspace_core::{Error, Notice};

use super::{TestDesk, check};
use crate::eligibility::verify_verdicts::replay_verdicts;

/// What the migration does to a desk that was kept by an older version.
const MIGRATION: &str = include_str!("../../../../store/migrations/0010_identity.sql");

#[tokio::test]
async fn a_desk_of_an_older_version_is_screened_again_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = TestDesk::new(dir.path(), 26).await;
    for _ in 0..6 {
        stage.keep(None).await;
    }
    let (ctx, store) = (stage.ctx(), stage.desk.core.store.clone());
    assert!(!stage.desk.screen_again_if_due(&ctx).await.unwrap());
    let migrated = store.write(|tx| {
        tx.execute_batch(MIGRATION)
            .map_err(store::StoreError::from)?;
        Ok::<_, Error>(())
    });
    migrated.await.unwrap();
    assert_ne!(store.read(replay_verdicts).await.unwrap().1, []);
    assert!(stage.desk.screen_again_if_due(&ctx).await.unwrap());
    assert_eq!(store.read(replay_verdicts).await.unwrap().1, []);
    store.read(check).await.unwrap();
    assert!(!stage.desk.screen_again_if_due(&ctx).await.unwrap());
    // The line names the data of time zones, as each that records verdicts.
    let read = store.read(|conn| Ok::<_, Error>(store::log::of(conn, "2020-21")?));
    let lines = read.await.unwrap();
    let of_screening = lines
        .iter()
        .find(|line| line.what == "entries-screened-again");
    let detail = of_screening.and_then(|line| line.detail.as_deref());
    let detail: Value = serde_json::from_str(detail.unwrap()).unwrap();
    let expected = json!({ "entries": 9, "zone_data": rules::zone_data().version });
    assert_eq!(detail, expected);
}

#[tokio::test]
async fn a_desk_that_cannot_be_screened_again_opens_with_a_notice() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = TestDesk::new(dir.path(), 26).await;
    let ctx = stage.ctx();
    assert_eq!(stage.desk.screen_again_at_opening(&ctx).await, None);
    let (ctx, entry) = (stage.ctx(), stage.entries[0].id.to_string());
    let at = ctx.stamp();
    let migrated = stage.desk.core.store.write(move |tx| {
        tx.execute_batch(MIGRATION)
            .map_err(store::StoreError::from)?;
        let unreadable = store::NewEntryRevision {
            entry: &entry,
            revision: 90,
            body: "null",
            state: EntryState::Submitted.name(),
            recorded_at: &at,
            by: "Test",
            ..store::NewEntryRevision::default()
        };
        store::entry_revision::append(tx, &unreadable)?;
        workspace_core::log(tx, "Test", &at, "submitted", &entry, &json!({}))
    });
    migrated.await.unwrap();
    let notice = stage.desk.screen_again_at_opening(&ctx).await;
    assert_eq!(notice, Some(Notice::new("screening-failed")));
}

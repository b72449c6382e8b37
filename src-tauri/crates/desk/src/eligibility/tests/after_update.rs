//! A desk that was kept by an older version of the app.

use workspace_core::Error;

use super::{Stage, check};
use crate::eligibility::verify_verdicts::replay_verdicts;

/// What the migration does to a desk that was kept by an older version.
const MIGRATION: &str = include_str!("../../../../store/migrations/0010_identity.sql");

#[tokio::test]
async fn a_desk_of_an_older_version_is_screened_again_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut stage = Stage::set(dir.path(), 26).await;
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
}

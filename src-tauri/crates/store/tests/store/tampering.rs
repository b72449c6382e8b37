//! Tests that verify finds what somebody changed who has the key and drops the triggers that refuse changes.

use store::{Damage, Store, StoreError};

use crate::workspace::{Place, fill};

/// Runs statements as somebody with the key would: the guards of history are taken down first and put up again after, and no
/// trace is left in what the app itself would notice while it writes.
pub(crate) async fn tamper(store: &Store, sql: &str) {
    let sql = sql.to_owned();
    let tampered = store.write::<_, StoreError>(move |tx| {
        let mut statement = tx.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (name LIKE '%_update' OR name LIKE '%_delete')",
        )?;
        let guards = statement.query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })?;
        let guards = guards.collect::<Result<Vec<_>, _>>()?;
        for (guard, _) in &guards {
            tx.execute_batch(&format!("DROP TRIGGER \"{guard}\""))?;
        }
        tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        tx.execute_batch(&sql)?;
        for (_, guard) in &guards {
            tx.execute_batch(guard)?;
        }
        Ok(tx.execute_batch("DELETE FROM temp.log_pending")?)
    });
    tampered.await.unwrap();
}

/// What verify says of six entries after these statements.
pub(crate) async fn tampered(sql: &str) -> Vec<Damage> {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=6).await;
    tamper(&store, sql).await;
    store.close().await.unwrap();
    place.verify().await
}

/// Where the damage is.
pub(crate) fn places(damage: &[Damage]) -> Vec<&str> {
    damage.iter().map(|it| it.place.as_str()).collect()
}

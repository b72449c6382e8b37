//! The tables, indexes and triggers are those that the app makes, or verify names what is not.

use store::StoreError;

use crate::workspace::{Place, fill};

/// What verify says of a workspace whose schema these statements changed: each place with the code of its detail.
async fn changed(sql: &'static str) -> Vec<(String, String)> {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=3).await;
    let change = store.write::<_, StoreError>(move |tx| {
        tx.execute_batch(sql)?;
        // So that the change is one that the app confirms.
        store::meta::set(tx, "changed", b"yes")
    });
    change.await.unwrap();
    store.close().await.unwrap();
    let damage = place.verify().await.into_iter();
    damage
        .map(|it| {
            assert_eq!(it.code, "schema-altered");
            (it.place, it.detail.code().to_owned())
        })
        .collect()
}

fn one(place: &str, detail: &str) -> Vec<(String, String)> {
    vec![(place.to_owned(), detail.to_owned())]
}

#[tokio::test]
async fn a_guard_that_was_taken_down_is_named() {
    let found = changed("DROP TRIGGER entry_revision_update").await;
    assert_eq!(found, one("trigger entry_revision_update", "part-missing"));
}

#[tokio::test]
async fn a_guard_that_guards_nothing_is_named() {
    let found = changed(
        "DROP TRIGGER log_delete;
         CREATE TRIGGER log_delete BEFORE DELETE ON log BEGIN SELECT 1; END;",
    )
    .await;
    assert_eq!(found, one("trigger log_delete", "part-other"));
    // A guard of the same words that stands at another table.
    let found = changed(
        "DROP TRIGGER ruling_delete;
         CREATE TRIGGER ruling_delete BEFORE DELETE ON receipt
         BEGIN SELECT RAISE(ABORT, 'append-only: ruling'); END;",
    )
    .await;
    assert_eq!(found, one("trigger ruling_delete", "part-other"));
}

#[tokio::test]
async fn what_the_app_does_not_make_is_named() {
    let found = changed(
        "CREATE TRIGGER quiet AFTER INSERT ON score_sheet BEGIN SELECT 1; END;
         CREATE INDEX quick ON score_sheet (judge);
         DROP INDEX ruling_entry;",
    )
    .await;
    let expected = [
        ("index ruling_entry", "part-missing"),
        ("index quick", "part-strange"),
        ("trigger quiet", "part-strange"),
    ];
    let expected: Vec<_> = expected
        .map(|(place, detail)| (place.to_owned(), detail.to_owned()))
        .into();
    assert_eq!(found, expected);
}

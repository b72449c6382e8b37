//! Many things in one transaction, of which one cannot be recorded.

use store::{StoreError, Transaction, in_savepoint};

use crate::workspace::{Place, line};

fn bodies(tx: &Transaction<'_>) -> Result<i64, StoreError> {
    Ok(tx.query_row("SELECT count(*) FROM log", [], |row| row.get(0))?)
}

#[tokio::test]
async fn an_item_that_fails_after_its_first_row_leaves_nothing_and_the_others_stay() {
    let place = Place::new();
    let store = place.create().await;
    let kept = store.write::<_, StoreError>(|tx| {
        in_savepoint(tx, || line(tx, "first", "kept"))?;
        let refused = in_savepoint(tx, || {
            line(tx, "second", "taken back")?;
            store::entry::insert(tx, "e", Some(1), b"key", "2021-01-01T00:00:00.000Z")?;
            store::entry::insert(tx, "e", Some(1), b"key", "2021-01-01T00:00:00.000Z")
        });
        let refused = refused.unwrap_err();
        assert_eq!(refused.code(), "cannot-be-recorded");
        assert!(refused.is_about_the_item());
        let broken = in_savepoint::<(), StoreError>(tx, || {
            line(tx, "third", "taken back")?;
            panic!("as a bug would")
        });
        let broken = broken.unwrap_err();
        assert_eq!(broken.code(), "internal-fault");
        assert!(broken.is_about_the_item());
        in_savepoint(tx, || line(tx, "fourth", "kept"))?;
        assert!(store::entry::get(tx, "e")?.is_none());
        bodies(tx)
    });
    assert_eq!(kept.await.unwrap(), 2);
    let log = store.read(|conn| store::log::page(conn, 0, 10)).await;
    let subjects: Vec<String> = log.unwrap().into_iter().map(|it| it.subject).collect();
    assert!(subjects.iter().all(|it| it == "kept"), "{subjects:?}");
}

#[test]
fn a_database_that_is_full_or_gone_is_about_everything() {
    for error in [
        StoreError::DiskFull,
        StoreError::Closed,
        StoreError::Damaged {
            place: "workspace.db".to_owned(),
            detail: details::Detail::HashWrong,
        },
    ] {
        assert!(!error.is_about_the_item(), "{error}");
    }
}

//! A full disk loses nothing that was confirmed.

use store::StoreError;

use crate::workspace::{Place, entries, fill, row, save};

#[tokio::test]
async fn a_change_that_finds_no_room_is_taken_back() {
    let place = Place::new();
    let store = place.create().await;
    fill(&store, 1..=10).await;
    // SQLite answers as it does on a full disk when the database may not grow.
    let limited = store.write::<_, StoreError>(|tx| {
        let pages: u32 = tx.pragma_query_value(None, "page_count", |row| row.get(0))?;
        tx.pragma_update_and_check(None, "max_page_count", pages + 4, |_| Ok(()))?;
        Ok(())
    });
    limited.await.unwrap();
    let mut saved = 10;
    let refused = loop {
        let number = saved + 1;
        let body = format!("\"{}\"", "word ".repeat(2_000));
        match store
            .write(move |tx| save(tx, &row(number, "One too many"), &body))
            .await
        {
            Ok(()) => saved = number,
            Err(error) => break error,
        }
        assert!(saved < 30, "the limit holds nothing back");
    };
    assert!(matches!(refused, StoreError::DiskFull), "{refused}");
    assert_eq!(entries(&store).await, saved as usize);
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
    let store = place.open().await.unwrap();
    assert_eq!(entries(&store).await, saved as usize);
    fill(&store, [saved + 1]).await;
}

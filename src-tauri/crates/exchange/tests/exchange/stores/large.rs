//! Many files in a store.

use std::fs;

use exchange::{Kind, Mailbox, StoreOptions};
use uuid::Uuid;

use super::server::{Server, full_of_calls};
use super::{SECRET, options, places};

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_files_are_listed() {
    for (place, root) in places().await.iter().zip(["awards/voices", "awards"]) {
        let calls = place.folder.path().join(root).join("calls");
        fs::create_dir_all(&calls).unwrap();
        for number in 0..2000 {
            let name = format!("{}.awards-call", Uuid::from_u128(number));
            fs::write(calls.join(name), b"call").unwrap();
        }
        fs::write(calls.join("list.csv"), b"foreign").unwrap();
        let listing = place.mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!((listing.items.len(), listing.skipped.len()), (2000, 1));
        let mut ids: Vec<u128> = listing.items.iter().map(|item| item.id.as_u128()).collect();
        ids.sort_unstable();
        assert!(ids.into_iter().eq(0..2000));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_thousand_files_are_listed_page_by_page() {
    let server = Server::start(full_of_calls(100_000)).await;
    let options = StoreOptions {
        endpoint: Some(server.address()),
        ..options(SECRET)
    };
    let mailbox = Mailbox::open_with("s3://awards", &options).unwrap();
    // A page that fails in between is asked for again, and none twice.
    server.fail_after(Some("GET"), 40, 1, 503, "");
    let listing = mailbox.list(Kind::Call, None).await.unwrap();
    assert_eq!((listing.items.len(), listing.skipped.len()), (100_000, 0));
    assert!(
        listing
            .items
            .iter()
            .map(|item| item.id.as_u128())
            .eq(0..100_000)
    );
    assert_eq!(server.asked("GET"), 101);
}

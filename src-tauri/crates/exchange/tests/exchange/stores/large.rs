//! Many files in a store.

use std::fs;

use exchange::{Kind, Mailbox, StoreOptions};
use uuid::Uuid;

use super::pages::{IN_EACH_INBOX, full_of_calls};
use super::{SECRET, options, places};
use crate::person;
use crate::servers::Server;

/// The mailbox in the only bucket of a server.
fn mailbox_at(address: String) -> Mailbox {
    let options = StoreOptions {
        endpoint: Some(address),
        ..options(SECRET)
    };
    Mailbox::open_with("s3://awards", &options).unwrap()
}

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
    let mailbox = mailbox_at(server.address());
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

#[tokio::test(flavor = "multi_thread")]
async fn an_inbox_is_listed_without_what_else_lies_in_the_mailbox() {
    let server = Server::start(full_of_calls(100_000)).await;
    let mailbox = mailbox_at(server.address());
    let desk = person("Desk");
    let listing = mailbox.list(Kind::Entry, Some(&desk.address())).await;
    let listing = listing.unwrap();
    assert_eq!(
        (listing.items.len(), listing.skipped.len()),
        (IN_EACH_INBOX, 0)
    );
    assert_eq!(server.asked("GET"), 1);
}

/// Memory is looked at as Linux tells it.
#[cfg(target_os = "linux")]
mod memory {
    use std::env;
    use std::fs;
    use std::process::Command;

    use exchange::Kind;

    use super::mailbox_at;
    use crate::person;
    use crate::servers::Server;
    use crate::stores::pages::full_of_calls;

    /// Where the store is.
    const STORE: &str = "AWARDS_TEST_STORE";
    const FILES: usize = 100_000;
    /// The most that listing may take for each file, in bytes.
    const EACH: usize = 1024;

    /// The most memory that this process ever had, in bytes.
    fn most_memory() -> usize {
        let status = fs::read_to_string("/proc/self/status").unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
        kilobytes.parse::<usize>().unwrap() * 1024
    }

    /// The memory of a whole process is measured, so this needs one of its own.
    #[tokio::test(flavor = "multi_thread")]
    async fn a_hundred_thousand_files_are_listed_within_a_kibibyte_each() {
        let server = Server::start(full_of_calls(FILES)).await;
        let address = server.address();
        let ran = tokio::task::spawn_blocking(move || {
            let test = "stores::large::memory::in_a_process_that_is_measured";
            Command::new(env::current_exe().unwrap())
                .args(["--exact", "--ignored", test])
                .env(STORE, address)
                .status()
        });
        assert!(ran.await.unwrap().unwrap().success());
        assert_eq!(server.asked("GET"), 1 + FILES / 1000);
    }

    #[tokio::test(flavor = "multi_thread")]
    #[ignore = "started by the test above"]
    async fn in_a_process_that_is_measured() {
        let mailbox = mailbox_at(env::var(STORE).unwrap());
        // What the first request alone needs, a client and its connection, is no part of it.
        let desk = person("Desk");
        let inbox = mailbox.list(Kind::Entry, Some(&desk.address())).await;
        inbox.unwrap();
        let before = most_memory();
        let listing = mailbox.list(Kind::Call, None).await.unwrap();
        let taken = most_memory() - before;
        assert_eq!(listing.items.len(), FILES);
        assert!(taken < FILES * EACH, "{taken} bytes");
    }
}

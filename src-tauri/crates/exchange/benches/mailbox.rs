//! A mailbox folder with 1,000 entries of 4 kB: listing, getting all, putting one.

#![allow(clippy::unwrap_used, reason = "a bench stops by panicking")]

use divan::Bencher;
use divan::counter::ItemsCount;
use exchange::{Address, Identity, Kind, Limits, Mailbox};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use uuid::Uuid;

const FILES: u64 = 1_000;

fn main() {
    divan::main();
}

fn filled() -> (Runtime, Mailbox, Address, TempDir) {
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::open_folder(folder.path()).unwrap();
    let to = Identity::generate("Desk").unwrap().address();
    runtime.block_on(async {
        for id in 0..FILES {
            let id = Uuid::from_u128(id.into());
            mailbox
                .put(Kind::Entry, Some(&to), id, vec![7; 4_000])
                .await
                .unwrap();
        }
    });
    (runtime, mailbox, to, folder)
}

#[divan::bench]
fn list_1000(bencher: Bencher<'_, '_>) {
    let (runtime, mailbox, to, _folder) = filled();
    bencher.counter(ItemsCount::new(FILES)).bench_local(|| {
        runtime
            .block_on(mailbox.list(Kind::Entry, Some(&to)))
            .unwrap()
    });
}

#[divan::bench]
fn get_1000(bencher: Bencher<'_, '_>) {
    let (runtime, mailbox, to, _folder) = filled();
    let listing = runtime
        .block_on(mailbox.list(Kind::Entry, Some(&to)))
        .unwrap();
    bencher.counter(ItemsCount::new(FILES)).bench_local(|| {
        runtime.block_on(async {
            for item in &listing.items {
                divan::black_box(mailbox.get(item, &Limits::default()).await.unwrap());
            }
        });
    });
}

#[divan::bench]
fn put_one(bencher: Bencher<'_, '_>) {
    let (runtime, mailbox, to, _folder) = filled();
    let mut next = FILES;
    bencher.bench_local(|| {
        next += 1;
        let id = Uuid::from_u128(next.into());
        runtime
            .block_on(mailbox.put(Kind::Entry, Some(&to), id, vec![7; 4_000]))
            .unwrap();
    });
}

//! The entries table of a desk with 10,000 and with 100,000 entries, as the window asks for it, and the list of
//! entries as a workbook.
//!
//! Beside it: `HotCRP` takes 66 ms for its list of 1,000, pretalx 500 ms; `XlsxWriter` takes 21 s for the workbook.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use divan::Bencher;
use rehearsal::bulk;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use workspaces::rules::{Call, Verdict, calls};
use workspaces::views::{EntriesQuery, EntriesSort};
use workspaces::{ActionContext, Desk, Format, List, ProgressReporter, Unlock};

const SIZES: [u32; 2] = [10_000, 100_000];

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static DESKS: Mutex<BTreeMap<u32, Filled>> = Mutex::new(BTreeMap::new());

fn main() {
    divan::main();
    DESKS.lock().unwrap().clear();
}

struct Filled {
    dir: TempDir,
    desk: Desk,
}

/// A desk with this many entries, made once for all benches.
fn desk(entries: u32) -> Desk {
    let mut desks = DESKS.lock().unwrap();
    desks
        .entry(entries)
        .or_insert_with(|| RUNTIME.block_on(filled(entries)))
        .desk
        .clone()
}

async fn filled(entries: u32) -> Filled {
    let dir = tempfile::tempdir().unwrap();
    let key = dir.path().join("desk.key");
    let ctx = ctx();
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &ctx)
        .await
        .unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    desk.publish(&call.to_toml(), &ctx, ProgressReporter::none())
        .await
        .unwrap();
    bulk::fill(&desk, 0..entries, ProgressReporter::none())
        .await
        .unwrap();
    Filled { dir, desk }
}

fn ctx() -> ActionContext {
    ActionContext::new("Bench", "2021-01-25T12:00:00Z".parse().unwrap())
}

fn ask(bencher: Bencher<'_, '_>, entries: u32, query: &EntriesQuery) {
    let desk = desk(entries);
    bencher.bench_local(|| {
        let page = RUNTIME.block_on(desk.entries(query.clone())).unwrap();
        assert!(!page.rows.is_empty());
        page
    });
}

#[divan::bench(args = SIZES)]
fn first_page(bencher: Bencher<'_, '_>, entries: u32) {
    ask(bencher, entries, &EntriesQuery::default());
}

#[divan::bench(args = SIZES)]
fn sorted_by_title(bencher: Bencher<'_, '_>, entries: u32) {
    let query = EntriesQuery {
        sort: EntriesSort::Title,
        descending: true,
        ..EntriesQuery::default()
    };
    ask(bencher, entries, &query);
}

#[divan::bench(args = SIZES)]
fn filtered_by_verdict_and_category(bencher: Bencher<'_, '_>, entries: u32) {
    let query = EntriesQuery {
        verdict: Some(Verdict::NeedsPerson),
        category: Some("mixed-media".to_owned()),
        sort: EntriesSort::Received,
        ..EntriesQuery::default()
    };
    ask(bencher, entries, &query);
}

#[divan::bench(args = SIZES)]
fn searched_for_resume(bencher: Bencher<'_, '_>, entries: u32) {
    let query = EntriesQuery {
        search: Some("resume".to_owned()),
        ..EntriesQuery::default()
    };
    ask(bencher, entries, &query);
}

#[divan::bench(args = SIZES)]
fn searched_for_a_word_of_every_entry(bencher: Bencher<'_, '_>, entries: u32) {
    let query = EntriesQuery {
        search: Some("generated".to_owned()),
        sort: EntriesSort::Title,
        ..EntriesQuery::default()
    };
    ask(bencher, entries, &query);
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn entries_as_a_workbook(bencher: Bencher<'_, '_>, entries: u32) {
    let desk = desk(entries);
    let path = DESKS.lock().unwrap()[&entries]
        .dir
        .path()
        .join("entries.xlsx");
    let ctx = ctx();
    bencher.bench_local(|| {
        let write = desk.write_list(
            List::Entries,
            Format::Xlsx,
            &path,
            workspaces::Language::English,
            &ctx,
            ProgressReporter::none(),
        );
        assert_eq!(RUNTIME.block_on(write).unwrap(), u64::from(entries));
    });
}

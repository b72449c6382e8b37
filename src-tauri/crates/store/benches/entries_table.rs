//! The entries table at 10,000 and 100,000 entries: a page of 100, as the window asks for it, from asking to the last
//! row, through the threads of the store. The target is 10 ms at the median.
#![allow(
    clippy::expect_used,
    clippy::cast_possible_truncation,
    reason = "a bench that cannot be set up has nothing to measure, and its numbers are small"
)]

mod desk;

use std::sync::OnceLock;

use desk::{empty, row, wait, write};
use divan::Bencher;
use store::{EntryQuery, RowDetail, SortColumn, Store, StoreError};
use tempfile::TempDir;

fn main() {
    divan::main();
}

const SIZES: [u32; 2] = [10_000, 100_000];
const ALL: [SortColumn; 8] = [
    SortColumn::Number,
    SortColumn::Title,
    SortColumn::Byline,
    SortColumn::Outlet,
    SortColumn::Category,
    SortColumn::Published,
    SortColumn::Received,
    SortColumn::Verdict,
];

/// A desk with that many entries, made once.
fn filled(size: u32) -> &'static Store {
    static DESKS: [OnceLock<(TempDir, Store)>; 2] = [OnceLock::new(), OnceLock::new()];
    let (_, store) = DESKS[usize::from(size > SIZES[0])].get_or_init(|| {
        let (root, store) = empty();
        for from in (0..size).step_by(1_000) {
            write(&store, move |tx| {
                (from + 1..=from + 1_000).try_for_each(|number| {
                    store::entry_row::upsert(tx, &row(number), &RowDetail::default())
                })
            });
        }
        (root, store)
    });
    store
}

fn page(bencher: Bencher<'_, '_>, size: u32, query: EntryQuery) {
    let store = filled(size);
    let query = EntryQuery {
        limit: 100,
        ..query
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be made");
    bencher.bench_local(|| {
        let query = query.clone();
        let page = store.read::<_, StoreError>(move |conn| store::entry_row::page(conn, &query));
        runtime.block_on(page).expect("a page can be read")
    });
}

fn after(size: u32, sort: SortColumn) -> EntryQuery {
    let first = EntryQuery {
        sort,
        limit: 500,
        ..EntryQuery::default()
    };
    let first = wait(filled(size).read(move |conn| store::entry_row::page(conn, &first)));
    let first: store::EntryPage = Result::<_, StoreError>::expect(first, "a page can be read");
    EntryQuery {
        sort,
        after: first.next,
        ..EntryQuery::default()
    }
}

#[divan::bench(args = SIZES)]
fn first_page(bencher: Bencher<'_, '_>, size: u32) {
    page(bencher, size, EntryQuery::default());
}

#[divan::bench(args = SIZES)]
fn first_page_after_a_write(bencher: Bencher<'_, '_>, size: u32) {
    let store = filled(size);
    bencher
        .with_inputs(|| write(store, |tx| store::meta::set(tx, "touched", b"")))
        .bench_local_values(|()| {
            let query = EntryQuery {
                limit: 100,
                sort: SortColumn::Title,
                ..EntryQuery::default()
            };
            wait(store.read::<_, StoreError>(move |conn| store::entry_row::page(conn, &query)))
        });
}

#[divan::bench(args = ALL, consts = SIZES)]
fn sorted<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    page(
        bencher,
        SIZE,
        EntryQuery {
            sort,
            descending: true,
            ..EntryQuery::default()
        },
    );
}

#[divan::bench(args = [SortColumn::Number, SortColumn::Title, SortColumn::Verdict], consts = SIZES)]
fn sixth_page<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    page(bencher, SIZE, after(SIZE, sort));
}

#[divan::bench(args = ALL, consts = SIZES)]
fn filtered<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    let (category, verdict) = (Some("audio".to_owned()), Some("eligible".to_owned()));
    page(
        bencher,
        SIZE,
        EntryQuery {
            category,
            verdict,
            sort,
            ..EntryQuery::default()
        },
    );
}

#[divan::bench(args = ALL, consts = SIZES)]
fn filtered_to_few<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    let state = Some("withdrawn".to_owned());
    page(
        bencher,
        SIZE,
        EntryQuery {
            state,
            sort,
            ..EntryQuery::default()
        },
    );
}

#[divan::bench(args = ALL, consts = SIZES)]
fn filtered_by_time<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    let received_from = Some("2021-01-20T00:00:00.000Z".to_owned());
    page(
        bencher,
        SIZE,
        EntryQuery {
            received_from,
            sort,
            ..EntryQuery::default()
        },
    );
}

/// The last page, as the key End asks for it: the longest walk there is.
#[divan::bench(args = ALL, consts = SIZES)]
fn last_page<const SIZE: u32>(bencher: Bencher<'_, '_>, sort: SortColumn) {
    page(
        bencher,
        SIZE,
        EntryQuery {
            sort,
            skip: SIZE - 100,
            ..EntryQuery::default()
        },
    );
}

/// A word in one title of 500; a number and what begins like it; a common word; two of these; the beginning of a word in
/// most titles.
const SEARCHES: [&str; 5] = ["resume", "41", "bababa", "bababa resume", "cor"];

#[divan::bench(args = SEARCHES, consts = SIZES)]
fn searched<const SIZE: u32>(bencher: Bencher<'_, '_>, text: &str) {
    page(
        bencher,
        SIZE,
        EntryQuery {
            search: Some(text.to_owned()),
            ..EntryQuery::default()
        },
    );
}

#[divan::bench(args = SEARCHES, consts = SIZES)]
fn searched_and_sorted<const SIZE: u32>(bencher: Bencher<'_, '_>, text: &str) {
    let (search, sort) = (Some(text.to_owned()), SortColumn::Title);
    page(
        bencher,
        SIZE,
        EntryQuery {
            search,
            sort,
            ..EntryQuery::default()
        },
    );
}

#[divan::bench(args = SIZES)]
fn counts(bencher: Bencher<'_, '_>, size: u32) {
    let store = filled(size);
    bencher.bench_local(|| wait(store.read::<_, StoreError>(store::entry_row::counts)));
}

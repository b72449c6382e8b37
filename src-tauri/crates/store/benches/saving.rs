//! Saving one entry as the desk does (a revision, a verdict, the row of the entries table with its text, a line of the
//! log) beside one row with the same bytes in a bare, unencrypted SQLite with the same durability. The target is three
//! times the bare insert at most.
#![allow(
    clippy::expect_used,
    clippy::cast_possible_truncation,
    reason = "a bench that cannot be set up has nothing to measure, and its numbers are small"
)]

mod desk;

use std::cell::Cell;

use desk::{AT, SplitMix64, empty, row};
use divan::Bencher;
use store::{
    Connection, EntryRow, NewEntryRevision, NewLine, NewVerdict, Result, StoreError, Transaction,
};
use tempfile::TempDir;

fn main() {
    divan::main();
}

/// Entries that are there before.
const BEFORE: u32 = 10_000;

/// The JSON of an entry of one piece, and of its findings, as long as real ones are.
fn body() -> String {
    let mut random = SplitMix64(1);
    let letters: String = (0..1_800)
        .map(|_| (b'a' + random.below(26) as u8) as char)
        .collect();
    format!("{{\"statement\": \"{letters}\"}}")
}

fn findings() -> String {
    format!(
        "[{}]",
        vec!["{\"rule\": \"window\", \"outcome\": \"met\"}"; 20].join(", ")
    )
}

fn save(tx: &Transaction<'_>, row: &EntryRow, body: &str, findings: &str) -> Result<()> {
    store::entry::insert(tx, &row.entry, Some(row.number), &[7; 32], AT)?;
    store::entry_revision::append(
        tx,
        &NewEntryRevision {
            entry: &row.entry,
            revision: 1,
            body,
            received_at: Some(AT),
            received_source: Some("mailbox"),
            arrived_by: Some(AT),
            sealed_id: Some(&row.entry),
            state: "submitted",
            recorded_at: AT,
            by: "Ana Roy",
            ..NewEntryRevision::default()
        },
    )?;
    store::verdict::append_if_new(
        tx,
        &NewVerdict {
            entry: &row.entry,
            revision: 1,
            call_version: 1,
            verdict: &row.verdict,
            findings,
            recorded_at: AT,
        },
    )?;
    store::entry_row::upsert(tx, row, &store::RowDetail::default())?;
    let (what, subject, detail) = ("entry-received", row.entry.as_str(), "{\"revision\": 1}");
    store::log::append(
        tx,
        &NewLine {
            at: AT,
            who: "Ana Roy",
            what,
            subject,
            detail,
        },
    )?;
    Ok(())
}

#[divan::bench(sample_count = 500, sample_size = 1)]
fn an_entry(bencher: Bencher<'_, '_>) {
    let (_root, store) = empty();
    let (body, findings) = (body(), findings());
    for from in (0..BEFORE).step_by(1_000) {
        let (body, findings) = (body.clone(), findings.clone());
        desk::write(&store, move |tx| {
            (from + 1..=from + 1_000)
                .try_for_each(|number| save(tx, &row(number), &body, &findings))
        });
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime can be made");
    let next = Cell::new(BEFORE);
    bencher
        .with_inputs(|| {
            next.set(next.get() + 1);
            (row(next.get()), body.clone(), findings.clone())
        })
        .bench_local_values(|(row, body, findings)| {
            let saved = store.write::<_, StoreError>(move |tx| save(tx, &row, &body, &findings));
            runtime.block_on(saved).expect("the disk has room");
        });
}

#[divan::bench(sample_count = 500, sample_size = 1)]
fn the_same_bytes_bare(bencher: Bencher<'_, '_>) {
    let root = TempDir::new().expect("a temporary folder can be made");
    let conn = Connection::open(root.path().join("bare.db")).expect("a database can be made");
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE bare (id INTEGER PRIMARY KEY, bytes TEXT NOT NULL)",
    )
    .expect("a table can be made");
    let bytes = format!("{:?}{}{}", row(1), body(), findings());
    let insert = |bytes: &str| {
        let mut insert = conn.prepare_cached("INSERT INTO bare (bytes) VALUES (?1)")?;
        insert.execute([bytes])
    };
    for _ in 0..BEFORE / 100 {
        insert(&bytes).expect("the disk has room");
    }
    bencher.bench_local(|| insert(&bytes).expect("the disk has room"));
}

//! `awards verify` of a desk with 100,000 signed entries and 1,000,000 lines in its log: every page, every line, every row
//! that a line commits to, every original, every verdict. It must take less than 30 s on two cores, in bounded memory.
//!
//! `AWARDS_VERIFY_ENTRIES` makes a smaller desk, with ten lines an entry.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench fails by panicking, measures by the clock and prints what it found"
)]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Instant;

use divan::Bencher;
use rehearsal::bulk;
use store::{LinkCheckRow, NewLine, Store, StoreError};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use workspaces::rules::{Call, calls};
use workspaces::{ActionContext, Desk, ProgressReporter, Unlock, verify};

/// Lines of the log for each entry, the one of its arrival among them.
const LINES: u32 = 10;
/// Entries whose further lines are written in one transaction.
const BATCH: usize = 1_000;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());

fn main() {
    divan::main();
}

fn key(dir: &TempDir) -> PathBuf {
    dir.path().join("desk.key")
}

async fn filled(entries: u32) -> TempDir {
    let (dir, began) = (tempfile::tempdir().unwrap(), Instant::now());
    let (folder, key) = (dir.path().join("desk"), key(&dir));
    let unlock = Unlock::KeyFile { key_file: &key };
    let ctx = ActionContext::new("Bench", "2021-01-25T12:00:00Z".parse().unwrap());
    let desk = Desk::create(&folder, &unlock, &ctx).await.unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    let toml = call.to_toml();
    let published = desk.publish(&toml, &ctx, ProgressReporter::none());
    published.await.unwrap();
    let filled = bulk::fill(&desk, 0..entries, ProgressReporter::none());
    filled.await.unwrap();
    desk.close().await.unwrap();
    more_lines(&folder, &unlock).await;
    println!("made in {:.0?}", began.elapsed());
    dir
}

/// Looks at links, as a desk makes them by the hundred thousand, until each entry has its lines.
async fn more_lines(folder: &Path, unlock: &Unlock<'_>) {
    let store = Store::open(folder, unlock).await.unwrap();
    let all = store.read::<_, StoreError>(store::entry::numbered).await;
    for batch in all.unwrap().chunks(BATCH) {
        let batch = batch.to_vec();
        let result = store.write::<_, StoreError>(move |tx| {
            for (number, entry) in &batch {
                for look in 1..LINES {
                    looked(tx, entry, *number, look)?;
                }
            }
            Ok(())
        });
        result.await.unwrap();
    }
    store.close().await.unwrap();
}

fn looked(
    tx: &store::Transaction<'_>,
    entry: &str,
    number: u32,
    look: u32,
) -> Result<(), StoreError> {
    let at = "2021-02-01T12:00:00.000Z";
    let row = LinkCheckRow {
        entry: entry.to_owned(),
        address: format!("https://example.invalid/load/{number}/{look}"),
        body: "{\"answer\":\"alive\",\"status\":200}".to_owned(),
        checked_at: at.to_owned(),
        by: "Bench".to_owned(),
    };
    store::link_check::append(tx, &row)?;
    let line = NewLine {
        at,
        who: "Bench",
        what: "links-checked",
        subject: entry,
        detail: "{\"alive\":1}",
    };
    store::log::append(tx, &line).map(drop)
}

/// The most memory that this process had at once since the last call, in MB; 0 where the system does not say.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    kilobytes.unwrap_or(0_u64) / 1024
}

/// The processor time that this process took so far, over all cores, in seconds; 0 where the system does not say. It counts
/// in ticks of a hundredth.
fn processor() -> f64 {
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = status.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2);
    let ticks: f64 = ticks.filter_map(|it| it.parse::<f64>().ok()).sum();
    ticks / 100.0
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn verify_a_desk(bencher: Bencher<'_, '_>) {
    let entries = std::env::var("AWARDS_VERIFY_ENTRIES");
    let entries = entries.map_or(100_000, |it| it.parse().unwrap());
    let dir = RUNTIME.block_on(filled(entries));
    let (folder, key) = (dir.path().join("desk"), key(&dir));
    let size = std::fs::metadata(folder.join("workspace.db"))
        .unwrap()
        .len();
    println!("database {} MB", size >> 20);
    peak();
    bencher.bench_local(|| {
        let unlock = Unlock::KeyFile { key_file: &key };
        let (began, cpu_before) = (Instant::now(), processor());
        let verified = RUNTIME
            .block_on(verify::workspace(&folder, &unlock))
            .unwrap();
        assert_eq!(verified.damage, []);
        assert_eq!(verified.originals, u64::from(entries));
        assert!(verified.log_lines >= u64::from(entries * LINES));
        let cpu_taken = processor() - cpu_before;
        println!(
            "{:.1?}, {cpu_taken:.1} s of all processors, at most {} MB",
            began.elapsed(),
            peak()
        );
    });
}

//! A desk with 100,000 entries checked against a changed call: the list of entries whose verdict changes, and publishing it.
//!
//! The promise is 5 s for the list.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use std::sync::LazyLock;

use divan::Bencher;
use rehearsal::bulk;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use workspaces::rules::{Call, calls};
use workspaces::{ActionContext, Desk, ProgressReporter, Unlock};

const ENTRIES: u32 = 100_000;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static FILLED: LazyLock<Filled> = LazyLock::new(|| RUNTIME.block_on(filled()));

fn main() {
    divan::main();
}

struct Filled {
    _dir: TempDir,
    desk: Desk,
    call: Call,
}

async fn filled() -> Filled {
    let dir = tempfile::tempdir().unwrap();
    let key = dir.path().join("desk.key");
    let ctx = ActionContext::new("Bench", "2021-01-25T12:00:00Z".parse().unwrap());
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &ctx)
        .await
        .unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    desk.publish(&call.to_toml(), &ctx, ProgressReporter::none())
        .await
        .unwrap();
    bulk::fill(&desk, 0..ENTRIES, ProgressReporter::none())
        .await
        .unwrap();
    Filled {
        _dir: dir,
        desk,
        call,
    }
}

/// A window of one day more, which lets some entries in.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn the_list_of_changed_verdicts(bencher: Bencher<'_, '_>) {
    let Filled { desk, call, .. } = &*FILLED;
    let mut next = call.clone();
    next.version += 1;
    if let Some(window) = &mut next.window {
        window.to = window.to.succ_opt().unwrap();
    }
    bencher.bench_local(|| {
        let verdict_changes = RUNTIME
            .block_on(desk.preview(&next, ProgressReporter::none()))
            .unwrap();
        assert!(!verdict_changes.is_empty());
        verdict_changes.len()
    });
}

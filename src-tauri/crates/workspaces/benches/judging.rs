//! The judging screens of a desk with 100,000 entries and 30,000 score sheets, and a ruling and an arrival where caps make
//! entries hang on each other. Each screen is to answer within 50 ms, a ruling within 20 ms.
//!
//! Making the desk takes some minutes. With `AWARDS_BENCH_DESK` set to a folder it is made there once and used again.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use rehearsal::bulk::{self, Judging};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use workspaces::rules::{Call, Cap, FindingKey, Outcome, Rule, calls};
use workspaces::views::{EntriesQuery, EntriesSort};
use workspaces::{ActionContext, Desk, ProgressReporter, Unlock};

const ENTRIES: u32 = 100_000;

/// The round whose sheets there are, and the category that is looked at.
const ROUND: u32 = 2;
const CATEGORY: &str = "written-news";

/// What the call of the 26th edition does not say: two rounds.
const ROUNDS: &str = r#"
[[round]]
id = "screening"
name = "Screening"
by_staff = true

[[round]]
id = "jury"
name = "Jury"
per_entry = 3
meets = true
advance = { number = 10 }
"#;

/// Two caps. An outlet has some hundreds or thousands of entries, each of which counts for those after it.
const CAPS: &str = r#"
[[cap]]
id = "per-person"
per = "person"
at_most = 3
text = "A maximum of three submissions per person."

[[cap]]
id = "per-outlet"
per = "outlet"
at_most = 100000
text = "A maximum of 100,000 submissions per outlet."
"#;

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().unwrap());
static DESK: LazyLock<(Desk, Option<TempDir>)> = LazyLock::new(|| RUNTIME.block_on(desk()));

fn main() {
    divan::main();
}

fn ctx() -> ActionContext {
    ActionContext::new("Bench", "2021-01-25T12:00:00Z".parse().unwrap())
}

async fn desk() -> (Desk, Option<TempDir>) {
    let kept_folder = std::env::var_os("AWARDS_BENCH_DESK").map(PathBuf::from);
    if let Some(folder) = kept_folder {
        if folder.join("whole").exists() {
            let key = folder.join("desk.key");
            let unlock = Unlock::KeyFile { key_file: &key };
            let desk = Desk::open(&folder.join("desk"), &unlock).await.unwrap();
            return (desk, None);
        }
        std::fs::create_dir_all(&folder).unwrap();
        let desk = made(&folder).await;
        std::fs::write(folder.join("whole"), "").unwrap();
        return (desk, None);
    }
    let dir = tempfile::tempdir().unwrap();
    (made(dir.path()).await, Some(dir))
}

async fn made(folder: &Path) -> Desk {
    let key = folder.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    let desk = Desk::create(&folder.join("desk"), &unlock, &ctx())
        .await
        .unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    desk.publish(&call.to_toml(), &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    bulk::fill(&desk, 0..ENTRIES, ProgressReporter::none())
        .await
        .unwrap();
    call.version = 2;
    let call = format!("{}{ROUNDS}{CAPS}", call.to_toml());
    desk.publish(&call, &ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let judging = Judging {
        round: ROUND,
        judges: 60,
        per_category: 1250,
        per_entry: 3,
    };
    assert_eq!(bulk::judge(&desk, &judging).await.unwrap(), 30_000);
    desk
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn rounds(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.rounds()).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn readings(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.judging_page(ROUND, 0)).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn conflicts(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.conflicts_page(1, 0)).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn candidates(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    let entry = &RUNTIME.block_on(desk.ranking(ROUND, CATEGORY)).unwrap();
    let entry = entry.places[0].entry.parse().unwrap();
    bencher.bench_local(|| {
        RUNTIME
            .block_on(desk.reader_candidates(ROUND, entry))
            .unwrap()
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn agreement(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.agreement(ROUND, CATEGORY)).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn advancing(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    let preview = || desk.preview_advance(ROUND, CATEGORY, None);
    bencher.bench_local(|| RUNTIME.block_on(preview()).unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn results_of_a_category(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    let results = || desk.results_page(ROUND, CATEGORY, false, 0);
    bencher.bench_local(|| RUNTIME.block_on(results()).unwrap());
}

/// What comes after: severity taken off with its chances, every other method, the marks behind.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn results_of_a_category_whole(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.results(ROUND, CATEGORY)).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn decisions(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.decisions_view()).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn meeting(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| {
        RUNTIME
            .block_on(desk.agenda_page(ROUND, CATEGORY, 0))
            .unwrap()
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn people(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.people()).unwrap());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn today(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    bencher.bench_local(|| RUNTIME.block_on(desk.today(&ctx())).unwrap());
}

/// On an entry with a high number, which hangs on those before it.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn ruling_under_a_cap(bencher: Bencher<'_, '_>) {
    rule(bencher);
}

/// One entry in a transaction of its own.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn arrival_under_a_cap(bencher: Bencher<'_, '_>) {
    arrive(bencher);
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn ruling_without_a_cap(bencher: Bencher<'_, '_>) {
    without_caps(|| rule(bencher));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn arrival_without_a_cap(bencher: Bencher<'_, '_>) {
    without_caps(|| arrive(bencher));
}

/// Takes the caps out of the call and puts them back afterwards.
fn without_caps(work: impl FnOnce()) {
    let desk = &DESK.0;
    let publish = |caps: &[Cap]| {
        RUNTIME.block_on(async {
            let mut call = desk.call_in_force().await.unwrap();
            call.version += 1;
            let caps_before = std::mem::replace(&mut call.caps, caps.to_vec());
            let text = call.to_toml();
            desk.publish(&text, &ctx(), ProgressReporter::none())
                .await
                .unwrap();
            caps_before
        })
    };
    let caps = publish(&[]);
    assert!(!caps.is_empty());
    work();
    publish(&caps);
}

fn arrive(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    let mut next = ENTRIES;
    bencher.bench_local(|| {
        next += 1;
        let fill = bulk::fill(desk, next..next + 1, ProgressReporter::none());
        RUNTIME.block_on(fill).unwrap();
    });
}

fn rule(bencher: Bencher<'_, '_>) {
    let desk = &DESK.0;
    let query = EntriesQuery {
        sort: EntriesSort::Number,
        descending: true,
        limit: Some(1),
        ..EntriesQuery::default()
    };
    let page = RUNTIME.block_on(desk.entries(query)).unwrap();
    let entry = page.rows[0].id.clone();
    let finding = FindingKey {
        rule: Rule::Place,
        id: None,
        piece: None,
    };
    let mut met = false;
    bencher.bench_local(|| {
        met = !met;
        let outcome = if met { Outcome::Met } else { Outcome::NotMet };
        let ctx = ctx();
        let ruled = desk.record_ruling(&entry, &finding, outcome, "As the bench asks", &ctx);
        RUNTIME.block_on(ruled).unwrap()
    });
}

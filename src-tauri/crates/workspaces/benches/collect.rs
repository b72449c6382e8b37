//! Collecting 1,000 sealed entries from a local mailbox, and sending their receipts.
//!
//! Beside it: `HotCRP` takes in 151 entries a second, pretalx 2.2, both with a server in between.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use divan::Bencher;
use rehearsal::bulk;
use workspaces::rules::{Call, calls};
use workspaces::{ActionContext, Desk, Draft, Entrant, Mailbox, ProgressReporter, Unlock};

const ENTRIES: u32 = 1000;

fn main() {
    divan::main();
}

struct Stage {
    dir: tempfile::TempDir,
    desk: Desk,
    ctx: ActionContext,
}

/// A desk, and a mailbox that holds 1,000 sealed entries for it.
async fn stage() -> Stage {
    let dir = tempfile::tempdir().unwrap();
    let ctx = ActionContext::new("Bench", "2021-01-10T12:00:00Z".parse().unwrap());
    let key = dir.path().join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    std::fs::create_dir(dir.path().join("mailbox")).unwrap();
    let mailbox = Mailbox::open_folder(&dir.path().join("mailbox")).unwrap();
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &ctx)
        .await
        .unwrap()
        .with_mailbox(&mailbox);
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    desk.publish(&call.to_toml(), &ctx, ProgressReporter::none())
        .await
        .unwrap();
    let entrant = Entrant::create(&dir.path().join("entrant"), &unlock, &ctx)
        .await
        .unwrap()
        .with_mailbox(&mailbox);
    let (_, sealed_call) = desk.sealed_call().await.unwrap();
    entrant.open_call(&sealed_call, &ctx).await.unwrap();
    for index in 0..ENTRIES {
        let draft = Draft {
            document: bulk::entry(index).0,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
        entrant.submit(entry, None, &ctx).await.unwrap();
    }
    Stage { dir, desk, ctx }
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn collect_1000_sealed_entries_and_send_receipts(bencher: Bencher<'_, '_>) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    bencher
        .with_inputs(|| runtime.block_on(stage()))
        .bench_local_values(|stage| {
            let collected = stage.desk.collect(&stage.ctx, ProgressReporter::none());
            let collected = runtime.block_on(collected).unwrap();
            assert_eq!(collected.entries.len(), ENTRIES as usize);
            assert_eq!(collected.receipts.sent, ENTRIES as usize);
            stage.dir
        });
}

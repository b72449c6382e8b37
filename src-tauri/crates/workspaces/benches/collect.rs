//! Collecting 1,000 sealed entries from a local mailbox, receipts apart.
//!
//! Beside it: `HotCRP` takes in 151 entries a second, pretalx 2.2, both with a server in between.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    missing_docs,
    reason = "a bench fails by panicking"
)]

use divan::Bencher;
use workspaces::rehearsal::load;
use workspaces::rules::{Call, calls};
use workspaces::{Act, Desk, Draft, Entrant, Mailbox, Unlock, Watch};

const ENTRIES: u32 = 1000;

fn main() {
    divan::main();
}

struct Stage {
    dir: tempfile::TempDir,
    desk: Desk,
    mailbox: Mailbox,
    act: Act,
}

/// A desk, and a mailbox that holds 1,000 sealed entries for it.
async fn stage() -> Stage {
    let dir = tempfile::tempdir().unwrap();
    let act = Act::new("Bench", "2021-01-10T12:00:00Z".parse().unwrap());
    let key = dir.path().join("desk.key");
    let unlock = Unlock::Device { key_file: &key };
    std::fs::create_dir(dir.path().join("mailbox")).unwrap();
    let mailbox = Mailbox::open_folder(&dir.path().join("mailbox")).unwrap();
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &act)
        .await
        .unwrap();
    let mut call = Call::from_toml(calls::MEDIA_AWARDS_26).unwrap();
    call.version = 1;
    desk.publish(&call.to_toml(), &act, Watch::nobody())
        .await
        .unwrap();
    let entrant = Entrant::create(&dir.path().join("entrant"), &unlock, &act)
        .await
        .unwrap();
    let (_, sealed) = desk.sealed_call(&act).await.unwrap();
    entrant.open_call(&sealed, &act).await.unwrap();
    for index in 0..ENTRIES {
        let draft = Draft {
            document: load::entry(index).0,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &act).await.unwrap();
        entrant.submit(entry, &act).await.unwrap();
    }
    entrant.send(&mailbox, &act).await.unwrap();
    Stage {
        dir,
        desk,
        mailbox,
        act,
    }
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn collect_1000_sealed_entries(bencher: Bencher<'_, '_>) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    bencher
        .with_inputs(|| runtime.block_on(stage()))
        .bench_local_values(|stage| {
            let collected = runtime
                .block_on(
                    stage
                        .desk
                        .collect(&stage.mailbox, &stage.act, Watch::nobody()),
                )
                .unwrap();
            assert_eq!(collected.entries.len(), ENTRIES as usize);
            stage.dir
        });
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn collect_1000_sealed_entries_and_send_receipts(bencher: Bencher<'_, '_>) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    bencher
        .with_inputs(|| runtime.block_on(stage()))
        .bench_local_values(|stage| {
            let (desk, mailbox, act) = (&stage.desk, &stage.mailbox, &stage.act);
            runtime.block_on(async {
                desk.collect(mailbox, act, Watch::nobody()).await.unwrap();
                let out = desk.send_receipts(mailbox, act, Watch::nobody()).await;
                assert_eq!(out.unwrap().sent, ENTRIES as usize);
            });
            stage.dir
        });
}

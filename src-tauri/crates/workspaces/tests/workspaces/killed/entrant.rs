//! An entrant who saves, attaches and submits.

use std::path::Path;

use rehearsal::bulk;
use workspaces::{ActionContext, Attached, Draft, Entrant, ProgressReporter, Unlock};

use super::{confirm, kill, moment, times, whole};
use crate::test_desk::{TestDesk, at, send, staff};

async fn open(dir: &Path) -> Entrant {
    let key = dir.join("desk.key");
    let unlock = Unlock::KeyFile { key_file: &key };
    Entrant::open(&dir.join("entrant"), &unlock).await.unwrap()
}

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"))
}

/// The `index`th generated text, with nothing attached.
fn draft(index: u32) -> Draft {
    Draft {
        document: bulk::entry(index).0,
        attachments: Vec::new(),
    }
}

/// Begins one draft after the other and changes each once.
pub(super) async fn save(dir: &Path) {
    let entrant = open(dir).await;
    for index in 0.. {
        let entry = entrant
            .save_draft(None, &draft(index), &entrant_ctx())
            .await
            .unwrap();
        confirm(&format!("{entry} {index}"));
        let next = index + 1_000;
        entrant
            .save_draft(Some(entry), &draft(next), &entrant_ctx())
            .await
            .unwrap();
        confirm(&format!("{entry} {next}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_save_keeps_every_text_that_was_confirmed() {
    let stage = TestDesk::new().await;
    stage.entrant("entrant").await.close().await.unwrap();
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    for index in 0..times() {
        let confirmed = kill("saving", &dir, moment(index));
        whole(&dir.join("entrant"), &key).await;
        let entrant = open(&dir).await;
        for line in &confirmed {
            let (entry, text) = line.split_once(' ').unwrap();
            let kept = entrant
                .draft(entry.parse().unwrap())
                .await
                .unwrap()
                .document;
            let text: u32 = text.parse().unwrap();
            // The text that was confirmed, or the one that was saved over it.
            let known = [bulk::entry(text).0.title, bulk::entry(text + 1_000).0.title];
            assert!(
                known.contains(&kept.title),
                "moment {index}: {}",
                kept.title
            );
        }
        entrant.close().await.unwrap();
    }
}

/// Attaches one file after the other to one draft, and types in between.
pub(super) async fn attach(dir: &Path) {
    let entrant = open(dir).await;
    let view = entrant.view(&entrant_ctx()).await.unwrap();
    let entry = view.entries[0].entry.parse().unwrap();
    let first = entrant.draft(entry).await.unwrap().attachments.len();
    for index in first.. {
        let bytes = content(index);
        let file = Attached::new(&format!("file {index}.bin"), "video/mp4", Some(1), bytes);
        let hash = file.note.hash.clone();
        entrant.attach(entry, file, &entrant_ctx()).await.unwrap();
        confirm(&hash);
    }
}

/// 300 kB that are like no other file's.
fn content(index: usize) -> Vec<u8> {
    let mut state = u64::try_from(index).unwrap() + 1;
    let mut next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        state.to_be_bytes()[0]
    };
    (0..300_000).map(|_| next()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_attachment_is_there_whole_or_not_at_all() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let entry = entrant
        .save_draft(None, &draft(1), &entrant_ctx())
        .await
        .unwrap();
    entrant.close().await.unwrap();
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    for index in 0..times() {
        let confirmed = kill("attaching", &dir, moment(index));
        whole(&dir.join("entrant"), &key).await;
        let entrant = open(&dir).await;
        let kept = entrant.draft(entry).await.unwrap().attachments;
        let hashes: Vec<&str> = kept.iter().map(|note| note.hash.as_str()).collect();
        for hash in &confirmed {
            let there = hashes.contains(&hash.as_str());
            assert!(there, "moment {index}: {hash} was confirmed and is gone");
        }
        // A file of which nothing was recorded was removed when the workspace was opened.
        let sealed = std::fs::read_dir(dir.join("entrant/files")).unwrap();
        assert!(sealed.count() >= kept.len(), "moment {index}");
        for note in kept {
            // All of it is compared with its hash.
            let file = entrant.open_file(entry, &note.hash).await.unwrap();
            assert_eq!(file.read_whole().await.unwrap().len(), 300_000);
            let ctx = entrant_ctx();
            let detached = entrant.detach(entry, &note.hash, &ctx);
            detached.await.unwrap();
        }
        entrant.close().await.unwrap();
    }
}

/// Saves and submits one entry after the other.
pub(super) async fn submit(dir: &Path) {
    let entrant = open(dir).await;
    for index in 0.. {
        let entry = entrant
            .save_draft(None, &draft(index), &entrant_ctx())
            .await
            .unwrap();
        let sent = entrant.submit(entry, None, &entrant_ctx()).await.unwrap();
        confirm(&sent.entry.to_string());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_submission_keeps_every_entry_that_was_confirmed() {
    let stage = TestDesk::new().await;
    stage.entrant("entrant").await.close().await.unwrap();
    let (dir, key) = (stage.dir.path().to_owned(), stage.key());
    let mut all = Vec::new();
    for index in 0..times() {
        let confirmed = kill("submitting", &dir, moment(index));
        whole(&dir.join("entrant"), &key).await;
        let entrant = open(&dir).await;
        let kept = entrant.entries().await.unwrap();
        all = kept.iter().map(|own| own.entry.to_string()).collect();
        for entry in &confirmed {
            assert!(
                all.contains(entry),
                "moment {index}: {entry} was confirmed and is gone"
            );
        }
        entrant.close().await.unwrap();
    }
    // Whatever is shown as submitted can be sent, and is taken in.
    let entrant = open(&dir).await;
    send(&entrant, &stage.mailbox, &entrant_ctx())
        .await
        .unwrap();
    let ctx = staff("2021-01-06T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    let collected = collected.await.unwrap();
    assert_eq!(
        (collected.entries.len(), collected.refused_files),
        (all.len(), Vec::new())
    );
}

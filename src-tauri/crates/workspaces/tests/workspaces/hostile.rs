//! Entries of strangers who mean harm, among honest ones in one mailbox: the honest ones come in, each hostile one is
//! refused by name or kept without harm, and a second collection says the same.
//!
//! Normally 24 of each, with files of 64 kB; with `AWARDS_HOSTILE=100` a hundred of each, with files of 1.1 MB.

use std::sync::Mutex;
use std::time::Instant;

use exchange::{Attachment, Bundle, Identity, Kind, seal};
use serde_json::{Value, json};
use uuid::Uuid;
use workspaces::evidence::ReadError;
use workspaces::{
    ActionContext, Attached, Collected, Draft, Progress, ProgressReporter, ReaderLimits, Readers,
};

use crate::test_desk::{TestDesk, at, send, staff};

#[path = "../../../evidence/tests/hurting/mod.rs"]
mod hurting;

/// Messages beyond what is taken, and messages at the bounds of what is.
const MESSAGES: [fn(&mut Value); 20] = [
    |it| it["revision"] = json!(0),
    |it| it["revision"] = json!(u64::MAX),
    |it| it["revision"] = json!(i32::MAX),
    |it| it["entry"] = json!("../../etc/passwd"),
    |it| it["edition"] = json!("2020-21\u{0}"),
    |it| it["call_version"] = json!(u32::MAX),
    |it| it["state"] = json!(null),
    |it| it["document"] = json!({}),
    |it| it["document"]["title"] = json!("x".repeat(10_000_000)),
    |it| it["document"]["title"] = json!("\u{202e}\u{0}<script>=HYPERLINK(1)"),
    |it| it["document"]["pieces"] = json!([]),
    |it| it["document"]["pieces"][0]["words"] = json!(u32::MAX),
    |it| it["document"]["pieces"][0]["words"] = json!(-1),
    |it| it["document"]["pieces"][0]["published"] = json!("9999-12-31"),
    |it| it["document"]["pieces"][0]["published"] = json!("-262143-01-01"),
    |it| it["document"]["pieces"][0]["url"] = json!("file:///etc/passwd"),
    |it| {
        let piece = it["document"]["pieces"][0].clone();
        it["document"]["pieces"] = Value::Array(vec![piece; 1_000]);
    },
    |it| it["document"]["pieces"][0]["read"] = json!({ "words": 1 }),
    |it| it["document"]["files"] = json!([{ "name": "x", "bytes": 1, "purpose": "work" }]),
    |it| it["winner"] = json!(true),
];

fn hostile(stage: &TestDesk, index: usize, kilobytes: usize) -> (Uuid, Vec<u8>) {
    let writer = Identity::generate("Stranger").unwrap();
    let number = u32::try_from(index).unwrap();
    let mut message = json!({
        "entry": Uuid::from_u128(u128::from(number) + 1_000_000),
        "revision": 1,
        "state": "submitted",
        "edition": "2020-21",
        "call_version": 1,
        "document": rehearsal::bulk::entry(number).0,
        "attachments": [],
    });
    let mut attachments = Vec::new();
    // Every other one is an honest message with a file that was made to hurt; drawings in formulas among the first.
    if index.is_multiple_of(2) {
        let files = hurting::all();
        let file = &files[(index / 2) * 7 % files.len()];
        let bytes = (file.make)(kilobytes * 1024);
        let mut file = Attached::new(file.name, "text/html", Some(1), bytes.clone());
        "work".clone_into(&mut file.note.name);
        message["attachments"] = json!([file.note]);
        attachments.push(Attachment {
            name: "work".to_owned(),
            media_type: "text/html".to_owned(),
            bytes,
        });
    } else {
        MESSAGES[(index / 2) % MESSAGES.len()](&mut message);
    }
    let bundle = Bundle {
        document: serde_json::to_vec(&message).unwrap(),
        attachments,
    };
    let id = Uuid::from_u128(u128::from(number) + 1);
    let (desk, made) = (Some(stage.desk.card()), "2021-01-05T12:00:00Z");
    let sealed = seal(&writer, desk, Kind::Entry, id, made, &bundle).unwrap();
    (id, sealed)
}

async fn collect(stage: &TestDesk) -> Collected {
    watched(stage, ProgressReporter::none()).await
}

async fn watched(stage: &TestDesk, progress: ProgressReporter<'_>) -> Collected {
    let ctx = staff("2021-01-06T12:00:00Z");
    let collected = stage.desk.collect(&ctx, progress);
    collected.await.unwrap()
}

/// Within how many seconds all entries must be in, whatever their files do to their readers afterwards.
const IN_TIME: f64 = 60.0;

#[expect(
    clippy::disallowed_methods,
    reason = "how long it took is printed, and nothing depends on it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn honest_entries_come_in_among_as_many_hostile_ones() {
    let full = std::env::var("AWARDS_HOSTILE").ok();
    let count: usize = full.as_deref().map_or(24, |it| it.parse().unwrap());
    let kilobytes = if full.is_some() { 1_100 } else { 64 };
    let mut stage = TestDesk::new().await;
    // As much as a desk gives a file: a program that is not optimised needs more than two seconds for an honest one.
    let limits = ReaderLimits::default();
    let reader = env!("CARGO_BIN_EXE_workspaces-reader");
    stage.desk = stage
        .desk
        .with_readers(&Readers::with_limits(reader, limits));

    for index in 0..count {
        let (id, sealed) = hostile(&stage, index, kilobytes);
        let to = Some(stage.desk.card().address());
        let put = stage.mailbox.put(Kind::Entry, to.as_ref(), id, sealed);
        put.await.unwrap();
    }
    let entrant = stage.entrant("honest").await;
    let ctx = ActionContext::new("Honest", at("2021-01-05T13:00:00Z"));
    for index in 0..u32::try_from(count).unwrap() {
        let draft = Draft {
            document: rehearsal::bulk::entry(index).0,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
        let text =
            format!("The clinic of number {index} was promised in three budgets. ").repeat(40);
        let file = Attached::new("story.txt", "text/plain", Some(1), text.into_bytes());
        entrant.attach(entry, file, &ctx).await.unwrap();
        entrant.submit(entry, None, &ctx).await.unwrap();
    }
    send(&entrant, &stage.mailbox, &ctx).await.unwrap();

    let begun = Instant::now();
    let all_in = Mutex::new(None);
    let report = |progress: Progress| {
        if progress.stage == "progress-collecting" && progress.done == progress.total {
            *all_in.lock().unwrap() = Some(begun.elapsed().as_secs_f64());
        }
    };
    let first = watched(&stage, ProgressReporter::new(&report, None)).await;
    let took = begun.elapsed().as_secs_f64();
    let all_in = all_in.lock().unwrap().unwrap();
    println!(
        "{count} hostile and {count} honest entries: {} kept, {} refused, in after {all_in:.1} s, read after {took:.1} s",
        first.entries.len(),
        first.refused_files.len()
    );
    assert!(all_in < IN_TIME, "all were in after {all_in:.1} s");
    assert_eq!(first.entries.len() + first.refused_files.len(), 2 * count);
    let mut read = 0;
    let mut unread = Vec::new();
    for taken in &first.entries {
        let view = stage.desk.entry(&taken.entry).await.unwrap();
        for file in &view.read.files {
            match file.evidence.trouble {
                Some(trouble) if trouble.is_unread() => unread.push(trouble),
                _ if file.note.name == "story.txt" => read += 1,
                _ => {}
            }
        }
    }
    assert_eq!(read, count, "every honest file was read");
    // Only a reader that took too long is left without an answer: none of them brings its reader down.
    assert!(
        unread.iter().all(|it| *it == ReadError::TookTooLong),
        "{unread:?}"
    );
    println!("{} files were given up", unread.len());

    let second = collect(&stage).await;
    assert_eq!(second.entries.len(), 0);
    assert_eq!(second.refused_files.len(), first.refused_files.len());
    assert_eq!(second.seen_before, first.entries.len());
}

/// An entry is kept before its files are read, so that a crash in between, or a program that is missing, loses nothing and
/// makes nothing worse than "needs a person"; what was left is read the next time.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_unread_is_read_the_next_time() {
    use workspaces::rules::{Outcome, Verdict};

    let mut stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let draft = Draft {
        document: rehearsal::bulk::entry(0).0,
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
    let page = "<html lang=en><title>A story</title><p>The clinic was promised in three budgets.";
    let file = Attached::new("a.html", "text/html", Some(1), page.as_bytes().to_vec());
    entrant.attach(entry, file, &ctx).await.unwrap();
    entrant.submit(entry, None, &ctx).await.unwrap();
    send(&entrant, &stage.mailbox, &ctx).await.unwrap();

    let missing = Readers::starting("/nowhere/awards");
    let reading = stage.desk.clone();
    stage.desk = stage.desk.with_readers(&missing);
    let first = collect(&stage).await;
    let entry = &first.entries[0].entry;
    let view = stage.desk.entry(entry).await.unwrap();
    let trouble = view.read.files[0].evidence.trouble;
    assert_eq!(trouble, Some(ReadError::NotYetRead));
    assert_ne!(first.entries[0].verdict, Verdict::NotEligible);
    let unread = |view: &workspaces::views::EntryView| {
        let findings = view.findings.iter();
        findings
            .filter(|it| it.message.code == "finding-not-read")
            .map(|it| it.outcome)
            .collect::<Vec<_>>()
    };
    assert!(!unread(&view).is_empty());
    assert!(unread(&view).iter().all(|it| *it == Outcome::NeedsPerson));

    // Nothing new in the mailbox: the file is read all the same.
    stage.desk = reading;
    let second = collect(&stage).await;
    assert_eq!((second.entries.len(), second.seen_before), (0, 1));
    let view = stage.desk.entry(entry).await.unwrap();
    assert_eq!(view.read.files[0].evidence.trouble, None);
    assert_eq!(
        view.read.files[0].evidence.title.as_deref(),
        Some("A story")
    );
    assert_eq!(unread(&view), []);
    let text = stage.desk.file_text(entry, &view.read.files[0].note.hash);
    assert!(text.await.unwrap().unwrap().contains("three budgets"));
    let ctx = staff("2021-01-06T13:00:00Z");
    let left = stage.desk.read_unread_files(&ctx, ProgressReporter::none());
    assert_eq!(left.await.unwrap(), 0);
}

/// The window and the terminal, or two openings, may read what waits at the same time: it is kept once.
#[tokio::test(flavor = "multi_thread")]
async fn what_two_read_at_once_is_kept_once() {
    let mut stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let sent = stage.submit(&entrant, 0).await;
    let page = b"<html lang=en><title>A story</title><p>The clinic was promised in three budgets.";
    let file = Attached::new("a.html", "text/html", Some(1), page.to_vec());
    entrant.attach(sent.entry, file, &ctx).await.unwrap();
    let sent = entrant.submit(sent.entry, None, &ctx).await.unwrap();
    let reading = stage.desk.clone();
    stage.desk = stage
        .desk
        .with_readers(&Readers::starting("/nowhere/awards"));
    let ctx = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&sent.bytes, &ctx).await.unwrap();
    let (one, other) = tokio::join!(
        reading.read_unread_files(&ctx, ProgressReporter::none()),
        reading.read_unread_files(&ctx, ProgressReporter::none())
    );
    assert_eq!(one.unwrap() + other.unwrap(), 1);
    assert_eq!(
        reading
            .read_unread_files(&ctx, ProgressReporter::none())
            .await
            .unwrap(),
        0
    );
    let (folder, key) = (stage.path("desk"), stage.key());
    drop(reading);
    stage.desk.close().await.unwrap();
    let unlock = workspaces::Unlock::KeyFile { key_file: &key };
    let verified = workspaces::verify::workspace(&folder, &unlock).await;
    assert_eq!(verified.unwrap().damage, []);
}

/// A reader that takes too long ends nothing: the entry is in, and says that its file was not read.
#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_given_up_ends_no_collection() {
    let mut stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let sent = stage.submit(&entrant, 0).await;
    let file = Attached::new("a.txt", "text/plain", Some(1), b"A story.".to_vec());
    entrant.attach(sent.entry, file, &ctx).await.unwrap();
    entrant.submit(sent.entry, None, &ctx).await.unwrap();
    crate::test_desk::send(&entrant, &stage.mailbox, &ctx)
        .await
        .unwrap();
    let limits = ReaderLimits {
        wall: std::time::Duration::from_micros(1),
        ..ReaderLimits::default()
    };
    let reader = env!("CARGO_BIN_EXE_workspaces-reader");
    stage.desk = stage
        .desk
        .with_readers(&Readers::with_limits(reader, limits));
    let collected = collect(&stage).await;
    let view = stage.desk.entry(&collected.entries[0].entry).await.unwrap();
    let trouble = view.read.files[0].evidence.trouble;
    assert_eq!(trouble, Some(ReadError::TookTooLong));
}

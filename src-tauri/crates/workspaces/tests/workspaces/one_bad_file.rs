//! One bad file among good ones, wherever many are worked through: it is named, and the others are done all the same.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use exchange::{Bundle, Identity, Kind, seal};
use serde_json::{Value, json};
use uuid::Uuid;
use workspaces::{
    ActionContext, Attached, Collected, Desk, Judge, JudgeTerms, ProgressReporter, Unlock,
};

use crate::forging::rewrite_with_log;
use crate::test_desk::{TestDesk, at, send, signed_card, staff};

/// Something that is wrong with the message of an entry, and the code it is refused with.
type Wrong = (&'static str, fn(&mut Value), &'static str);

/// Every kind of field of an entry's message beyond its bounds.
const WRONG: [Wrong; 13] = [
    (
        "revision 0",
        |it| it["revision"] = json!(0),
        "message-out-of-bounds",
    ),
    (
        "revision 2^32-1",
        |it| it["revision"] = json!(u32::MAX),
        "message-out-of-bounds",
    ),
    (
        "revision 2^31+1",
        |it| it["revision"] = json!((1_u32 << 31) + 1),
        "message-out-of-bounds",
    ),
    (
        "revision -1",
        |it| it["revision"] = json!(-1),
        "message-unreadable",
    ),
    (
        "revision 1.5",
        |it| it["revision"] = json!(1.5),
        "message-unreadable",
    ),
    ("no id", |it| it["entry"] = json!("7"), "message-unreadable"),
    (
        "another edition",
        |it| it["edition"] = json!("2020-21 "),
        "other-edition",
    ),
    (
        "a long edition",
        |it| it["edition"] = json!("x".repeat(100_000)),
        "message-out-of-bounds",
    ),
    (
        "call version 0",
        |it| it["call_version"] = json!(0),
        "message-out-of-bounds",
    ),
    (
        "another state",
        |it| it["state"] = json!("winner"),
        "message-unreadable",
    ),
    (
        "an unknown field",
        |it| it["winner"] = json!(true),
        "message-unreadable",
    ),
    (
        "a note without its file",
        |it| it["attachments"] = json!([note("a.pdf", &"0".repeat(64))]),
        "attachment-missing",
    ),
    (
        "a note with no hash",
        |it| it["attachments"] = json!([note("a.pdf", "../../etc")]),
        "message-out-of-bounds",
    ),
];

fn note(name: &str, hash: &str) -> Value {
    json!({ "name": name, "media_type": "application/pdf", "hash": hash, "piece": null })
}

/// A sealed entry, by somebody who writes what they like into it.
pub(crate) fn forged(
    stage: &TestDesk,
    index: u32,
    change: impl FnOnce(&mut Value),
) -> (Uuid, Vec<u8>) {
    let writer = Identity::generate("Stranger").unwrap();
    let mut message = json!({
        "entry": Uuid::from_u128(u128::from(index) + 1_000_000),
        "revision": 1,
        "state": "submitted",
        "edition": "2020-21",
        "call_version": 1,
        "document": rehearsal::bulk::entry(index).0,
        "attachments": [],
    });
    change(&mut message);
    let id = Uuid::from_u128(u128::from(index) + 1);
    let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
    let made = "2021-01-05T12:00:00Z";
    let sealed = seal(
        &writer,
        Some(stage.desk.card()),
        Kind::Entry,
        id,
        made,
        &bundle,
    )
    .unwrap();
    (id, sealed)
}

/// Where entries for the desk lie.
pub(crate) fn tray(stage: &TestDesk) -> PathBuf {
    let to = stage.desk.card().address().to_string();
    let tray = stage.path("mailbox").join("to").join(to).join("entry");
    fs::create_dir_all(&tray).unwrap();
    tray
}

pub(crate) async fn collect(stage: &TestDesk) -> Collected {
    let ctx = staff("2021-01-06T12:00:00Z");
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    collected.await.unwrap()
}

pub(crate) async fn honest(stage: &TestDesk, count: u32) {
    let entrant = stage.entrant("honest").await;
    for index in 0..count {
        stage.submit(&entrant, index).await;
    }
    let ctx = ActionContext::new("Honest", at("2021-01-05T13:00:00Z"));
    send(&entrant, &stage.mailbox, &ctx).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_out_of_its_bounds_is_refused_by_name_and_the_others_come_in() {
    let stage = TestDesk::new().await;
    honest(&stage, 4).await;
    let mut expected = Vec::new();
    for (index, (what, change, code)) in (100..).zip(WRONG) {
        let (id, sealed) = forged(&stage, index, change);
        let file = format!("{id}.awards-entry");
        fs::write(tray(&stage).join(&file), sealed).unwrap();
        expected.push((file, code, what));
    }
    let first = collect(&stage).await;
    assert_eq!(first.entries.len(), 4, "the honest ones");
    for (file, code, what) in &expected {
        let refused = first.refused_files.iter().find(|it| it.file == *file);
        let refused = refused.unwrap_or_else(|| panic!("{what} was not named"));
        assert_eq!(refused.failure.code, *code, "{what}");
    }
    let again = collect(&stage).await;
    assert_eq!((again.entries.len(), again.seen_before), (0, 4));
    assert_eq!(
        again.refused_files, first.refused_files,
        "nobody has seen them yet"
    );
    let sealed: Vec<String> = again
        .refused_files
        .iter()
        .map(|it| it.sealed.clone())
        .collect();
    let ctx = staff("2021-01-06T13:00:00Z");
    stage.desk.acknowledge_refused(&sealed, &ctx).await.unwrap();
    let again = collect(&stage).await;
    assert_eq!((again.entries.len(), again.refused_files.len()), (0, 0));
    assert_eq!(again.seen_before, 4 + expected.len());
}

/// A synced folder may take away again what it brought only in half.
#[tokio::test(flavor = "multi_thread")]
async fn a_refused_file_is_listed_until_it_is_seen_whole_or_gone() {
    let stage = TestDesk::new().await;
    honest(&stage, 1).await;
    let id = uuid::Uuid::from_u128(77);
    let file = tray(&stage).join(format!("{id}.awards-entry"));
    fs::write(&file, b"").unwrap();
    let codes = |collected: &workspaces::Collected| {
        let codes = collected
            .refused_files
            .iter()
            .map(|it| it.failure.code.clone());
        codes.collect::<Vec<_>>()
    };
    for _ in 0..2 {
        let collected = collect(&stage).await;
        assert_eq!(codes(&collected), ["file-truncated"]);
        assert_eq!(
            collected.refused_files[0].file,
            format!("{id}.awards-entry")
        );
    }
    fs::remove_file(&file).unwrap();
    let ctx = staff("2021-01-06T13:00:00Z");
    for _ in 0..2 {
        assert_eq!(codes(&collect(&stage).await), ["refused-and-gone"]);
    }
    let sealed = [id.to_string()];
    stage.desk.acknowledge_refused(&sealed, &ctx).await.unwrap();
    assert_eq!(codes(&collect(&stage).await), [""; 0]);
    // Refused for another reason it is listed again.
    fs::write(&file, b"this is no sealed file, whatever its name says").unwrap();
    assert_eq!(codes(&collect(&stage).await), ["not-a-sealed-file"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_sheet_of_revision_0_is_refused_and_the_next_collection_goes_on() {
    let stage = TestDesk::new().await;
    honest(&stage, 2).await;
    let ctx = staff("2021-01-06T12:00:00Z");
    let judge = Identity::generate("Judge").unwrap();
    let terms = JudgeTerms::default();
    let id = stage
        .desk
        .add_judge(&signed_card(&judge), &terms, &ctx)
        .await
        .unwrap();
    let to = stage.desk.card().address().to_string();
    let tray = stage
        .path("mailbox")
        .join("to")
        .join(to)
        .join("score-sheet");
    fs::create_dir_all(&tray).unwrap();
    let sheet = |entry: Uuid| json!({ "entry": entry, "revision": 0, "marks": {}, "comment": null, "recused": null });
    let message = json!({ "judge": id, "round": 1, "sheets": [sheet(Uuid::from_u128(5))] });
    let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
    let file = Uuid::from_u128(9);
    let made = "2021-02-05T12:00:00Z";
    let sealed = seal(
        &judge,
        Some(stage.desk.card()),
        Kind::ScoreSheet,
        file,
        made,
        &bundle,
    );
    fs::write(
        tray.join(format!("{file}.awards-score-sheet")),
        sealed.unwrap(),
    )
    .unwrap();
    let collected = collect(&stage).await;
    assert_eq!((collected.entries.len(), collected.sheets), (2, 0));
    assert_eq!(
        collected.refused_files[0].failure.code,
        "message-out-of-bounds"
    );
}

/// Puts into a folder everything that is no sealed file; gives how many of them are named like one.
#[cfg(unix)]
fn litter(tray: &Path, kind: Kind) -> usize {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let file = |index: u128| tray.join(format!("{}.{}", Uuid::from_u128(index), kind.extension()));
    fs::create_dir_all(tray).unwrap();
    let sparse = File::create(file(71)).unwrap();
    sparse.set_len(65 << 20).unwrap();
    File::create(file(72)).unwrap();
    fs::write(file(73), "not sealed").unwrap();
    std::os::unix::fs::symlink("/etc/hostname", file(74)).unwrap();
    fs::create_dir(file(75)).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(file(76)).status();
    assert!(pipe.unwrap().success());
    fs::write(tray.join(OsStr::from_bytes(b"\xff\xfe.awards-entry")), "x").unwrap();
    let copy = file(73)
        .display()
        .to_string()
        .replace(".awards", " (1).awards");
    fs::write(copy, "x").unwrap();
    3
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_lies_in_the_mailbox_is_named_and_stops_nobody() {
    let stage = TestDesk::new().await;
    honest(&stage, 3).await;
    let files = litter(&tray(&stage), Kind::Entry);
    let collected = collect(&stage).await;
    assert_eq!(collected.entries.len(), 3);
    let codes: Vec<&str> = collected
        .refused_files
        .iter()
        .map(|it| it.failure.code.as_str())
        .collect();
    assert_eq!(codes.len(), files, "{codes:?}");
    assert!(
        codes.contains(&"file-too-large") && codes.contains(&"not-a-sealed-file"),
        "{codes:?}"
    );
    let mut strange: Vec<&str> = collected
        .skipped_files
        .iter()
        .map(|it| it.code.as_str())
        .collect();
    strange.sort_unstable();
    assert_eq!(
        strange,
        ["link", "name", "name", "not-a-file", "not-a-file"]
    );

    let ctx = ActionContext::new("Judge", at("2021-01-06T12:00:00Z"));
    let (folder, key) = (stage.path("judge"), stage.key());
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Judge::create(&folder, &unlock, &ctx).await.unwrap();
    judge
        .with_mailbox(&stage.mailbox)
        .send_card(&ctx)
        .await
        .unwrap();
    let files = litter(&stage.path("mailbox").join("cards"), Kind::Card);
    let people = stage.desk.people().await.unwrap();
    assert_eq!(
        (people.waiting_cards.len(), people.refused_files.len()),
        (1, files)
    );
    assert_eq!(people.skipped_files.len(), 5);

    litter(&stage.path("mailbox").join("calls"), Kind::Call);
    let entrant = stage.entrant("another").await;
    let ctx = ActionContext::new("Another", at("2021-01-06T12:00:00Z"));
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx)
        .await
        .unwrap();
    assert_eq!(fetched.taken, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packet_that_cannot_be_sealed_names_its_judge_and_the_others_go_out() {
    let mut stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let entry = stage.submit(&entrant, 0).await.entry;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let file = Attached::new("notes.txt", "text/plain", None, b"Notes.".to_vec());
    entrant.attach(entry, file, &ctx).await.unwrap();
    let broken = entrant.submit(entry, None, &ctx).await.unwrap();
    let taken = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&broken.bytes, &taken).await.unwrap();
    let desk = staff("2021-01-20T12:00:00Z");
    let mut judges = Vec::new();
    for name in ["Broken", "Whole"] {
        let card = signed_card(&Identity::generate(name).unwrap());
        let terms = JudgeTerms::default();
        judges.push(stage.desk.add_judge(&card, &terms, &desk).await.unwrap());
    }
    let call = stage.desk.call_in_force().await.unwrap();
    for (place, seed) in [(0, 26), (1, 27)] {
        for category in &call.categories {
            let panel = &judges[place..=place];
            let set = stage.desk.set_panel(1, &category.id, panel, &desk);
            set.await.unwrap();
        }
        stage.desk.assign(1, 1, seed, &desk).await.unwrap();
        if place == 0 {
            let whole = stage.submit(&entrant, 3).await;
            stage.desk.take(&whole.bytes, &taken).await.unwrap();
        }
    }
    // Of what the entrant signed only the beginning is left, so that nobody can say which files are the entry's.
    stage.desk.clone().close().await.unwrap();
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = store::Store::open(&stage.path("desk"), &unlock).await;
    let store = store.unwrap();
    let sealed = format!("sealed_id = '{}'", broken.sealed);
    let sql = format!("UPDATE original SET signed = substr(signed, 1, 9) WHERE {sealed}");
    rewrite_with_log(&store, sql).await;
    store.close().await.unwrap();
    stage.desk = Desk::open(&stage.path("desk"), &unlock).await.unwrap();

    let sent = stage.desk.send_packets(1, &desk, ProgressReporter::none());
    let out = sent.await.unwrap();
    let failed: Vec<_> = out.failed.iter().map(|it| it.to.as_str()).collect();
    assert_eq!(failed, ["Broken"]);
    assert_eq!(out.sent, 1, "the other's");
}

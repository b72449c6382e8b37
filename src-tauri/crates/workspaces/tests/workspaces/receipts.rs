//! Receipts: one for a revision, always the same file, however often it is sent.

use std::fs;
use std::path::PathBuf;

use exchange::{Identity, Kind, seal};
use serde_json::json;
use uuid::Uuid;
use workspaces::{ActionContext, Entrant, ProgressReporter, Workspace};

use crate::stage::{Stage, a_head, at, staff};

fn ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"))
}

/// Where receipts for an entrant lie.
fn tray(stage: &Stage, entrant: &Entrant) -> PathBuf {
    let to = entrant.card().address().to_string();
    stage.path("mailbox").join("to").join(to).join("receipt")
}

fn files(stage: &Stage, entrant: &Entrant) -> Vec<PathBuf> {
    let entries = fs::read_dir(tray(stage, entrant)).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_the_same_file_by_mailbox_and_by_hand() {
    let stage = Stage::set().await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let desk = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&sent.bytes, &desk).await.unwrap();
    let entry = sent.entry.to_string();
    let (id, by_hand) = stage.desk.receipt(&entry, &desk).await.unwrap();
    assert_eq!(
        stage
            .desk
            .receipt(&entry, &staff("2021-01-09T12:00:00Z"))
            .await
            .unwrap(),
        (id, by_hand.clone())
    );
    assert!(entrant.take_receipt(&by_hand, &ctx()).await.unwrap());
    assert!(
        !entrant.take_receipt(&by_hand, &ctx()).await.unwrap(),
        "the same file again is nothing new"
    );

    let out = stage
        .desk
        .send_receipts(&desk, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (1, 0));
    let [file] = <[PathBuf; 1]>::try_from(files(&stage, &entrant)).unwrap();
    assert_eq!(fs::read(&file).unwrap(), by_hand);
    assert!(file.ends_with(format!("{id}.awards-receipt")));
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!(
        (fetched.taken, fetched.refused_files.len()),
        (0, 0),
        "it has come by hand"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_waits_for_a_mailbox_and_for_room_in_it() {
    let stage = Stage::set().await;
    let entrant = stage.entrant("entrant").await;
    let desk = staff("2021-01-06T12:00:00Z");
    for index in 0..3 {
        let sent = stage.submit(&entrant, index).await;
        stage.desk.take(&sent.bytes, &desk).await.unwrap();
    }
    // Something else stands where one of them must lie.
    let (id, _) = {
        let own = entrant.entries().await.unwrap();
        let entry = own[1].entry.to_string();
        stage.desk.receipt(&entry, &desk).await.unwrap()
    };
    fs::create_dir_all(tray(&stage, &entrant)).unwrap();
    let taken = tray(&stage, &entrant).join(format!("{id}.awards-receipt"));
    fs::write(&taken, "squatted").unwrap();
    let out = stage
        .desk
        .send_receipts(&desk, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (2, 1));
    assert_eq!(out.failed[0].failure.code, "id-taken");
    fs::remove_file(&taken).unwrap();
    let out = stage
        .desk
        .send_receipts(&desk, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (1, 0));
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!((fetched.taken, fetched.refused_files.len()), (3, 0));
    assert_eq!((fetched.receipts, fetched.feedback), (3, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_fails_leaves_what_was_taken_in_told_and_the_receipts_waiting() {
    let stage = Stage::set().await;
    let entrant = stage.entrant("entrant").await;
    let desk = staff("2021-01-06T12:00:00Z");
    let sent = stage.submit(&entrant, 0).await;
    let place = stage.path("mailbox");
    let at_hand = stage.desk.with_mailbox(&stage.mailbox);
    stage.desk.take(&sent.bytes, &desk).await.unwrap();
    fs::remove_dir_all(&place).unwrap();
    let out = at_hand
        .send_receipts(&desk, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (0, 0));
    assert_eq!(out.ended.unwrap().code, "mailbox-gone");
    fs::create_dir(&place).unwrap();
    let out = at_hand
        .send_receipts(&desk, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.ended), (1, None), "it waited");
}

/// What the history of an entry says of its receipt.
async fn receipt_log_lines(stage: &Stage, entry: Uuid) -> Vec<String> {
    let entry = stage.desk.entry(&entry.to_string()).await.unwrap();
    let lines = entry.log.into_iter().map(|line| line.what);
    lines.filter(|what| what.starts_with("receipt")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_in_the_history_whichever_way_it_was_sent() {
    let stage = Stage::set().await;
    let entrant = stage.entrant("entrant").await;
    let desk = staff("2021-01-06T12:00:00Z");
    let place = stage.path("mailbox");
    let mut entries = Vec::new();
    for index in 0..2 {
        entries.push(stage.submit(&entrant, index).await);
    }
    let workspace = Workspace::Desk(stage.desk.clone());
    for (sent, is_with_what_waits) in entries.into_iter().zip([true, false]) {
        stage.desk.take(&sent.bytes, &desk).await.unwrap();
        fs::rename(&place, stage.path("away")).unwrap();
        let posted = workspace.send_unsent(&desk).await.unwrap();
        assert_eq!(posted.failure.unwrap().code, "mailbox-gone");
        assert_eq!(
            receipt_log_lines(&stage, sent.entry).await,
            ["receipt-made"]
        );
        fs::rename(stage.path("away"), &place).unwrap();
        if is_with_what_waits {
            let posted = workspace.send_unsent(&desk).await.unwrap();
            assert_eq!(posted.failure, None);
        } else {
            let send = stage.desk.send_receipts(&desk, ProgressReporter::none());
            assert_eq!(send.await.unwrap().sent, 1);
        }
        assert_eq!(
            receipt_log_lines(&stage, sent.entry).await,
            ["receipt-made", "receipt-sent"]
        );
        workspace.send_unsent(&desk).await.unwrap();
        assert_eq!(receipt_log_lines(&stage, sent.entry).await.len(), 2, "once");
    }
}

/// A receipt as an earlier version of the desk, or a restored one, would make it: under another id.
fn twin(desk: &Identity, entrant: &Entrant, entry: Uuid, number: u32, id: u128) -> (Uuid, Vec<u8>) {
    let message = json!({
        "entry": entry,
        "revision": 1,
        "sealed": Uuid::from_u128(1),
        "number": number,
        "received_at": "2021-01-06T12:00:00.000Z",
        "received_source": "mailbox",
        "not_before": null,
        "not_after": "2021-01-06T12:00:00.000Z",
        "call_version": 1,
        // The one line of a log is its own root.
        "line": { "seq": 1, "leaf": "00".repeat(32), "path": [] },
        "head": a_head(desk),
    });
    let id = Uuid::from_u128(id);
    let made = "2021-01-06T12:00:00Z";
    let bundle = exchange::Bundle::new(serde_json::to_vec(&message).unwrap());
    let sealed = seal(desk, Some(entrant.card()), Kind::Receipt, id, made, &bundle);
    (id, sealed.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_receipt_is_noted_once_and_stops_nothing() {
    let stage = Stage::set().await;
    // A desk whose keys this test holds, so that it can seal twice.
    let desk = Identity::generate("Desk of a test").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let mut sent = Vec::new();
    for index in 0..2 {
        sent.push(stage.submit(&entrant, index).await);
    }
    fs::create_dir_all(tray(&stage, &entrant)).unwrap();
    let put = |(id, bytes): (Uuid, Vec<u8>)| {
        fs::write(
            tray(&stage, &entrant).join(format!("{id}.awards-receipt")),
            bytes,
        )
        .unwrap();
    };
    put(twin(&desk, &entrant, sent[0].entry, 1, 11));
    let first = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!((first.taken, first.refused_files.len()), (1, 0));
    put(twin(&desk, &entrant, sent[0].entry, 1, 12));
    put(twin(&desk, &entrant, sent[0].entry, 7, 13));
    put(twin(&desk, &entrant, sent[1].entry, 2, 14));
    let second = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    let codes: Vec<_> = second
        .refused_files
        .iter()
        .map(|it| it.failure.code.as_str())
        .collect();
    assert_eq!(codes, ["receipt-differs"], "the same again is no news");
    assert_eq!(second.taken, 1, "the one behind it; the twin is no news");
    let third = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!(
        (third.taken, third.refused_files.len()),
        (0, 0),
        "it is noted once"
    );
    let own = entrant.entries().await.unwrap();
    let numbers: Vec<u32> = own
        .iter()
        .map(|it| it.receipt.as_ref().unwrap().number)
        .collect();
    assert_eq!(numbers, [1, 2], "the first one holds");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_that_another_desk_signed_is_refused() {
    let stage = Stage::set().await;
    let desk = Identity::generate("Desk of a test").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let stranger = Identity::generate("Desk of a test").unwrap();
    let (_, bytes) = twin(&stranger, &entrant, sent.entry, 1, 11);
    let refused = entrant.take_receipt(&bytes, &ctx()).await.unwrap_err();
    assert_eq!(refused.code(), "not-the-desk");
    assert_eq!(entrant.entries().await.unwrap()[0].receipt, None);
}

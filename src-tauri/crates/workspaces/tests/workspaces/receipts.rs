//! Receipts: one for a revision, always the same file, however often it is sent.

use std::fs;
use std::path::PathBuf;

use exchange::{Identity, Kind, seal};
use serde_json::json;
use uuid::Uuid;
use workspaces::{ActionContext, Entrant, ProgressReporter, Workspace};

use crate::test_desk::{TestDesk, a_head, at, staff};

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"))
}

/// The folder of the mailbox with the receipts for an entrant.
fn tray(stage: &TestDesk, entrant: &Entrant) -> PathBuf {
    let to = entrant.card().address().to_string();
    stage.path("mailbox").join("to").join(to).join("receipt")
}

fn receipt_files(stage: &TestDesk, entrant: &Entrant) -> Vec<PathBuf> {
    let entries = fs::read_dir(tray(stage, entrant)).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_the_same_file_by_mailbox_and_by_hand() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let desk_ctx = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&sent.bytes, &desk_ctx).await.unwrap();
    let entry = sent.entry.to_string();
    let (id, by_hand) = stage.desk.receipt(&entry, &desk_ctx).await.unwrap();
    assert_eq!(
        stage
            .desk
            .receipt(&entry, &staff("2021-01-09T12:00:00Z"))
            .await
            .unwrap(),
        (id, by_hand.clone())
    );
    assert!(
        entrant
            .take_receipt(&by_hand, &entrant_ctx())
            .await
            .unwrap()
    );
    assert!(
        !entrant
            .take_receipt(&by_hand, &entrant_ctx())
            .await
            .unwrap(),
        "the same file again is nothing new"
    );

    let out = stage
        .desk
        .send_receipts(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (1, 0));
    let [file] = <[PathBuf; 1]>::try_from(receipt_files(&stage, &entrant)).unwrap();
    assert_eq!(fs::read(&file).unwrap(), by_hand);
    assert!(file.ends_with(format!("{id}.awards-receipt")));
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&entrant_ctx())
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
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let desk_ctx = staff("2021-01-06T12:00:00Z");
    for index in 0..3 {
        let sent = stage.submit(&entrant, index).await;
        stage.desk.take(&sent.bytes, &desk_ctx).await.unwrap();
    }
    // Something else stands where one of them must lie.
    let (id, _) = {
        let own = entrant.entries().await.unwrap();
        let entry = own[1].entry.to_string();
        stage.desk.receipt(&entry, &desk_ctx).await.unwrap()
    };
    fs::create_dir_all(tray(&stage, &entrant)).unwrap();
    let taken = tray(&stage, &entrant).join(format!("{id}.awards-receipt"));
    fs::write(&taken, "squatted").unwrap();
    let out = stage
        .desk
        .send_receipts(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (2, 1));
    assert_eq!(out.failed[0].failure.code, "id-taken");
    fs::remove_file(&taken).unwrap();
    let out = stage
        .desk
        .send_receipts(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (1, 0));
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&entrant_ctx())
        .await
        .unwrap();
    assert_eq!((fetched.taken, fetched.refused_files.len()), (3, 0));
    assert_eq!((fetched.receipts, fetched.feedback), (3, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn receipts_wait_while_the_mailbox_is_gone() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let desk_ctx = staff("2021-01-06T12:00:00Z");
    let sent = stage.submit(&entrant, 0).await;
    let mailbox_folder = stage.path("mailbox");
    let desk_with_mailbox = stage.desk.with_mailbox(&stage.mailbox);
    stage.desk.take(&sent.bytes, &desk_ctx).await.unwrap();
    fs::remove_dir_all(&mailbox_folder).unwrap();
    let out = desk_with_mailbox
        .send_receipts(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.failed.len()), (0, 0));
    assert_eq!(out.ended.unwrap().code, "mailbox-gone");
    fs::create_dir(&mailbox_folder).unwrap();
    let out = desk_with_mailbox
        .send_receipts(&desk_ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((out.sent, out.ended), (1, None), "it waited");
}

/// What the history of an entry says of its receipt.
async fn receipt_log_lines(stage: &TestDesk, entry: Uuid) -> Vec<String> {
    let entry = stage.desk.entry(&entry.to_string()).await.unwrap();
    let lines = entry.log.into_iter().map(|line| line.what);
    lines.filter(|what| what.starts_with("receipt")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_in_the_history_whichever_way_it_was_sent() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let desk_ctx = staff("2021-01-06T12:00:00Z");
    let mailbox_folder = stage.path("mailbox");
    let mut entries = Vec::new();
    for index in 0..2 {
        entries.push(stage.submit(&entrant, index).await);
    }
    let workspace = Workspace::Desk(stage.desk.clone());
    for (sent, is_sent_with_the_rest) in entries.into_iter().zip([true, false]) {
        stage.desk.take(&sent.bytes, &desk_ctx).await.unwrap();
        fs::rename(&mailbox_folder, stage.path("away")).unwrap();
        let posted = workspace
            .send_unsent(&desk_ctx, ProgressReporter::none())
            .await
            .unwrap();
        assert_eq!(posted.failure.unwrap().code, "mailbox-gone");
        assert_eq!(
            receipt_log_lines(&stage, sent.entry).await,
            ["receipt-made"]
        );
        fs::rename(stage.path("away"), &mailbox_folder).unwrap();
        if is_sent_with_the_rest {
            let posted = workspace
                .send_unsent(&desk_ctx, ProgressReporter::none())
                .await
                .unwrap();
            assert_eq!(posted.failure, None);
        } else {
            let send = stage
                .desk
                .send_receipts(&desk_ctx, ProgressReporter::none());
            assert_eq!(send.await.unwrap().sent, 1);
        }
        assert_eq!(
            receipt_log_lines(&stage, sent.entry).await,
            ["receipt-made", "receipt-sent"]
        );
        workspace
            .send_unsent(&desk_ctx, ProgressReporter::none())
            .await
            .unwrap();
        assert_eq!(receipt_log_lines(&stage, sent.entry).await.len(), 2, "once");
    }
}

/// A receipt as an earlier version of the desk, or a restored one, would make it: under another id.
fn second_receipt(
    desk: &Identity,
    entrant: &Entrant,
    entry: Uuid,
    number: u32,
    id: u128,
) -> (Uuid, Vec<u8>) {
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
    let stage = TestDesk::new().await;
    // A desk whose keys this test holds, so that it can seal twice.
    let desk = Identity::generate("Desk of a test").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let mut sent = Vec::new();
    for index in 0..2 {
        sent.push(stage.submit(&entrant, index).await);
    }
    fs::create_dir_all(tray(&stage, &entrant)).unwrap();
    let put_into_tray = |(id, bytes): (Uuid, Vec<u8>)| {
        fs::write(
            tray(&stage, &entrant).join(format!("{id}.awards-receipt")),
            bytes,
        )
        .unwrap();
    };
    put_into_tray(second_receipt(&desk, &entrant, sent[0].entry, 1, 11));
    let first = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&entrant_ctx())
        .await
        .unwrap();
    assert_eq!((first.taken, first.refused_files.len()), (1, 0));
    put_into_tray(second_receipt(&desk, &entrant, sent[0].entry, 1, 12));
    put_into_tray(second_receipt(&desk, &entrant, sent[0].entry, 7, 13));
    put_into_tray(second_receipt(&desk, &entrant, sent[1].entry, 2, 14));
    let second = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&entrant_ctx())
        .await
        .unwrap();
    let codes: Vec<_> = second
        .refused_files
        .iter()
        .map(|it| it.failure.code.as_str())
        .collect();
    assert_eq!(
        codes,
        ["receipt-differs"],
        "one that says the same is no fault"
    );
    assert_eq!(
        second.taken, 1,
        "only that of the second entry; the others are of an entry that has one"
    );
    let third = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&entrant_ctx())
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
    let stage = TestDesk::new().await;
    let desk = Identity::generate("Desk of a test").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let stranger = Identity::generate("Desk of a test").unwrap();
    let (_, bytes) = second_receipt(&stranger, &entrant, sent.entry, 1, 11);
    let refused = entrant
        .take_receipt(&bytes, &entrant_ctx())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "not-the-desk");
    assert_eq!(entrant.entries().await.unwrap()[0].receipt, None);
}

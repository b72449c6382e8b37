//! New keys of a desk, and void ones.

use workspaces::views::KeyNews;
use workspaces::{
    ActionContext, Delivery, Desk, Entrant, IncomingFile, ProgressReporter, Unlock, WhichSheets,
    Workspace,
};

use crate::jury::{Jury, judges_without_terms, marks};
use crate::test_desk::{TestDesk, at, first_version, send, staff};

fn ann() -> ActionContext {
    ActionContext::new("Ann", at("2021-01-06T12:00:00Z"))
}

fn officer() -> ActionContext {
    staff("2021-01-05T18:00:00Z")
}

#[tokio::test(flavor = "multi_thread")]
async fn new_keys_are_followed_without_a_question_and_told() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    let before = stage.submit(&entrant, 0).await;
    let old = stage.desk.card().clone();
    let desk = stage.desk.rotate_keys(false, &officer()).await.unwrap();
    assert_ne!(desk.card().fingerprint(), old.fingerprint());
    // Another window, which has not seen it, takes no other keys in the place of the old ones.
    let again = stage.desk.rotate_keys(false, &officer()).await;
    assert_eq!(again.err().unwrap().code(), "draft-changed-elsewhere");
    desk.send_keys(&officer()).await.unwrap();

    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!(
        fetched.news,
        [KeyNews::NewKeys {
            desk: old.name().to_owned(),
            fingerprint: desk.card().fingerprint(),
            since: "2021-01-05T18:00:00.000Z".to_owned(),
        }]
    );
    assert_eq!(
        (fetched.unconfirmed.len(), fetched.refused_files.len()),
        (0, 0)
    );
    assert_eq!(entrant.call().await.unwrap().desk(), desk.card());
    let again = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!(again.news, []);

    // What was sealed to the old keys still lies at their address, and is opened.
    send(&entrant, &stage.mailbox, &ann()).await.unwrap();
    let amended = entrant.submit(before.entry, None, &ann()).await.unwrap();
    send(&entrant, &stage.mailbox, &ann()).await.unwrap();
    let ctx = staff("2021-01-07T12:00:00Z");
    let collected = desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
    assert_eq!(
        (collected.entries.len(), collected.refused_files.len()),
        (2, 0)
    );
    assert_eq!(collected.to_void, Vec::<String>::new());
    assert_eq!(amended.revision, 2);
    // After the desk is opened again, too.
    desk.close().await.unwrap();
    drop(stage.desk);
    let unlock = Unlock::KeyFile {
        key_file: &stage.dir.path().join("desk.key"),
    };
    let desk = Desk::open(&stage.dir.path().join("desk"), &unlock)
        .await
        .unwrap();
    assert_eq!(desk.take(&before.bytes, &ctx).await.unwrap().seen_before, 1);
    let view = desk.desk_identity().await.unwrap();
    assert_eq!(view.former.len(), 1);
    assert_eq!(
        (&view.former[0].fingerprint, &view.former[0].revoked),
        (&old.fingerprint(), &None)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn void_keys_are_refused_and_mail_to_them_is_told() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    stage.submit(&entrant, 0).await;
    send(&entrant, &stage.mailbox, &ann()).await.unwrap();
    stage.submit(&entrant, 1).await;
    let thief = stage.desk.clone();
    let (_, forged) = thief.sealed_call().await.unwrap();
    let desk = stage.desk.rotate_keys(true, &officer()).await.unwrap();
    desk.send_keys(&officer()).await.unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert!(
        matches!(
            fetched.news.as_slice(),
            [KeyNews::NewKeys { .. }, KeyNews::Revoked { .. }]
        ),
        "{:?}",
        fetched.news
    );
    // The call of before lies there under the void keys, and is named.
    assert!(
        fetched
            .refused_files
            .iter()
            .all(|it| it.failure.code == "keys-revoked")
    );

    // What waits was sealed to void keys, and is not sent.
    let refused = send(&entrant, &stage.mailbox, &ann()).await.unwrap_err();
    assert_eq!(refused.code, "keys-revoked");
    let ctx = staff("2021-01-07T12:00:00Z");
    let collected = desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
    assert_eq!((collected.entries.len(), collected.to_void.len()), (1, 1));

    // Whoever has the old keys cannot speak for the desk any more: not with a call, and not with a receipt.
    let path = stage.path("forged.awards-call");
    std::fs::write(&path, forged).unwrap();
    let incoming = IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap();
    let old = thief.card().fingerprint();
    let workspace = Workspace::Entrant(entrant.clone());
    let refused = workspace
        .import_file(&incoming, Some(&old), &ann(), ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "keys-revoked");
    assert_eq!(entrant.call().await.unwrap().desk(), desk.card());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judge_follows_new_keys_by_a_packet_alone_and_refuses_one_of_void_keys() {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["Judge One"]), |_| ()).await;
    let (judge, id) = &jury.judges[0];
    let id = id.parse().unwrap();
    let old = jury.stage.desk.clone();
    old.assign(1, 1, 7, &jury.ctx()).await.unwrap();
    let (_, early) = old.seal_packet(1, id, &jury.ctx()).await.unwrap().unwrap();
    let desk = old.rotate_keys(true, &jury.ctx()).await.unwrap();
    let (_, packet) = desk.seal_packet(1, id, &jury.ctx()).await.unwrap().unwrap();
    assert_eq!(judge.take_packet(&packet, &jury.ctx()).await.unwrap(), 2);
    let refused = judge.take_packet(&early, &jury.ctx()).await.unwrap_err();
    assert_eq!(refused.code(), "keys-revoked");
    for assigned in judge.assigned().await.unwrap() {
        judge
            .mark(1, assigned.entry.entry, &marks(7.0), 0, &jury.ctx())
            .await
            .unwrap();
    }
    judge
        .with_mailbox(&jury.stage.mailbox)
        .return_sheets(1, WhichSheets::All, &jury.ctx())
        .await
        .unwrap();
    let ctx = jury.ctx();
    let collected = desk.collect(&ctx, ProgressReporter::none()).await.unwrap();
    assert_eq!((collected.sheets, collected.to_void.len()), (2, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn old_keys_name_one_successor_and_a_second_is_told() {
    let (stage, entrant, stolen, desk) = with_stolen_keys().await;

    let thief = exchange::Identity::generate("Desk").unwrap();
    let said = exchange::KeyStatement::succession(&stolen, &thief, ann().at);
    put_card(&stage, &thief, said).await;
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    let [
        KeyNews::TwoSuccessors {
            followed, refused, ..
        },
    ] = fetched.news.as_slice()
    else {
        panic!("{:?}", fetched.news);
    };
    assert_eq!(*followed, desk.card().fingerprint());
    assert_eq!(*refused, thief.card().fingerprint());
    assert_eq!(entrant.call().await.unwrap().desk(), desk.card());
}

/// A desk that has replaced its keys, an entrant who knows so, and the keys of before.
async fn with_stolen_keys() -> (TestDesk, Entrant, exchange::Identity, Desk) {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("Ann").await;
    let stolen = crate::strange_packets::secret_keys(&stage).await;
    let unlock = Unlock::KeyFile {
        key_file: &stage.key(),
    };
    let desk = Desk::open(&stage.path("desk"), &unlock).await.unwrap();
    let desk = desk.rotate_keys(false, &officer()).await.unwrap();
    desk.send_keys(&officer()).await.unwrap();
    entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    (stage, entrant, stolen, desk)
}

/// Whoever gets hold of replaced keys cannot take those in use from the desk.
#[tokio::test(flavor = "multi_thread")]
async fn replaced_keys_call_none_void_that_took_their_place() {
    let (stage, entrant, stolen, desk) = with_stolen_keys().await;

    let said = exchange::KeyStatement::revocation(desk.card().keys(), &stolen, ann().at);
    put_card(&stage, &stolen, said).await;
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    assert_eq!(fetched.news, []);
    stage.submit(&entrant, 0).await;
    assert_eq!(send(&entrant, &stage.mailbox, &ann()).await.unwrap(), 1);
}

/// Nor can they publish a version of its call.
#[tokio::test(flavor = "multi_thread")]
async fn replaced_keys_publish_no_newer_version() {
    let (stage, entrant, stolen, desk) = with_stolen_keys().await;

    let mut call = desk.call_in_force().await.unwrap();
    call.version = 2;
    let message = workspaces::messages::CallMessage {
        call: call.to_toml(),
        desk: stolen.card(),
        keys: Vec::new(),
        head: crate::test_desk::a_head(&stolen),
    };
    let bundle = exchange::Bundle::new(serde_json::to_vec(&message).unwrap());
    let (kind, id) = (exchange::Kind::Call, uuid::Uuid::from_u128(9));
    let sealed = exchange::seal(&stolen, None, kind, id, "2021-01-06T12:00:00Z", &bundle);
    let put = stage.mailbox.put(kind, None, id, sealed.unwrap());
    put.await.unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ann())
        .await
        .unwrap();
    let codes: Vec<&str> = fetched
        .refused_files
        .iter()
        .map(|it| it.failure.code.as_str())
        .collect();
    assert_eq!((codes, fetched.calls), (vec!["keys-replaced"], 0));
    assert_eq!(entrant.call().await.unwrap().call.version, 1);
}

/// Puts a card with a statement into the mailbox, as whoever has these keys may.
async fn put_card(stage: &TestDesk, signer: &exchange::Identity, said: exchange::KeyStatement) {
    let message = workspaces::messages::CardMessage {
        card: signer.card(),
        keys: vec![said],
    };
    let id = uuid::Uuid::from_u128(9);
    let bundle = exchange::Bundle::new(serde_json::to_vec(&message).unwrap());
    let (kind, made) = (exchange::Kind::Card, "2021-01-06T12:00:00Z");
    let card = exchange::seal(signer, None, kind, id, made, &bundle).unwrap();
    stage.mailbox.put(kind, None, id, card).await.unwrap();
}

/// "Nobody has been told yet" is said with the reason, and only as long as it is so.
#[tokio::test(flavor = "multi_thread")]
async fn how_far_the_word_of_new_keys_has_come_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let key_file = dir.path().join("desk.key");
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let desk = Desk::create(&dir.path().join("desk"), &unlock, &officer())
        .await
        .unwrap();
    let text = first_version();
    desk.publish(&text, &officer(), ProgressReporter::none())
        .await
        .unwrap();
    let desk = desk.rotate_keys(true, &officer()).await.unwrap();
    let waiting = |delivery: Delivery| {
        let Delivery::Waiting { reason } = delivery else {
            panic!("{delivery:?}");
        };
        reason.code
    };
    let report = desk.send_keys(&officer()).await.unwrap();
    assert_eq!(waiting(report), "no-mailbox");
    let place = dir.path().join("mailbox");
    std::fs::create_dir(&place).unwrap();
    let settings = desk.settings();
    settings
        .set_mailbox(&place.display().to_string())
        .await
        .unwrap();
    std::fs::remove_dir_all(&place).unwrap();
    let report = desk.send_keys(&officer()).await.unwrap();
    assert_eq!(waiting(report), "mailbox-gone");
    std::fs::create_dir(&place).unwrap();
    let report = desk.send_keys(&officer()).await.unwrap();
    assert!(matches!(report, Delivery::Sent { .. }), "{report:?}");
}

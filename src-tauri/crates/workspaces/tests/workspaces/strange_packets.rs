//! Strangers who send a judge a packet, under the name of the desk.

use uuid::Uuid;
use workspaces::messages::PacketMessage;
use workspaces::views::Standing;
use workspaces::{
    Desk, Draft, Entrant, IncomingFile, Judge, JudgeTerms, ProgressReporter, TrustError, Unlock,
    Workspace,
};

use crate::jury::{CATEGORY, Jury, eligible, judges_without_terms, marks};
use crate::strangers::{ann, stranger};
use crate::test_desk::{TestDesk, card_of};

/// A jury with four entries and one judge who has taken the packet.
async fn reading() -> Jury {
    let jury = Jury::seated(
        &["A", "B", "C", "D"],
        &judges_without_terms(&["Judge One"]),
        |_| (),
    )
    .await;
    let ctx = jury.ctx();
    jury.stage.desk.assign(1, 1, 7, &ctx).await.unwrap();
    jury.send(1).await;
    let (judge, _) = &jury.judges[0];
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(judge.assigned().await.unwrap().len(), 4);
    jury
}

/// A packet of a stranger's desk for a judge, with one planted entry.
async fn planted(jury: &Jury, judge: &Judge) -> (Desk, Vec<u8>) {
    let stage = &jury.stage;
    let mallory = stranger(stage, "mallory", |_| ()).await;
    let ctx = jury.ctx();
    let entrant = Entrant::create(
        &stage.path("planter"),
        &Unlock::KeyFile {
            key_file: &stage.key(),
        },
        &ctx,
    )
    .await
    .unwrap();
    let (_, call) = mallory.sealed_call().await.unwrap();
    entrant.open_call(&call, &ctx).await.unwrap();
    let document = eligible(&mallory.call_in_force().await.unwrap(), 9, "Planter");
    let draft = Draft {
        document,
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ann()).await.unwrap();
    let sent = entrant.submit(entry, None, &ann()).await.unwrap();
    mallory.take(&sent.bytes, &ann()).await.unwrap();
    let id = mallory
        .add_judge(
            &card_of(judge, &stage.mailbox, &ctx).await,
            &JudgeTerms::default(),
            &ctx,
        )
        .await
        .unwrap();
    for category in mallory.call_in_force().await.unwrap().categories {
        mallory
            .set_panel(1, &category.id, &[id], &ctx)
            .await
            .unwrap();
    }
    mallory.assign(1, 1, 7, &ctx).await.unwrap();
    let (_, packet) = mallory.seal_packet(1, id, &ctx).await.unwrap().unwrap();
    (mallory, packet)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_packet_changes_nothing_for_a_judge() {
    let jury = reading().await;
    let (judge, id) = &jury.judges[0];
    let (mallory, packet) = planted(&jury, judge).await;
    let before = judge.assigned().await.unwrap();
    let refused = judge.take_packet(&packet, &jury.ctx()).await.unwrap_err();
    assert_eq!(refused.code(), "other-desk");
    let params = refused.failure().params;
    assert_eq!(params["fingerprint"], mallory.card().fingerprint());
    assert_eq!(params["known"], jury.stage.desk.card().fingerprint());
    // Nor by hand, whatever a person clicks on.
    let path = jury.stage.path("planted.awards-packet");
    std::fs::write(&path, &packet).unwrap();
    let incoming = IncomingFile::inspect(&path.display().to_string())
        .await
        .unwrap();
    let workspace = Workspace::Judge(judge.clone());
    let seen = incoming
        .view(std::slice::from_ref(&workspace))
        .await
        .unwrap();
    assert!(matches!(seen.standing, Some(Standing::Other { .. })));
    let theirs = mallory.card().fingerprint();
    assert_eq!(seen.signer.unwrap().fingerprint, theirs);
    workspace
        .import_file(
            &incoming,
            Some(&theirs),
            &jury.ctx(),
            ProgressReporter::none(),
        )
        .await
        .unwrap_err();

    assert_eq!(judge.assigned().await.unwrap(), before);
    jury.answer(1, 0, |_| marks(8.0)).await;
    jury.collect().await;
    let sheets = jury.stage.desk.ranking(1, CATEGORY).await.unwrap();
    assert!(
        sheets.places.iter().all(|place| place.marks > 0),
        "{id} was heard"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judges_first_packet_asks_whose_it_is() {
    let jury = Jury::seated(&["A", "B"], &[], |_| ()).await;
    let stage = &jury.stage;
    let ctx = jury.ctx();
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let judge = Judge::create(&stage.path("New judge"), &unlock, &ctx)
        .await
        .unwrap();
    let id = stage
        .desk
        .add_judge(
            &card_of(&judge, &stage.mailbox, &ctx).await,
            &JudgeTerms::default(),
            &ctx,
        )
        .await
        .unwrap();
    stage
        .desk
        .set_panel(1, CATEGORY, &[id], &ctx)
        .await
        .unwrap();
    stage.desk.assign(1, 1, 7, &ctx).await.unwrap();
    jury.send(1).await;
    let place = stage.path("mailbox").display().to_string();
    judge.settings().set_mailbox(&place).await.unwrap();

    let fetched = judge
        .with_mailbox(&stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((fetched.taken, fetched.refused_files.len()), (0, 0));
    let [waiting] = fetched.unconfirmed.as_slice() else {
        panic!("{:?}", fetched.unconfirmed);
    };
    let ours = stage.desk.card().fingerprint();
    assert_eq!(
        (waiting.what.as_str(), &waiting.signer.fingerprint),
        ("packet", &ours)
    );
    assert_eq!(judge.assigned().await.unwrap(), []);

    let workspace = Workspace::Judge(judge.clone());
    let incoming = IncomingFile::in_mailbox(&workspace, "packet", &waiting.sealed)
        .await
        .unwrap();
    let seen = incoming
        .view(std::slice::from_ref(&workspace))
        .await
        .unwrap();
    assert_eq!(
        (seen.standing, seen.about.count),
        (Some(Standing::First), Some(2))
    );
    let refused = workspace
        .import_file(&incoming, None, &jury.ctx(), ProgressReporter::none())
        .await
        .unwrap_err();
    assert_eq!(refused.code(), "keys-unconfirmed");
    let taken = workspace
        .import_file(
            &incoming,
            Some(&ours),
            &jury.ctx(),
            ProgressReporter::none(),
        )
        .await
        .unwrap();
    assert_eq!((taken.taken, judge.assigned().await.unwrap().len()), (1, 2));
}

/// The secret keys of the stage's desk, which is closed for it.
pub(crate) async fn secret_keys(stage: &TestDesk) -> exchange::Identity {
    stage.desk.clone().close().await.unwrap();
    let unlock = Unlock::KeyFile {
        key_file: &stage.key(),
    };
    let store = store::Store::open(&stage.path("desk"), &unlock)
        .await
        .unwrap();
    let read = |conn: &store::Connection| store::meta::get(conn, "identity");
    let secret = store.read(read).await.unwrap().unwrap();
    store.close().await.unwrap();
    exchange::Identity::from_bytes(&secret).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_packet_of_the_same_desk_for_another_judge_is_refused() {
    let jury = reading().await;
    let (judge, _) = &jury.judges[0];
    let before = judge.assigned().await.unwrap();
    let ctx = jury.ctx();
    let call = jury.stage.desk.call_in_force().await.unwrap().to_toml();
    let identity = secret_keys(&jury.stage).await;
    let message = PacketMessage {
        judge: Uuid::from_u128(26),
        round: 1,
        call,
        keys: Vec::new(),
        head: crate::test_desk::a_head(&identity),
        entries: Vec::new(),
        files: Vec::new(),
    };
    let document = serde_json::to_vec(&message).unwrap();
    let packet = exchange::seal(
        &identity,
        Some(judge.card()),
        exchange::Kind::Packet,
        Uuid::from_u128(27),
        "2021-01-30T12:00:00Z",
        &exchange::Bundle::new(document),
    )
    .unwrap();
    let refused = judge.take_packet(&packet, &ctx).await.unwrap_err();
    assert!(
        matches!(
            refused,
            workspaces::Error::Trust(TrustError::OtherJudge { .. })
        ),
        "{refused}"
    );
    assert_eq!(judge.assigned().await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_packet_that_comes_late_takes_nothing_back() {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["Judge One"]), |_| ()).await;
    let (judge, id) = &jury.judges[0];
    let id = id.parse().unwrap();
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 7, &jury.ctx()).await.unwrap();
    let (_, older) = desk.seal_packet(1, id, &jury.ctx()).await.unwrap().unwrap();
    let (_, newer) = desk.seal_packet(1, id, &jury.ctx()).await.unwrap().unwrap();
    assert_eq!(judge.take_packet(&newer, &jury.ctx()).await.unwrap(), 2);
    let refused = judge.take_packet(&older, &jury.ctx()).await.unwrap_err();
    assert_eq!(refused.code(), "packet-older");
    assert_eq!(judge.assigned().await.unwrap().len(), 2);
}

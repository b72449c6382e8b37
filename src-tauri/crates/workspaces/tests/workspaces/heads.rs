//! The signed head of the desk's log goes out with all that leaves the desk, and is kept by whoever gets it.

use exchange::{Bundle, Identity, KeyStatement, Kind, SignedHead, seal};
use serde_json::json;
use store::Store;
use store::log::{self, verify_consistency};
use uuid::Uuid;
use workspaces::messages::{CallMessage, EnclosedHead, LineProof, ReceiptMessage, TreeHash};
use workspaces::rules::calls::MEDIA_AWARDS_26;
use workspaces::rules::{Call, PublicName};
use workspaces::views::KeyNews;
use workspaces::witness::Witness;
use workspaces::{
    ActionContext, AwardDecision, Draft, Entrant, Marked, ProgressReporter, Reason, Unlock,
};

use crate::jury::{CATEGORY, Jury, judges_without_terms, marks};
use crate::test_desk::{TestDesk, a_head, at, first_version, staff};

fn ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"))
}

/// The leaf hash of a line of the desk's log, with what it records.
async fn line(stage: &TestDesk, seq: u64) -> (String, [u8; 32]) {
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = Store::open(&stage.path("desk"), &unlock).await.unwrap();
    let read = store.read::<_, store::StoreError>(move |conn| log::page(conn, seq - 1, 1));
    let line = read.await.unwrap().remove(0);
    store.close().await.unwrap();
    (line.what, line.hash)
}

/// The heads that a workspace holds.
pub(crate) async fn held(stage: &TestDesk, name: &str) -> Vec<Witness> {
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let store = Store::open(&stage.path(name), &unlock).await.unwrap();
    let rows = store
        .read::<_, store::StoreError>(store::kept_head::all)
        .await
        .unwrap();
    store.close().await.unwrap();
    let witness = |row: store::KeptHeadRow| serde_json::from_str(&row.body).unwrap();
    rows.into_iter().map(witness).collect()
}

/// Takes in what the entrant sealed; gives the receipt.
async fn received(
    stage: &TestDesk,
    entrant: &Entrant,
    sealed: &[u8],
    entry: Uuid,
) -> ReceiptMessage {
    let desk = staff("2021-01-06T12:00:00Z");
    stage.desk.take(sealed, &desk).await.unwrap();
    let (_, receipt) = stage.desk.receipt(&entry.to_string(), &desk).await.unwrap();
    assert!(entrant.take_receipt(&receipt, &ctx()).await.unwrap());
    let own = entrant.entries().await.unwrap();
    let kept = own.into_iter().find(|it| it.entry == entry);
    kept.unwrap().receipt.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_proves_the_line_that_kept_the_entry() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let first = received(&stage, &entrant, &sent.bytes, sent.entry).await;
    assert!(first.line.is_under(&first.head.signed));
    assert!(first.line.seq <= first.head.signed.size());
    assert_eq!(first.head.signed.desk(), stage.desk.card().keys());

    let mut draft: Draft = Draft {
        document: rehearsal::bulk::entry(0).0,
        attachments: Vec::new(),
    };
    draft.document.people[0].public_name = PublicName::new("Another Name");
    entrant
        .save_draft(Some(sent.entry), &draft, &ctx())
        .await
        .unwrap();
    let again = entrant.submit(sent.entry, None, &ctx()).await.unwrap();
    let second = received(&stage, &entrant, &again.bytes, sent.entry).await;
    assert_eq!((first.revision, second.revision), (1, 2));

    // The later head is shown to follow from the earlier one, and both from the one in the call.
    let (old, new) = (&first.head.signed, &second.head.signed);
    for (message, sizes) in [(&first, 1), (&second, 2)] {
        assert_eq!(message.head.earlier.len(), sizes);
    }
    let shown = second.head.earlier.iter().find(|it| it.size == old.size());
    let path: Vec<[u8; 32]> = shown.unwrap().path.iter().map(|hash| hash.0).collect();
    let (before, after) = (old.root(), new.root());
    assert!(verify_consistency(
        old.size(),
        &before,
        new.size(),
        &after,
        &path
    ));

    stage.desk.clone().close().await.unwrap();
    for message in [&first, &second] {
        let (what, leaf) = line(&stage, message.line.seq).await;
        assert_eq!(
            (what.as_str(), leaf),
            ("entry-received", message.line.leaf.0)
        );
    }
    entrant.close().await.unwrap();
    let held = held(&stage, "entrant").await;
    let with: Vec<&str> = held.iter().map(|it| it.with.as_str()).collect();
    assert_eq!(with, ["call", "receipt", "receipt"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_call_covers_the_line_that_published_it() {
    let stage = TestDesk::new().await;
    let (_, sealed) = stage.desk.sealed_call().await.unwrap();
    let opened = exchange::open(&sealed, None, &exchange::Limits::default()).unwrap();
    let document = opened.bundle.document;
    let message: CallMessage = serde_json::from_slice(&document).unwrap();
    stage.desk.clone().close().await.unwrap();
    let size = message.head.signed.size();
    assert_eq!(line(&stage, size).await.0, "call-published");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judge_and_an_entrant_hold_what_came_with_a_packet_and_with_feedback() {
    let jury = Jury::seated(&["One"], &judges_without_terms(&["Judge Roy"]), |call| {
        let outcomes = call.outcomes.get_or_insert_default();
        outcomes.feedback = workspaces::rules::Feedback::Words;
    })
    .await;
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    jury.answer(1, 0, |_| Marked {
        feedback: Some("Well told.".to_owned()),
        ..marks(7.0)
    })
    .await;
    jury.collect().await;
    jury.send(1).await;
    let (judge, _) = &jury.judges[0];
    judge
        .with_mailbox(&jury.stage.mailbox)
        .collect(&jury.ctx(), ProgressReporter::none())
        .await
        .unwrap();
    let winner = AwardDecision::Winner {
        entry: jury.entries[0].clone(),
    };
    let reason = Reason {
        internal: "The best.".to_owned(),
        for_entrant: None,
    };
    desk.decide(CATEGORY, &winner, reason, None, &jury.ctx())
        .await
        .unwrap();
    let ctx = jury.ctx();
    let out = desk.release_feedback(CATEGORY, &ctx, ProgressReporter::none());
    assert_eq!(out.await.unwrap().sent, 1);
    let entrant = jury.open_entrant().await;
    let fetched = entrant
        .with_mailbox(&jury.stage.mailbox)
        .fetch(&jury.ctx())
        .await;
    assert_eq!(fetched.unwrap().refused_files, []);
    entrant.close().await.unwrap();
    let entrants = held(&jury.stage, "entrant").await;
    assert!(entrants.iter().any(|it| it.with == "feedback"));

    judge.clone().close().await.unwrap();
    let judges = held(&jury.stage, "Judge Roy").await;
    let packets: Vec<_> = judges.iter().filter(|it| it.with == "packet").collect();
    assert_eq!(packets.len(), 2);
    let (first, second) = (&packets[0].head.signed, &packets[1].head);
    assert!(first.size() < second.signed.size());
    let follows = second.earlier.iter().any(|it| it.size == first.size());
    assert!(follows, "the second packet follows from the first");
}

/// A call with the next version, sealed with a head of the test's choice.
fn call(desk: &Identity, version: u32, head: EnclosedHead) -> Vec<u8> {
    call_with(desk, version, head, Vec::new())
}

/// The same with what the desk says of its keys.
fn call_with(
    desk: &Identity,
    version: u32,
    head: EnclosedHead,
    keys: Vec<KeyStatement>,
) -> Vec<u8> {
    let mut call = Call::from_toml(MEDIA_AWARDS_26).unwrap();
    call.version = version;
    let message = CallMessage {
        call: if version == 1 {
            first_version()
        } else {
            call.to_toml()
        },
        desk: desk.card(),
        keys,
        head,
    };
    let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
    let (id, made) = (Uuid::from_u128(u128::from(version)), "2021-01-05T12:00:00Z");
    seal(desk, None, Kind::Call, id, made, &bundle).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_that_contradicts_an_earlier_one_is_told_and_both_are_kept() {
    let stage = TestDesk::new().await;
    let desk = Identity::generate("Desk of a test").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!(fetched.news, []);
    let other = SignedHead::sign(&desk, 1, [9; 32], at("2021-01-05T12:00:00Z"));
    let second = call(&desk, 2, EnclosedHead::of(other));
    entrant.open_call(&second, &ctx()).await.unwrap();
    for _ in 0..2 {
        let fetched = entrant
            .with_mailbox(&stage.mailbox)
            .fetch(&ctx())
            .await
            .unwrap();
        let [
            KeyNews::TwoHistories {
                lines,
                desk: name,
                void_since,
                ..
            },
        ] = &fetched.news[..]
        else {
            panic!("{:?}", fetched.news);
        };
        assert_eq!((*lines, name.as_str()), (1, "Desk of a test"));
        assert_eq!(*void_since, None);
    }
    // A later and longer log is no contradiction.
    let longer = SignedHead::sign(&desk, 7, [7; 32], at("2021-01-06T12:00:00Z"));
    let third = call(&desk, 3, EnclosedHead::of(longer));
    entrant.open_call(&third, &ctx()).await.unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    assert_eq!(fetched.news.len(), 1);
    // Keys that turn out to have been in other hands may have signed either of the two.
    let new = Identity::generate("Desk of a test").unwrap();
    let since = at("2021-01-07T09:00:00Z");
    let keys = vec![
        KeyStatement::succession(&desk, &new, since),
        KeyStatement::revocation(desk.card().keys(), &new, since),
    ];
    let head = EnclosedHead::of(SignedHead::sign(&new, 8, [8; 32], since));
    let fourth = call_with(&new, 4, head, keys);
    entrant.open_call(&fourth, &ctx()).await.unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx())
        .await
        .unwrap();
    let marked = fetched.news.iter().find_map(|it| {
        let KeyNews::TwoHistories { void_since, .. } = it else {
            return None;
        };
        void_since.as_deref()
    });
    assert_eq!(marked, Some("2021-01-07T09:00:00.000Z"));
    entrant.close().await.unwrap();
    assert_eq!(held(&stage, "entrant").await.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_whose_head_or_line_is_false_is_refused() {
    let stage = TestDesk::new().await;
    let desk = Identity::generate("Desk of a test").unwrap();
    let other = Identity::generate("Somebody else").unwrap();
    let entrant = stage.entrant_of(&desk, "entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let honest = LineProof {
        seq: 1,
        leaf: TreeHash([0; 32]),
        path: Vec::new(),
    };
    let elsewhere = LineProof {
        leaf: TreeHash([1; 32]),
        ..honest.clone()
    };
    let mut unsigned = serde_json::to_value(a_head(&desk)).unwrap();
    unsigned["signed"]["size"] = json!(2);
    let head = serde_json::to_value(a_head(&desk)).unwrap();
    for (number, (head, line, code)) in [
        (
            serde_json::to_value(a_head(&other)).unwrap(),
            &honest,
            "head-other-signer",
        ),
        (head.clone(), &elsewhere, "line-not-under-head"),
        (unsigned, &honest, "message-unreadable"),
        (head, &honest, ""),
    ]
    .into_iter()
    .enumerate()
    {
        let message = json!({
            "entry": sent.entry,
            "revision": 1,
            "sealed": Uuid::from_u128(1),
            "number": 1,
            "received_at": "2021-01-06T12:00:00.000Z",
            "received_source": "mailbox",
            "not_before": null,
            "not_after": null,
            "call_version": 1,
            "line": line,
            "head": head,
        });
        let (id, made) = (Uuid::from_u128(20 + number as u128), "2021-01-06T12:00:00Z");
        let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
        let reader = Some(entrant.card());
        let sealed = seal(&desk, reader, Kind::Receipt, id, made, &bundle).unwrap();
        let taken = entrant.take_receipt(&sealed, &ctx()).await;
        assert_eq!(
            taken
                .map_err(|error| error.code())
                .err()
                .unwrap_or_default(),
            code
        );
    }
}

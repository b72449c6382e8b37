//! What a desk does beside the season: amendments, withdrawals, rulings.

use workspaces::rules::{self, Cap, Counted, Outcome, Per, Rule, Verdict, Within};
use workspaces::views::EntriesQuery;
use workspaces::{ActionContext, Desk, Draft, Error, ProgressReporter, Unlock};

use crate::test_desk::{TestDesk, at, draft_of, send, staff};

#[tokio::test(flavor = "multi_thread")]
async fn a_file_delivered_twice_is_taken_once() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let ctx = staff("2021-01-06T12:00:00Z");
    assert_eq!(
        stage
            .desk
            .take(&sent.bytes, &ctx)
            .await
            .unwrap()
            .entries
            .len(),
        1
    );
    let again = stage.desk.take(&sent.bytes, &ctx).await.unwrap();
    assert_eq!((again.entries.len(), again.seen_before), (0, 1));

    send(&entrant, &stage.mailbox, &ctx).await.unwrap();
    let collected = stage
        .desk
        .collect(&ctx, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((collected.entries.len(), collected.seen_before), (0, 1));
    let page = stage.desk.entries(EntriesQuery::default()).await.unwrap();
    assert_eq!(page.total, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_amendment_counts_and_its_first_form_stays() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let first = stage.submit(&entrant, 0).await;
    stage
        .desk
        .take(&first.bytes, &staff("2021-01-06T12:00:00Z"))
        .await
        .unwrap();

    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let mut draft = draft_of(entrant.draft(first.entry).await.unwrap());
    draft.document.title = "Amended".to_owned();
    entrant
        .save_draft(Some(first.entry), &draft, &ctx)
        .await
        .unwrap();
    let second = entrant.submit(first.entry, None, &ctx).await.unwrap();
    assert_eq!(second.revision, 2);
    stage
        .desk
        .take(&second.bytes, &staff("2021-01-07T13:00:00Z"))
        .await
        .unwrap();
    let view = stage.desk.entry(&first.entry.to_string()).await.unwrap();
    assert_eq!(
        (view.revision, view.title.as_str(), view.number),
        (2, "Amended", 1)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_amendment_that_comes_late_does_not_spoil_what_was_in_time() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let first = stage.submit(&entrant, 0).await;
    stage
        .desk
        .take(&first.bytes, &staff("2021-01-06T12:00:00Z"))
        .await
        .unwrap();
    let ctx = ActionContext::new("Entrant", at("2021-01-22T12:00:00Z"));
    let second = entrant.submit(first.entry, None, &ctx).await.unwrap();
    stage
        .desk
        .take(&second.bytes, &staff("2021-02-01T12:00:00Z"))
        .await
        .unwrap();
    // It may have been handed over at any time since it was sealed: a person says when.
    let entry = first.entry.to_string();
    let when = Some(at("2021-02-01T10:00:00Z"));
    let reason = "Handed over at the desk that morning.";
    stage
        .desk
        .record_stated_arrival(&entry, 2, when, reason, &staff("2021-02-01T13:00:00Z"))
        .await
        .unwrap();
    let view = stage.desk.entry(&first.entry.to_string()).await.unwrap();
    assert_eq!(
        view.revision, 1,
        "the last revision that was in time counts"
    );

    let late = ActionContext::new("Entrant", at("2021-02-01T12:00:00Z"));
    let refused = entrant.submit(first.entry, None, &late).await.unwrap_err();
    assert!(matches!(refused, Error::Closed { .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_counts_whenever_it_comes() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let first = stage.submit(&entrant, 0).await;
    stage
        .desk
        .take(&first.bytes, &staff("2021-01-06T12:00:00Z"))
        .await
        .unwrap();
    let ctx = ActionContext::new("Entrant", at("2021-01-10T12:00:00Z"));
    let back = entrant.withdraw(first.entry, &ctx).await.unwrap();
    stage
        .desk
        .take(&back.bytes, &staff("2021-02-01T12:00:00Z"))
        .await
        .unwrap();
    let page = stage.desk.entries(EntriesQuery::default()).await.unwrap();
    assert_eq!(page.rows[0].state, "withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_can_revise_an_entry() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let first = stage.submit(&entrant, 0).await;
    stage
        .desk
        .take(&first.bytes, &staff("2021-01-06T12:00:00Z"))
        .await
        .unwrap();

    let stranger = stage.entrant("stranger").await;
    let ctx = ActionContext::new("Stranger", at("2021-01-07T12:00:00Z"));
    let draft = draft_of(entrant.draft(first.entry).await.unwrap());
    stranger
        .save_draft(Some(first.entry), &draft, &ctx)
        .await
        .unwrap();
    let forged = stranger.submit(first.entry, None, &ctx).await.unwrap();
    let collected = stage
        .desk
        .take(&forged.bytes, &staff("2021-01-07T13:00:00Z"))
        .await
        .unwrap();
    let refused = &collected.refused_files[0].failure;
    assert_eq!(refused.code, "not-the-author");
    assert_eq!(refused.params["entry"], "0001", "as the desk calls it");
    let view = stage.desk.entry(&first.entry.to_string()).await.unwrap();
    assert_eq!(view.revision, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_asks_for_a_reason_and_changes_the_verdict() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let mut document = rehearsal::bulk::entry(0).0;
    for person in &mut document.people {
        person.works_in = None;
    }
    let draft = Draft {
        document,
        attachments: Vec::new(),
    };
    let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
    let sent = entrant.submit(entry, None, &ctx).await.unwrap();
    let staff = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&sent.bytes, &staff).await.unwrap();

    let id = entry.to_string();
    let on = rules::FindingKey {
        rule: Rule::Entrant,
        id: None,
        piece: None,
    };
    let rule = |reason: &'static str| {
        stage
            .desk
            .record_ruling(&id, &on, Outcome::NotMet, reason, &staff)
    };
    assert!(matches!(rule(" ").await.unwrap_err(), Error::ReasonMissing));
    assert_eq!(
        rule("Lives and works abroad.").await.unwrap(),
        Verdict::NotEligible
    );
    let view = stage.desk.entry(&id).await.unwrap();
    let ruled = view
        .findings
        .iter()
        .find(|finding| finding.rule == Rule::Entrant)
        .unwrap();
    assert_eq!(ruled.outcome, Outcome::NotMet);
    assert_eq!(view.verdict, Verdict::NotEligible);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_reaches_the_entrant_with_number_and_instant() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let staff = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&sent.bytes, &staff).await.unwrap();
    let first = stage
        .desk
        .send_receipts(&staff, ProgressReporter::none())
        .await
        .unwrap();
    let again = stage
        .desk
        .send_receipts(&staff, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!((first.sent, again.sent), (1, 0));
    let ctx = ActionContext::new("Entrant", at("2021-01-07T12:00:00Z"));
    let receipts = stage.path("mailbox").join("to");
    let theirs = receipts
        .join(entrant.card().address().to_string())
        .join("receipt");
    std::fs::write(
        theirs.join("019700f0-0000-7000-8000-000000000000.awards-receipt"),
        "forged",
    )
    .unwrap();
    let fetched = entrant
        .with_mailbox(&stage.mailbox)
        .fetch(&ctx)
        .await
        .unwrap();
    assert_eq!(
        (fetched.taken, fetched.refused_files.len()),
        (1, 1),
        "a forged file stops no other"
    );
    let own = entrant.entries().await.unwrap();
    let receipt = own[0].receipt.as_ref().unwrap();
    assert_eq!(
        (receipt.number, receipt.received_at.as_str()),
        (1, "2021-01-06T12:00:00.000Z")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_makes_room_under_a_cap_and_every_verdict_still_follows() {
    let stage = TestDesk::with_call(|call| {
        call.caps = vec![Cap {
            id: "per-person".to_owned(),
            per: Per::Person,
            counts: Counted::default(),
            within: Within::default(),
            at_most: 2,
            when: None,
            text: "at most two entries".into(),
            blocks: false,
        }];
    })
    .await;
    let entrant = stage.entrant("entrant").await;
    let ctx = ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"));
    let desk = staff("2021-01-06T12:00:00Z");
    let mut sent = Vec::new();
    for part in 0..3 {
        let mut document = rehearsal::bulk::entry(0).0;
        document.title = format!("Part {part}");
        let draft = Draft {
            document,
            attachments: Vec::new(),
        };
        let entry = entrant.save_draft(None, &draft, &ctx).await.unwrap();
        sent.push(entrant.submit(entry, None, &ctx).await.unwrap());
        stage.desk.take(&sent[part].bytes, &desk).await.unwrap();
    }
    let cap = async |index: usize| {
        let view = stage
            .desk
            .entry(&sent[index].entry.to_string())
            .await
            .unwrap();
        view.findings
            .iter()
            .find(|finding| finding.rule == Rule::Cap)
            .unwrap()
            .outcome
    };
    assert_eq!(
        (cap(1).await, cap(2).await),
        (Outcome::Met, Outcome::NotMet)
    );
    let back = entrant.withdraw(sent[0].entry, &ctx).await.unwrap();
    stage.desk.take(&back.bytes, &desk).await.unwrap();
    assert_eq!((cap(1).await, cap(2).await), (Outcome::Met, Outcome::Met));

    let (folder, key) = (stage.path("desk"), stage.key());
    stage.desk.close().await.unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = workspaces::verify::workspace(&folder, &unlock)
        .await
        .unwrap();
    assert_eq!((verified.verdicts, verified.damage), (3, Vec::new()));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_person_at_the_desk_has_a_passphrase_of_their_own() {
    let stage = TestDesk::new().await;
    let ctx = staff("2021-01-06T12:00:00Z");
    let passphrase_of_officer = Unlock::Passphrase {
        person: "Officer Two",
        passphrase: "a long one of her own",
    };
    stage
        .desk
        .add_key(&passphrase_of_officer, &ctx)
        .await
        .unwrap();
    let machine = stage
        .desk
        .keys()
        .await
        .unwrap()
        .into_iter()
        .find(|name| name != "Officer Two");
    stage
        .desk
        .remove_key(&machine.unwrap(), &ctx)
        .await
        .unwrap();
    let last = stage
        .desk
        .remove_key("Officer Two", &ctx)
        .await
        .unwrap_err();
    assert_eq!(last.failure().code, "last-key-slot");

    let (folder, key) = (stage.path("desk"), stage.key());
    stage.desk.close().await.unwrap();
    assert!(
        Desk::open(&folder, &Unlock::KeyFile { key_file: &key })
            .await
            .is_err()
    );
    let desk = Desk::open(&folder, &passphrase_of_officer).await.unwrap();
    assert_eq!(desk.keys().await.unwrap(), ["Officer Two"]);
}

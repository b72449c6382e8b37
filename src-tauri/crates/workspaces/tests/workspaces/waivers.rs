//! Deadline waivers and the past: later deadlines, payments, replay, works entered twice.

use workspaces::rules::{
    Amending, Cap, Counted, Fee, Fees, LegalName, Message, Money, Outcome, Per, Rule, Verdict,
    WaiverKind, Within,
};
use workspaces::views::EntryView;
use workspaces::{
    ActionContext, Draft, Entrant, Error, Language, NewWaiver, ProgressReporter, Unlock,
};

use crate::test_desk::{TestDesk, at, staff};

/// A cap of one entry.
pub(crate) fn at_most_one(per: Per) -> Cap {
    Cap {
        id: "one".to_owned(),
        per,
        counts: Counted::default(),
        within: Within::default(),
        at_most: 1,
        when: None,
        text: "at most one entry".into(),
        blocks: false,
    }
}

/// One entry that meets every rule but the deadline, which it came `received`.
pub(crate) async fn entered(
    stage: &TestDesk,
    entrant: &Entrant,
    email: &str,
    code: Option<&str>,
    received: &str,
) -> String {
    entered_between(stage, entrant, (email, code), (received, received)).await
}

/// The same of one that was sealed at one instant and handed to the desk at another, so that it came in between.
pub(crate) async fn entered_between(
    stage: &TestDesk,
    entrant: &Entrant,
    (email, code): (&str, Option<&str>),
    (sealed, received): (&str, &str),
) -> String {
    sent(stage, entrant, None, (email, code), (sealed, received)).await
}

/// The same as the next revision of an entry, or as the first of a new one.
pub(crate) async fn sent(
    stage: &TestDesk,
    entrant: &Entrant,
    entry: Option<&str>,
    (email, code): (&str, Option<&str>),
    (sealed, received): (&str, &str),
) -> String {
    let mut document = rehearsal::bulk::entry(0).0;
    document.title = format!("By {email}");
    document.entered_by.contact.email = Some(email.to_owned());
    // Under one name, two addresses may be one person's.
    document.entered_by.name = LegalName::new(format!("Entrant of {email}"));
    document.code = code.map(str::to_owned);
    for person in &mut document.people {
        person.works_in = Some(vec!["CA".to_owned().try_into().unwrap()]);
    }
    for piece in &mut document.pieces {
        piece.published = Some("2020-06-01".parse().unwrap());
        piece.languages = vec!["en".to_owned().try_into().unwrap()];
    }
    let draft = Draft {
        document,
        attachments: Vec::new(),
    };
    let ctx = ActionContext::new("Entrant", at(sealed));
    let entry = entry.map(|entry| entry.parse().unwrap());
    let entry = entrant.save_draft(entry, &draft, &ctx).await.unwrap();
    let sent = entrant.submit(entry, None, &ctx).await.unwrap();
    stage
        .desk
        .take(&sent.bytes, &staff(received))
        .await
        .unwrap();
    entry.to_string()
}

pub(crate) async fn view(stage: &TestDesk, entry: &str) -> EntryView {
    stage.desk.entry(entry).await.unwrap()
}

pub(crate) fn deadline(view: &EntryView) -> (Outcome, Message) {
    let finding = view.findings.iter().find(|f| f.rule == Rule::Deadline);
    let finding = finding.unwrap();
    (finding.outcome, finding.message.clone())
}

/// Closes the desk and proves it whole, every verdict replayed.
pub(crate) async fn is_whole(stage: TestDesk, verdicts: u64) {
    let (folder, key) = (stage.path("desk"), stage.key());
    stage.desk.close().await.unwrap();
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = workspaces::verify::workspace(&folder, &unlock)
        .await
        .unwrap();
    assert_eq!((verified.verdicts, verified.damage), (verdicts, Vec::new()));
}

/// Two days after the deadline of 22 January 2021.
pub(crate) const LATE: &str = "2021-01-24T12:00:00Z";

#[tokio::test(flavor = "multi_thread")]
async fn a_later_deadline_for_one_entrant_is_theirs_alone_and_can_be_taken_back() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let hers = entered(&stage, &entrant, "her@example.invalid", None, LATE).await;
    let his = entered(&stage, &entrant, "him@example.invalid", None, LATE).await;
    assert_eq!(deadline(&view(&stage, &hers).await).0, Outcome::NotMet);

    let ctx = staff("2021-01-24T13:00:00Z");
    let waiver = NewWaiver::Extension {
        entrant: "HER@example.invalid ".to_owned(),
        local: "2021-01-24T23:59".to_owned(),
    };
    let without = stage
        .desk
        .grant_waiver(&waiver, " ", &ctx)
        .await
        .unwrap_err();
    assert!(matches!(without, Error::ReasonMissing));
    stage
        .desk
        .grant_waiver(&waiver, "The form was down.", &ctx)
        .await
        .unwrap();
    let (outcome, message) = deadline(&view(&stage, &hers).await);
    assert_eq!(
        (outcome, &*message.code),
        (Outcome::Met, "finding-deadline-granted")
    );
    assert_eq!(message.params["reason"], "The form was down.".into());
    let path = stage.path("page.html");
    stage
        .desk
        .write_explanation(&hers, &path, Language::English, &ctx)
        .await
        .unwrap();
    let page = std::fs::read_to_string(&path).unwrap();
    assert!(page.contains("a deadline waiver that the desk granted"));
    assert!(!page.contains("The form was down.") && !page.contains(&ctx.actor));
    assert_eq!(view(&stage, &hers).await.verdict, Verdict::Eligible);
    assert_eq!(deadline(&view(&stage, &his).await).0, Outcome::NotMet);

    let granted = stage.desk.waivers().await.unwrap();
    assert_eq!((granted.len(), granted[0].kind), (1, WaiverKind::Entrant));
    let ctx = staff("2021-01-24T14:00:00Z");
    stage
        .desk
        .revoke_waiver(&granted[0].id, "A mistake.", &ctx)
        .await
        .unwrap();
    assert_eq!(deadline(&view(&stage, &hers).await).0, Outcome::NotMet);
    assert!(stage.desk.waivers().await.unwrap()[0].revoked.is_some());
    is_whole(stage, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_good_for_as_many_entries_as_it_says() {
    let stage = TestDesk::new().await;
    let ctx = staff("2021-01-23T13:00:00Z");
    let waiver = NewWaiver::Code {
        code: "Late-Week".to_owned(),
        uses: 1,
        local: "2021-01-25T12:00".to_owned(),
    };
    stage
        .desk
        .grant_waiver(&waiver, "For those without power.", &ctx)
        .await
        .unwrap();
    let entrant = stage.entrant("entrant").await;
    let first = entered(
        &stage,
        &entrant,
        "a@example.invalid",
        Some("late-week"),
        LATE,
    )
    .await;
    let second = entered(
        &stage,
        &entrant,
        "b@example.invalid",
        Some("LATE-WEEK"),
        LATE,
    )
    .await;
    let other = entered(&stage, &entrant, "c@example.invalid", Some("guess"), LATE).await;
    assert_eq!(deadline(&view(&stage, &first).await).0, Outcome::Met);
    assert_eq!(deadline(&view(&stage, &second).await).0, Outcome::NotMet);
    assert_eq!(deadline(&view(&stage, &other).await).0, Outcome::NotMet);
    is_whole(stage, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn grace_counts_from_the_deadline_and_stands_in_nothing_that_leaves_the_desk() {
    let stage = TestDesk::new().await;
    let ctx = staff("2021-01-23T04:00:00Z");
    let grace = NewWaiver::Grace { minutes: 30 };
    stage
        .desk
        .grant_waiver(&grace, "Upload trouble.", &ctx)
        .await
        .unwrap();
    let entrant = stage.entrant("entrant").await;
    let inside = entered(
        &stage,
        &entrant,
        "a@example.invalid",
        None,
        "2021-01-23T05:29:59Z",
    )
    .await;
    let after = entered(
        &stage,
        &entrant,
        "b@example.invalid",
        None,
        "2021-01-23T05:30:00Z",
    )
    .await;
    assert_eq!(deadline(&view(&stage, &inside).await).0, Outcome::Met);
    assert_eq!(deadline(&view(&stage, &after).await).0, Outcome::NotMet);

    // What an entrant sees of the very same entry knows nothing of it.
    let draft = entrant.draft(inside.parse().unwrap()).await.unwrap();
    let ctx = ActionContext::new("Entrant", at("2021-01-23T05:29:59Z"));
    let check = entrant.check(None, &draft.document, &ctx).await.unwrap();
    let late = check.findings.iter().find(|f| f.rule == Rule::Deadline);
    assert_eq!(late.unwrap().outcome, Outcome::NotMet);
    let (_, call) = stage.desk.sealed_call().await.unwrap();
    assert!(!String::from_utf8_lossy(&call).contains("Upload trouble"));
    is_whole(stage, 2).await;
}

/// $30 for every entry, which does not count before that is paid.
pub(crate) fn thirty() -> Fees {
    Fees {
        currency: "CAD".to_owned(),
        counts_only_when_paid: true,
        tax_percent: None,
        tiers: vec![Fee {
            amount: Money::try_from("30".to_owned()).unwrap(),
            until: None,
            up_to: None,
            when: None,
        }],
        text: "The fee is $30.".into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payment_settles_the_fee() {
    let stage = TestDesk::with_call(|call| call.fees = Some(thirty())).await;
    let entrant = stage.entrant("entrant").await;
    let entry = entered(
        &stage,
        &entrant,
        "a@example.invalid",
        None,
        "2021-01-10T12:00:00Z",
    )
    .await;
    assert_eq!(view(&stage, &entry).await.verdict, Verdict::NotEligible);
    let ctx = staff("2021-01-11T12:00:00Z");
    let wrong = stage.desk.record_payment(&entry, "thirty", "", &ctx).await;
    assert_eq!(wrong.unwrap_err().code(), "wrong-shape");
    stage
        .desk
        .record_payment(&entry, "30.00", "By cheque.", &ctx)
        .await
        .unwrap();
    let paid = view(&stage, &entry).await;
    assert_eq!((paid.verdict, paid.payments.len()), (Verdict::Eligible, 1));
    is_whole(stage, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_past_says_what_an_entry_came_to_at_every_moment_and_why() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let entry = entered(&stage, &entrant, "a@example.invalid", None, LATE).await;
    let grace = NewWaiver::Extension {
        entrant: "a@example.invalid".to_owned(),
        local: "2021-01-25T23:59".to_owned(),
    };
    let granted = staff("2021-01-25T12:00:00Z");
    stage
        .desk
        .grant_waiver(&grace, "Ill.", &granted)
        .await
        .unwrap();
    let mut next = stage.desk.call_in_force().await.unwrap();
    next.version += 1;
    if let Some(window) = &mut next.window {
        window.to = "2020-05-01".parse().unwrap();
    }
    let changed = staff("2021-01-26T12:00:00Z");
    let toml = next.to_toml();
    let published = stage
        .desk
        .publish(&toml, &changed, ProgressReporter::none())
        .await
        .unwrap();
    assert_eq!(published.verdict_changes.len(), 1);
    let on = view(&stage, &entry).await.findings[0].key();
    assert_eq!(on.rule, Rule::Window);
    let ruled = staff("2021-01-27T12:00:00Z");
    stage
        .desk
        .record_ruling(&entry, &on, Outcome::Met, "It ran in April too.", &ruled)
        .await
        .unwrap();

    let moments = stage.desk.moments(&entry).await.unwrap();
    let report: Vec<_> = moments
        .iter()
        .map(|moment| (&*moment.because[0], moment.call_version, moment.verdict))
        .collect();
    assert_eq!(
        report,
        [
            ("entry-submitted", 1, Verdict::NotEligible),
            ("waiver-granted", 1, Verdict::Eligible),
            ("call-changed", 2, Verdict::NotEligible),
            ("ruled", 2, Verdict::Eligible),
        ]
    );
    assert_eq!(moments[1].changed.len(), 1);
    assert_eq!(moments[1].changed[0].rule, Rule::Deadline);

    let replay = async |instant: &str, version| {
        let replay = stage
            .desk
            .replay(at(instant), version, ProgressReporter::none());
        let replay = replay.await.unwrap();
        (
            replay.call_version,
            replay.verdicts.eligible,
            replay.verdicts.all,
            replay.changed_since.len(),
        )
    };
    assert_eq!(replay("2021-01-23T00:00:00Z", None).await, (1, 0, 0, 0));
    assert_eq!(replay("2021-01-24T12:00:00Z", None).await, (1, 0, 1, 1));
    assert_eq!(replay("2021-01-25T13:00:00Z", None).await, (1, 1, 1, 0));
    assert_eq!(replay("2021-01-26T13:00:00Z", None).await, (2, 0, 1, 1));
    assert_eq!(replay("2021-01-26T13:00:00Z", Some(1)).await, (1, 1, 1, 0));
    assert_eq!(replay("2021-01-28T00:00:00Z", None).await, (2, 1, 1, 0));
    is_whole(stage, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_call_locks_cannot_be_amended_but_withdrawn() {
    let stage = TestDesk::with_call(|call| call.amending = Amending::Locked).await;
    let entrant = stage.entrant("entrant").await;
    let sent = stage.submit(&entrant, 0).await;
    let ctx = ActionContext::new("Entrant", at("2021-01-06T12:00:00Z"));
    let refused = entrant.submit(sent.entry, None, &ctx).await.unwrap_err();
    assert_eq!(refused.code(), "entry-locked");
    assert!(entrant.withdraw(sent.entry, &ctx).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_work_entered_twice_is_suggested_with_what_speaks_for_it() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let received = "2021-01-10T12:00:00Z";
    for email in ["a@example.invalid", "b@example.invalid"] {
        entered(&stage, &entrant, email, None, received).await;
    }
    let other = stage.submit(&entrant, 7).await;
    stage
        .desk
        .take(&other.bytes, &staff(received))
        .await
        .unwrap();
    let duplicates = stage
        .desk
        .duplicates(ProgressReporter::none())
        .await
        .unwrap();
    let pairs: Vec<_> = duplicates
        .iter()
        .map(|pair| (pair.first_number, pair.second_number))
        .collect();
    assert_eq!(pairs, [(1, 2)]);
    assert!(
        duplicates[0].because.len() >= 2,
        "{:?}",
        duplicates[0].because
    );
    assert!(
        !duplicates[0].capped,
        "the call of the 26th edition allows it"
    );
}

//! What is said before somebody submits is what happens when they do: in time, late, closed, locked; and a withdrawal is
//! always taken, by the entrant's workspace and by the desk.

use rehearsal::bulk;
use uuid::Uuid;
use workspaces::rules::{
    Amending, Cap, Counted, Deadline, Entry, Opening, Param, Per, PublicName, Within, calls,
};
use workspaces::{ActionContext, Entrant, Error, HowTaken, ProgressReporter};

use crate::test_desk::{TestDesk, at, send, staff};

/// The last minute of the 26th call, extended: 11:59 p.m. EST on 22 January 2021.
const LAST: &str = "2021-01-23T04:59:00.000Z";

fn early() -> ActionContext {
    ActionContext::new("Nadia Roy", at("2021-01-05T12:00:00Z"))
}

fn late() -> ActionContext {
    ActionContext::new("Nadia Roy", at("2021-01-24T12:00:00Z"))
}

async fn said(
    entrant: &Entrant,
    entry: Option<Uuid>,
    ctx: &ActionContext,
) -> (bool, HowTaken, bool) {
    let document = bulk::entry(1).0;
    let check = entrant.check(entry, &document, ctx).await.unwrap();
    assert_eq!(check.taking.last, LAST);
    (check.taking.replaces, check.taking.taken, check.may_submit)
}

async fn submitted(entrant: &Entrant, ctx: &ActionContext) -> Uuid {
    let saved = entrant.save(None, bulk::entry(1).0, 0, ctx).await.unwrap();
    entrant.submit(saved.entry, Some(1), ctx).await.unwrap();
    saved.entry
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_after_the_deadline_is_refused_and_said_so_before() {
    assert!(calls::MEDIA_AWARDS_26.contains("2021-01-22"));
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    assert_eq!(
        said(&entrant, None, &early()).await,
        (false, HowTaken::InTime, true)
    );
    assert_eq!(
        said(&entrant, None, &late()).await,
        (false, HowTaken::Late, true)
    );
    let entry = submitted(&entrant, &early()).await;
    let change = Some(entry);
    assert_eq!(
        said(&entrant, change, &early()).await,
        (true, HowTaken::InTime, true)
    );
    assert_eq!(
        said(&entrant, change, &late()).await,
        (true, HowTaken::Closed, false)
    );
    let refused = entrant.submit(entry, Some(1), &late()).await.unwrap_err();
    // The refusal names the very minute that every screen shows.
    assert!(
        matches!(&refused, Error::Closed { closes } if closes == LAST),
        "{refused}"
    );
    assert_eq!(refused.failure().params["closes"], LAST);
}

/// What is said of changes before anything is submitted is what holds once it is.
#[tokio::test(flavor = "multi_thread")]
async fn how_long_changes_are_taken_is_said_before() {
    let until = async |stage: &TestDesk, ctx: &ActionContext| {
        let entrant = stage.entrant(&ctx.at.timestamp().to_string()).await;
        let document = bulk::entry(1).0;
        let check = entrant.check(None, &document, ctx).await.unwrap();
        check.taking.changes_until
    };
    let open = TestDesk::new().await;
    assert_eq!(until(&open, &early()).await.as_deref(), Some(LAST));
    assert_eq!(until(&open, &late()).await, None, "it is too late for any");
    let locked = TestDesk::with_call(|call| call.amending = Amending::Locked).await;
    assert_eq!(until(&locked, &early()).await, None);
    // Supporting material is taken for longer, and changes with it.
    let longer = TestDesk::with_call(|call| {
        call.supplements = Deadline::at("2021-02-01T23:59", call.deadline.zone);
    })
    .await;
    let last = Some("2021-02-02T04:59:00.000Z".to_owned());
    assert_eq!(until(&longer, &early()).await, last);
    assert_eq!(until(&longer, &late()).await, last);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_entry_after_the_deadline_goes_and_comes_late() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    submitted(&entrant, &late()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_deadline_a_code_is_mentioned_where_the_entry_has_one() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let entry = submitted(&entrant, &early()).await;
    for (change, code, expected) in [
        (None, None, (false, HowTaken::Late)),
        (None, Some("K7-Q2"), (false, HowTaken::LateWithCode)),
        (Some(entry), None, (true, HowTaken::Closed)),
        (Some(entry), Some("K7-Q2"), (true, HowTaken::LateWithCode)),
    ] {
        let mut document = bulk::entry(1).0;
        document.code = code.map(str::to_owned);
        let check = entrant.check(change, &document, &late()).await.unwrap();
        let taking = check.taking;
        assert_eq!((taking.replaces, taking.taken), expected, "{code:?}");
    }
}

/// Withdraws late, with a draft that could not be submitted, and lets the desk take it in.
async fn withdraws_late(stage: &TestDesk) {
    let entrant = stage.entrant("nadia").await;
    let entry = submitted(&entrant, &early()).await;
    let first = send(&entrant, &stage.mailbox, &early()).await.unwrap();
    assert_eq!(first, 1);
    let mut draft = entrant.draft(entry).await.unwrap();
    draft.document.title = String::new();
    draft.document.people.clear();
    entrant
        .save(Some(entry), draft.document, draft.revision, &late())
        .await
        .unwrap();
    let sent = entrant.withdraw(entry, &late()).await.unwrap();
    let desk = &stage.desk;
    let officer = staff("2021-01-25T12:00:00Z");
    desk.collect(&officer, ProgressReporter::none())
        .await
        .unwrap();
    let taken = desk.take(&sent.bytes, &officer).await.unwrap();
    assert!(taken.refused_files.is_empty(), "{:?}", taken.refused_files);
    let view = desk.entry(&entry.to_string()).await.unwrap();
    assert_eq!((view.state.as_str(), view.revision), ("withdrawn", 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_is_taken_after_the_deadline_whatever_the_draft_says() {
    withdraws_late(&TestDesk::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_is_taken_where_the_call_locks_what_was_submitted() {
    let stage = TestDesk::with_call(|call| call.amending = Amending::Locked).await;
    let entrant = stage.entrant("ana").await;
    let entry = submitted(&entrant, &early()).await;
    let change = Some(entry);
    assert_eq!(
        said(&entrant, change, &early()).await,
        (true, HowTaken::Locked, false)
    );
    withdraws_late(&stage).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_never_submitted_cannot_be_withdrawn() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("nadia").await;
    let saved = entrant
        .save(None, bulk::entry(1).0, 0, &early())
        .await
        .unwrap();
    let refused = entrant.withdraw(saved.entry, &early()).await;
    assert!(matches!(refused, Err(Error::UnknownEntry { .. })));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_call_locks_an_entry_from_before_its_opening_and_a_withdrawn_one_go_again() {
    let stage = TestDesk::with_call(|call| {
        call.amending = Amending::Locked;
        call.opens = Some(Opening {
            local: "2021-01-10T00:00:00".parse().unwrap(),
            zone: call.deadline.zone,
            text: "Entries open on January 10.".into(),
            blocks: false,
        });
    })
    .await;
    let entrant = stage.entrant("nadia").await;
    let entry = submitted(&entrant, &early()).await;
    let (change, open) = (
        Some(entry),
        ActionContext::new("Nadia Roy", at("2021-01-11T12:00:00Z")),
    );
    assert_eq!(
        said(&entrant, change, &early()).await,
        (false, HowTaken::Early, true)
    );
    // As any first entry: it comes late, and the desk decides.
    assert_eq!(
        said(&entrant, change, &late()).await,
        (false, HowTaken::Late, true)
    );
    for _ in 0..2 {
        assert_eq!(
            said(&entrant, change, &open).await,
            (false, HowTaken::InTime, true)
        );
        entrant.submit(entry, Some(1), &open).await.unwrap();
        assert_eq!(
            said(&entrant, change, &open).await,
            (true, HowTaken::Locked, false)
        );
        entrant.withdraw(entry, &open).await.unwrap();
    }
    assert_eq!(
        said(&entrant, change, &late()).await,
        (false, HowTaken::Closed, false)
    );
}

fn by(name: &str, title: &str) -> Entry {
    let mut document = bulk::entry(1).0;
    title.clone_into(&mut document.title);
    document.people.truncate(1);
    for person in &mut document.people {
        person.public_name = PublicName::new(name);
        (person.legal_name, person.contact) = (None, None);
    }
    document
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cap_counts_what_went_before_and_names_it_by_its_title() {
    let stage = TestDesk::with_call(|call| {
        call.caps = vec![Cap {
            id: "person".to_owned(),
            per: Per::Person,
            counts: Counted::Entries,
            within: Within::Call,
            at_most: 1,
            when: None,
            text: "One entry of one person.".into(),
            blocks: true,
        }];
    })
    .await;
    let entrant = stage.entrant("nadia").await;
    let first = by("Zoé Roy", "The bridge");
    let saved = entrant.save(None, first.clone(), 0, &early()).await;
    let entry = saved.unwrap().entry;
    entrant.submit(entry, Some(1), &early()).await.unwrap();
    let check = async |entry: Option<Uuid>, document: &Entry| {
        let check = entrant.check(entry, document, &early()).await.unwrap();
        let mut findings = check.findings.into_iter();
        let finding = findings.find(|it| it.id.as_deref() == Some("person"));
        (finding.unwrap().message, check.may_submit)
    };
    // The entry itself is not counted where it is changed.
    let (message, may_submit) = check(Some(entry), &first).await;
    assert_eq!((&*message.code, may_submit), ("finding-cap-met", true));
    let (message, may_submit) = check(None, &first).await;
    assert_eq!((&*message.code, may_submit), ("finding-cap-over", false));
    let (message, may_submit) = check(None, &by("Zoe Roy", "The river")).await;
    assert_eq!(
        (&*message.code, may_submit),
        ("finding-cap-similar-yours", true)
    );
    assert_eq!(
        message.params["others"],
        Param::Text("The bridge".to_owned())
    );
}

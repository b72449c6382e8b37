//! What is decided of one entry is felt by those after it that hang on it, at once and as `awards verify` finds it.

use workspaces::NewWaiver;
use workspaces::rules::{FindingKey, Outcome, Per, Rule, Verdict};
use workspaces::views::EntriesQuery;

use crate::stage::{Stage, staff};
use crate::waivers::{LATE, at_most_one, deadline, entered, entered_between, is_whole, sent, view};

const IN_TIME: &str = "2021-01-20T12:00:00Z";
/// Before the deadline of 22 January 2021 and after it.
const AROUND: (&str, &str) = ("2021-01-23T04:00:00Z", LATE);

/// A later deadline for whoever gives the code first.
async fn one_code(stage: &Stage) {
    let ctx = staff("2021-01-23T13:00:00Z");
    let waiver = NewWaiver::Code {
        code: "late".to_owned(),
        uses: 1,
        local: "2021-01-25T12:00".to_owned(),
    };
    stage
        .desk
        .grant_waiver(&waiver, "Storm.", &ctx)
        .await
        .unwrap();
}

fn on_deadline() -> FindingKey {
    FindingKey {
        rule: Rule::Deadline,
        id: None,
        piece: None,
    }
}

/// Rules that an entry came in time.
async fn in_time(stage: &Stage, entry: &str) {
    let (on, ctx) = (on_deadline(), staff("2021-01-25T13:00:00Z"));
    let ruled = stage.desk.rule(entry, &on, Outcome::Met, "Postmark", &ctx);
    ruled.await.unwrap();
}

/// Takes that ruling back.
async fn undone(stage: &Stage, entry: &str) {
    let (on, ctx) = (on_deadline(), staff("2021-01-25T14:00:00Z"));
    stage.desk.revoke_ruling(entry, &on, &ctx).await.unwrap();
}

/// An entry that may have come in time gives a code that it needs only if it did not: ruled in time, it leaves the code to
/// the next.
#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_that_frees_a_code_is_felt_by_the_entries_after_it() {
    let stage = Stage::set().await;
    one_code(&stage).await;
    let entrant = stage.entrant("entrant").await;
    let first = ("first@example.invalid", Some("late"));
    let first = entered_between(&stage, &entrant, first, AROUND).await;
    let second = "second@example.invalid";
    let second = entered(&stage, &entrant, second, Some("late"), LATE).await;
    assert_eq!(deadline(&view(&stage, &second).await).0, Outcome::NotMet);
    in_time(&stage, &first).await;
    let (outcome, message) = deadline(&view(&stage, &second).await);
    assert_eq!(
        (outcome, &*message.code),
        (Outcome::Met, "finding-deadline-granted")
    );
    let shown = stage.desk.entries(EntriesQuery::default()).await.unwrap();
    let shown = shown.rows.into_iter().find(|row| row.id == second).unwrap();
    assert_eq!(shown.verdict, Verdict::Eligible);
    undone(&stage, &first).await;
    assert_eq!(deadline(&view(&stage, &second).await).0, Outcome::NotMet);
    is_whole(stage, 2).await;
}

/// The ruling on one entry lets the later revision of a second count, and that one has the address of a third, which has
/// nothing to do with the first.
#[tokio::test(flavor = "multi_thread")]
async fn what_hangs_on_an_entry_that_hangs_on_the_ruled_one_is_screened_as_well() {
    let stage = Stage::with_call(|call| {
        call.caps = vec![at_most_one(Per::Entrant)];
    })
    .await;
    one_code(&stage).await;
    let entrant = stage.entrant("entrant").await;
    let (first, second, third) = (
        ("first@example.invalid", Some("late")),
        ("second@example.invalid", None),
        ("third@example.invalid", None),
    );
    let ruled = entered_between(&stage, &entrant, first, AROUND).await;
    let amended = sent(&stage, &entrant, None, second, (IN_TIME, IN_TIME)).await;
    let others = sent(&stage, &entrant, None, third, (IN_TIME, IN_TIME)).await;
    let late = ("third@example.invalid", Some("late"));
    sent(&stage, &entrant, Some(&amended), late, (LATE, LATE)).await;
    let report = async || {
        let view = view(&stage, &others).await;
        let cap = view
            .findings
            .iter()
            .find(|it| it.rule == Rule::Cap)
            .unwrap();
        let shown = stage.desk.entries(EntriesQuery::default()).await.unwrap();
        let shown = shown.rows.into_iter().find(|row| row.id == others).unwrap();
        (cap.outcome, shown.verdict)
    };
    assert_eq!(report().await, (Outcome::Met, Verdict::Eligible));
    in_time(&stage, &ruled).await;
    assert_eq!(report().await, (Outcome::NotMet, Verdict::NotEligible));
    undone(&stage, &ruled).await;
    assert_eq!(report().await, (Outcome::Met, Verdict::Eligible));
    in_time(&stage, &ruled).await;
    is_whole(stage, 3).await;
}

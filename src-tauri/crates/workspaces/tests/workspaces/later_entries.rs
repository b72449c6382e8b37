//! A decision on one entry changes the verdicts of later entries that depend on it, at once and as `awards verify` computes
//! them.

use workspaces::NewWaiver;
use workspaces::rules::{FindingKey, Outcome, Per, Rule, Verdict};
use workspaces::views::EntriesQuery;

use crate::test_desk::{TestDesk, staff};
use crate::waivers::{LATE, at_most_one, deadline, entered, entered_between, is_whole, sent, view};

const IN_TIME: &str = "2021-01-20T12:00:00Z";
/// A span of arrival that begins before the deadline of 22 January 2021 and ends after it.
const SPANS_DEADLINE: (&str, &str) = ("2021-01-23T04:00:00Z", LATE);

/// Grants a later deadline by a code that one entry can use.
async fn grant_one_code(stage: &TestDesk) {
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

/// Rules that an entry arrived in time.
async fn rule_in_time(stage: &TestDesk, entry: &str) {
    let (on, ctx) = (on_deadline(), staff("2021-01-25T13:00:00Z"));
    let ruled = stage
        .desk
        .record_ruling(entry, &on, Outcome::Met, "Postmark", &ctx);
    ruled.await.unwrap();
}

/// Takes that ruling back.
async fn revoke_in_time(stage: &TestDesk, entry: &str) {
    let (on, ctx) = (on_deadline(), staff("2021-01-25T14:00:00Z"));
    stage.desk.revoke_ruling(entry, &on, &ctx).await.unwrap();
}

/// The first entry may have arrived in time, and gives a code that it needs only if it did not. Once it is ruled in time, the
/// second entry can use the code.
#[tokio::test(flavor = "multi_thread")]
async fn a_ruling_that_frees_a_code_changes_the_entries_after_it() {
    let stage = TestDesk::new().await;
    grant_one_code(&stage).await;
    let entrant = stage.entrant("entrant").await;
    let first = ("first@example.invalid", Some("late"));
    let first = entered_between(&stage, &entrant, first, SPANS_DEADLINE).await;
    let second = "second@example.invalid";
    let second = entered(&stage, &entrant, second, Some("late"), LATE).await;
    assert_eq!(deadline(&view(&stage, &second).await).0, Outcome::NotMet);
    rule_in_time(&stage, &first).await;
    let (outcome, message) = deadline(&view(&stage, &second).await);
    assert_eq!(
        (outcome, &*message.code),
        (Outcome::Met, "finding-deadline-granted")
    );
    let shown = stage.desk.entries(EntriesQuery::default()).await.unwrap();
    let shown = shown.rows.into_iter().find(|row| row.id == second).unwrap();
    assert_eq!(shown.verdict, Verdict::Eligible);
    revoke_in_time(&stage, &first).await;
    assert_eq!(deadline(&view(&stage, &second).await).0, Outcome::NotMet);
    is_whole(stage, 2).await;
}

/// The ruling on one entry lets the later revision of a second count, and that one has the address of a third, which has
/// nothing to do with the first.
#[tokio::test(flavor = "multi_thread")]
async fn an_entry_that_depends_on_the_ruled_one_through_another_is_screened_as_well() {
    let stage = TestDesk::with_call(|call| {
        call.caps = vec![at_most_one(Per::Entrant)];
    })
    .await;
    grant_one_code(&stage).await;
    let entrant = stage.entrant("entrant").await;
    let (first, second, third) = (
        ("first@example.invalid", Some("late")),
        ("second@example.invalid", None),
        ("third@example.invalid", None),
    );
    let ruled = entered_between(&stage, &entrant, first, SPANS_DEADLINE).await;
    let amended = sent(&stage, &entrant, None, second, (IN_TIME, IN_TIME)).await;
    let others = sent(&stage, &entrant, None, third, (IN_TIME, IN_TIME)).await;
    let late = ("third@example.invalid", Some("late"));
    sent(&stage, &entrant, Some(&amended), late, (LATE, LATE)).await;
    let cap_and_verdict = async || {
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
    assert_eq!(cap_and_verdict().await, (Outcome::Met, Verdict::Eligible));
    rule_in_time(&stage, &ruled).await;
    assert_eq!(
        cap_and_verdict().await,
        (Outcome::NotMet, Verdict::NotEligible)
    );
    revoke_in_time(&stage, &ruled).await;
    assert_eq!(cap_and_verdict().await, (Outcome::Met, Verdict::Eligible));
    rule_in_time(&stage, &ruled).await;
    is_whole(stage, 3).await;
}

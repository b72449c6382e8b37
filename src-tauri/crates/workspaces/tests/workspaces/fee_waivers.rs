//! A fee that the desk waives: for one entry, or for all entries of its entrant, by the keys that sign.

use workspaces::Error;
use workspaces::rules::{Message, Outcome, Rule, Verdict};
use workspaces::views::EntryView;

use crate::test_desk::{TestDesk, staff};
use crate::waivers::{entered, is_whole, thirty, view};

fn fee(view: &EntryView) -> (Outcome, Message) {
    let finding = view.findings.iter().find(|f| f.rule == Rule::Fee).unwrap();
    (finding.outcome, finding.message.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_is_waived_for_one_entry_with_a_reason_and_that_can_be_taken_back() {
    let stage = TestDesk::with_call(|call| call.fees = Some(thirty())).await;
    let entrant = stage.entrant("entrant").await;
    let (mine, early) = ("a@example.invalid", "2021-01-10T12:00:00Z");
    let entry = entered(&stage, &entrant, mine, None, early).await;
    let other = entered(&stage, &entrant, mine, None, "2021-01-10T13:00:00Z").await;
    let ctx = staff("2021-01-11T12:00:00Z");
    let silent = stage.desk.waive_fee(&entry, false, " ", &ctx).await;
    assert!(matches!(silent.unwrap_err(), Error::ReasonMissing));
    let waived = stage.desk.waive_fee(&entry, false, "Hardship.", &ctx).await;
    waived.unwrap();
    let seen = view(&stage, &entry).await;
    let (outcome, message) = fee(&seen);
    assert_eq!(
        (seen.verdict, outcome, message.code.as_ref()),
        (Verdict::Eligible, Outcome::Met, "finding-fee-waived")
    );
    assert_eq!(message.params["by"], ctx.actor.as_str().into());
    assert_eq!(message.params["reason"], "Hardship.".into());
    assert_eq!(seen.fee_waivers.len(), 1);
    let line = seen.log.iter().find(|line| line.what == "fee-waived");
    assert_eq!(line.unwrap().who, ctx.actor);
    let unmoved = view(&stage, &other).await;
    assert_eq!(unmoved.verdict, Verdict::NotEligible);
    assert_eq!(unmoved.fee_waivers, []);

    let (id, later) = (&seen.fee_waivers[0].id, staff("2021-01-12T12:00:00Z"));
    let desk = &stage.desk;
    desk.revoke_fee_waiver(id, "By mistake.", &later)
        .await
        .unwrap();
    let gone = desk.revoke_fee_waiver(id, "By mistake.", &later).await;
    assert_eq!(gone.unwrap_err().code(), "fee-waiver-gone");
    let seen = view(&stage, &entry).await;
    assert_eq!(seen.verdict, Verdict::NotEligible);
    assert!(seen.fee_waivers[0].revoked.is_some());
    let moments = stage.desk.moments(&entry).await.unwrap();
    let because: Vec<_> = moments
        .iter()
        .map(|it| (it.because[0].as_str(), it.verdict))
        .collect();
    let expected = [
        ("entry-submitted", Verdict::NotEligible),
        ("fee-waived", Verdict::Eligible),
        ("fee-waiver-revoked", Verdict::NotEligible),
    ];
    assert_eq!(because, expected);
    is_whole(stage, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fee_is_waived_for_an_entrant_by_their_keys_whatever_comes_later() {
    let stage = TestDesk::with_call(|call| call.fees = Some(thirty())).await;
    let (nadia, mallory) = (stage.entrant("nadia").await, stage.entrant("mallory").await);
    let hers = "nadia@example.invalid";
    let first = entered(&stage, &nadia, hers, None, "2021-01-10T12:00:00Z").await;
    let ctx = staff("2021-01-11T12:00:00Z");
    let waived = stage.desk.waive_fee(&first, true, "A partner.", &ctx).await;
    waived.unwrap();
    let second = entered(&stage, &nadia, hers, None, "2021-01-12T12:00:00Z").await;
    let other = entered(&stage, &mallory, hers, None, "2021-01-12T13:00:00Z").await;
    for entry in [&first, &second] {
        let seen = view(&stage, entry).await;
        assert_eq!(fee(&seen).1.params["scope"], "entrant".into());
        assert_eq!(
            (seen.verdict, seen.fee_waivers.len()),
            (Verdict::Eligible, 1)
        );
    }
    let seen = view(&stage, &other).await;
    assert_eq!(fee(&seen).0, Outcome::NotMet);
    assert_eq!(seen.fee_waivers, []);

    // Taken back for one of the entries, it is taken back for all of them.
    let (desk, later) = (&stage.desk, staff("2021-01-13T12:00:00Z"));
    let id = view(&stage, &second).await.fee_waivers[0].id.clone();
    let revoked = desk.revoke_fee_waiver(&id, "No partner any more.", &later);
    revoked.await.unwrap();
    for entry in [&first, &second] {
        let seen = view(&stage, entry).await;
        assert_eq!(seen.verdict, Verdict::NotEligible);
        assert!(seen.fee_waivers[0].revoked.is_some());
        let moments = desk.moments(entry).await.unwrap();
        assert_eq!(moments.last().unwrap().because, ["fee-waiver-revoked"]);
    }
    is_whole(stage, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_waivers_the_one_that_is_not_taken_back_stands() {
    let stage = TestDesk::with_call(|call| call.fees = Some(thirty())).await;
    let entrant = stage.entrant("entrant").await;
    let mine = "a@example.invalid";
    let entry = entered(&stage, &entrant, mine, None, "2021-01-10T12:00:00Z").await;
    let (desk, ctx) = (&stage.desk, staff("2021-01-11T12:00:00Z"));
    for (whole_entrant, reason) in [(false, "Hardship."), (true, "A partner.")] {
        let waived = desk.waive_fee(&entry, whole_entrant, reason, &ctx);
        waived.await.unwrap();
    }
    let seen = view(&stage, &entry).await;
    assert_eq!(fee(&seen).1.params["reason"], "Hardship.".into());
    let of_entry = seen.fee_waivers.iter().find(|it| !it.whole_entrant);
    let (id, later) = (&of_entry.unwrap().id, staff("2021-01-12T12:00:00Z"));
    let revoked = desk.revoke_fee_waiver(id, "By mistake.", &later);
    revoked.await.unwrap();
    let seen = view(&stage, &entry).await;
    assert_eq!(seen.verdict, Verdict::Eligible);
    assert_eq!(fee(&seen).1.params["reason"], "A partner.".into());
    is_whole(stage, 1).await;
}

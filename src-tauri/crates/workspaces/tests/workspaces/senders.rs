//! An address proves nobody: who entered is told by the keys that sign, and where one address comes under several a person
//! decides.

use workspaces::rules::{Message, Outcome, Per, Rule};
use workspaces::views::EntryView;
use workspaces::{Entrant, NewWaiver};

use crate::test_desk::{TestDesk, staff};
use crate::waivers::{LATE, at_most_one, deadline, entered, is_whole, view};

fn cap(view: &EntryView) -> (Outcome, Message) {
    let finding = view.findings.iter().find(|f| f.rule == Rule::Cap).unwrap();
    (finding.outcome, finding.message.clone())
}

/// Whether a message names these senders.
fn names(message: &Message, senders: &[&Entrant]) -> bool {
    let text = serde_json::to_string(message).unwrap();
    senders
        .iter()
        .all(|it| text.contains(&it.card().fingerprint()))
}

#[tokio::test(flavor = "multi_thread")]
async fn junk_under_anothers_address_does_not_use_up_their_cap() {
    for per in [Per::Entrant, Per::Person] {
        let stage = TestDesk::with_call(|call| {
            call.caps = vec![at_most_one(per.clone())];
        })
        .await;
        let (mallory, nadia) = (stage.entrant("mallory").await, stage.entrant("nadia").await);
        let hers = "nadia@example.invalid";
        let early = "2021-01-04T12:00:00Z";
        let junk = entered(&stage, &mallory, hers, None, early).await;
        let real = entered(&stage, &nadia, hers, None, "2021-01-05T12:00:00Z").await;
        assert_eq!(cap(&view(&stage, &junk).await).0, Outcome::Met);
        let (outcome, message) = cap(&view(&stage, &real).await);
        assert_eq!(outcome, Outcome::NeedsPerson, "{per:?}");
        assert!(names(&message, &[&mallory, &nadia]), "{message:?}");
        // A second one by the same keys is one too many whoever they are.
        let more = entered(&stage, &mallory, hers, None, "2021-01-06T12:00:00Z").await;
        assert_eq!(cap(&view(&stage, &more).await).0, Outcome::NotMet);
        is_whole(stage, 3).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_personal_extension_belongs_to_the_keys_that_were_known() {
    let stage = TestDesk::new().await;
    let (mallory, nadia) = (stage.entrant("mallory").await, stage.entrant("nadia").await);
    let hers = "nadia@example.invalid";
    entered(&stage, &nadia, hers, None, "2021-01-05T12:00:00Z").await;
    let ctx = staff("2021-01-24T11:00:00Z");
    let waiver = NewWaiver::Extension {
        entrant: hers.to_owned(),
        local: "2021-01-24T23:59".to_owned(),
    };
    stage.desk.grant_waiver(&waiver, "ill", &ctx).await.unwrap();
    let granted = stage.desk.waivers().await.unwrap().remove(0);
    assert_eq!(granted.sender, Some(nadia.card().fingerprint()));
    let junk = entered(&stage, &mallory, hers, None, LATE).await;
    let real = entered(&stage, &nadia, hers, None, LATE).await;
    let (outcome, message) = deadline(&view(&stage, &junk).await);
    assert_eq!(outcome, Outcome::NeedsPerson);
    assert!(names(&message, &[&mallory, &nadia]), "{message:?}");
    assert_eq!(deadline(&view(&stage, &real).await).0, Outcome::Met);
    is_whole(stage, 3).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn under_an_extension_for_somebody_unknown_a_second_sender_needs_a_person() {
    let stage = TestDesk::new().await;
    let (mallory, nadia) = (stage.entrant("mallory").await, stage.entrant("nadia").await);
    let hers = "nadia@example.invalid";
    let ctx = staff("2021-01-24T11:00:00Z");
    let waiver = NewWaiver::Extension {
        entrant: hers.to_owned(),
        local: "2021-01-24T23:59".to_owned(),
    };
    stage.desk.grant_waiver(&waiver, "ill", &ctx).await.unwrap();
    assert_eq!(stage.desk.waivers().await.unwrap()[0].sender, None);
    let first = entered(&stage, &nadia, hers, None, LATE).await;
    let second = entered(&stage, &mallory, hers, None, LATE).await;
    assert_eq!(deadline(&view(&stage, &first).await).0, Outcome::Met);
    let (outcome, message) = deadline(&view(&stage, &second).await);
    assert_eq!(outcome, Outcome::NeedsPerson);
    assert!(names(&message, &[&mallory, &nadia]), "{message:?}");
    is_whole(stage, 2).await;
}

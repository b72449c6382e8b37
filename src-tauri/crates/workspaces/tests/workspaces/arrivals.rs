//! When an entry came: what the desk's own looks prove, and nothing that anybody can set.

use std::fs::{self, File};
use std::path::PathBuf;

use exchange::{Bundle, Identity, Kind, seal};
use serde_json::json;
use uuid::Uuid;
use workspaces::rules::{Finding, FindingKey, Outcome, Param, Rule};
use workspaces::views::EntryView;
use workspaces::{Collected, ProgressReporter};

use crate::test_desk::{TestDesk, at, staff};
use crate::waivers::is_whole;

/// The first instant that is late: 11:59 p.m. EST on 22 January 2021 has ended.
const CLOSES: &str = "2021-01-23T05:00:00Z";
const BEFORE: &str = "2021-01-23T04:00:00Z";
const AFTER: &str = "2021-01-23T14:00:00Z";

/// Entries that somebody puts into the mailbox's folder without this app.
struct Sender {
    writer: Identity,
    tray: PathBuf,
}

impl Sender {
    fn new(stage: &TestDesk) -> Self {
        let to = stage.desk.card().address().to_string();
        let tray = stage.path("mailbox").join("to").join(to).join("entry");
        fs::create_dir_all(&tray).unwrap();
        let writer = Identity::generate("Sender").unwrap();
        Self { writer, tray }
    }

    fn file(&self, index: u32) -> PathBuf {
        let id = Uuid::from_u128(u128::from(index) + 1);
        self.tray.join(format!("{id}.awards-entry"))
    }

    fn entry(index: u32) -> String {
        Uuid::from_u128(u128::from(index) + 1_000_000).to_string()
    }

    /// The same keys under another name.
    fn renamed(&self, name: &str) -> Identity {
        let mut bytes = self.writer.to_bytes().to_vec();
        bytes.truncate(bytes.len() - self.writer.card().name().len());
        bytes.extend_from_slice(name.as_bytes());
        Identity::from_bytes(&bytes).unwrap()
    }

    /// Puts an entry there that says it was sealed at `made`, with a file's time of `modified`.
    fn put(&self, stage: &TestDesk, index: u32, made: &str, modified: &str) {
        fs::write(
            self.file(index),
            Self::sealed(stage, &self.writer, index, 1, made),
        )
        .unwrap();
        self.touch(index, modified);
    }

    fn sealed(
        stage: &TestDesk,
        writer: &Identity,
        index: u32,
        revision: u32,
        made: &str,
    ) -> Vec<u8> {
        let message = json!({
            "entry": Self::entry(index),
            "revision": revision,
            "state": "submitted",
            "edition": "2020-21",
            "call_version": 1,
            "document": rehearsal::bulk::entry(index).0,
            "attachments": [],
        });
        let bundle = Bundle::new(serde_json::to_vec(&message).unwrap());
        let id = Uuid::from_u128(u128::from(index) + u128::from(revision));
        let reader = Some(stage.desk.card());
        seal(writer, reader, Kind::Entry, id, made, &bundle).unwrap()
    }

    fn touch(&self, index: u32, modified: &str) {
        let file = File::options().write(true).open(self.file(index)).unwrap();
        file.set_modified(at(modified).into()).unwrap();
    }
}

async fn collect(stage: &TestDesk, when: &str) -> Collected {
    let ctx = staff(when);
    let collected = stage.desk.collect(&ctx, ProgressReporter::none());
    collected.await.unwrap()
}

async fn view(stage: &TestDesk, index: u32) -> EntryView {
    stage.desk.entry(&Sender::entry(index)).await.unwrap()
}

async fn deadline(stage: &TestDesk, index: u32) -> Finding {
    let findings = view(stage, index).await.findings;
    let found = findings.into_iter().find(|it| it.rule == Rule::Deadline);
    found.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_early_time_on_a_late_file_makes_it_no_earlier() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    collect(&stage, "2021-01-20T12:00:00Z").await;
    collect(&stage, AFTER).await;
    sender.put(&stage, 0, "2021-02-20T12:00:00Z", "2021-01-22T12:00:00Z");
    sender.put(&stage, 1, "2021-01-10T12:00:00Z", "1999-01-01T00:00:00Z");
    collect(&stage, "2021-02-21T12:00:00Z").await;
    for index in [0, 1] {
        let finding = deadline(&stage, index).await;
        assert_eq!(finding.outcome, Outcome::NotMet, "{index}: {finding:?}");
    }
    let late = view(&stage, 0).await;
    assert_eq!(late.revisions[0].anomalies, ["time-before-sealing"]);
    // No earlier than the last look without it.
    let early = view(&stage, 1).await;
    assert_eq!(early.received_at, "2021-01-23T14:00:00.000Z");
    let early = &early.revisions[0];
    let claimed_at = early.claimed_at.as_deref();
    assert_eq!(claimed_at, Some("1999-01-01T00:00:00.000Z"));
    let codes = ["time-before-call", "time-before-sealing"];
    assert_eq!(early.anomalies, codes);
    is_whole(stage, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_days_before_the_deadline_stays_plainly_in_time() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    for day in 18..=25 {
        if day == 20 {
            sender.put(&stage, 0, "2021-01-19T20:00:00Z", "2021-01-19T20:00:05Z");
        }
        collect(&stage, &format!("2021-01-{day}T14:00:00Z")).await;
    }
    assert_eq!(deadline(&stage, 0).await.outcome, Outcome::Met);
    let revision = view(&stage, 0).await.revisions[0].clone();
    let after = revision.arrived_after.as_deref();
    assert_eq!(after, Some("2021-01-19T20:00:00.000Z"));
    let claimed = revision.received_at.as_deref();
    assert_eq!(claimed, Some("2021-01-19T20:00:05.000Z"));
    let by = revision.arrived_by.as_deref();
    assert_eq!(by, Some("2021-01-20T14:00:00.000Z"));
    assert!(revision.anomalies.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_span_over_the_deadline_needs_a_person_and_shows_both_ends() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    collect(&stage, BEFORE).await;
    sender.put(&stage, 0, "2021-01-20T12:00:00Z", "2021-01-22T12:00:00Z");
    sender.put(&stage, 1, "2021-01-20T12:00:00Z", "2021-02-22T12:00:00Z");
    collect(&stage, AFTER).await;
    for index in [0, 1] {
        let finding = deadline(&stage, index).await;
        assert_eq!(finding.outcome, Outcome::NeedsPerson);
        assert_eq!(finding.message.code, "finding-deadline-unsure");
        let end = |name: &str| finding.message.params[name].clone();
        assert_eq!(end("earliest"), Param::Text(BEFORE.to_owned()));
        assert_eq!(end("latest"), Param::Text(AFTER.to_owned()));
    }
    assert_eq!(view(&stage, 1).await.revisions[0].anomalies, ["time-ahead"]);

    let say = async |local: &str, reason: &str, when: &str| {
        let entry = Sender::entry(0);
        let ctx = staff(when);
        let desk = &stage.desk;
        desk.record_stated_arrival_local(&entry, 1, local, reason, &ctx)
            .await
    };
    let bare = say("2021-01-22T23:59", " ", "2021-01-24T12:00:00Z").await;
    assert_eq!(bare.unwrap_err().code(), "reason-missing");
    let later = say("2021-01-23T23:59", "I saw it", "2021-01-24T12:00:00Z").await;
    assert_eq!(later.unwrap_err().code(), "arrival-stated-late");
    let reason = "The cloud's own history names 23:59.";
    say("2021-01-22T23:59", reason, "2021-01-24T12:00:00Z")
        .await
        .unwrap();
    assert_eq!(deadline(&stage, 0).await.outcome, Outcome::Met);
    let stated = view(&stage, 0).await.revisions[0].stated.clone().unwrap();
    assert_eq!(stated.at, "2021-01-23T04:59:00.000Z");
    assert_eq!(stated.reason, reason);
    say("2021-01-23T00:00", "Read it again.", "2021-01-24T13:00:00Z")
        .await
        .unwrap();
    assert_eq!(deadline(&stage, 0).await.outcome, Outcome::NotMet);
    say("", "Neither is sure.", "2021-01-24T14:00:00Z")
        .await
        .unwrap();
    assert_eq!(deadline(&stage, 0).await.outcome, Outcome::NeedsPerson);
    is_whole(stage, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_look_has_the_senders_word_alone() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    sender.put(&stage, 0, "2021-01-22T12:00:00Z", "2021-01-22T12:00:01Z");
    sender.put(&stage, 1, AFTER, "2021-01-22T12:00:01Z");
    sender.put(&stage, 2, "2021-03-22T12:00:00Z", "2021-01-22T12:00:01Z");
    collect(&stage, "2021-01-24T12:00:00Z").await;
    assert_eq!(deadline(&stage, 0).await.outcome, Outcome::NeedsPerson);
    assert_eq!(deadline(&stage, 1).await.outcome, Outcome::NotMet);
    let ahead = deadline(&stage, 2).await;
    assert_eq!(ahead.message.code, "finding-deadline-unsure-by");
    let anomalies = view(&stage, 2).await.revisions[0].anomalies.join(" ");
    assert!(anomalies.contains("sealed-ahead"), "{anomalies}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_was_there_in_time_proves_nothing_of_what_is_under_it_now() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    collect(&stage, "2021-01-20T12:00:00Z").await;
    fs::write(sender.file(0), "a place held").unwrap();
    collect(&stage, BEFORE).await;
    sender.put(&stage, 0, "2021-01-20T13:00:00Z", "2021-01-20T13:00:00Z");
    sender.put(&stage, 1, "2021-01-20T13:00:00Z", "2021-01-20T13:00:00Z");
    collect(&stage, AFTER).await;
    for index in [0, 1] {
        let finding = deadline(&stage, index).await;
        assert_eq!(finding.outcome, Outcome::NeedsPerson, "{index}");
        let earliest = finding.message.params["earliest"].clone();
        assert_eq!(earliest, Param::Text(BEFORE.to_owned()), "{index}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_without_collecting_proves_as_much() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    sender.put(&stage, 0, "2021-01-22T12:00:00Z", "2021-01-22T12:00:00Z");
    let first = staff("2021-01-23T04:59:59Z");
    stage.desk.look_into_mailbox(&first).await.unwrap();
    sender.put(&stage, 1, "2021-01-22T12:00:00Z", "2021-01-22T12:00:00Z");
    stage.desk.look_into_mailbox(&staff(CLOSES)).await.unwrap();
    sender.put(&stage, 2, "2021-01-22T12:00:00Z", "2021-01-22T12:00:00Z");
    collect(&stage, "2021-01-25T12:00:00Z").await;
    let mut outcomes = Vec::new();
    for index in 0..3 {
        outcomes.push(deadline(&stage, index).await.outcome);
    }
    let expected = [Outcome::Met, Outcome::NeedsPerson, Outcome::NotMet];
    assert_eq!(outcomes, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_file_under_a_known_name_is_listed_until_it_is_seen_and_left_alone() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    sender.put(&stage, 0, "2021-01-10T12:00:00Z", "2021-01-10T12:00:00Z");
    let first = collect(&stage, "2021-01-11T12:00:00Z").await;
    assert_eq!(first.entries.len(), 1);
    // The same bytes put there again are the same file.
    sender.touch(0, "2021-01-12T12:00:00Z");
    let touched = collect(&stage, "2021-01-12T13:00:00Z").await;
    assert_eq!((touched.seen_before, touched.refused_files.len()), (1, 0));

    sender.put(&stage, 0, "2021-01-13T12:00:00Z", "2021-01-13T12:00:00Z");
    let other = collect(&stage, "2021-01-14T12:00:00Z").await;
    assert_eq!(other.refused_files.len(), 1);
    assert_eq!(other.refused_files[0].failure.code, "other-content");
    let again = collect(&stage, "2021-01-15T12:00:00Z").await;
    assert_eq!(again.refused_files, other.refused_files);
    let sealed = [again.refused_files[0].sealed.clone()];
    let ctx = staff("2021-01-15T12:10:00Z");
    stage.desk.acknowledge_refused(&sealed, &ctx).await.unwrap();
    let again = collect(&stage, "2021-01-15T12:20:00Z").await;
    assert_eq!((again.seen_before, again.refused_files.len()), (1, 0));
    assert!(again.entries.is_empty());
    let by_hand = fs::read(sender.file(0)).unwrap();
    let ctx = staff("2021-01-15T13:00:00Z");
    let taken = stage.desk.take(&by_hand, &ctx).await.unwrap();
    assert_eq!(taken.entries.len(), 0);
    // Whoever opens it by hand reads why it is not taken in, however often somebody has seen it.
    assert_eq!((taken.refused_files.len(), taken.seen_before), (1, 0));
    assert_eq!(taken.refused_files[0].failure.code, "other-content");
    assert_eq!(view(&stage, 0).await.revision, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_was_emptied_is_told() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    assert!(
        !collect(&stage, "2021-01-10T12:00:00Z").await.emptied,
        "it never held anything"
    );
    sender.put(&stage, 0, "2021-01-10T12:00:00Z", "2021-01-10T12:00:00Z");
    assert!(!collect(&stage, "2021-01-11T12:00:00Z").await.emptied);
    fs::remove_dir_all(stage.path("mailbox")).unwrap();
    fs::create_dir(stage.path("mailbox")).unwrap();
    assert!(collect(&stage, "2021-01-12T12:00:00Z").await.emptied);
}

/// The keys say who it is, the name is only what they call themselves: an officer sees both names.
#[tokio::test(flavor = "multi_thread")]
async fn another_name_under_the_same_keys_is_shown() {
    let stage = TestDesk::new().await;
    let sender = Sender::new(&stage);
    let renamed = sender.renamed("Somebody Known");
    let fingerprint = sender.writer.card().fingerprint();
    assert_eq!(renamed.card().fingerprint(), fingerprint);
    let ctx = staff("2021-01-06T12:00:00Z");
    for (writer, revision) in [(&sender.writer, 1), (&renamed, 2)] {
        let sealed = Sender::sealed(&stage, writer, 0, revision, "2021-01-05T12:00:00Z");
        let taken = stage.desk.take(&sealed, &ctx).await.unwrap();
        assert!(taken.refused_files.is_empty(), "{:?}", taken.refused_files);
    }
    let view = view(&stage, 0).await;
    assert_eq!(view.sender.unwrap().name, "Somebody Known");
    assert_eq!(view.earlier_names, ["Sender"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_amendment_ruled_late_leaves_what_was_in_time() {
    let stage = TestDesk::new().await;
    let entrant = stage.entrant("entrant").await;
    let first = stage.submit(&entrant, 0).await;
    let ctx = workspaces::ActionContext::new("Entrant", at("2021-01-22T12:00:00Z"));
    let early = staff("2021-01-06T12:00:00Z");
    stage.desk.take(&first.bytes, &early).await.unwrap();
    let second = entrant.submit(first.entry, None, &ctx).await.unwrap();
    stage.desk.take(&second.bytes, &staff(AFTER)).await.unwrap();
    let entry = first.entry.to_string();
    let open = stage.desk.entry(&entry).await.unwrap();
    assert_eq!(open.revision, 2, "a person is asked about it");
    let on = FindingKey {
        rule: Rule::Deadline,
        id: None,
        piece: None,
    };
    let ruling = staff("2021-01-24T12:00:00Z");
    let (desk, reason) = (&stage.desk, "It came on Monday.");
    let ruled = desk.record_ruling(&entry, &on, Outcome::NotMet, reason, &ruling);
    ruled.await.unwrap();
    let view = stage.desk.entry(&entry).await.unwrap();
    let finding = view.findings.iter().find(|it| it.rule == Rule::Deadline);
    assert_eq!((view.revision, finding.unwrap().outcome), (1, Outcome::Met));
    is_whole(stage, 1).await;
}

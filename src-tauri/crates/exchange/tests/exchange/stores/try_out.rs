//! "Try it".

use std::fs;

use chrono::{DateTime, TimeDelta, Utc};
use exchange::{Clock, Mailbox, TryOut, TryStepKind};

use super::{SECRET, place_in_s3, place_on_the_web, places};

const ALL: [TryStepKind; 5] = [
    TryStepKind::Write,
    TryStepKind::Keep,
    TryStepKind::List,
    TryStepKind::Read,
    TryStepKind::Delete,
];

/// The time of day, as the servers on this computer have it.
#[expect(
    clippy::disallowed_methods,
    reason = "a test is a caller that nobody gives an instant"
)]
fn now() -> DateTime<Utc> {
    Utc::now()
}

fn kinds(report: &TryOut) -> Vec<TryStepKind> {
    report.steps.iter().map(|step| step.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_does_all_passes_and_nothing_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut mailboxes = vec![(Mailbox::open_folder(folder.path()).unwrap(), Clock::File)];
    let places = places().await;
    mailboxes.push((places[0].mailbox.clone(), Clock::Store));
    mailboxes.push((places[1].mailbox.clone(), Clock::File));
    let hour = TimeDelta::hours(1);
    for (mailbox, clock) in mailboxes {
        let report = mailbox.try_out(now() + hour).await;
        assert!(report.is_fine(), "{report:?}");
        assert_eq!((kinds(&report).as_slice(), report.clock), (&ALL[..], clock));
        let behind = -report.ahead.unwrap();
        assert!((hour - behind).abs() < TimeDelta::minutes(1), "{behind}");
    }
    for files in [
        folder.path().join("files"),
        places[0].folder.path().join("awards/voices/files"),
        places[1].folder.path().join("awards/files"),
    ] {
        let lying = fs::read_dir(&files).map(Iterator::count);
        assert_eq!(lying.unwrap_or_default(), 0, "{}", files.display());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_fails_is_named_and_the_probe_is_deleted() {
    for place in places().await {
        place
            .server
            .fail(Some("PUT"), 1, 403, "<Code>AccessDenied</Code>");
        let report = place.mailbox.try_out(now()).await;
        assert_eq!(kinds(&report), [TryStepKind::Write]);
        let error = report.steps[0].error.as_ref().unwrap();
        assert_eq!(error.code(), "mailbox-not-allowed");
        assert!(!report.is_fine());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_may_not_delete_is_named_by_the_last_step() {
    for place in places().await {
        let denied = "<Code>AccessDenied</Code>";
        place.server.fail(Some("DELETE"), usize::MAX, 403, denied);
        let report = place.mailbox.try_out(now()).await;
        assert_eq!(kinds(&report), ALL);
        let last = report.steps.last().unwrap().error.as_ref().unwrap();
        assert_eq!(last.code(), "mailbox-not-allowed");
        assert!(report.steps[..4].iter().all(|step| step.error.is_none()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_replaces_what_should_stay_is_refused() {
    let place = place_on_the_web(SECRET).await;
    // A server that takes no notice of "Overwrite: F" answers as if the second file had been moved.
    place.server.fail_after(Some("MOVE"), 1, 1, 204, "");
    let report = place.mailbox.try_out(now()).await;
    assert_eq!(
        kinds(&report),
        [TryStepKind::Write, TryStepKind::Keep, TryStepKind::Delete]
    );
    let error = report.steps[1].error.as_ref().unwrap();
    assert_eq!(error.code(), "mailbox-overwrites");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_gone_and_a_wrong_key_end_the_first_step() {
    let folder = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::open_folder(folder.path()).unwrap();
    let path = folder.keep();
    fs::remove_dir(&path).unwrap();
    let cases = [
        (mailbox, "mailbox-gone"),
        (place_in_s3("wrong").await.mailbox, "mailbox-unreachable"),
    ];
    for (mailbox, code) in cases {
        let report = mailbox.try_out(now()).await;
        assert_eq!(kinds(&report), [TryStepKind::Write]);
        assert_eq!(report.steps[0].error.as_ref().unwrap().code(), code);
    }
    assert!(!path.exists());
    let place = place_on_the_web("wrong").await;
    let report = place.mailbox.try_out(now()).await;
    assert_eq!(
        report.steps[0].error.as_ref().unwrap().code(),
        "mailbox-key"
    );
}

use std::fs;

use tokio::sync::Notify;
use workspaces::{Delivery, Entrant, Progress, ProgressReporter, Stop, Unlock, Workspace};

use super::{ALL, FILM, Stage, counts, draft, entrant_ctx, film, names, sent};
use crate::delivery::files;

#[tokio::test(flavor = "multi_thread")]
async fn a_film_lies_once_in_the_mailbox_whoever_names_it() {
    let stage = Stage::new().await;
    let film = film(FILM);
    let hash = stage.attach(stage.entry, "film.mp4", &film).await;
    let own = names(&stage.own_files());
    assert_eq!(own.len(), 1);
    let open = stage.entrant.open_file(stage.entry, &hash).await.unwrap();
    assert_eq!(open.read_whole().await.unwrap(), film);

    let ctx = entrant_ctx();
    let submitted = stage.entrant.submit(stage.entry, None, &ctx);
    let submitted = submitted.await.unwrap();
    assert!(submitted.bytes.len() < 1 << 20, "{}", submitted.bytes.len());
    assert_eq!(sent(&submitted.delivery), Some(ALL));
    assert_eq!(names(&stage.mailbox_files()), own);
    let there = stage.mailbox_files().join(&own[0]);
    assert_eq!(
        fs::read(&there).unwrap(),
        fs::read(stage.own_files().join(&own[0])).unwrap()
    );
    let written = || fs::metadata(&there).unwrap().modified().unwrap();
    let first = written();

    // An amendment, and another entry with the same film under another name.
    assert_eq!(sent(&stage.submit(stage.entry).await), Some(ALL));
    let other = draft(&stage.entrant, 2).await;
    stage.attach(other, "the same.mp4", &film).await;
    assert_eq!(sent(&stage.submit(other).await), Some(ALL));
    assert_eq!(files(&stage.desk.path("mailbox"), "awards-entry"), 3);
    assert_eq!(names(&stage.own_files()), own);
    assert_eq!(names(&stage.mailbox_files()), own);
    assert_eq!(written(), first, "it was sent again");
    assert_eq!(stage.send().await.unsent.items, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_that_takes_the_entry_and_not_its_film_is_tried_again() {
    let stage = Stage::new().await;
    stage.attach(stage.entry, "film.mp4", &film(FILM)).await;
    // Where the folder should be there is a file.
    fs::write(stage.mailbox_files(), "in the way").unwrap();
    let delivery = stage.submit(stage.entry).await;
    let waiting = sent(&delivery).unwrap();
    assert_eq!((waiting.sent, waiting.of), (0, 1));
    assert_eq!(files(&stage.desk.path("mailbox"), "awards-entry"), 1);
    let posted = stage.send().await;
    assert_eq!(counts(&posted.sent), []);
    assert_eq!(counts(&posted.unsent.items), [("file", 1)]);
    assert_eq!(posted.unsent.reason, waiting.reason);
    assert_eq!(posted.failure, waiting.reason);

    // Then all of the mailbox is away.
    fs::remove_file(stage.mailbox_files()).unwrap();
    let (mailbox, away) = (stage.desk.path("mailbox"), stage.desk.path("away"));
    fs::rename(&mailbox, &away).unwrap();
    assert_eq!(stage.send().await.failure.unwrap().code, "mailbox-gone");
    let reason = sent(&stage.delivery().await).unwrap().reason;
    assert_eq!(reason.unwrap().code, "mailbox-gone");

    fs::rename(&away, &mailbox).unwrap();
    let posted = stage.send().await;
    assert_eq!(counts(&posted.sent), [("file", 1)]);
    assert_eq!((posted.failure, posted.unsent.items), (None, Vec::new()));
    assert_eq!(sent(&stage.delivery().await), Some(ALL));
    assert_eq!(names(&stage.mailbox_files()), names(&stage.own_files()));
}

#[tokio::test(flavor = "multi_thread")]
async fn before_a_mailbox_is_chosen_an_entry_waits_with_its_film() {
    let stage = Stage::without_mailbox().await;
    let entry = stage.entry;
    stage.attach(entry, "film.mp4", &film(FILM)).await;
    let delivery = stage.submit(entry).await;
    assert!(
        matches!(&delivery, Delivery::Waiting { reason } if reason.code == "no-mailbox"),
        "{delivery:?}"
    );
    let workspace = Workspace::Entrant(stage.entrant.clone());
    let unsent = workspace.unsent().await.unwrap().unsent;
    assert_eq!(counts(&unsent.items), [("entry", 1), ("file", 1)]);
    let place = stage.desk.mailbox.place().to_owned();
    stage.entrant.settings().set_mailbox(&place).await.unwrap();
    let posted = stage.send().await;
    assert_eq!(counts(&posted.sent), [("entry", 1), ("file", 1)]);
    assert_eq!(sent(&stage.delivery().await), Some(ALL));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ends_between_an_entry_and_its_film_is_continued_by_the_next_sending() {
    let mut stage = Stage::new().await;
    stage.attach(stage.entry, "film.mp4", &film(FILM)).await;
    let begun = Notify::new();
    let report = |progress: Progress| {
        if progress.stage == "progress-sending" {
            begun.notify_one();
        }
    };
    let ctx = entrant_ctx();
    let progress = ProgressReporter::new(&report, None);
    let submitting = stage
        .entrant
        .submit_with_progress(stage.entry, None, &ctx, progress);
    tokio::select! {
        biased;
        () = begun.notified() => {}
        sent = submitting => panic!("{:?}", sent.unwrap().delivery),
    }
    assert_eq!(files(&stage.desk.path("mailbox"), "awards-entry"), 1);
    let whole = names(&stage.own_files());
    assert_ne!(names(&stage.mailbox_files()), whole);

    stage.entrant.clone().close().await.unwrap();
    let key = stage.desk.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let opened = Entrant::open(&stage.desk.path("nadia"), &unlock).await;
    stage.entrant = opened.unwrap();
    let waiting = sent(&stage.delivery().await).unwrap();
    assert_eq!((waiting.sent, waiting.of), (0, 1));
    let posted = stage.send().await;
    assert_eq!(posted.failure, None);
    assert_eq!(counts(&posted.sent), [("file", 1)]);
    assert_eq!(names(&stage.mailbox_files()), whole);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_sending_leaves_the_entry_submitted_and_its_film_for_later() {
    let stage = Stage::new().await;
    stage.attach(stage.entry, "film.mp4", &film(FILM)).await;
    let stop = Stop::new();
    let report = |progress: Progress| {
        if progress.stage == "progress-sending" {
            stop.cancel();
        }
    };
    let ctx = entrant_ctx();
    let progress = ProgressReporter::new(&report, Some(&stop));
    let submitted = stage
        .entrant
        .submit_with_progress(stage.entry, None, &ctx, progress);
    let waiting = sent(&submitted.await.unwrap().delivery).unwrap();
    // A stop is no failure of the mailbox.
    assert_eq!(
        (waiting.sent, waiting.of, waiting.reason.unwrap().code),
        (0, 1, "not-sent-yet".to_owned())
    );
    assert_eq!(counts(&stage.send().await.sent), [("file", 1)]);
}

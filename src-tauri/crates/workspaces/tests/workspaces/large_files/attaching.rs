use std::fs::{self, File};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use workspaces::rules::{FileLimits, Text};
use workspaces::{Progress, ProgressReporter, Stop};

use super::{FILM, Stage, entrant_ctx, film, names};
use crate::delivery::files;
use crate::test_desk::TestDesk;

/// A file of this length without a byte that was written.
fn sparse(path: &Path, length: u64) {
    File::create(path).unwrap().set_len(length).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_over_a_limit_is_refused_before_it_is_read() {
    let limits = |each: Option<u64>, total: Option<u64>, blocks| FileLimits {
        at_most: None,
        total_bytes: total,
        each_bytes: each,
        types: Vec::new(),
        of: None,
        text: Text::One("Files.".into()),
        blocks,
    };
    let cases = [
        (Vec::new(), (8 << 30) + 1, "attach-too-large"),
        (
            vec![limits(Some(1_000_000), None, true)],
            2 << 30,
            "attach-over-call-limit",
        ),
        (
            vec![limits(None, Some(1_000_000), true)],
            700_000,
            "attach-over-call-total",
        ),
        (
            vec![FileLimits {
                at_most: Some(1),
                ..limits(None, None, true)
            }],
            700_000,
            "attach-over-call-count",
        ),
        // What does not block stands beside the form.
        (vec![limits(Some(1_000), Some(1_000), false)], 700_000, ""),
    ];
    for (files, length, code) in cases {
        let desk = TestDesk::with_call(|call| call.files = files).await;
        let stage = Stage::of(desk).await;
        stage.attach(stage.entry, "first.mp4", &film(600_000)).await;
        let own = names(&stage.own_files());
        let path = stage.desk.path("second.mp4");
        sparse(&path, length);
        let read = AtomicBool::new(false);
        let report = |_: Progress| read.store(true, Ordering::Relaxed);
        let progress = ProgressReporter::new(&report, None);
        let attached = stage.attach_path(stage.entry, &path, progress).await;
        let refused = attached.map_or_else(|failure| failure.code, |_| String::new());
        assert_eq!(refused, code);
        assert_eq!(read.into_inner(), code.is_empty(), "{code}");
        let kept = names(&stage.own_files()).len() - own.len();
        assert_eq!(kept, usize::from(code.is_empty()), "{code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_attach_that_is_stopped_leaves_nothing_behind() {
    let stage = Stage::new().await;
    let path = stage.desk.path("film.mp4");
    fs::write(&path, film(FILM)).unwrap();
    let stop = Stop::new();
    let report = |_: Progress| stop.cancel();
    let progress = ProgressReporter::new(&report, Some(&stop));
    let stopped = stage.attach_path(stage.entry, &path, progress).await;
    assert_eq!(stopped.unwrap_err().code, "stopped");
    assert_eq!(names(&stage.own_files()), Vec::<String>::new());
    let draft = stage.entrant.draft(stage.entry).await.unwrap();
    assert_eq!(draft.attachments, []);
    // The next try finds nothing in its way.
    stage.attach(stage.entry, "film.mp4", &film(FILM)).await;
    assert_eq!(names(&stage.own_files()).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_whose_film_was_lost_is_not_submitted() {
    let stage = Stage::new().await;
    stage.attach(stage.entry, "film.mp4", &film(FILM)).await;
    let own = names(&stage.own_files());
    fs::remove_file(stage.own_files().join(&own[0])).unwrap();
    let ctx = entrant_ctx();
    let refused = stage.entrant.submit(stage.entry, None, &ctx);
    let failure = refused.await.unwrap_err().failure();
    assert_eq!(
        (failure.code.as_str(), failure.params["name"].as_str()),
        ("file-gone", "film.mp4")
    );
    // Nothing of it was kept to be sent later.
    assert_eq!(files(&stage.desk.path("mailbox"), "awards-entry"), 0);
}

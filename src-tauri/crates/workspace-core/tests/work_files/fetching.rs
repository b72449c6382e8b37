//! Fetching: what is right comes, what is wrong is named, and neither stands in the way of the other.

use std::fs;

use exchange::{Limits, SealedFileInfo, SealedWithFiles, save_with_files};
use workspace_core::attachments::{Attached, Content};
use workspace_core::{ProgressReporter, Stop, work_files};

use crate::stage::{LARGE, Stage, attached, ctx, noise, record, sealed, whole};

fn named(name: &str, code: &str) -> (String, String) {
    (name.to_owned(), code.to_owned())
}

/// The same file as a document of somebody else says where it lies.
fn elsewhere(file: &Attached, name: &str, info: SealedFileInfo) -> Attached {
    let mut file = file.clone();
    name.clone_into(&mut file.note.name);
    file.content = Content::Sealed(info);
    file
}

#[tokio::test]
async fn a_document_comes_before_its_files_and_each_comes_when_it_is_there() {
    let stage = Stage::new().await;
    assert_eq!(stage.fetch_and_name().await, (0, vec![]));
    assert!(!stage.files_of("desk").exists(), "nothing was wanted");
    let (one, two) = (noise(1, LARGE), noise(2, 3 * LARGE));
    let first = attached(&stage.entrant, "one.mp4", &one).await;
    let second = attached(&stage.entrant, "two.mp4", &two).await;
    for file in [&first, &second] {
        record(&stage.desk, file.clone(), true).await;
    }
    assert_eq!(whole(&stage.desk, &first.note.hash).await, None);
    stage.send(&sealed(&first)).await;
    let missing = vec![named("two.mp4", "file-not-here")];
    assert_eq!(stage.fetch_and_name().await, (1, missing));
    assert_eq!(whole(&stage.desk, &first.note.hash).await, Some(one));
    assert_eq!(whole(&stage.desk, &second.note.hash).await, None);
    stage.send(&sealed(&second)).await;
    assert_eq!(stage.fetch_and_name().await, (1, vec![]));
    assert_eq!(whole(&stage.desk, &second.note.hash).await, Some(two));
    assert_eq!(stage.fetch_and_name().await, (0, vec![]));
}

#[tokio::test]
async fn an_altered_file_is_named_and_comes_once_it_is_put_right() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    let file = attached(&stage.entrant, "film.mp4", &bytes).await;
    let other = attached(&stage.entrant, "other.mp4", &noise(2, LARGE)).await;
    let info = sealed(&file);
    for file in [&file, &other] {
        record(&stage.desk, file.clone(), true).await;
        stage.send(&sealed(file)).await;
    }
    let path = stage.in_mailbox(info.hash);
    let good = fs::read(&path).unwrap();
    let mut bad = good.clone();
    bad[LARGE / 2] ^= 1;
    for (content, code) in [
        (&bad, "wrong-content"),
        (&good[..400].to_vec(), "file-length"),
    ] {
        fs::write(&path, content).unwrap();
        let (_, missing) = stage.fetch_and_name().await;
        assert_eq!(missing, [named("film.mp4", code)]);
        assert_eq!(whole(&stage.desk, &file.note.hash).await, None);
        assert!(whole(&stage.desk, &other.note.hash).await.is_some());
    }
    fs::write(&path, good).unwrap();
    assert_eq!(stage.fetch_and_name().await, (1, vec![]));
    assert_eq!(whole(&stage.desk, &file.note.hash).await, Some(bytes));
}

#[tokio::test]
async fn a_file_that_is_something_else_is_named_once_and_removed() {
    let stage = Stage::new().await;
    let other = attached(&stage.entrant, "other.mp4", &noise(1, LARGE)).await;
    let info = sealed(&other);
    let promised = Attached::new("film.mp4", "video/mp4", None, noise(2, LARGE));
    let lie = SealedFileInfo {
        plain_hash: promised.note.hash.parse().unwrap(),
        ..info.clone()
    };
    record(&stage.desk, elsewhere(&promised, "film.mp4", lie), true).await;
    stage.send(&info).await;
    let missing = vec![named("film.mp4", "attachment-missing")];
    assert_eq!(stage.fetch_and_name().await, (0, missing));
    assert!(!stage.in_workspace("desk", info.hash).exists());
    assert_eq!(whole(&stage.desk, &promised.note.hash).await, None);
    // It is not fetched again: nobody can make it the file that was promised.
    assert_eq!(stage.fetch_and_name().await, (0, vec![]));
    assert!(!stage.in_workspace("desk", info.hash).exists());
}

#[tokio::test]
async fn a_lie_about_a_file_of_somebody_else_takes_nothing_from_it() {
    let bytes = noise(1, LARGE);
    for lies_first in [true, false] {
        let stage = Stage::new().await;
        let film = attached(&stage.entrant, "film.mp4", &bytes).await;
        let garbage = attached(&stage.entrant, "garbage.mp4", &noise(2, LARGE)).await;
        let (real, other) = (sealed(&film), sealed(&garbage));
        let lies = [
            // Another ciphertext; the right one with another key; with other lengths.
            SealedFileInfo {
                plain_hash: real.plain_hash,
                ..other.clone()
            },
            SealedFileInfo {
                key: other.key.clone(),
                ..real.clone()
            },
            SealedFileInfo {
                length: real.length - 1,
                ..real.clone()
            },
            SealedFileInfo {
                sealed_length: real.sealed_length + 1,
                ..real.clone()
            },
        ];
        stage.send(&real).await;
        stage.send(&other).await;
        if !lies_first {
            record(&stage.desk, film.clone(), true).await;
            assert_eq!(stage.fetch_and_name().await, (1, vec![]));
        }
        for lie in lies {
            record(&stage.desk, elsewhere(&film, "lie.mp4", lie), true).await;
        }
        if lies_first {
            record(&stage.desk, film.clone(), true).await;
        }
        let (fetched, missing) = stage.fetch_and_name().await;
        assert_eq!(fetched, usize::from(lies_first));
        assert!(!missing.is_empty());
        assert!(
            missing.iter().all(|(name, _)| name == "lie.mp4"),
            "{missing:?}"
        );
        let found = whole(&stage.desk, &film.note.hash).await;
        assert_eq!(found.as_ref(), Some(&bytes), "lies first: {lies_first}");
        assert!(!stage.in_workspace("desk", other.hash).exists());
        // The next fetch takes nothing away either.
        stage.fetch_and_name().await;
        assert!(whole(&stage.desk, &film.note.hash).await.is_some());
    }
}

#[tokio::test]
async fn a_file_that_went_missing_here_comes_back() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    let file = attached(&stage.entrant, "film.mp4", &bytes).await;
    let info = sealed(&file);
    record(&stage.desk, file.clone(), true).await;
    stage.send(&info).await;
    assert_eq!(stage.fetch_and_name().await, (1, vec![]));
    // As in a workspace that was put back from a backup of the database.
    fs::remove_dir_all(stage.files_of("desk")).unwrap();
    fs::create_dir(stage.files_of("desk")).unwrap();
    let mut stage = stage;
    stage.reopen_desk().await;
    assert_eq!(whole(&stage.desk, &file.note.hash).await, None);
    assert_eq!(stage.fetch_and_name().await, (1, vec![]));
    assert_eq!(whole(&stage.desk, &file.note.hash).await, Some(bytes));
}

#[tokio::test]
async fn a_stop_is_said_and_what_came_before_it_stays_wanted() {
    let stage = Stage::new().await;
    let file = attached(&stage.entrant, "film.mp4", &noise(1, LARGE)).await;
    record(&stage.desk, file.clone(), true).await;
    stage.send(&sealed(&file)).await;
    let stop = Stop::new();
    stop.cancel();
    let progress = ProgressReporter::new(&|_| {}, Some(&stop));
    let ctx = ctx();
    let fetched = work_files::fetch_missing(&stage.desk, &stage.mailbox, &ctx, progress);
    let fetched = fetched.await.unwrap();
    assert_eq!((fetched.fetched, fetched.stopped), (0, true));
    assert_eq!(fetched.missing, []);
    assert_eq!(stage.fetch_and_name().await, (1, vec![]));
}

#[tokio::test]
async fn files_that_came_by_hand_are_proven_as_well() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    let file = attached(&stage.entrant, "film.mp4", &bytes).await;
    let other = attached(&stage.entrant, "other.mp4", &noise(2, LARGE)).await;
    let infos = [sealed(&file), sealed(&other)];
    let path = stage.dir.path().join("by hand.awards-entry");
    let folder = stage.entrant.files.folder().unwrap();
    let hashes: Vec<_> = infos.iter().map(|it| it.hash).collect();
    let go_on = |_, _| std::ops::ControlFlow::Continue(());
    save_with_files(&path, b"sealed", &folder, &hashes, &go_on).unwrap();
    record(&stage.desk, file.clone(), true).await;
    let lie = SealedFileInfo {
        plain_hash: exchange::FileHash::new([7; 32]),
        ..infos[1].clone()
    };
    record(&stage.desk, elsewhere(&other, "lie.mp4", lie), true).await;
    // The sealed file itself is not looked at here.
    let opened = SealedWithFiles::open(&path, &Limits::default()).unwrap();
    let (ctx, progress) = (ctx(), ProgressReporter::none());
    let taken = work_files::take_from(&stage.desk, opened, &ctx, progress);
    let taken = taken.await.unwrap();
    assert_eq!(taken.fetched, 1);
    let codes: Vec<_> = taken
        .missing
        .iter()
        .map(|it| it.failure.code.as_str())
        .collect();
    assert_eq!(codes, ["attachment-missing"]);
    assert_eq!(whole(&stage.desk, &file.note.hash).await, Some(bytes));
    assert!(!stage.in_workspace("desk", infos[1].hash).exists());
}

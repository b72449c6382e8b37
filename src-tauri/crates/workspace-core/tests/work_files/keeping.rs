//! Small files go into the database and larger ones beside it; what a killed process left is removed.

use std::fs;
use std::sync::Mutex;

use exchange::FileHash;
use workspace_core::attachments::{Attached, Content};
use workspace_core::{Progress, ProgressReporter, Stop, work_files};

use crate::stage::{
    LARGE, Stage, attached, attached_from, ctx, noise, query, record, sealed, whole,
};

#[tokio::test]
async fn a_file_lies_inside_up_to_a_size_and_beside_from_there() {
    let stage = Stage::new().await;
    for (seed, length, is_inside) in [(1, 0, true), (2, LARGE - 1, true), (3, LARGE, false)] {
        let bytes = noise(seed, length);
        let file = attached(&stage.entrant, "film.mp4", &bytes).await;
        let by_path = stage.dir.path().join(format!("{length}"));
        fs::write(&by_path, &bytes).unwrap();
        let again = attached_from(&stage.entrant, &by_path).await;
        assert_eq!(again, file, "{length}: the same file twice");
        let hash = file.note.hash.clone();
        let found = query(&stage.entrant, move |conn| {
            Ok(store::attachment::is_inside(conn, &hash)?)
        });
        assert_eq!(found.await, Some(is_inside), "{length}");
        assert_eq!(file.content.size(), length as u64);
        assert_eq!(whole(&stage.entrant, &file.note.hash).await, Some(bytes));
    }
    let there = fs::read_dir(stage.files_of("entrant")).unwrap().count();
    assert_eq!(there, 1, "one ciphertext of the one large file");
    // Nothing of it lies on the disk as it was.
    let (_, plain) = (LARGE, noise(3, 64));
    for file in fs::read_dir(stage.files_of("entrant")).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(bytes.windows(64).all(|it| it != plain.as_slice()));
    }
}

#[tokio::test]
async fn sealing_counts_its_bytes_and_leaves_nothing_where_it_is_stopped() {
    let stage = Stage::new().await;
    let path = stage.dir.path().join("film.mp4");
    let length = 5 << 20;
    fs::write(&path, noise(1, length)).unwrap();
    let seen = Mutex::new(Vec::new());
    let report = |progress: Progress| seen.lock().unwrap().push(progress);
    let progress = ProgressReporter::new(&report, None);
    let kept = work_files::keep_file(&stage.entrant, path.clone(), progress);
    assert_eq!(kept.await.unwrap().size(), length as u64);
    let last = *seen.lock().unwrap().last().unwrap();
    assert_eq!((last.done, last.total), (length as u64, length as u64));
    let before = fs::read_dir(stage.files_of("entrant")).unwrap().count();
    let stop = Stop::new();
    stop.cancel();
    let progress = ProgressReporter::new(&report, Some(&stop));
    let stopped = work_files::keep_file(&stage.entrant, path, progress).await;
    assert_eq!(stopped.unwrap_err().code(), "stopped");
    let after = fs::read_dir(stage.files_of("entrant")).unwrap().count();
    assert_eq!(after, before);
}

#[tokio::test]
async fn what_a_killed_process_left_is_removed_when_the_workspace_is_opened() {
    let mut stage = Stage::new().await;
    let kept = attached(&stage.desk, "film.mp4", &noise(1, LARGE)).await;
    let wanted = attached(&stage.entrant, "other.mp4", &noise(2, LARGE)).await;
    record(&stage.desk, wanted, true).await;
    // Sealed, and its transaction never came.
    let orphan = work_files::keep_bytes(&stage.desk, noise(3, LARGE)).await;
    let Content::Sealed(orphan) = orphan.unwrap() else {
        panic!("it lies inside");
    };
    let folder = stage.files_of("desk");
    let part = FileHash::new([7; 32]);
    for (name, bytes) in [
        ("0123456789abcdef.new", 100),
        ("notes.txt", 10),
        (&format!("{part}.part"), 50),
    ] {
        fs::write(folder.join(name), noise(9, bytes)).unwrap();
    }
    stage.reopen_desk().await;
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut expected = vec![
        format!("{part}.part"),
        sealed(&kept).hash.to_string(),
        "notes.txt".to_owned(),
    ];
    expected.sort();
    assert_eq!(names, expected);
    assert_ne!(orphan.hash, sealed(&kept).hash);
    assert_eq!(
        whole(&stage.desk, &kept.note.hash).await,
        Some(noise(1, LARGE))
    );
}

#[tokio::test]
async fn a_file_of_an_earlier_season_is_sealed_once_beside_the_database() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    // As an earlier version kept it.
    let file = Attached::new("film.mp4", "video/mp4", None, bytes.clone());
    record(&stage.desk, file.clone(), false).await;
    let hash = file.note.hash.clone();
    let mut first = None;
    for _ in 0..2 {
        work_files::seal_beside(&stage.desk, file.note.clone(), &ctx())
            .await
            .unwrap();
        let hash = hash.clone();
        let known = query(&stage.desk, move |conn| work_files::checked(conn, &hash)).await;
        assert_eq!(known.len(), 1);
        assert_eq!(*first.get_or_insert(known.clone()), known);
    }
    assert_eq!(whole(&stage.desk, &hash).await, Some(bytes));
    let unknown = Attached::new("b", "text/plain", None, vec![1]).note;
    let refused = work_files::seal_beside(&stage.desk, unknown, &ctx()).await;
    assert_eq!(refused.unwrap_err().code(), "attachment-missing");
}

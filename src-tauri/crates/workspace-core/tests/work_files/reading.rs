//! A file is read from any place as the plain file would be, wherever it lies.

use std::fs;
use std::sync::OnceLock;

use proptest::prelude::*;
use tokio::runtime::Runtime;
use workspace_core::attachments::Content;
use workspace_core::files::{self, OpenFile};
use workspace_core::work::{self, MOST_READ};
use workspace_core::work_files::{self, PlainFile};

use crate::stage::{LARGE, Stage, attached, ctx, noise, query, record, sealed};

/// Ends in a chunk that is not full.
const LENGTH: usize = 2 * LARGE + 70_000;

struct Opened {
    runtime: Runtime,
    bytes: Vec<u8>,
    inside: PlainFile,
    beside: PlainFile,
    _stage: Stage,
}

/// The same for all cases, since sealing takes longer than reading.
fn opened() -> &'static Opened {
    static OPENED: OnceLock<Opened> = OnceLock::new();
    OPENED.get_or_init(|| {
        let runtime = Runtime::new().unwrap();
        let (bytes, inside, beside, stage) = runtime.block_on(async {
            let stage = Stage::new().await;
            let bytes = noise(1, LENGTH);
            let file = attached(&stage.entrant, "film.mp4", &bytes).await;
            // As an earlier version kept it.
            let old = workspace_core::Attached::new("film.mp4", "video/mp4", None, bytes.clone());
            record(&stage.desk, old, false).await;
            let open = async |core| {
                let opened = work_files::open_plain(core, &file.note.hash).await;
                opened.unwrap().unwrap()
            };
            let inside = open(&stage.desk).await;
            let beside = open(&stage.entrant).await;
            (bytes, inside, beside, stage)
        });
        Opened {
            runtime,
            bytes,
            inside,
            beside,
            _stage: stage,
        }
    })
}

proptest! {
    #[test]
    fn any_place_holds_what_the_plain_file_holds(
        offset in prop_oneof![0..LENGTH as u64 + 10, Just(u64::MAX)],
        length in prop_oneof![0..200_000_usize, Just(usize::MAX)],
    ) {
        let opened = opened();
        let begin = usize::try_from(offset).unwrap().min(LENGTH);
        let end = begin.saturating_add(length).min(LENGTH);
        for file in [&opened.inside, &opened.beside] {
            prop_assert_eq!(file.length(), LENGTH as u64);
            let read = opened.runtime.block_on(file.read_at(offset, length)).unwrap();
            prop_assert!(read == opened.bytes[begin..end], "{} bytes from {}", length, offset);
        }
    }
}

async fn open(stage: &Stage, file: &workspace_core::Attached) -> workspace_core::Result<OpenFile> {
    files::open(&stage.desk, vec![file.note.clone()], &file.note.hash).await
}

#[tokio::test]
async fn a_file_that_has_not_come_is_shown_as_not_here_and_cannot_be_opened() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    let film = attached(&stage.entrant, "film.mp4", &bytes).await;
    record(&stage.desk, film.clone(), true).await;
    let shown = async || {
        let (folder, notes) = (stage.desk.files.clone(), vec![film.note.clone()]);
        let shown = query(&stage.desk, move |conn| {
            files::shown_files(conn, &folder, &notes)
        });
        shown.await.remove(0)
    };
    let unfetched = shown().await;
    assert_eq!((unfetched.here, unfetched.bytes), (false, LARGE as u64));
    let refused = open(&stage, &film).await.err().unwrap();
    assert_eq!(refused.code(), "file-not-here");
    stage.send(&sealed(&film)).await;
    stage.fetch().await;
    assert!(shown().await.here);
    let opened = open(&stage, &film).await.unwrap();
    assert_eq!(opened.length, LARGE as u64);
    assert_eq!(opened.read_whole().await.unwrap(), bytes);
}

#[tokio::test]
async fn a_copy_is_saved_whole_and_one_in_a_folder_replaces_nothing() {
    let stage = Stage::new().await;
    let bytes = noise(1, 6 << 20);
    let film = attached(&stage.desk, "film.mp4", &bytes).await;
    let opened = open(&stage, &film).await.unwrap();
    let path = opened
        .save(&stage.dir.path().join("copy.mp4"))
        .await
        .unwrap();
    assert!(fs::read(path).unwrap() == bytes);
    let folder = stage.dir.path().join("copies");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("film.mp4"), "Mine.").unwrap();
    for _ in 0..2 {
        let path = opened.save_into(&folder).await.unwrap();
        assert_eq!(path, folder.join("film (2).mp4"));
        assert!(fs::read(path).unwrap() == bytes);
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    assert_eq!(fs::read(folder.join("film.mp4")).unwrap(), b"Mine.");
}

#[tokio::test]
async fn an_altered_chunk_is_refused_and_nothing_of_it_is_saved() {
    let stage = Stage::new().await;
    let bytes = noise(1, LARGE);
    let film = attached(&stage.desk, "film.mp4", &bytes).await;
    let path = stage.in_workspace("desk", sealed(&film).hash);
    let mut altered = fs::read(&path).unwrap();
    let last = altered.len() - 100_000;
    altered[last] ^= 1;
    fs::write(&path, altered).unwrap();
    let opened = open(&stage, &film).await.unwrap();
    assert_eq!(opened.read_at(0, 100).await.unwrap(), bytes[..100]);
    let place = LARGE as u64 - 100_000;
    for _ in 0..2 {
        let refused = opened.read_at(place, 10).await.unwrap_err();
        assert_eq!(refused.code(), "file-damaged");
    }
    assert_eq!(opened.read_at(0, 100).await.unwrap(), bytes[..100]);
    let to = stage.dir.path().join("copy.mp4");
    let refused = opened.save(&to).await.unwrap_err();
    assert_eq!(refused.code(), "file-damaged");
    assert!(!to.exists());
    let folder = stage.dir.path().join("copies");
    fs::create_dir(&folder).unwrap();
    opened.save_into(&folder).await.unwrap_err();
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
}

#[tokio::test]
async fn nothing_is_read_after_the_workspace_was_closed() {
    let stage = Stage::new().await;
    let film = attached(&stage.desk, "film.mp4", &noise(1, LARGE)).await;
    let opened = open(&stage, &film).await.unwrap();
    opened.read_at(0, 10).await.unwrap();
    stage.desk.store.clone().close().await.unwrap();
    opened.read_at(0, 10).await.unwrap_err();
    opened.read_whole().await.unwrap_err();
}

/// A length that a document states is not one that somebody found.
#[tokio::test]
async fn a_file_that_has_not_come_is_not_said_to_be_too_large() {
    let stage = Stage::new().await;
    let mut file = attached(&stage.entrant, "film.mp4", &noise(9, LARGE)).await;
    let mut info = sealed(&file);
    info.length = MOST_READ + 1;
    file.content = Content::Sealed(info);
    let (read, _) = work::read(&stage.desk, file, ctx().at).await.unwrap();
    assert!(read.is_not_yet_read(), "{:?}", read.evidence.trouble);
}

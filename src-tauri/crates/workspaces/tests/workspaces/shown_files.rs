//! The files of the work where it is read: by its judge, at the desk, by its entrant.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use uuid::Uuid;
use workspaces::rules::{Outcome, Purpose};
use workspaces::views::{FileContent, ShownForm};
use workspaces::{ActionContext, Attached, Entrant, Judge, ProgressReporter, Result, Workspace};

use crate::jury::{Jury, judges_without_terms};
use crate::test_desk::{at, staff};

const PAGE: &str = include_str!("pages/after-the-window.html");

fn entrant_ctx() -> ActionContext {
    ActionContext::new("Entrant", at("2021-01-05T12:00:00Z"))
}

/// A recording longer than two chunks of the store, whose samples all differ from their neighbours.
fn recording() -> Vec<u8> {
    let samples: Vec<u8> = (0..600_000_u32).map(|it| (it % 251) as u8).collect();
    let data = u32::try_from(samples.len()).unwrap();
    let mut bytes = Vec::new();
    for part in [&b"RIFF"[..], &(36 + data).to_le_bytes(), b"WAVEfmt "] {
        bytes.extend(part);
    }
    // PCM, one channel of 8 bits at 8,000 Hz.
    for part in [16_u32, 0x0001_0001, 8_000, 8_000, 0x0008_0001] {
        bytes.extend(part.to_le_bytes());
    }
    bytes.extend(b"data");
    bytes.extend(data.to_le_bytes());
    bytes.extend(samples);
    bytes
}

/// Attaches a file as what is beside the work; gives its hash.
async fn attach(entrant: &Entrant, entry: Uuid, name: &str, bytes: &[u8]) -> String {
    let file = Attached::new(name, "application/octet-stream", None, bytes.to_vec());
    let (hash, ctx) = (file.note.hash.clone(), entrant_ctx());
    entrant.attach(entry, file, &ctx).await.unwrap();
    let is = entrant.file_is(entry, &hash, None, Purpose::Supplement, &ctx);
    is.await.unwrap();
    hash
}

/// Saves a copy of a file that a judge may see.
async fn save(judge: &Judge, round: u32, entry: Uuid, hash: &str, to: &Path) -> Result<PathBuf> {
    judge.open_file(round, entry, hash).await?.save(to).await
}

/// Submits an entry again and lets the desk collect it with its files, with whatever is open in it looked at.
async fn enter(jury: &Jury, entrant: &Entrant, place: usize) {
    let (entry, desk) = (jury.entry(place), &jury.stage.desk);
    let ctx = entrant_ctx();
    let mailbox = jury.stage.mailbox.place();
    entrant.settings().set_mailbox(mailbox).await.unwrap();
    entrant.submit(entry, None, &ctx).await.unwrap();
    let workspace = Workspace::Entrant(entrant.clone());
    let posted = workspace.send_unsent(&ctx, ProgressReporter::none());
    posted.await.unwrap();
    let staff_ctx = staff("2021-01-07T12:00:00Z");
    let collected = desk.collect(&staff_ctx, ProgressReporter::none());
    assert_eq!(collected.await.unwrap().refused_files, []);
    let entry = entry.to_string();
    for finding in desk.entry(&entry).await.unwrap().findings {
        if finding.outcome != Outcome::Met {
            let (on, ctx) = (finding.key(), jury.ctx());
            let ruling = desk.record_ruling(&entry, &on, Outcome::Met, "Looked at.", &ctx);
            ruling.await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_judge_is_given_the_files_of_their_own_entries_and_no_others() {
    let seats = judges_without_terms(&["one", "two"]);
    let jury = Jury::seated(&["A", "B"], &seats, |_| ()).await;
    let entrant = jury.open_entrant().await;
    let recording = recording();
    let mut hashes = Vec::new();
    for place in 0..2 {
        let entry = jury.entry(place);
        let page = PAGE.replace("ferry", ["ferry", "bridge"][place]);
        attach(&entrant, entry, "page.html", page.as_bytes()).await;
        let sound = [&recording[..], &[0; 2][..place]].concat();
        hashes.push(attach(&entrant, entry, "sound.wav", &sound).await);
        enter(&jury, &entrant, place).await;
    }
    let desk = &jury.stage.desk;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let mut read = BTreeSet::new();
    for (judge, _) in &jury.judges {
        let judge = judge.with_mailbox(&jury.stage.mailbox);
        judge
            .collect(&jury.ctx(), ProgressReporter::none())
            .await
            .unwrap();
        let assigned = judge.assigned().await.unwrap();
        let entry = assigned.first().unwrap().entry.entry;
        let place = usize::from(entry == jury.entry(1));
        let (own, other) = (&hashes[place], &hashes[1 - place]);

        let files = judge.files(1, entry).await.unwrap();
        let shown: Vec<_> = files
            .iter()
            .map(|it| (it.name.as_str(), it.form, it.media_type.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("page.html", ShownForm::Article, "text/html"),
                ("sound.wav", ShownForm::Sound, "audio/wav"),
            ]
        );
        assert_eq!((&files[1].hash, files[1].piece), (own, None));
        assert_eq!(
            (files[1].purpose, files[1].trouble),
            (Purpose::Supplement, None)
        );
        assert_eq!(files[1].bytes, (recording.len() + place) as u64);

        let sound = judge.open_file(1, entry, own).await.unwrap();
        assert_eq!(sound.length, (recording.len() + place) as u64);
        assert_eq!(
            (sound.name.as_str(), sound.media_type.as_str()),
            ("sound.wav", "audio/wav")
        );
        for (offset, length) in [(0, 12), (262_140, 8), (200_000, 400_000), (600_040, 4)] {
            let end = offset + length;
            let read = sound.read_at(offset as u64, length).await.unwrap();
            assert_eq!(read, recording[offset..end], "{length} from {offset}");
        }
        assert_eq!(sound.read_at(sound.length, 1).await.unwrap(), [0_u8; 0]);

        let content = judge.file_content(1, entry, &files[0].hash).await.unwrap();
        let FileContent::Article { article } = content else {
            panic!("a page is an article: {content:?}")
        };
        let text = format!("{article:?}");
        assert!(text.contains(["ferry", "bridge"][place]), "{text}");
        let content = judge.file_content(1, entry, own).await.unwrap();
        assert_eq!(content, FileContent::None {});

        for (round, entry, hash, code) in [
            (1, entry, other.as_str(), "attachment-missing"),
            (1, entry, "", "attachment-missing"),
            (2, entry, own.as_str(), "unknown-entry"),
            (1, jury.entry(1 - place), other.as_str(), "unknown-entry"),
        ] {
            let refused = judge.open_file(round, entry, hash).await.err().unwrap();
            assert_eq!(refused.code(), code);
            let refused = judge.file_content(round, entry, hash).await.unwrap_err();
            assert_eq!(refused.code(), code);
            let to = jury.stage.path("never.wav");
            let refused = save(&judge, round, entry, hash, &to).await.unwrap_err();
            assert_eq!(refused.code(), code);
            assert!(!to.exists());
        }

        let to = jury.stage.path("copy.wav");
        let written = save(&judge, 1, entry, own, &to).await.unwrap();
        assert_eq!(fs::read(written).unwrap().len() as u64, sound.length);
        let notes = jury.stage.path("notes.txt");
        fs::write(&notes, "mine").unwrap();
        let refused = save(&judge, 1, entry, own, &notes).await.unwrap_err();
        assert_eq!(refused.code(), "destination-other-file");
        assert_eq!(fs::read(&notes).unwrap(), b"mine");
        read.insert(entry);
    }
    assert_eq!(read.len(), 2, "each judge reads one of the two");

    let (judge, _) = &jury.judges[0];
    let entry = judge.assigned().await.unwrap()[0].entry.entry;
    let hash = judge.files(1, entry).await.unwrap()[1].hash.clone();
    let sound = judge.open_file(1, entry, &hash).await.unwrap();
    judge.clone().close().await.unwrap();
    assert!(
        sound.read_at(0, 1).await.is_err(),
        "of a closed workspace nothing is read"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_saves_the_files_of_entries_into_folders_over_nothing() {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["one"]), |_| ()).await;
    let entrant = jury.open_entrant().await;
    let (first, second) = (jury.entry(0), jury.entry(1));
    let earlier = attach(&entrant, first, "draft.txt", b"Not sent in the end.").await;
    enter(&jury, &entrant, 0).await;
    entrant
        .detach(first, &earlier, &entrant_ctx())
        .await
        .unwrap();
    attach(&entrant, first, "../../notes.txt", b"One.").await;
    attach(&entrant, first, "NOTES.txt", b"Two.").await;
    attach(&entrant, first, "keys.json", b"Three.").await;
    let mut draft = entrant.draft(first).await.unwrap();
    "Work: a/b".clone_into(&mut draft.document.title);
    let ctx = entrant_ctx();
    let saved = entrant.save(Some(first), draft.document, draft.revision, &ctx);
    saved.await.unwrap();
    enter(&jury, &entrant, 0).await;
    attach(&entrant, second, "notes.txt", b"Four.").await;
    enter(&jury, &entrant, 1).await;

    let desk = &jury.stage.desk;
    let names: Vec<_> = desk.files(&first.to_string()).await.unwrap();
    let names: Vec<_> = names.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["../../notes.txt", "NOTES.txt", "keys.json"]);
    // The desk may see what an earlier revision had.
    let file = desk.open_file(&first.to_string(), &earlier).await.unwrap();
    assert_eq!(file.read_whole().await.unwrap(), b"Not sent in the end.");
    let other = desk.open_file(&second.to_string(), &earlier).await.err();
    assert_eq!(other.unwrap().code(), "attachment-missing");

    let folder = jury.stage.path("copies");
    fs::create_dir(&folder).unwrap();
    let numbers = [first, second].map(|it| it.to_string());
    let mut folders = Vec::new();
    for (entry, name) in numbers
        .iter()
        .zip(["Outlet 1 - Work_ a_b", "Outlet 2 - Work 2"])
    {
        let number = desk.entry(entry).await.unwrap().number;
        folders.push(folder.join(format!("{number:04} {name}")));
    }
    fs::create_dir(&folders[1]).unwrap();
    fs::write(folders[1].join("notes.txt"), "Of the desk.").unwrap();
    // The second time there is nothing to do.
    for _ in 0..2 {
        assert_eq!(desk.save_files(&[first, second], &folder).await.unwrap(), 4);
        let read =
            |folder: usize, name: &str| fs::read_to_string(folders[folder].join(name)).unwrap();
        assert_eq!(read(0, "_._.._notes.txt"), "One.");
        assert_eq!(read(0, "NOTES.txt"), "Two.");
        assert_eq!(read(0, "_keys.json"), "Three.");
        assert_eq!(read(1, "notes.txt"), "Of the desk.");
        assert_eq!(read(1, "notes (2).txt"), "Four.");
        let count = |folder: &Path| fs::read_dir(folder).unwrap().count();
        assert_eq!(
            (count(&folders[0]), count(&folders[1]), count(&folder)),
            (3, 2, 2)
        );
    }

    let workspace = desk.save_files(&[first], &jury.stage.path("desk")).await;
    assert_eq!(workspace.unwrap_err().code(), "destination-workspace");
    let nobody = desk.save_files(&[Uuid::from_u128(1)], &folder).await;
    assert_eq!(nobody.unwrap_err().code(), "unknown-entry");
    let gone = jury.stage.path("gone");
    let gone = desk.save_files(&[first], &gone).await;
    assert_eq!(gone.unwrap_err().code(), "folder-unusable");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entrant_sees_the_files_of_the_form_as_judges_will() {
    let jury = Jury::seated(&["A"], &judges_without_terms(&["one"]), |_| ()).await;
    let (entrant, entry) = (jury.open_entrant().await, jury.entry(0));
    let table = attach(&entrant, entry, "marks.csv", b"name,mark\nA,7\nB,8\n").await;
    let fake = attach(&entrant, entry, "film.mp4", b"This is no film.").await;
    let broken = attach(&entrant, entry, "story.docx", b"PK\x03\x04 and no more").await;
    let files = entrant.files(entry).await.unwrap();
    let forms: Vec<_> = files.iter().map(|it| it.form).collect();
    assert_eq!(forms[..2], [ShownForm::Table, ShownForm::Text]);
    let content = entrant.file_content(entry, &table).await.unwrap();
    let FileContent::Table { tables } = content else {
        panic!("separated values are a table: {content:?}")
    };
    assert_eq!(tables[0].rows.last().unwrap(), &["B", "8"]);
    let text = "This is no film.".to_owned();
    let content = entrant.file_content(entry, &fake).await.unwrap();
    assert_eq!(content, FileContent::Text { text });
    // What cannot be read is there to be saved.
    let to = jury.stage.path("story.docx");
    let broken = entrant.open_file(entry, &broken).await.unwrap();
    let written = broken.save(&to).await.unwrap();
    assert_eq!(fs::read(written).unwrap(), b"PK\x03\x04 and no more");

    entrant.submit(entry, None, &entrant_ctx()).await.unwrap();
    assert_eq!(entrant.files(entry).await.unwrap(), files);
    entrant.detach(entry, &fake, &entrant_ctx()).await.unwrap();
    let gone = entrant.open_file(entry, &fake).await.err().unwrap();
    assert_eq!(gone.code(), "attachment-missing");
    let unknown = entrant.files(Uuid::from_u128(1)).await.unwrap_err();
    assert_eq!(unknown.code(), "unknown-entry");
}

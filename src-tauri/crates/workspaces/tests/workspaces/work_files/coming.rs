//! A document may come before its files: the entry is in, its files follow, and what is missing or altered is named.

use std::fs;
use std::ops::ControlFlow;

use exchange::{FileFolder, PlainFile, Sending};
use workspaces::evidence::ReadError;
use workspaces::views::ShownForm;
use workspaces::{FilesFetched, ProgressReporter};

use super::earlier_season::Forged;
use super::{
    FilesAside, alter_byte, attach, collect, files_in, known_files, look_at, noise, only_file,
    recording, submit,
};
use crate::jury::{Jury, judges_without_terms};
use crate::separation::decrypted;

/// The files that a fetch did not bring, each with the reason.
fn missing(files: &FilesFetched) -> Vec<(&str, &str)> {
    let missing = files.missing.iter();
    missing
        .map(|it| (it.name.as_str(), it.failure.code.as_str()))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_is_in_before_its_files_and_these_are_read_once_they_come() {
    let jury = Jury::seated(&["A"], &judges_without_terms(&["one"]), |_| ()).await;
    let (stage, entry) = (&jury.stage, jury.entry(0));
    let entrant = jury.open_entrant().await;
    let bytes = recording(1);
    let hash = attach(&entrant, entry, "sound.bin", bytes.clone()).await;
    let small = attach(&entrant, entry, "notes.txt", b"Notes.".to_vec()).await;
    submit(&jury, &entrant, 0).await;
    let aside = FilesAside::take(&stage.mailbox);

    let collected = collect(stage).await;
    assert_eq!(collected.entries.len(), 1);
    assert_eq!(missing(&collected.files), [("sound.bin", "file-not-here")]);
    let (desk, id) = (&stage.desk, entry.to_string());
    let files = desk.files(&id).await.unwrap();
    let here: Vec<_> = files.iter().map(|it| (it.name.as_str(), it.here)).collect();
    assert_eq!(here, [("sound.bin", false), ("notes.txt", true)]);
    assert_eq!(files[0].bytes, bytes.len() as u64);
    assert_eq!(files[0].form, ShownForm::Other);
    assert_eq!(files[0].trouble, Some(ReadError::NotYetRead));
    assert_eq!(files[1].trouble, None, "what is here is read");
    let not_here = desk.open_file(&id, &hash).await;
    assert_eq!(not_here.err().unwrap().code(), "file-not-here");
    desk.open_file(&id, &small).await.unwrap();
    let copies = stage.path("copies");
    fs::create_dir(&copies).unwrap();
    let saved = desk.save_files(&[entry], &copies).await;
    assert_eq!(saved.unwrap_err().code(), "file-not-here");
    let folder = fs::read_dir(&copies).unwrap().next().unwrap().unwrap();
    let saved = fs::read_dir(folder.path()).unwrap();
    let saved: Vec<_> = saved.map(|it| it.unwrap().file_name()).collect();
    assert_eq!(saved, ["notes.txt"], "what is here is saved");

    // A judge can begin with what is there.
    look_at(&jury, entry).await;
    desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    let judge = jury.judges[0].0.with_mailbox(&stage.mailbox);
    let fetched = judge.collect(&jury.ctx(), ProgressReporter::none()).await;
    let fetched = fetched.unwrap();
    assert_eq!(fetched.taken, 1);
    assert_eq!(missing(&fetched.files), [("sound.bin", "file-not-here")]);
    let not_here = judge.open_file(1, entry, &hash).await;
    assert_eq!(not_here.err().unwrap().code(), "file-not-here");
    judge.open_file(1, entry, &small).await.unwrap();

    aside.put_back();
    let collected = collect(stage).await;
    assert_eq!(
        (missing(&collected.files), collected.files.fetched),
        (vec![], 1)
    );
    let fetched = judge.collect(&jury.ctx(), ProgressReporter::none()).await;
    assert_eq!(fetched.unwrap().files.fetched, 1);
    for (files, opened) in [
        (
            desk.files(&id).await.unwrap(),
            desk.open_file(&id, &hash).await.unwrap(),
        ),
        (
            judge.files(1, entry).await.unwrap(),
            judge.open_file(1, entry, &hash).await.unwrap(),
        ),
    ] {
        assert!(files.iter().all(|it| it.here && it.trouble.is_none()));
        assert_eq!(files[0].form, ShownForm::Sound, "its content was read");
        assert!(opened.read_whole().await.unwrap() == bytes);
        let part = opened.read_at(400_000, 10).await.unwrap();
        assert_eq!(part, bytes[400_000..400_010]);
    }
    let last = judge.collect(&jury.ctx(), ProgressReporter::none()).await;
    assert_eq!(last.unwrap().files.fetched, 0, "nothing comes twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_altered_in_the_mailbox_is_named_and_taken_once_it_was_put_right() {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["one"]), |_| ()).await;
    let (stage, entry) = (&jury.stage, jury.entry(0));
    let (entrant, mailbox) = (jury.open_entrant().await, stage.path("mailbox"));
    let hash = attach(&entrant, entry, "altered.bin", recording(1)).await;
    submit(&jury, &entrant, 0).await;
    let file = only_file(&mailbox);
    let whole = fs::read(&file).unwrap();
    alter_byte(&file);
    let other = attach(&entrant, jury.entry(1), "other.bin", recording(2)).await;
    submit(&jury, &entrant, 1).await;

    let collected = collect(stage).await;
    assert_eq!(collected.entries.len(), 2, "both entries are in");
    assert_eq!(
        missing(&collected.files),
        [("altered.bin", "wrong-content")]
    );
    assert_eq!(collected.files.fetched, 1, "it stops no other");
    let desk = &stage.desk;
    let (id, other_id) = (entry.to_string(), jury.entry(1).to_string());
    let not_here = desk.open_file(&id, &hash).await.err().unwrap();
    assert_eq!(not_here.code(), "file-not-here");
    desk.open_file(&other_id, &other).await.unwrap();
    assert_eq!(
        files_in(&stage.path("desk")).len(),
        1,
        "nothing of it stays"
    );

    // A file cut short is told before a byte is fetched.
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let collected = collect(stage).await;
    assert_eq!(missing(&collected.files), [("altered.bin", "file-length")]);

    fs::write(&file, &whole).unwrap();
    let collected = collect(stage).await;
    assert_eq!(
        (missing(&collected.files), collected.files.fetched),
        (vec![], 1)
    );
    let opened = desk.open_file(&id, &hash).await.unwrap();
    assert!(opened.read_whole().await.unwrap() == recording(1));
}

/// An entrant who knows what another's file is, and not what is in it, names it as their own.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_handed_a_file_because_an_entry_names_its_hash() {
    let seats = judges_without_terms(&["one", "two"]);
    let jury = Jury::seated(&["A"], &seats, |_| ()).await;
    let (stage, entrant) = (&jury.stage, jury.open_entrant().await);
    let theirs = attach(&entrant, jury.entry(0), "theirs.bin", recording(1)).await;
    submit(&jury, &entrant, 0).await;
    assert!(missing(&collect(stage).await.files).is_empty());
    entrant.close().await.unwrap();
    let known = known_files(stage, "entrant").await;
    let [[plain, _, key]] = &known[..] else {
        panic!("one file: {}", known.len())
    };
    assert_eq!(*plain, theirs);

    // The thief seals something of their own, and says that it is the other's file.
    let thief = Forged::of(&jury, "Thief").await;
    fs::create_dir(stage.path("thief")).unwrap();
    let folder = FileFolder::open(&stage.path("thief")).unwrap();
    let own = noise(9, 300_000);
    let sealed = PlainFile {
        name: "own.bin",
        length: own.len() as u64,
        content: &own[..],
    };
    let go_on = |_: u64, _: u64| ControlFlow::<()>::Continue(());
    let mut info = folder.seal(sealed, &go_on).unwrap();
    info.plain_hash = plain.parse().unwrap();
    let mailbox = &stage.mailbox;
    let put = mailbox.put_file(&folder, info.hash, Sending::IfMissing, &go_on);
    put.await.unwrap();
    let stolen = thief.enter_naming(&jury, "stolen.bin", &info).await;
    let collected = collect(stage).await;
    assert_eq!(missing(&collected.files).len(), 1, "{:?}", collected.files);

    look_at(&jury, jury.entry(0)).await;
    look_at(&jury, stolen).await;
    stage.desk.assign(1, 1, 1, &jury.ctx()).await.unwrap();
    jury.send(1).await;
    for (judge, _) in &jury.judges {
        let with_mailbox = judge.with_mailbox(&stage.mailbox);
        let ctx = jury.ctx();
        let fetched = with_mailbox.collect(&ctx, ProgressReporter::none());
        fetched.await.unwrap();
        let assigned = judge.assigned().await.unwrap();
        let [only] = &assigned[..] else {
            panic!("one entry each: {assigned:?}")
        };
        let opened = judge.open_file(1, only.entry.entry, plain).await;
        assert_eq!(opened.is_ok(), only.entry.entry != stolen);
        judge.clone().close().await.unwrap();
        let folder = judge.card().name();
        let database = decrypted(&stage.path(folder), &stage.key()).await;
        assert_eq!(database.contains(key.as_str()), only.entry.entry != stolen);
    }
}

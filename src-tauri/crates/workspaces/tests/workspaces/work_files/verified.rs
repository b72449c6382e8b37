//! What `awards verify` says of files of the work: in a workspace, and in a mailbox.

use std::fs;

use workspaces::verify::{self, Verified};
use workspaces::{ActionContext, ProgressReporter, Unlock};

use super::{
    FilesAside, MIB, alter_byte, attach, collect, database, files_in, known_files, noise,
    recording, submit,
};
use crate::forging::rewrite_with_log;
use crate::jury::{Jury, judges_without_terms};
use crate::test_desk::{TestDesk, at};

async fn verified(stage: &TestDesk, name: &str) -> Verified {
    let key = stage.key();
    let unlock = Unlock::KeyFile { key_file: &key };
    let verified = verify::workspace(&stage.path(name), &unlock).await;
    verified.unwrap()
}

/// The code and the place of each damage, in order.
fn damage(verified: &Verified) -> Vec<(&str, &str)> {
    let mut damage: Vec<_> = verified
        .damage
        .iter()
        .map(|it| (it.code, it.place.as_str()))
        .collect();
    damage.sort_unstable();
    damage
}

/// A desk that was closed after two entries with a file each came in: `0001` with `one.bin`, `0002` with `two.bin`.
async fn closed_desk() -> Jury {
    let jury = Jury::seated(&["A", "B"], &judges_without_terms(&["judge"]), |_| ()).await;
    let entrant = jury.open_entrant().await;
    for (place, name) in [(0, "one.bin"), (1, "two.bin")] {
        attach(&entrant, jury.entry(place), name, recording(place)).await;
        submit(&jury, &entrant, place).await;
    }
    entrant.close().await.unwrap();
    assert_eq!(collect(&jury.stage).await.files.fetched, 2);
    jury.stage.desk.clone().close().await.unwrap();
    jury
}

#[tokio::test(flavor = "multi_thread")]
async fn a_byte_a_file_or_a_plaintext_that_is_another_is_named_by_entry_and_file() {
    let jury = closed_desk().await;
    let stage = &jury.stage;
    for name in ["desk", "entrant"] {
        let whole = verified(stage, name).await;
        assert_eq!((damage(&whole), whole.work_files), (vec![], 2), "{name}");
        assert_eq!(whole.not_here, [""; 0]);
    }
    let known = known_files(stage, "desk").await;
    let sealed_as = |place: usize| {
        let plain = store::attachment::hash_of(&recording(place));
        let row = known.iter().find(|[hash, ..]| *hash == plain).unwrap();
        stage.path("desk").join("files").join(&row[1])
    };
    let (one, two) = (sealed_as(0), sealed_as(1));
    let bytes = fs::read(&one).unwrap();

    // Wherever a bit is turned: in the header, in a chunk, at the end.
    for at in [3, 200, bytes.len() / 2, bytes.len() - 1] {
        let mut altered = bytes.clone();
        altered[at] ^= 1;
        fs::write(&one, altered).unwrap();
        let found = verified(stage, "desk").await;
        assert_eq!(
            (damage(&found), found.work_files),
            (vec![("work-file-altered", "0001, one.bin")], 1),
            "{at}"
        );
    }
    fs::write(&one, &bytes[..bytes.len() - 1]).unwrap();
    let found = verified(stage, "desk").await;
    assert_eq!(damage(&found), [("work-file-altered", "0001, one.bin")]);
    fs::remove_file(&one).unwrap();
    let found = verified(stage, "desk").await;
    assert_eq!(damage(&found), [("work-file-missing", "0001, one.bin")]);
    fs::rename(two.parent().unwrap(), stage.path("gone")).unwrap();
    let found = verified(stage, "desk").await;
    let both = [
        ("work-file-missing", "0001, one.bin"),
        ("work-file-missing", "0002, two.bin"),
    ];
    assert_eq!((&damage(&found)[..], found.work_files), (&both[..], 0));
    fs::rename(stage.path("gone"), two.parent().unwrap()).unwrap();
    fs::write(&one, &bytes).unwrap();
    assert!(damage(&verified(stage, "desk").await).is_empty());

    // Whoever has the key of the desk exchanges two ciphertexts, each with its key: both are whole.
    let store = database(stage, "desk").await;
    let exchange = "CREATE TEMP TABLE t AS SELECT * FROM work_file;
        UPDATE work_file SET (hash, key, length, size) =
            (SELECT t.hash, t.key, t.length, t.size FROM t WHERE t.id <> work_file.id);
        DROP TABLE t";
    rewrite_with_log(&store, exchange.to_owned()).await;
    store.close().await.unwrap();
    let both = [
        ("work-file-altered", "0001, one.bin"),
        ("work-file-altered", "0002, two.bin"),
    ];
    assert_eq!(damage(&verified(stage, "desk").await), both);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_damaged_is_fetched_again_where_the_mailbox_has_it() {
    let jury = closed_desk().await;
    let stage = &jury.stage;
    let desk = stage.path("desk");
    let sealed = files_in(&desk);
    let [one, two] = &sealed[..] else {
        panic!("not two files: {sealed:?}")
    };
    alter_byte(&desk.join("files").join(one));
    fs::remove_file(desk.join("files").join(two)).unwrap();
    let ctx = ActionContext::new("Desk", at("2021-01-08T12:00:00Z"));
    let key = stage.key();
    let repair = async || {
        let unlock = Unlock::KeyFile { key_file: &key };
        let nobody = ProgressReporter::none();
        let place = stage.mailbox.place();
        let fetched = verify::fetch_damaged(&desk, &unlock, place, &ctx, nobody);
        fetched.await.unwrap()
    };
    let aside = FilesAside::take(&stage.mailbox);
    let fetched = repair().await;
    assert_eq!((fetched.fetched, fetched.missing.len()), (0, 2));
    assert!(desk.join("files").join(one).exists(), "what is left stays");
    aside.put_back();
    // The mailbox has a file of its name and length, but another content.
    let in_mailbox = stage.path("mailbox").join("files").join(one);
    let whole = fs::read(&in_mailbox).unwrap();
    fs::write(&in_mailbox, vec![0; whole.len()]).unwrap();
    let left = fs::read(desk.join("files").join(one)).unwrap();
    let fetched = repair().await;
    let codes = fetched.missing.iter().map(|it| it.failure.code.as_str());
    let codes: Vec<&str> = codes.collect();
    assert_eq!((fetched.fetched, &codes[..]), (1, &["wrong-content"][..]));
    assert!(fs::read(desk.join("files").join(one)).unwrap() == left);
    fs::write(&in_mailbox, whole).unwrap();
    let fetched = repair().await;
    assert_eq!((fetched.fetched, &fetched.missing[..]), (1, &[][..]));
    assert!(!desk.join("files-to-replace").exists());
    let whole = verified(stage, "desk").await;
    assert_eq!((damage(&whole), whole.work_files), (vec![], 2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_has_not_come_yet_is_no_damage() {
    let jury = Jury::seated(&["A"], &judges_without_terms(&["judge"]), |_| ()).await;
    let (stage, entrant) = (&jury.stage, jury.open_entrant().await);
    attach(&entrant, jury.entry(0), "late.bin", noise(1, MIB)).await;
    submit(&jury, &entrant, 0).await;
    let _aside = FilesAside::take(&stage.mailbox);
    collect(stage).await;
    stage.desk.clone().close().await.unwrap();
    let found = verified(stage, "desk").await;
    assert_eq!((damage(&found), found.work_files), (vec![], 0));
    assert_eq!(found.not_here, ["0001, late.bin"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailbox_has_whole_files_and_parts_and_names_the_others() {
    let jury = closed_desk().await;
    let mailbox = jury.stage.path("mailbox");
    let whole = verify::sealed_files(&mailbox).unwrap();
    assert_eq!((damage(&whole), whole.work_files), (vec![], 2));
    let files = mailbox.join("files");
    let sealed = files_in(&mailbox);
    let [one, _] = &sealed[..] else {
        panic!("not two files: {sealed:?}")
    };
    alter_byte(&files.join(one));
    fs::write(files.join(format!("{}.part", "0".repeat(64))), "half").unwrap();
    fs::write(files.join(format!("{one} (1)")), "copy").unwrap();
    fs::write(files.join("0123456789abcdef.new"), "of no mailbox").unwrap();
    let found = verify::sealed_files(&mailbox).unwrap();
    let altered = format!("files/{one}");
    let copy = format!("files/{one} (1)");
    let mut expected = vec![
        ("wrong-content", altered.as_str()),
        ("stranger-name", copy.as_str()),
        ("stranger-name", "files/0123456789abcdef.new"),
    ];
    expected.sort_unstable();
    assert_eq!(damage(&found), expected);
}

//! What `awards verify` says of a mailbox.
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use uuid::Uuid;
use workspaces::verify;

use crate::one_bad_file::{honest, tray};
use crate::test_desk::TestDesk;

/// Everything that can happen to files in a mailbox without a key, and what `verify` says of each.
#[tokio::test(flavor = "multi_thread")]
async fn verify_names_every_file_of_a_mailbox_that_is_not_as_it_should_be() {
    let stage = TestDesk::new().await;
    honest(&stage, 6).await;
    let mailbox = stage.path("mailbox");
    let whole = verify::sealed_files(&mailbox).unwrap();
    assert_eq!(
        (whole.sealed_files, whole.damage),
        (7, Vec::new()),
        "six entries and the call"
    );

    let tray = tray(&stage);
    let mut files: Vec<PathBuf> = fs::read_dir(&tray)
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    files.sort();
    let name = |path: &Path| path.strip_prefix(&mailbox).unwrap().display().to_string();
    let mut expected = Vec::new();
    // Two that were swapped.
    let aside = tray.join("aside");
    fs::rename(&files[0], &aside).unwrap();
    fs::rename(&files[1], &files[0]).unwrap();
    fs::rename(&aside, &files[1]).unwrap();
    expected.extend([
        (name(&files[0]), "other-name"),
        (name(&files[1]), "other-name"),
    ]);
    // One that was changed, one cut short, one that may be anything.
    let mut bytes = fs::read(&files[2]).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&files[2], &bytes).unwrap();
    expected.push((name(&files[2]), "bad-signature"));
    fs::write(&files[3], &bytes[..bytes.len() / 2]).unwrap();
    expected.push((name(&files[3]), "file-truncated"));
    fs::write(&files[4], "anything").unwrap();
    expected.push((name(&files[4]), "not-a-sealed-file"));
    // One in another reader's folder, a conflict copy, a link, a folder and something in the root.
    let other = mailbox.join("to").join("0".repeat(64)).join("entry");
    fs::create_dir_all(&other).unwrap();
    let moved = other.join(files[5].file_name().unwrap());
    fs::copy(&files[5], &moved).unwrap();
    expected.push((name(&moved), "wrong-folder"));
    let copy = tray.join("x (1).awards-entry.tmp");
    fs::write(&copy, "x").unwrap();
    expected.push((name(&copy), "stranger-name"));
    let link = tray.join(format!("{}.awards-entry", Uuid::from_u128(4)));
    std::os::unix::fs::symlink("/etc/hostname", &link).unwrap();
    expected.push((name(&link), "stranger-link"));
    let folder = tray.join(format!("{}.awards-entry", Uuid::from_u128(5)));
    fs::create_dir(&folder).unwrap();
    expected.push((name(&folder), "stranger-not-a-file"));
    fs::write(mailbox.join("Thumbs.db"), "x").unwrap();
    expected.push(("Thumbs.db".to_owned(), "stranger-name"));
    // What macOS puts beside files on a network drive is no damage.
    let honest_name = files[5].file_name().unwrap().to_str().unwrap();
    fs::write(tray.join(format!("._{honest_name}")), "fork").unwrap();
    fs::write(mailbox.join(".DS_Store"), "x").unwrap();
    // A call under the name of an entry.
    let call = fs::read_dir(mailbox.join("calls"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let disguised = tray.join(format!("{}.awards-entry", Uuid::from_u128(6)));
    fs::copy(call, &disguised).unwrap();
    expected.push((name(&disguised), "wrong-kind"));

    let found = verify::sealed_files(&mailbox).unwrap().damage;
    let mut found: Vec<_> = found.into_iter().map(|it| (it.place, it.code)).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

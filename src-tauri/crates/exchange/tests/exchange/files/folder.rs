//! The folder `files/` of a workspace.

use std::fs;
use std::ops::ControlFlow;

use exchange::{FileFolder, FileHash, SkipReason, StoredFile};

use super::{CHUNK, MIB, content, go_on, plain, read_all, seal, workspace, workspace_with};

#[test]
fn a_file_that_was_sealed_lies_there_as_ciphertext_and_is_read() {
    let content = content(3 * CHUNK + 5);
    let (_workspace, files, info) = workspace_with(&content);
    let listing = files.list().unwrap();
    assert_eq!(listing.files, [info.stored()]);
    assert!(listing.parts.is_empty() && listing.foreign.is_empty());
    assert_eq!(fs::read_dir(files.path()).unwrap().count(), 1);
    let on_disk = fs::read(files.path().join(info.hash.to_string())).unwrap();
    assert!(!on_disk.windows(64).any(|bytes| bytes == &content[..64]));
    assert_eq!(read_all(&files, &info), content);
    files.check(info.hash, &go_on).unwrap();
    assert!(files.remove(info.hash).unwrap());
    assert!(!files.remove(info.hash).unwrap());
    assert_eq!(files.find(info.hash).unwrap(), None);
    assert_eq!(files.read(&info).err().unwrap().code(), "file-gone");
}

#[test]
fn what_is_put_must_be_what_its_name_says() {
    let (sealed, info) = seal(&content(CHUNK));
    let (_workspace, files) = workspace();
    let mut altered = sealed.clone();
    altered[CHUNK] ^= 1;
    let refused = files.put(info.stored(), &mut &altered[..], &go_on);
    assert_eq!(refused.unwrap_err().code(), "wrong-content");
    assert_eq!(
        fs::read_dir(files.path()).unwrap().count(),
        0,
        "nothing of it stays"
    );
    let cut = files.put(info.stored(), &mut &sealed[..CHUNK], &go_on);
    assert_eq!(cut.unwrap_err().code(), "file-length");
    files.put(info.stored(), &mut &sealed[..], &go_on).unwrap();
    files
        .put(info.stored(), &mut &b"not read again"[..], &go_on)
        .unwrap();
    assert_eq!(read_all(&files, &info), content(CHUNK));
    assert_eq!(files.list().unwrap().parts, []);
}

#[test]
fn a_byte_that_a_disk_changed_is_found_by_a_check_and_on_reading() {
    let (_workspace, files, info) = workspace_with(&content(2 * CHUNK));
    let path = files.path().join(info.hash.to_string());
    let mut bytes = fs::read(&path).unwrap();
    let at = bytes.len() - CHUNK - 100;
    bytes[at] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert_eq!(
        files.check(info.hash, &go_on).unwrap_err().code(),
        "wrong-content"
    );
    let read = files
        .read(&info)
        .unwrap()
        .read_at(0, &mut [0; 10])
        .unwrap_err();
    assert_eq!(read.code(), "file-damaged");
}

#[test]
fn sealing_that_is_stopped_leaves_nothing() {
    let (_workspace, files) = workspace();
    let stop = |done, _| {
        if done > 0 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let stopped = files.seal(plain(&content(3 * MIB)), &stop).unwrap_err();
    assert_eq!(stopped.code(), "stopped");
    assert_eq!(fs::read_dir(files.path()).unwrap().count(), 0);
}

#[test]
fn a_file_that_the_disk_has_no_room_for_is_refused_first() {
    let (_workspace, files) = workspace();
    let hash = FileHash::new([1; 32]);
    let wanted = StoredFile {
        hash,
        length: 1 << 60,
    };
    if files.free().is_some() {
        let refused = files.put(wanted, &mut &b""[..], &go_on).unwrap_err();
        assert_eq!(refused.code(), "no-room");
        assert_eq!(fs::read_dir(files.path()).unwrap().count(), 0);
    }
}

#[test]
fn whoever_may_not_write_makes_no_folder() {
    let (workspace, files, info) = workspace_with(b"a film");
    let found = FileFolder::find_in(workspace.path()).unwrap().unwrap();
    assert_eq!(found.list().unwrap(), files.list().unwrap());
    found.check(info.hash, &go_on).unwrap();
    let empty = tempfile::tempdir().unwrap();
    assert!(FileFolder::find_in(empty.path()).unwrap().is_none());
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn foreign_names_are_listed_and_left_alone() {
    let (_workspace, files, info) = workspace_with(b"a film");
    let hash = info.hash.to_string();
    let other = FileHash::new([2; 32]);
    fs::write(files.path().join(format!("{hash} (conflicted copy)")), b"x").unwrap();
    fs::write(files.path().join(hash.to_uppercase()), b"x").unwrap();
    fs::write(files.path().join("Thumbs.db"), b"x").unwrap();
    fs::write(files.path().join(format!("{other}.part")), b"abc").unwrap();
    fs::write(files.path().join("0123456789abcdef.new"), b"abcd").unwrap();
    fs::create_dir(files.path().join(FileHash::new([3; 32]).to_string())).unwrap();
    let listing = files.list().unwrap();
    assert_eq!(listing.files, [info.stored()]);
    assert_eq!(
        listing.parts,
        [StoredFile {
            hash: other,
            length: 3
        }]
    );
    assert_eq!(listing.abandoned, 4);
    let reasons = listing.foreign.iter().map(|it| it.why);
    let names = reasons
        .clone()
        .filter(|why| *why == SkipReason::Name)
        .count();
    let folders = reasons.filter(|why| *why == SkipReason::NotAFile).count();
    assert_eq!((names, folders), (3, 1));
    files.clear_abandoned().unwrap();
    assert_eq!(files.list().unwrap().abandoned, 0);
    assert_eq!(fs::read_dir(files.path()).unwrap().count(), 6);
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;
    let (_workspace, files, info) = workspace_with(b"a film");
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret");
    fs::write(&secret, b"secret").unwrap();
    let hash = FileHash::new([4; 32]);
    for name in [hash.to_string(), format!("{hash}.part")] {
        let link = files.path().join(&name);
        symlink(&secret, &link).unwrap();
        let wanted = StoredFile { hash, length: 6 };
        let refused = files.put(wanted, &mut &b"123456"[..], &go_on).unwrap_err();
        assert_eq!(refused.code(), "not-a-file", "{name}");
        assert_eq!(files.list().unwrap().foreign[0].why, SkipReason::Link);
        assert_eq!(fs::read(&secret).unwrap(), b"secret");
        fs::remove_file(link).unwrap();
    }
    let path = files.path().join(info.hash.to_string());
    fs::remove_file(&path).unwrap();
    symlink(&secret, &path).unwrap();
    assert_eq!(files.read(&info).err().unwrap().code(), "not-a-file");
    let workspace = tempfile::tempdir().unwrap();
    symlink(outside.path(), workspace.path().join("files")).unwrap();
    assert!(FileFolder::open(workspace.path()).is_err());
}

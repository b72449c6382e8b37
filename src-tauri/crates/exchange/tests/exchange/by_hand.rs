//! Sealed files that a person saves and opens.

use std::fs;

use exchange::{ExchangeError, Limits, read_from, save_to};

#[test]
fn a_file_saved_is_read_again_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Zoë’s entry.awards-entry");
    save_to(&path, b"first").unwrap();
    save_to(&path, b"second").unwrap();
    assert_eq!(read_from(&path, &Limits::default()).unwrap(), b"second");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap().path().join("gone");
    let refused = save_to(&folder.join("a.awards-call"), b"call");
    assert_eq!(
        refused,
        Err(ExchangeError::FolderMissing {
            path: folder.display().to_string()
        })
    );
}

#[test]
fn what_cannot_be_replaced_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.awards-call");
    fs::create_dir_all(path.join("inside")).unwrap();
    assert_eq!(
        save_to(&path, b"call").unwrap_err().code(),
        "file-not-saved"
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(path.join("inside").is_dir());
}

#[test]
fn a_file_over_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.awards-call");
    fs::write(&path, [0; 100]).unwrap();
    let limits = Limits {
        max_bytes: 99,
        ..Limits::default()
    };
    assert_eq!(
        read_from(&path, &limits),
        Err(ExchangeError::TooLarge {
            bytes: 100,
            limit: 99
        })
    );
}

#[test]
fn what_is_no_file_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let refused = read_from(folder.path(), &Limits::default()).unwrap_err();
    assert_eq!(refused.code(), "not-a-file");
    let refused = read_from(&folder.path().join("gone"), &Limits::default()).unwrap_err();
    assert_eq!(refused.code(), "file-not-found");
}

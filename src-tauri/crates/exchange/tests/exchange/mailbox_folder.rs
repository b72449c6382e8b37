//! What can happen to a folder that others can reach too.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use exchange::{ExchangeError, Kind, Limits, Mailbox};
use tempfile::TempDir;
use uuid::Uuid;

use crate::person;

fn mailbox() -> (Mailbox, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    (Mailbox::open_folder(folder.path()).unwrap(), folder)
}

fn came_at(path: &Path, seconds: u64) {
    let file = File::options().write(true).open(path).unwrap();
    file.set_modified(UNIX_EPOCH + Duration::from_secs(seconds))
        .unwrap();
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let (_, folder) = mailbox();
    let path = folder.path().join("share");
    let place = path.display().to_string();
    let refused = Mailbox::open(&place).unwrap_err();
    assert_eq!(refused, ExchangeError::MailboxGone { place });
    assert!(!path.exists());
}

#[test]
fn a_file_is_no_mailbox() {
    let file = tempfile::NamedTempFile::new().unwrap();
    assert_eq!(
        Mailbox::open_folder(file.path()).unwrap_err().code(),
        "mailbox-place"
    );
}

#[tokio::test]
async fn an_address_of_a_local_folder_is_that_folder() {
    let (mailbox, folder) = mailbox();
    mailbox
        .put(Kind::Call, None, Uuid::from_u128(1), b"call".to_vec())
        .await
        .unwrap();
    let address = format!("file://{}", folder.path().display());
    let listing = Mailbox::open(&address)
        .unwrap()
        .list(Kind::Call, None)
        .await
        .unwrap();
    assert_eq!(listing.items.len(), 1);
}

#[tokio::test]
async fn a_folder_that_vanishes_is_named_and_never_made_anew() {
    let (mailbox, folder) = mailbox();
    let id = Uuid::from_u128(1);
    mailbox
        .put(Kind::Call, None, id, b"call".to_vec())
        .await
        .unwrap();
    let item = mailbox
        .list(Kind::Call, None)
        .await
        .unwrap()
        .items
        .remove(0);
    let path = folder.path().to_owned();
    folder.close().unwrap();
    let gone = ExchangeError::MailboxGone {
        place: path.display().to_string(),
    };
    assert!(!gone.is_about_the_file());
    assert_eq!(
        mailbox.put(Kind::Call, None, id, b"call".to_vec()).await,
        Err(gone.clone())
    );
    assert_eq!(mailbox.list(Kind::Call, None).await, Err(gone.clone()));
    assert_eq!(mailbox.get(&item, &Limits::default()).await, Err(gone));
    assert!(!path.exists());
}

#[tokio::test]
async fn the_earliest_comes_first_and_at_one_instant_the_smaller_id() {
    let (mailbox, folder) = mailbox();
    for (id, seconds) in [(1, 300), (2, 100), (4, 200), (3, 200)] {
        let id = Uuid::from_u128(id);
        mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap();
        came_at(
            &folder.path().join(format!("calls/{id}.awards-call")),
            seconds,
        );
    }
    let listing = mailbox.list(Kind::Call, None).await.unwrap();
    let order: Vec<_> = listing
        .items
        .iter()
        .map(|i| (i.id.as_u128(), i.delivered_at.timestamp()))
        .collect();
    assert_eq!(order, [(2, 100), (3, 200), (4, 200), (1, 300)]);
}

#[tokio::test]
async fn foreign_names_are_skipped_and_counted() {
    let (mailbox, folder) = mailbox();
    let id = Uuid::from_u128(1);
    mailbox
        .put(Kind::Call, None, id, b"call".to_vec())
        .await
        .unwrap();
    let calls = folder.path().join("calls");
    let foreign = [
        "Thumbs.db",
        "line\nbreak",
        "half.awards-call",
        &format!("{id} (conflicted copy).awards-call"),
    ];
    for name in foreign {
        fs::write(calls.join(name), b"x").unwrap();
    }
    fs::create_dir(calls.join(format!("{}.awards-call", Uuid::from_u128(2)))).unwrap();
    let listing = mailbox.list(Kind::Call, None).await.unwrap();
    assert_eq!((listing.items.len(), listing.foreign), (1, 5));
}

#[cfg(unix)]
mod links {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    #[tokio::test]
    async fn a_name_that_is_not_utf_8_is_counted() {
        let (mailbox, folder) = mailbox();
        fs::create_dir(folder.path().join("calls")).unwrap();
        fs::write(
            folder
                .path()
                .join("calls")
                .join(OsStr::from_bytes(b"\xFF\xFE")),
            b"x",
        )
        .unwrap();
        assert_eq!(mailbox.list(Kind::Call, None).await.unwrap().foreign, 1);
    }

    #[tokio::test]
    async fn a_link_to_a_file_is_neither_listed_nor_followed() {
        let (mailbox, folder) = mailbox();
        let secret = tempfile::NamedTempFile::new().unwrap();
        fs::write(secret.path(), b"secret").unwrap();
        let id = Uuid::from_u128(1);
        mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap();
        let item = mailbox
            .list(Kind::Call, None)
            .await
            .unwrap()
            .items
            .remove(0);
        let path = folder.path().join(format!("calls/{id}.awards-call"));
        fs::remove_file(&path).unwrap();
        symlink(secret.path(), &path).unwrap();
        let listing = mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!((listing.items.len(), listing.foreign), (0, 1));
        let refused = mailbox.get(&item, &Limits::default()).await.unwrap_err();
        assert_eq!(refused.code(), "mailbox-link");
        let refused = mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap_err();
        assert_eq!(refused.code(), "mailbox-link");
        assert_eq!(fs::read(secret.path()).unwrap(), b"secret");
    }

    #[tokio::test]
    async fn a_link_to_a_folder_is_not_followed_out_of_the_mailbox() {
        let (mailbox, folder) = mailbox();
        let (outside, desk) = (tempfile::tempdir().unwrap(), person("Desk").address());
        symlink(outside.path(), folder.path().join("to")).unwrap();
        let id = Uuid::from_u128(1);
        let refused = mailbox
            .put(Kind::Entry, Some(&desk), id, b"x".to_vec())
            .await
            .unwrap_err();
        assert_eq!(refused.code(), "mailbox-link");
        let refused = mailbox.list(Kind::Entry, Some(&desk)).await.unwrap_err();
        assert_eq!(refused.code(), "mailbox-link");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}

//! What can happen to a folder that others can reach too.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use chrono::Datelike;
use exchange::{ExchangeError, Kind, Limits, Mailbox, SkipReason};
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
async fn a_folder_that_vanishes_is_named_and_never_made_again() {
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
    let folder_name = format!("{}.awards-call", Uuid::from_u128(2));
    fs::create_dir(calls.join(&folder_name)).unwrap();
    let listing = mailbox.list(Kind::Call, None).await.unwrap();
    assert_eq!(listing.items.len(), 1);
    let mut named = foreign
        .map(|name| (name.replace('\n', "\u{fffd}"), SkipReason::Name))
        .to_vec();
    named.push((folder_name, SkipReason::NotAFile));
    named.sort();
    let skipped = listing.skipped.into_iter().map(|it| (it.name, it.why));
    assert_eq!(skipped.collect::<Vec<_>>(), named);
}

#[tokio::test]
async fn a_time_that_no_calendar_holds_hides_no_file() {
    // The usual file system of Linux keeps no time after 2446; the one in memory does.
    let in_memory = tempfile::tempdir_in("/dev/shm").ok();
    let folder = in_memory.unwrap_or_else(|| tempfile::tempdir().unwrap());
    let mailbox = Mailbox::open_folder(folder.path()).unwrap();
    let id = Uuid::from_u128(1);
    mailbox
        .put(Kind::Call, None, id, b"call".to_vec())
        .await
        .unwrap();
    let file = File::options()
        .write(true)
        .open(folder.path().join(format!("calls/{id}.awards-call")))
        .unwrap();
    let before_1970 = UNIX_EPOCH - Duration::from_hours(24);
    let far = UNIX_EPOCH + Duration::from_mins(5_000_000_000);
    for time in [before_1970, far] {
        // A disk that cannot keep such a time keeps none.
        if file.set_modified(time).is_ok() {
            let listing = mailbox.list(Kind::Call, None).await.unwrap();
            assert_eq!(listing.items.len(), 1, "{time:?}");
            assert!(listing.items[0].delivered_at.year() <= 9999);
        }
    }
}

#[tokio::test]
async fn a_file_that_changed_since_it_was_listed_is_named() {
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
    for other in [&b"longer"[..], b"s"] {
        fs::write(folder.path().join(format!("calls/{id}.awards-call")), other).unwrap();
        let refused = mailbox.get(&item, &Limits::default()).await.unwrap_err();
        assert_eq!(refused.code(), "file-changed");
        assert!(refused.is_about_the_file());
    }
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
        let listing = mailbox.list(Kind::Call, None).await.unwrap();
        assert_eq!(listing.skipped.len(), 1);
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
        let stranger = (listing.skipped[0].name.as_str(), listing.skipped[0].why);
        let name = format!("{id}.awards-call");
        assert_eq!(
            (listing.items.len(), stranger),
            (0, (name.as_str(), SkipReason::Link))
        );
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

    /// Asks for a file of which only its name was known before `instead` was put there.
    async fn read(instead: impl FnOnce(&Path)) -> ExchangeError {
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
        let path = folder.path().join(format!("calls/{id}.awards-call"));
        instead(&path);
        let limits = Limits::default();
        let read = tokio::time::timeout(Duration::from_secs(20), mailbox.get(&item, &limits));
        read.await.expect("it waits for a pipe").unwrap_err()
    }

    #[tokio::test]
    async fn a_pipe_in_the_place_of_a_file_is_named_and_not_waited_for() {
        let pipe = |path: &Path| {
            fs::remove_file(path).unwrap();
            let made = std::process::Command::new("mkfifo").arg(path).status();
            assert!(made.unwrap().success());
        };
        let refused = read(pipe).await;
        assert_eq!(refused.code(), "not-a-file");
        assert!(refused.is_about_the_file());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.awards-call");
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&path)
                .status()
                .unwrap()
                .success()
        );
        let by_hand = std::thread::spawn(move || exchange::read_from(&path, &Limits::default()));
        assert_eq!(by_hand.join().unwrap().unwrap_err().code(), "not-a-file");
    }

    #[tokio::test]
    async fn a_folder_in_the_place_of_a_file_is_named() {
        let swap = |path: &Path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        };
        assert_eq!(read(swap).await.code(), "not-a-file");
    }

    /// Says that a file may not be read, as an account sees it that is not its owner. An owner of everything may read
    /// everything, so that the test starts itself again as nobody.
    #[tokio::test]
    async fn a_file_that_may_not_be_read_is_about_that_file() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        use std::os::unix::process::CommandExt;
        const AS_NOBODY: &str = "AWARDS_TEST_AS_NOBODY";
        if let Ok(folder) = std::env::var(AS_NOBODY) {
            let mailbox = Mailbox::open_folder(Path::new(&folder)).unwrap();
            let item = mailbox
                .list(Kind::Call, None)
                .await
                .unwrap()
                .items
                .remove(0);
            let refused = mailbox.get(&item, &Limits::default()).await.unwrap_err();
            println!("said {} {}", refused.code(), refused.is_about_the_file());
            return;
        }
        let (mailbox, folder) = mailbox();
        let id = Uuid::from_u128(1);
        mailbox
            .put(Kind::Call, None, id, b"call".to_vec())
            .await
            .unwrap();
        let open = |path: &Path, mode| {
            fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        };
        open(folder.path(), 0o755);
        open(&folder.path().join("calls"), 0o755);
        open(
            &folder.path().join(format!("calls/{id}.awards-call")),
            0o000,
        );
        let name = "mailbox_folder::links::a_file_that_may_not_be_read_is_about_that_file";
        let program = folder.path().join("again");
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        let mut again = std::process::Command::new(&program);
        again
            .args(["--exact", name, "--nocapture"])
            .env(AS_NOBODY, folder.path());
        if fs::metadata(folder.path()).unwrap().uid() == 0 {
            again.uid(65_534).gid(65_534);
        }
        let output = loop {
            match again.output() {
                // Another test's process may have inherited the copy while it was open for writing.
                Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(std::time::Duration::from_millis(10));
                }
                output => break output.unwrap(),
            }
        };
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("said file-forbidden true"), "{said}");
    }
}

//! A disk that is full, or cannot be written, while a workspace is backed up to it or put back on it: it is named, and
//! nothing half is left. It needs the right to mount a small file system, as root has.
//!
//! 12 trials; 100 where `AWARDS_FULL_TRIALS` is set.

use std::path::Path;
use std::process::Command;

use store::backup::{self, BackupProgress};
use store::{LastSeen, StoreError, Transaction, Unlock};

use crate::full_disk::{SmallDisk, try_save};
use crate::trials::{Chance, trials};
use crate::workspace::{AT, Place, entries, line};

fn unwatched() -> BackupProgress {
    Box::new(|_, _| true)
}

fn begin(tx: &Transaction<'_>, _: Option<&LastSeen>) -> Result<(), StoreError> {
    line(tx, "restored", "")
}

/// What lies on the disk besides what fills it.
fn names(dir: &Path) -> Vec<String> {
    let inside = std::fs::read_dir(dir).unwrap();
    let names = inside.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != "ballast").collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_leaves_no_half_backup_and_no_half_workspace() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let place = Place::new();
    let store = place.create().await;
    for number in 1..=8 {
        assert!(try_save(&store, number, 100_000).await);
    }
    let (source, key_file) = (place.root().join("source"), place.key_file());
    store.back_up(&source, AT, unwatched()).await.unwrap();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let (mut made, mut put_back, mut refused) = (0, 0, 0);
    for trial in 0..trials(12, 100) {
        let room = u64::from(Chance::new(trial).below(2_000_000));
        let (to, again) = (disk.path().join("backup"), disk.path().join("again"));
        disk.leave(room);
        match store.back_up(&to, AT, unwatched()).await {
            Ok(info) => {
                assert_eq!(info.unwrap().lines, 8);
                let checked = backup::check(&to, &unlock).await.unwrap();
                assert_eq!((checked.entries, checked.damage), (8, Vec::new()), "{room}");
                std::fs::remove_dir_all(&to).unwrap();
                made += 1;
            }
            Err(StoreError::DiskFull) => refused += 1,
            Err(other) => panic!("with {room} bytes a full disk is told as {other}"),
        }
        assert_eq!(names(disk.path()), [""; 0], "{room}");
        disk.leave(room);
        let seen = place.root().join("seen");
        match backup::restore(&source, &again, &unlock, &seen, begin).await {
            Ok((store, ())) => {
                assert_eq!(entries(&store).await, 8);
                store.close().await.unwrap();
                std::fs::remove_dir_all(&again).unwrap();
                put_back += 1;
            }
            Err(StoreError::DiskFull) => refused += 1,
            Err(other) => panic!("with {room} bytes a full disk is told as {other}"),
        }
        assert_eq!(names(disk.path()), [""; 0], "{room}");
    }
    assert!(
        made > 0 && put_back > 0 && refused > 0,
        "{made} {put_back} {refused}"
    );
    assert_eq!(entries(&store).await, 8);
    store.close().await.unwrap();
    assert_eq!(place.verify().await, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_cannot_be_written_is_named_and_can_be_restored_from() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let place = Place::within(disk.path());
    let store = place.create().await;
    assert!(try_save(&store, 1, 1_000).await);
    let source = disk.path().join("source");
    store.back_up(&source, AT, unwatched()).await.unwrap();
    store.close().await.unwrap();
    let remounted = Command::new("mount")
        .args(["-o", "remount,ro"])
        .arg(disk.path())
        .status();
    assert!(remounted.unwrap().success());

    assert_eq!(place.verify().await, []);
    let refused = place.open().await.err().unwrap();
    assert_eq!(refused.code(), "workspace-read-only");
    let key_file = place.key_file();
    let unlock = Unlock::KeyFile {
        key_file: &key_file,
    };
    let checked = backup::check(&source, &unlock).await.unwrap();
    assert_eq!((checked.entries, checked.damage), (1, Vec::new()));
    let (elsewhere, here) = (Place::new(), disk.path().join("again"));
    let seen = elsewhere.root().join("seen");
    let refused = backup::restore(&source, &here, &unlock, &seen, begin).await;
    assert_eq!(refused.err().unwrap().code(), "workspace-read-only");
    let to = elsewhere.root().join("again");
    let (store, ()) = backup::restore(&source, &to, &unlock, &seen, begin)
        .await
        .unwrap();
    let refused = store.back_up(&here, AT, unwatched()).await.unwrap_err();
    assert_eq!(refused.code(), "workspace-read-only");
    assert_eq!(entries(&store).await, 1);
}

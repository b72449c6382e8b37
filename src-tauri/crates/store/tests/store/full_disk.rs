//! Tests on a disk that is really full: a small file system in memory. They need the right to mount one, as root has; without
//! it they print that and test nothing.
//!
//! 12 trials; 100 where `AWARDS_FULL_TRIALS` is set.

use std::path::Path;
use std::process::Command;

use store::{Store, StoreError};
use tempfile::TempDir;

use crate::trials::{Chance, trials};
use crate::workspace::{Place, entries, row, save};

/// A file system of its own, unmounted with the test.
pub(crate) struct SmallDisk(TempDir);

impl SmallDisk {
    pub(crate) fn new() -> Option<Self> {
        let dir = TempDir::new().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=12m", "tmpfs"])
            .arg(dir.path())
            .status();
        let mounted = mounted.is_ok_and(|status| status.success());
        if !mounted {
            println!("skipped: no small file system can be mounted here");
        }
        mounted.then(|| Self(dir))
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Leaves so much room on it.
    pub(crate) fn leave(&self, bytes: u64) {
        let ballast = self.path().join("ballast");
        let _ = std::fs::remove_file(&ballast);
        let report = Command::new("df")
            .args(["--block-size=1", "--output=avail"])
            .arg(self.path())
            .output()
            .unwrap();
        let report = String::from_utf8(report.stdout).unwrap();
        let room: u64 = report.lines().nth(1).unwrap().trim().parse().unwrap();
        // The store may have taken some of the room meanwhile: then less is left.
        let _ = std::fs::write(ballast, vec![0; room.saturating_sub(bytes) as usize]);
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

/// Saves one entry with a body of this many bytes; whether there was room.
pub(crate) async fn try_save(store: &Store, number: u32, bytes: u32) -> bool {
    let body = format!("\"{}\"", "x".repeat(bytes as usize));
    let saved = store
        .write(move |tx| save(tx, &row(number, "A work"), &body))
        .await;
    match saved {
        Ok(()) => true,
        Err(StoreError::DiskFull) => false,
        Err(other) => panic!("a full disk is told as {other}"),
    }
}

/// The workspace as a kill leaves it now is whole and holds what was confirmed.
async fn holds(place: &Place, saved: u32, trial: u32) {
    let copy = place.copy();
    assert_eq!(copy.verify().await, [], "trial {trial}");
    let store = copy.open().await.unwrap();
    assert_eq!(entries(&store).await, saved as usize, "trial {trial}");
    store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shorter_change_after_one_that_found_no_room_leaves_a_whole_workspace() {
    let Some(disk) = SmallDisk::new() else {
        return;
    };
    let mut refusals = 0;
    for trial in 0..trials(12, 100) {
        let mut chance = Chance::new(trial);
        let place = Place::within(disk.path());
        let store = place.create().await;
        let mut saved = 0;
        for _ in 0..chance.below(6) {
            saved += u32::from(try_save(&store, saved + 1, chance.below(20_000)).await);
        }
        // In every other trial somebody reads all the while, so that the log cannot start over.
        let (stop, wait) = std::sync::mpsc::channel::<()>();
        let reader = (trial % 2 == 1).then(|| {
            let store = store.clone();
            tokio::spawn(async move {
                store
                    .read::<_, StoreError>(move |conn| {
                        store::log::head(conn)?;
                        let _ = wait.recv();
                        Ok(())
                    })
                    .await
            })
        });
        disk.leave(60_000 + u64::from(chance.below(300_000)));
        for _ in 0..3 {
            if try_save(&store, saved + 1, 100_000 + chance.below(400_000)).await {
                saved += 1;
            } else {
                refusals += 1;
            }
            disk.leave(u64::from(chance.below(120_000)));
            saved += u32::from(try_save(&store, saved + 1, chance.below(9_000)).await);
        }
        holds(&place, saved, trial).await;
        disk.leave(3_000_000);
        for _ in 0..3 {
            assert!(try_save(&store, saved + 1, chance.below(3_000)).await);
            saved += 1;
        }
        holds(&place, saved, trial).await;
        drop(stop);
        if let Some(reader) = reader {
            reader.await.unwrap().unwrap();
        }
        store.close().await.unwrap();
        assert_eq!(place.verify().await, []);
        std::fs::remove_file(disk.path().join("ballast")).unwrap();
        std::fs::remove_dir_all(place.dir()).unwrap();
    }
    assert!(refusals > 0, "the disk was never full");
}

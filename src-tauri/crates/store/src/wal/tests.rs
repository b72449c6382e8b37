//! Damage in a write-ahead log that SQLite itself wrote.

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::connection;
use crate::key::Key;

/// A database whose connection writes changes to the log early, so that a change that is taken back leaves frames.
struct Place {
    _dir: TempDir,
    folder: Folder,
    conn: Connection,
}

impl Place {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let folder = Folder::new(dir.path());
        let key = Key::random().unwrap();
        let conn = connection::for_writing(&folder.database(), &key).unwrap();
        conn.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 8")
            .unwrap();
        conn.execute_batch("CREATE TABLE t (bytes BLOB)").unwrap();
        Self {
            _dir: dir,
            folder,
            conn,
        }
    }

    /// Fills some pages.
    fn fill(&self, pages: u32) {
        for _ in 0..pages {
            let insert = "INSERT INTO t VALUES (randomblob(3900))";
            self.conn.execute(insert, []).unwrap();
        }
    }

    fn change(&self, pages: u32, end: &str) {
        self.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
        self.fill(pages);
        self.conn.execute_batch(end).unwrap();
    }

    fn wal(&self) -> Wal {
        Wal::read(&self.folder).unwrap()
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(self.folder.wal()).unwrap()
    }

    fn put(&self, bytes: &[u8]) {
        std::fs::write(self.folder.wal(), bytes).unwrap();
    }
}

const FRAME_SIZE: usize = FRAME_HEADER + 4096;

fn broken_frames(wal: &Wal) -> usize {
    wal.frames.iter().filter(|frame| !frame.fits).count()
}

#[test]
fn the_rest_of_a_longer_change_that_was_not_finished_is_no_damage() {
    let place = Place::new();
    place.change(3, "COMMIT");
    place.change(60, "ROLLBACK");
    let long = place.wal().frames.len();
    place.change(2, "COMMIT");
    let wal = place.wal();
    assert_eq!(
        wal.frames.len(),
        long,
        "the shorter change made the log longer"
    );
    assert_eq!(broken_frames(&wal), 1);
    assert!(
        wal.frames.last().unwrap().fits,
        "nothing stands behind what does not fit"
    );
    assert_eq!(wal.damage(), []);
    let end = wal
        .frames
        .iter()
        .rposition(|frame| frame.is_commit)
        .unwrap();
    assert_eq!(wal.pages().count(), end + 1);
}

/// The waiting for the disk failed after the commit frame was written: SQLite takes the change back, and the next one is
/// shorter.
#[test]
fn the_rest_of_a_change_whose_commit_did_not_reach_the_disk_is_no_damage() {
    let place = Place::new();
    place.change(3, "COMMIT");
    let first = place.wal().frames.len();
    place.change(20, "COMMIT");
    // A frame of another change stands where the longer one had its first.
    let mut bytes = place.bytes();
    bytes[HEADER + first * FRAME_SIZE + FRAME_HEADER] ^= 1;
    place.put(&bytes);
    let wal = place.wal();
    let last = wal.frames.last().unwrap();
    assert!(last.is_commit && last.fits, "no commit stands behind");
    assert_eq!(wal.damage(), []);
    assert_eq!(wal.pages().count(), first);
}

#[test]
fn a_frame_before_two_changes_is_damage_and_named() {
    let place = Place::new();
    for _ in 0..6 {
        place.change(3, "COMMIT");
    }
    let whole = place.bytes();
    let frames = place.wal().frames;
    let ends: Vec<usize> = (0..frames.len())
        .filter(|index| frames[*index].is_commit)
        .collect();
    let proven = ends[ends.len() - 2];
    for index in 0..frames.len() {
        let mut bytes = whole.clone();
        bytes[HEADER + index * FRAME_SIZE + FRAME_HEADER + 100] ^= 1;
        place.put(&bytes);
        let named: Vec<String> = place
            .wal()
            .damage()
            .into_iter()
            .map(|it| it.place)
            .collect();
        let expected = (index < proven).then(|| format!("{NAME} frame {}", index + 1));
        assert_eq!(named, Vec::from_iter(expected), "frame {}", index + 1);
        assert_eq!(
            place.wal().stop().unwrap().place,
            format!("{NAME} frame {}", index + 1)
        );
    }
}

#[test]
fn a_header_that_does_not_fit_is_damage() {
    let place = Place::new();
    place.change(1, "COMMIT");
    let whole = place.bytes();
    for index in 0..HEADER {
        let mut bytes = whole.clone();
        bytes[index] ^= 1;
        place.put(&bytes);
        assert_eq!(place.wal().damage()[0].code, "wal-header", "byte {index}");
    }
}

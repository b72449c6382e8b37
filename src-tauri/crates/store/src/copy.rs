//! A copy of an open database, by SQLite's backup API.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::key::Key;
use crate::{Result, StoreError, atomic_write, connection};

/// Pages that are copied at a time: 4 MiB.
const PAGES: i32 = 1024;
/// How long to wait while another connection holds a lock.
const PAUSE: Duration = Duration::from_millis(5);

/// Copies the database of `conn` to a new file at `to`, encrypted with `key`, the key of both. What is committed at the
/// beginning is in it, the write-ahead log included; memory holds a few pages at a time. The file is there whole or not
/// at all; one that was there is replaced.
pub(crate) fn database(conn: &Connection, key: &Key, to: &Path) -> Result<()> {
    database_watched(conn, key, to, &mut |_, _| true).map(drop)
}

/// The same; after each step `go_on` is given how many pages of how many are copied. Where it returns false the copy is
/// removed, and this is false.
pub(crate) fn database_watched(
    conn: &Connection,
    key: &Key,
    to: &Path,
    go_on: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<bool> {
    let unfinished_file = atomic_write::unfinished_beside(to)?;
    let mut copy = connection::for_copying(&unfinished_file, key)?;
    let backup = Backup::new(conn, &mut copy)?;
    loop {
        match backup.step(PAGES)? {
            StepResult::Done => break,
            StepResult::More => {}
            // Another connection holds a lock on one of the two.
            StepResult::Busy | StepResult::Locked | _ => std::thread::sleep(PAUSE),
        }
        let pages = backup.progress();
        let total = u64::try_from(pages.pagecount).unwrap_or_default();
        let pages_left = u64::try_from(pages.remaining).unwrap_or_default();
        if !go_on(total.saturating_sub(pages_left), total) {
            return Ok(false);
        }
    }
    drop(backup);
    copy.close().map_err(|(_, error)| StoreError::from(error))?;
    let synced = File::options().write(true).open(&unfinished_file);
    let synced = synced.and_then(|file| file.sync_all());
    synced.map_err(|error| StoreError::file(&unfinished_file, &error))?;
    atomic_write::rename_into_place(unfinished_file, to).map(|()| true)
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn rows(conn: &Connection) -> u32 {
        conn.query_row("SELECT count(*) FROM t", [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn what_is_in_the_log_alone_is_copied_and_the_copy_is_encrypted() {
        let (dir, key) = (TempDir::new().unwrap(), Key::random().unwrap());
        let from = connection::for_writing(&dir.path().join("from.db"), &key).unwrap();
        from.execute_batch("CREATE TABLE t (text TEXT)").unwrap();
        let insert =
            "WITH RECURSIVE count(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < 3000)
            INSERT INTO t SELECT 'a sentence that can be found' FROM count";
        from.execute_batch(insert).unwrap();
        let to = dir.path().join("to.db");
        std::fs::write(&to, "what was there before").unwrap();
        database(&from, &key, &to).unwrap();

        let bytes = std::fs::read(&to).unwrap();
        let sentence = b"a sentence that can be found";
        assert!(!bytes.windows(sentence.len()).any(|at| at == sentence));
        let copy = connection::for_writing(&to, &key).unwrap();
        assert_eq!(rows(&copy), 3000);
        assert!(connection::for_reading(&to, &Key::random().unwrap()).is_err());
        let left: Vec<_> = std::fs::read_dir(dir.path())
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.starts_with("from.db") && !name.starts_with("to.db"))
            .collect();
        assert_eq!(left, [""; 0]);
    }
}

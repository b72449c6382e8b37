//! Connections to the encrypted database.

use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::Result;
use crate::key::Key;

/// Statements that a connection keeps ready.
const STATEMENTS: usize = 128;

/// How long a connection waits for another that is in its way.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// What every connection is told after the key. Temporary tables never touch the disk; a write is on the disk when it
/// is confirmed; a replaced row counts as a deleted one, so that no statement gets around an append-only table.
const SETTINGS: &str = "
    PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0;
    PRAGMA cache_size = -65536;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA synchronous = FULL;
";

/// A connection that may write. The database is made where there is none.
pub(crate) fn for_writing(path: &Path, key: &Key) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let conn = keyed(path, key, flags)?;
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(SETTINGS)?;
    conn.execute_batch("PRAGMA journal_mode = WAL")?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(conn)
}

/// A connection that only reads.
pub(crate) fn for_reading(path: &Path, key: &Key) -> Result<Connection> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    settle(&conn)?;
    Ok(conn)
}

/// A connection to a workspace that nobody has open, which leaves its files as they are. It has read nothing yet:
/// the pages can be proved before anything on them is believed. Then [`settle`] it.
pub(crate) fn for_proving(path: &Path, key: &Key) -> Result<Connection> {
    // To read the write-ahead log at all SQLite must be able to write the file beside it.
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(conn)
}

/// A connection to a file of its own that a copy is being written to. Whoever made the file waits for the disk, and a
/// copy that breaks off is thrown away, so that it needs no journal.
pub(crate) fn for_copying(path: &Path, key: &Key) -> Result<Connection> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")?;
    Ok(conn)
}

/// Makes a connection one that only reads.
pub(crate) fn settle(conn: &Connection) -> Result<()> {
    conn.busy_timeout(PATIENCE)?;
    conn.execute_batch(SETTINGS)?;
    conn.execute_batch("PRAGMA query_only = ON")?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// SQLite counts itself as started before it has started its ciphers, so that of two threads that open the first
/// databases of a process together one would find a cipher that knows no key. One connection goes before all others.
fn start() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

fn keyed(path: &Path, key: &Key, flags: OpenFlags) -> Result<Connection> {
    start();
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // What SQLCipher would print on the terminal comes back as an error as well.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    conn.execute_batch(&key.pragma())?;
    Ok(conn)
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::thread;

    use super::*;

    /// What SQLCipher must be at least, as (major, minor): 4.17 holds the SQLite that mends CVE-2026-11822 and
    /// CVE-2026-11824 in FTS5.
    const FLOOR: (u32, u32) = (4, 17);

    #[test]
    fn the_cipher_is_new_enough() {
        let dir = tempfile::TempDir::new().unwrap();
        let conn = for_writing(&dir.path().join("a.db"), &Key::random().unwrap()).unwrap();
        let version: String = conn
            .pragma_query_value(None, "cipher_version", |row| row.get(0))
            .unwrap();
        let mut parts = version.split(['.', ' ']).map(|part| part.parse().unwrap());
        let found = (parts.next().unwrap(), parts.next().unwrap());
        assert!(
            found >= FLOOR,
            "SQLCipher {version} is older than {FLOOR:?}"
        );
    }

    /// Only the first connections of a process can meet, so without [`start`] this fails in about one run of thirty.
    #[test]
    fn the_first_databases_of_a_process_may_be_opened_together() {
        const TOGETHER: usize = 16;
        let root = tempfile::TempDir::new().unwrap();
        let ready = Barrier::new(TOGETHER);
        let failed = thread::scope(|scope| {
            let open = |number: usize| {
                let (path, ready) = (root.path().join(format!("{number}.db")), &ready);
                let key = Key::random().unwrap();
                move || {
                    ready.wait();
                    for_writing(&path, &key).err()
                }
            };
            let threads: Vec<_> = (0..TOGETHER).map(|n| scope.spawn(open(n))).collect();
            let opened = threads.into_iter().map(|thread| thread.join().unwrap());
            opened
                .flatten()
                .map(|error| error.to_string())
                .collect::<Vec<_>>()
        });
        assert_eq!(failed, Vec::<String>::new());
    }
}

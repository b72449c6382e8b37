//! Connections to the encrypted database.

use std::path::Path;
use std::sync::Once;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::Result;
use crate::folder::Folder;
use crate::key::Key;
use crate::threads;

/// Prepared statements that a connection caches.
const CACHED_STATEMENTS: usize = 128;

/// How long a connection waits for a lock that another connection holds.
pub(crate) const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The settings of every connection, made after the key. Temporary tables never touch the disk; a write is on the disk when it
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
    configure(&conn)?;
    conn.execute_batch("PRAGMA journal_mode = WAL")?;
    Ok(conn)
}

/// A connection that only reads.
pub(crate) fn for_reading(path: &Path, key: &Key) -> Result<Connection> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    make_read_only(&conn)?;
    Ok(conn)
}

/// SQLite's access to files without locks of its own.
const UNLOCKED: &str = if cfg!(windows) {
    "win32-none"
} else {
    "unix-none"
};

/// A connection to a workspace that is not open elsewhere, which makes no file and changes none, so that it works on a disk
/// that can only be read. It has read nothing yet, so that the pages can be checked first; call [`make_read_only`] afterwards.
pub(crate) fn for_verifying(path: &Path, wal: &Path, key: &Key) -> Result<Connection> {
    start();
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let logged = std::fs::metadata(wal).is_ok_and(|wal| wal.len() > 0);
    let conn = if logged {
        let conn = Connection::open_with_flags_and_vfs(path, flags, UNLOCKED)?;
        unlock(&conn, key)?;
        // With the database to itself SQLite keeps the index of the write-ahead log in memory instead of in a file.
        conn.execute_batch("PRAGMA locking_mode = EXCLUSIVE")?;
        conn
    } else {
        let flags = flags | OpenFlags::SQLITE_OPEN_URI;
        let conn = Connection::open_with_flags(immutable(path), flags)?;
        unlock(&conn, key)?;
        conn
    };
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(conn)
}

/// The same, to read the contents.
pub(crate) fn for_unlocked_reading(folder: &Folder, key: &Key) -> Result<Connection> {
    let conn = for_verifying(&folder.database(), &folder.wal(), key)?;
    make_read_only(&conn)?;
    Ok(conn)
}

/// The URI of a database that is opened as immutable.
fn immutable(path: &Path) -> String {
    use std::fmt::Write;
    let absolute_path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut address = "file:".to_owned();
    if cfg!(windows) {
        address.push('/');
    }
    for byte in absolute_path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'/' | b':' | b'.' | b'-' | b'_' => address.push(char::from(*byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(*byte)),
            // Writing to a text cannot fail.
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    address + "?immutable=1"
}

/// A connection to a file of its own that a copy is being written to. The caller syncs the file, and an
/// unfinished copy is thrown away, so that it needs no journal.
pub(crate) fn for_copying(path: &Path, key: &Key) -> Result<Connection> {
    let conn = keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")?;
    Ok(conn)
}

/// Makes a connection one that only reads.
pub(crate) fn make_read_only(conn: &Connection) -> Result<()> {
    configure(conn)?;
    conn.execute_batch("PRAGMA query_only = ON")?;
    Ok(())
}

fn configure(conn: &Connection) -> Result<()> {
    conn.busy_timeout(BUSY_TIMEOUT)?;
    conn.execute_batch(SETTINGS)?;
    // Without this a statement whose plan may depend on its parameters, such as a join, is planned again at every use
    // although it is cached: that takes ten times as long as to run it.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
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
    unlock(&conn, key)?;
    Ok(conn)
}

fn unlock(conn: &Connection, key: &Key) -> Result<()> {
    // SQLCipher would also print its errors on the terminal.
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    conn.execute_batch(&key.pragma())?;
    threads::wait_at_exit();
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Barrier;
    use std::thread;

    use rusqlite::StatementStatus;

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

    #[test]
    fn a_cached_statement_is_planned_once() {
        let dir = tempfile::TempDir::new().unwrap();
        let conn = for_writing(&dir.path().join("a.db"), &Key::random().unwrap()).unwrap();
        let tables = "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
            CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL) STRICT";
        conn.execute_batch(tables).unwrap();
        let join = "SELECT name FROM child c JOIN parent p ON p.id = c.parent WHERE c.id = ?1";
        for id in 0..9 {
            conn.prepare_cached(join).unwrap().exists([id]).unwrap();
        }
        let statement = conn.prepare_cached(join).unwrap();
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
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

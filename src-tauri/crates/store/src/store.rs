//! An open workspace.

/// Who can open it.
mod key_slots;
/// What this computer remembers of it.
mod remember;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::file_id::FileId;
use crate::folder::Folder;
use crate::head::{self, Confirmed, HeadFile};
use crate::key::Key;
use crate::keys::{self, KeyFile, KeyPlace, OwnedUnlock, Unlocked};
use crate::last_seen::LastSeenFile;
use crate::lock::Lock;
use crate::tables::{entry_row, meta};
use crate::wal::Wal;
use crate::worker::{Workers, spawn_blocking};
use crate::{Result, StoreError, Unlock, atomic_write, connection, last_change, log, migrations};

/// Threads that read. A page of the entries table takes one of them some milliseconds.
const READERS: usize = 3;

/// A workspace that is open here and nowhere else. Clones are handles to the same one. It is closed by
/// [`close`](Self::close), or soon after the last handle is dropped.
#[derive(Clone)]
pub struct Store(Arc<Open>);

struct Open {
    folder: Folder,
    key: Key,
    entered: Entered,
    kind: String,
    readers: Workers<Connection>,
    /// None where the workspace is only looked at.
    writer: Option<Workers<Writer>>,
    /// Whether rows wait to be taken up into the entries table. Set by the writer before a write is confirmed.
    rows_wait: Arc<AtomicBool>,
    /// Held by whoever only looks; else the writer has it.
    _lock: Option<Lock>,
}

/// Which workspace it is, and how it was opened.
struct Entered {
    workspace: String,
    place: Option<KeyPlace>,
    was_exposed: bool,
}

/// What the one thread that writes owns. The lock comes last: it is given back when all else is closed.
struct Writer {
    conn: Connection,
    file: FileId,
    folder: Folder,
    head: HeadFile,
    /// Whether the write-ahead log may hold frames of a change that was not finished.
    has_remains: bool,
    rows_wait: Arc<AtomicBool>,
    last_seen: Option<LastSeenFile>,
    _lock: Lock,
}

impl Store {
    /// Makes a workspace of `kind` (`entrant`, `desk` or `judge`) in `dir`, which is made where there is none, with one
    /// key slot and with what `first` puts into it. A folder that holds a workspace, or keys of one, is refused. A
    /// process that is killed here leaves nothing that is taken for a workspace, and nothing that stands in the way of
    /// making one.
    pub async fn create<E>(
        dir: &Path,
        kind: &str,
        slot: &Unlock<'_>,
        at: &str,
        first: impl FnOnce(&Transaction<'_>) -> Result<(), E> + Send + 'static,
    ) -> Result<Self, E>
    where
        E: From<StoreError> + Send + 'static,
    {
        let (folder, slot) = (Folder::new(dir), OwnedUnlock::of(slot));
        let (kind, at) = (kind.to_owned(), at.to_owned());
        spawn_blocking(move || {
            folder.check_length()?;
            let made = std::fs::create_dir_all(folder.path());
            made.map_err(|error| StoreError::file(folder.path(), &error))?;
            let lock = Lock::take(&folder)?;
            if folder.is_taken() {
                let path = folder.path().to_owned();
                return Err(StoreError::AlreadyThere { path }.into());
            }
            let key = Key::random()?;
            let keys = KeyFile::new(&folder, &key, &slot.get())?;
            make(&folder, &key, &keys, (&kind, &at), first)?;
            keys.save(&folder.keys())?;
            // Only now is there a workspace: a crash before leaves nothing that could be taken for one.
            let named = std::fs::rename(folder.unfinished(), folder.database());
            named.map_err(|error| StoreError::file(&folder.database(), &error))?;
            atomic_write::sync_folder(folder.path())?;
            let entered = Entered {
                workspace: keys.workspace().to_owned(),
                place: None,
                was_exposed: false,
            };
            Ok(start(folder, key, entered, lock)?)
        })
        .await
    }

    /// Opens the workspace in `dir`. One that was damaged, or that ends before what was confirmed, is refused and left
    /// as it is: [`verify`](crate::verify()) says more.
    pub async fn open(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        let (folder, unlock) = (Folder::new(dir), OwnedUnlock::of(unlock));
        spawn_blocking(move || {
            folder.check_length()?;
            if !folder.database().exists() {
                return Err(StoreError::NotThere {
                    path: folder.path().to_owned(),
                });
            }
            let lock = Lock::take(&folder)?;
            let keys = KeyFile::load(&folder)?;
            let Unlocked {
                key,
                place,
                was_exposed,
            } = keys.unlocked(&unlock.get())?;
            let entered = Entered {
                workspace: keys.workspace().to_owned(),
                place,
                was_exposed,
            };
            start(folder, key, entered, lock)
        })
        .await
    }

    /// Opens the workspace in `dir` to look at it: no file is made and none is changed, and every change is refused. It
    /// must be [`verify`](crate::verify())'d before, and must have the newest format.
    pub async fn open_read_only(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        let (folder, unlock) = (Folder::new(dir), OwnedUnlock::of(unlock));
        spawn_blocking(move || {
            let lock = Lock::look(&folder)?;
            let keys = KeyFile::load(&folder)?;
            let key = keys.unlock(&unlock.get())?;
            look(folder, key, keys.workspace().to_owned(), lock)
        })
        .await
    }

    /// Which kind of workspace it is: `entrant`, `desk` or `judge`.
    pub fn kind(&self) -> &str {
        &self.0.kind
    }

    /// The folder that it lies in.
    pub fn dir(&self) -> &Path {
        self.0.folder.path()
    }

    /// Does something to the database in one transaction. Where `change` gives an error the database is as before, and
    /// the error is handed on. Once this gives `Ok` the change is on the disk. Changes happen one after the other, on
    /// one thread; one that panics is taken back and gives [`StoreError::Closed`].
    pub async fn write<T, E>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        self.writer()?.ask(|writer| writer.write(change)).await?
    }

    /// Reads from the database, which stays as it is for as long as `look` takes.
    pub async fn read<T, E>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        if self.0.rows_wait.load(Ordering::Acquire) {
            self.writer()?.ask(Writer::take_up).await?;
        }
        self.0.readers.ask(|conn| read(conn, look)).await?
    }

    fn writer(&self) -> Result<&Workers<Writer>> {
        self.0.writer.as_ref().ok_or(StoreError::ReadOnly)
    }

    /// Closes the workspace for every handle, after what was asked before. Everything confirmed is in the database
    /// file then, and somebody else can open it.
    pub async fn close(self) -> Result<()> {
        self.0.readers.stop().await;
        let Some(writer) = &self.0.writer else {
            return Ok(());
        };
        let done = writer.ask(|writer| {
            writer.take_up();
            migrations::checkpoint(&writer.conn).map(drop)
        });
        let done = done.await;
        writer.stop().await;
        match done {
            // Another handle had closed it before.
            Err(StoreError::Closed) => Ok(()),
            done => done?,
        }
    }
}

impl Writer {
    fn write<T, E: From<StoreError>>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.clear_remains();
        // It stays so where the change panics.
        self.has_remains = true;
        let done = self.attempt(change);
        if done.is_ok() {
            self.has_remains = false;
        } else {
            self.clear_remains();
        }
        done
    }

    fn attempt<T, E: From<StoreError>>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.is_there()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = tx.map_err(StoreError::from)?;
        let before = tx.total_changes();
        let done = change(&tx)?;
        if tx.total_changes() == before {
            return Ok(done);
        }
        log::all_in_log(&tx)?;
        last_change::count(&tx)?;
        let confirmed = Confirmed::of(&tx)?;
        let rows_wait = entry_row::any_waiting(&tx)?;
        tx.commit().map_err(StoreError::from)?;
        // Saved in a file that nobody will find again is not saved.
        self.is_there()?;
        self.head.confirm(confirmed);
        if let Some(last_seen) = &mut self.last_seen {
            last_seen.confirm(&self.conn, confirmed.log.size);
        }
        self.rows_wait.store(rows_wait, Ordering::Release);
        Ok(done)
    }

    fn is_there(&self) -> Result<()> {
        if self.file.is_there() {
            return Ok(());
        }
        Err(StoreError::Gone {
            path: self.folder.path().to_owned(),
        })
    }

    /// Lets the write-ahead log start over where a change was not finished, so that no frames of it stay behind what is
    /// written next. Where somebody reads, or the disk is full, this waits for the next change: such frames are no
    /// damage, but they would hide it.
    fn clear_remains(&mut self) {
        if !self.has_remains {
            return;
        }
        let waits = |time| self.conn.busy_timeout(time).is_ok();
        let cleared = waits(Duration::ZERO) && migrations::checkpoint(&self.conn).unwrap_or(false);
        waits(connection::PATIENCE);
        self.has_remains = !cleared;
    }

    /// Takes up the rows that wait. Where the disk is full they go on waiting: the entries table can be read as it was,
    /// and the next write says what is wrong.
    fn take_up(&mut self) {
        if self.rows_wait.load(Ordering::Acquire) {
            let _ = self.write::<(), StoreError>(|tx| entry_row::take_up(tx));
        }
    }
}

fn read<T, E: From<StoreError>>(
    conn: &mut Connection,
    look: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let tx = conn.transaction().map_err(StoreError::from)?;
    look(&tx)
}

/// Makes the database of a `kind`, at an instant, under a name that is not yet its own, and says what was confirmed.
fn make<E: From<StoreError>>(
    folder: &Folder,
    key: &Key,
    keys: &KeyFile,
    (kind, at): (&str, &str),
    first: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
) -> Result<(), E> {
    folder.clear_unfinished()?;
    let mut conn = connection::for_writing(&folder.unfinished(), key)?;
    migrations::migrate(&mut conn, folder, key)?;
    log::watch(&conn)?;
    let tx = conn.transaction().map_err(StoreError::from)?;
    meta::set(&tx, meta::KIND, kind.as_bytes())?;
    meta::set(&tx, meta::CREATED_AT, at.as_bytes())?;
    keys::record(&tx, keys)?;
    first(&tx)?;
    log::all_in_log(&tx)?;
    last_change::count(&tx)?;
    let confirmed = Confirmed::of(&tx)?;
    tx.commit().map_err(StoreError::from)?;
    migrations::checkpoint(&conn)?;
    drop(conn);
    Ok(head::make(folder, key, &confirmed)?)
}

/// Opens the connections and starts the threads.
fn start(folder: Folder, key: Key, entered: Entered, lock: Lock) -> Result<Store> {
    atomic_write::clear_unfinished(folder.path());
    let confirmed = head::read(&folder, &key)?;
    if let Some(damage) = Wal::read(&folder)?.damage().first() {
        return Err(StoreError::damaged(&damage.place, &damage.detail));
    }
    let mut conn = connection::for_writing(&folder.database(), &key)?;
    // Until the log is known to be whole nothing is moved from one file to the other, not even by closing.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    head::check(&conn, &confirmed)?;
    keys::settle(&conn, &folder)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // Now the remains of changes that were not finished can go. Where the disk is full this waits.
    let has_remains = !migrations::checkpoint(&conn).unwrap_or(false);
    migrations::migrate(&mut conn, &folder, &key)?;
    let kind = kind(&conn)?;
    let readers = (0..READERS)
        .map(|_| connection::for_reading(&folder.database(), &key))
        .collect::<Result<Vec<_>>>()?;
    log::watch(&conn)?;
    let head = HeadFile::open(&folder, &key, confirmed)?;
    let rows_wait = Arc::new(AtomicBool::new(entry_row::any_waiting(&conn)?));
    let writer = Writer {
        conn,
        file: FileId::of(&folder.database())?,
        folder: folder.clone(),
        head,
        has_remains,
        rows_wait: Arc::clone(&rows_wait),
        last_seen: None,
        _lock: lock,
    };
    let readers = Workers::start("store-reader", readers, |_| {})?;
    let writer = Workers::start("store-writer", vec![writer], Writer::take_up)?;
    Ok(Store(Arc::new(Open {
        folder,
        key,
        entered,
        kind,
        readers,
        writer: Some(writer),
        rows_wait,
        _lock: None,
    })))
}

/// Opens one connection that only reads.
fn look(folder: Folder, key: Key, workspace: String, lock: Lock) -> Result<Store> {
    let conn = connection::for_proving(&folder.database(), &folder.wal(), &key)?;
    connection::settle(&conn)?;
    migrations::is_newest(&conn)?;
    let kind = kind(&conn)?;
    let readers = Workers::start("store-reader", vec![conn], |_| {})?;
    Ok(Store(Arc::new(Open {
        folder,
        key,
        entered: Entered {
            workspace,
            place: None,
            was_exposed: false,
        },
        kind,
        readers,
        writer: None,
        rows_wait: Arc::default(),
        _lock: Some(lock),
    })))
}

fn kind(conn: &Connection) -> Result<String> {
    let kind = meta::get(conn, meta::KIND)?.unwrap_or_default();
    Ok(String::from_utf8_lossy(&kind).into_owned())
}

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
use crate::keys::{self, KeyPlace, KeySlots, OwnedUnlock, Unlocked};
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
pub struct Store(Arc<Inner>);

struct Inner {
    folder: Folder,
    key: Key,
    opened_with: OpenedWith,
    kind: String,
    readers: Workers<Connection>,
    /// None where the workspace is open read-only.
    writer: Option<Workers<Writer>>,
    /// Whether rows wait to be applied to the entries table. Set by the writer before a write is confirmed.
    rows_wait: Arc<AtomicBool>,
    /// The lock of a workspace that is open read-only; otherwise the writer has it.
    _lock: Option<Lock>,
}

/// Which workspace it is, and how it was opened.
struct OpenedWith {
    workspace: String,
    place: Option<KeyPlace>,
    was_exposed: bool,
}

/// What the one thread that writes owns. The lock comes last: it is released when all else is closed.
struct Writer {
    conn: Connection,
    file: FileId,
    folder: Folder,
    head: HeadFile,
    /// Whether the write-ahead log may hold frames of a change that was not finished.
    has_unfinished_frames: bool,
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
            let result = std::fs::create_dir_all(folder.path());
            result.map_err(|error| StoreError::file(folder.path(), &error))?;
            let lock = Lock::take(&folder)?;
            if folder.is_taken() {
                let path = folder.path().to_owned();
                return Err(StoreError::AlreadyThere { path }.into());
            }
            let key = Key::random()?;
            let keys = KeySlots::new(&folder, &key, &slot.get())?;
            create_database(&folder, &key, &keys, (&kind, &at), first)?;
            keys.save(&folder.keys())?;
            // Only now is there a workspace: a crash before leaves nothing that could be taken for one.
            let result = std::fs::rename(folder.unfinished(), folder.database());
            result.map_err(|error| StoreError::file(&folder.database(), &error))?;
            atomic_write::sync_folder(folder.path())?;
            let opened_with = OpenedWith {
                workspace: keys.workspace().to_owned(),
                place: None,
                was_exposed: false,
            };
            Ok(start(folder, key, opened_with, lock)?)
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
            let keys = KeySlots::load(&folder)?;
            let Unlocked {
                key,
                place,
                was_exposed,
            } = keys.unlocked(&unlock.get())?;
            let opened_with = OpenedWith {
                workspace: keys.workspace().to_owned(),
                place,
                was_exposed,
            };
            start(folder, key, opened_with, lock)
        })
        .await
    }

    /// Opens the workspace in `dir` read-only: no file is made and none is changed, and every change is refused. It
    /// must have been checked with [`verify`](crate::verify()), and must have the newest format.
    pub async fn open_read_only(dir: &Path, unlock: &Unlock<'_>) -> Result<Self> {
        let (folder, unlock) = (Folder::new(dir), OwnedUnlock::of(unlock));
        spawn_blocking(move || {
            let lock = Lock::take_existing(&folder)?;
            let keys = KeySlots::load(&folder)?;
            let key = keys.unlock(&unlock.get())?;
            open_for_reading(folder, key, keys.workspace().to_owned(), lock)
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

    /// Runs `change` on the database in one transaction. Where `change` gives an error the database is as before, and
    /// the error is handed on. Once this gives `Ok` the change is on the disk. Changes happen one after the other, on
    /// one thread; one that panics is rolled back and gives [`StoreError::Fault`].
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

    /// Reads from the database, which stays as it is for as long as `query` takes.
    pub async fn read<T, E>(
        &self,
        query: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        if self.0.rows_wait.load(Ordering::Acquire) {
            self.writer()?.ask(Writer::apply_waiting_rows).await?;
        }
        self.0.readers.ask(|conn| read(conn, query)).await?
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
        let answer = writer.ask(|writer| {
            writer.apply_waiting_rows();
            migrations::checkpoint(&writer.conn).map(drop)
        });
        let answer = answer.await;
        writer.stop().await;
        match answer {
            // Another handle had closed it before.
            Err(StoreError::Closed) => Ok(()),
            answer => answer?,
        }
    }
}

impl Writer {
    fn write<T, E: From<StoreError>>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.reset_wal();
        // This stays set if the change panics.
        self.has_unfinished_frames = true;
        let result = self.attempt(change);
        if result.is_ok() {
            self.has_unfinished_frames = false;
        } else {
            self.reset_wal();
        }
        result
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
        let changes_before = tx.total_changes();
        let value = change(&tx)?;
        if tx.total_changes() == changes_before {
            return Ok(value);
        }
        log::check_all_committed(&tx)?;
        last_change::increment(&tx)?;
        let confirmed = Confirmed::of(&tx)?;
        let rows_wait = entry_row::any_waiting(&tx)?;
        tx.commit().map_err(StoreError::from)?;
        // The change is lost if the file was deleted or moved meanwhile.
        self.is_there()?;
        self.head.confirm(confirmed);
        if let Some(last_seen) = &mut self.last_seen {
            last_seen.confirm(&self.conn, confirmed.log.size);
        }
        self.rows_wait.store(rows_wait, Ordering::Release);
        Ok(value)
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
    fn reset_wal(&mut self) {
        if !self.has_unfinished_frames {
            return;
        }
        let set_timeout = |time| self.conn.busy_timeout(time).is_ok();
        let cleared =
            set_timeout(Duration::ZERO) && migrations::checkpoint(&self.conn).unwrap_or(false);
        set_timeout(connection::BUSY_TIMEOUT);
        self.has_unfinished_frames = !cleared;
    }

    /// Applies the waiting rows. Where the disk is full they go on waiting: the entries table can be read as it was,
    /// and the next write gives the error.
    fn apply_waiting_rows(&mut self) {
        if self.rows_wait.load(Ordering::Acquire) {
            let _ = self.write::<(), StoreError>(|tx| entry_row::apply(tx));
        }
    }
}

fn read<T, E: From<StoreError>>(
    conn: &mut Connection,
    query: impl FnOnce(&Connection) -> Result<T, E>,
) -> Result<T, E> {
    let tx = conn.transaction().map_err(StoreError::from)?;
    query(&tx)
}

/// Makes the database of a `kind`, created at an instant, under a temporary name, and writes `log.head`.
fn create_database<E: From<StoreError>>(
    folder: &Folder,
    key: &Key,
    keys: &KeySlots,
    (kind, at): (&str, &str),
    first: impl FnOnce(&Transaction<'_>) -> Result<(), E>,
) -> Result<(), E> {
    folder.clear_unfinished()?;
    let mut conn = connection::for_writing(&folder.unfinished(), key)?;
    migrations::migrate(&mut conn, folder, key)?;
    log::note_added_rows(&conn)?;
    let tx = conn.transaction().map_err(StoreError::from)?;
    meta::set(&tx, meta::KIND, kind.as_bytes())?;
    meta::set(&tx, meta::CREATED_AT, at.as_bytes())?;
    keys::record(&tx, keys)?;
    first(&tx)?;
    log::check_all_committed(&tx)?;
    last_change::increment(&tx)?;
    let confirmed = Confirmed::of(&tx)?;
    tx.commit().map_err(StoreError::from)?;
    migrations::checkpoint(&conn)?;
    drop(conn);
    Ok(head::replace(folder, key, &confirmed)?)
}

/// Opens the connections and starts the threads.
fn start(folder: Folder, key: Key, opened_with: OpenedWith, lock: Lock) -> Result<Store> {
    atomic_write::clear_unfinished(folder.path());
    let confirmed = head::read(&folder, &key)?;
    if let Some(damage) = Wal::read(&folder)?.damage().first() {
        return Err(StoreError::damaged(&damage.place, damage.detail.clone()));
    }
    let mut conn = connection::for_writing(&folder.database(), &key)?;
    // Until the log is checked nothing is moved from the write-ahead log to the database, not even by closing.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    head::check(&conn, &confirmed)?;
    keys::finish_change(&conn, &folder)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // Now the frames of changes that were not finished can be removed. Where the disk is full this waits.
    let has_unfinished_frames = !migrations::checkpoint(&conn).unwrap_or(false);
    migrations::migrate(&mut conn, &folder, &key)?;
    let kind = kind(&conn)?;
    let readers = (0..READERS)
        .map(|_| connection::for_reading(&folder.database(), &key))
        .collect::<Result<Vec<_>>>()?;
    log::note_added_rows(&conn)?;
    let head = HeadFile::open(&folder, &key, confirmed)?;
    let rows_wait = Arc::new(AtomicBool::new(entry_row::any_waiting(&conn)?));
    let writer = Writer {
        conn,
        file: FileId::of(&folder.database())?,
        folder: folder.clone(),
        head,
        has_unfinished_frames,
        rows_wait: Arc::clone(&rows_wait),
        last_seen: None,
        _lock: lock,
    };
    let readers = Workers::start("store-reader", readers, |_| {})?;
    let writer = Workers::start("store-writer", vec![writer], Writer::apply_waiting_rows)?;
    Ok(Store(Arc::new(Inner {
        folder,
        key,
        opened_with,
        kind,
        readers,
        writer: Some(writer),
        rows_wait,
        _lock: None,
    })))
}

/// Opens one connection that only reads.
fn open_for_reading(folder: Folder, key: Key, workspace: String, lock: Lock) -> Result<Store> {
    let readers = (0..READERS)
        .map(|_| connection::for_unlocked_reading(&folder, &key))
        .collect::<Result<Vec<_>>>()?;
    migrations::is_newest(&readers[0])?;
    let kind = kind(&readers[0])?;
    let readers = Workers::start("store-reader", readers, |_| {})?;
    Ok(Store(Arc::new(Inner {
        folder,
        key,
        opened_with: OpenedWith {
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

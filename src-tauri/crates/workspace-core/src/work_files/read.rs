//! Reading a file of the work, wherever its bytes lie.

use std::fs::File;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use exchange::{ExchangeError, FileFolder, OnBytes, SealedFileInfo, SealedFileReader};
use store::{Connection, Store};

use crate::work_file_rows::checked;
use crate::workspace_core::WorkspaceCore;
use crate::{Error, Result, WorkFiles, blocking};

/// The most bytes that are read into memory at once.
const MOST_WHOLE: u64 = 64 << 20;

/// A file of the work that can be read from any place, for as long as its workspace is open. Clones read the same file.
#[derive(Clone)]
pub struct PlainFile {
    hash: String,
    length: u64,
    store: Store,
    /// None where it lies in the database.
    beside: Option<Arc<Beside>>,
}

/// A file that lies in `files/`.
struct Beside {
    folder: FileFolder,
    info: SealedFileInfo,
    /// Opened by the first who reads, and opened again after it failed.
    reader: Mutex<Option<SealedFileReader<File>>>,
}

/// The file with this plaintext; none where there is no such file or it has not come yet.
pub async fn open_plain(core: &WorkspaceCore, plain_hash: &str) -> Result<Option<PlainFile>> {
    let (store, files, hash) = (
        core.store.clone(),
        core.files.clone(),
        plain_hash.to_owned(),
    );
    let query = move |conn: &Connection| find(conn, &store, &files, &hash);
    core.store.read(query).await
}

fn find(
    conn: &Connection,
    store: &Store,
    files: &WorkFiles,
    hash: &str,
) -> Result<Option<PlainFile>> {
    let plain_file = |length, beside| PlainFile {
        hash: hash.to_owned(),
        length,
        store: store.clone(),
        beside,
    };
    match store::attachment::is_inside(conn, hash)? {
        None => Ok(None),
        Some(true) => {
            let size = store::attachment::size(conn, hash)?;
            Ok(size.map(|size| plain_file(size, None)))
        }
        Some(false) => {
            let found = find_beside(conn, files, hash)?;
            Ok(found.map(|(folder, info)| {
                let length = info.length;
                let beside = Beside {
                    folder,
                    info,
                    reader: Mutex::new(None),
                };
                plain_file(length, Some(Arc::new(beside)))
            }))
        }
    }
}

/// Where a file lies in `files/`; none where it does not.
fn find_beside(
    conn: &Connection,
    files: &WorkFiles,
    plain_hash: &str,
) -> Result<Option<(FileFolder, SealedFileInfo)>> {
    let Some(folder) = files.find()? else {
        return Ok(None);
    };
    for info in checked(conn, plain_hash)? {
        if folder.find(info.hash)? == Some(info.sealed_length) {
            return Ok(Some((folder, info)));
        }
    }
    Ok(None)
}

/// Whether the bytes of a file are in this workspace.
pub(crate) fn is_here(conn: &Connection, files: &WorkFiles, plain_hash: &str) -> Result<bool> {
    Ok(match store::attachment::is_inside(conn, plain_hash)? {
        None => false,
        Some(true) => true,
        Some(false) => find_beside(conn, files, plain_hash)?.is_some(),
    })
}

/// Reads all of a file that lies in `files/`, if it has at most this number of bytes; none where it is longer. One that has
/// not come is [`ExchangeError::FileGone`], however long it is said to be: only what is here was found to be so long. Blocks.
pub(crate) fn read_beside(
    files: &WorkFiles,
    info: &SealedFileInfo,
    most: u64,
) -> Result<Option<Vec<u8>>> {
    let gone = || ExchangeError::FileGone {
        name: info.hash.to_string(),
    };
    let folder = files.find()?.ok_or_else(gone)?;
    if folder.find(info.hash)? != Some(info.sealed_length) {
        return Err(gone().into());
    }
    if info.length > most {
        return Ok(None);
    }
    read_whole(&folder, info).map(Some)
}

impl PlainFile {
    /// BLAKE3 of its bytes, in hex.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Its length in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// At most `length` bytes from `offset`; fewer where it ends before, none beyond its end. Fails where the workspace was
    /// closed, and where what is kept was altered.
    pub async fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>> {
        let Some(beside) = self.beside.clone() else {
            let hash = self.hash.clone();
            let query =
                move |conn: &Connection| store::attachment::read_at(conn, &hash, offset, length);
            return self.store.read(query).await?.ok_or_else(|| self.gone());
        };
        self.check_open().await?;
        let left = self.length.saturating_sub(offset);
        let count = usize::try_from(left).map_or(length, |left| left.min(length));
        blocking(move || beside.read_at(offset, count)).await?
    }

    /// All of it, checked against its hash. One of more than 64 MiB is [`ExchangeError::TooLarge`].
    pub async fn read_whole(&self) -> Result<Vec<u8>> {
        if self.length > MOST_WHOLE {
            let (bytes, limit) = (self.length, MOST_WHOLE);
            return Err(ExchangeError::TooLarge { bytes, limit }.into());
        }
        let Some(beside) = self.beside.clone() else {
            return self.read_inside().await;
        };
        self.check_open().await?;
        let read = move || read_whole(&beside.folder, &beside.info);
        blocking(read).await?
    }

    /// Saves a copy at `path`, whole or not at all; what was there is replaced. Few bytes of it are in memory at once.
    pub async fn save(&self, path: PathBuf) -> Result<()> {
        let go_on: OnBytes<'_> = &|_, _| std::ops::ControlFlow::Continue(());
        let Some(beside) = self.beside.clone() else {
            let bytes = self.read_inside().await?;
            let save = move || {
                let length = bytes.len() as u64;
                exchange::save_content(&path, &mut Cursor::new(bytes), length, go_on)
            };
            return Ok(blocking(save).await??);
        };
        self.check_open().await?;
        let save = move || {
            let mut content = beside.folder.read(&beside.info)?;
            exchange::save_content(&path, &mut content, beside.info.length, go_on)
        };
        Ok(blocking(save).await??)
    }

    async fn read_inside(&self) -> Result<Vec<u8>> {
        let hash = self.hash.clone();
        let query = move |conn: &Connection| store::attachment::get(conn, &hash);
        self.store.read(query).await?.ok_or_else(|| self.gone())
    }

    /// What lies beside the database could be read after it was closed.
    async fn check_open(&self) -> Result<()> {
        self.store.read(|_: &Connection| Ok::<_, Error>(())).await
    }

    fn gone(&self) -> Error {
        let name = self.hash.clone();
        ExchangeError::FileGone { name }.into()
    }
}

impl Beside {
    fn read_at(&self, offset: u64, count: usize) -> Result<Vec<u8>> {
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        let mut open = match reader.take() {
            Some(open) => open,
            None => self.folder.read(&self.info)?,
        };
        let mut bytes = vec![0; count];
        let read = open.read_at(offset, &mut bytes)?;
        *reader = Some(open);
        bytes.truncate(read);
        Ok(bytes)
    }
}

fn read_whole(folder: &FileFolder, info: &SealedFileInfo) -> Result<Vec<u8>> {
    let mut reader = folder.read(info)?;
    let mut bytes = vec![0; usize::try_from(info.length).unwrap_or(usize::MAX)];
    let read = reader.read_at(0, &mut bytes)?;
    bytes.truncate(read);
    if store::attachment::hash_of(&bytes) == info.plain_hash.to_string() {
        Ok(bytes)
    } else {
        let name = info.hash.to_string();
        Err(ExchangeError::WrongContent { name }.into())
    }
}

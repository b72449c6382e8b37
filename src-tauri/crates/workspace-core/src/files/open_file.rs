//! The bytes of a file.

use std::path::{Path, PathBuf};

use evidence::FileContent;
use store::Connection;

use super::folder::{CopyPlace, place_for};
use super::shown::shown_file;
use crate::destination::output_file;
use crate::messages::AttachmentNote;
use crate::views::ShownFile;
use crate::work_files::{self, PlainFile};
use crate::{Error, Result, WorkspaceCore, blocking, work};

/// A file of an entry that can be read from any place, for as long as its workspace is open.
#[derive(Clone)]
pub struct OpenFile {
    /// Its name as its owner gave it: a label, never a path.
    pub name: String,
    /// Its media type: by its content where it was read, else as declared.
    pub media_type: String,
    /// BLAKE3 of its bytes, in hex.
    pub hash: String,
    /// Its length in bytes.
    pub length: u64,
    content: PlainFile,
}

impl OpenFile {
    /// At most `length` bytes from `offset`; fewer where it ends before, none beyond its end. Fails where the workspace was
    /// closed, and where what is kept is damaged.
    pub async fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>> {
        self.content.read_at(offset, length).await
    }

    /// All of it, checked against its hash. One of more than 64 MiB is [`exchange::ExchangeError::TooLarge`].
    pub async fn read_whole(&self) -> Result<Vec<u8>> {
        self.content.read_whole().await
    }

    /// Saves a copy at `to`, whole or not at all; gives the path that was written. A file that is there is replaced only
    /// where its name ends as this file's does. Few bytes of it are in memory at once.
    pub async fn save(&self, to: &Path) -> Result<PathBuf> {
        let ending = Path::new(&self.name).extension().and_then(|it| it.to_str());
        // What is nameless is bytes.
        let (ending, to) = (ending.unwrap_or("bin").to_owned(), to.to_owned());
        let path = blocking(move || output_file(&to, &[&ending])).await??;
        self.content.save(path.clone()).await?;
        Ok(path)
    }

    /// Saves a copy in a folder that is there, under its name made safe, with a number where another file has that name: none is
    /// ever replaced. A file of that name with the same bytes is left as the copy that it is. Gives the path of the copy.
    pub async fn save_into(&self, folder: &Path) -> Result<PathBuf> {
        let (folder, name) = (folder.to_owned(), self.name.clone());
        let (hash, length) = (self.hash.clone(), self.length);
        match blocking(move || place_for(&folder, &name, &hash, length)).await?? {
            CopyPlace::There(path) => Ok(path),
            CopyPlace::New(path) => {
                let saved = self.content.save(path.clone()).await;
                if saved.is_err() {
                    let empty = path.clone();
                    blocking(move || std::fs::remove_file(empty).ok()).await?;
                }
                saved.map(|()| path)
            }
        }
    }
}

/// The file with this hash among those that notes name, and no other.
pub async fn open(
    core: &WorkspaceCore,
    notes: Vec<AttachmentNote>,
    hash: &str,
) -> Result<OpenFile> {
    let note = named(notes, hash)?;
    let (files, name) = (core.files.clone(), note.name.clone());
    let query = move |conn: &Connection| shown(conn, &files, &note);
    let file = core.store.read(query).await?;
    let content = work_files::open_plain(core, &file.hash).await?;
    let content = content.ok_or(Error::FileNotHere { name })?;
    Ok(OpenFile {
        name: file.name,
        media_type: file.media_type,
        hash: file.hash,
        length: content.length(),
        content,
    })
}

/// What the file with this hash holds, of those that notes name: read in a process of its own. What is played or shown by
/// its own bytes holds nothing of this. Fails with [`Error::NotShown`] where it cannot be read, and with [`Error::FileNotHere`]
/// where it has not come yet.
pub async fn content(
    core: &WorkspaceCore,
    notes: Vec<AttachmentNote>,
    hash: &str,
) -> Result<FileContent> {
    let note = named(notes, hash)?;
    let (files, known) = (core.files.clone(), note.clone());
    let query = move |conn: &Connection| shown(conn, &files, &known);
    let file = core.store.read(query).await?;
    if !file.form.is_read() {
        return Ok(FileContent::None {});
    }
    let name = note.name.clone();
    let Some(plain) = work_files::open_plain(core, hash).await? else {
        return Err(Error::FileNotHere { name });
    };
    if plain.length() > work::MOST_READ {
        let trouble = evidence::ReadError::TooLarge;
        return Err(Error::NotShown { name, trouble });
    }
    let bytes = plain.read_whole().await?;
    let readers = core.readers.clone();
    let content = blocking(move || work::content(&readers, &bytes, &note)).await?;
    content.map_err(|trouble| Error::NotShown { name, trouble })
}

fn shown(conn: &Connection, files: &crate::WorkFiles, note: &AttachmentNote) -> Result<ShownFile> {
    let read = work::load_readings(conn, std::slice::from_ref(note))?;
    let file = read.into_iter().next();
    shown_file(conn, files, file.ok_or_else(|| missing(&note.name))?)
}

fn named(notes: Vec<AttachmentNote>, hash: &str) -> Result<AttachmentNote> {
    let mut notes = notes.into_iter();
    let note = notes.find(|note| note.hash == hash);
    note.ok_or_else(|| missing(hash))
}

fn missing(name: &str) -> Error {
    Error::AttachmentMissing {
        name: name.to_owned(),
    }
}

//! The bytes of a file.

use std::path::{Path, PathBuf};

use evidence::FileContent;
use store::{Connection, Store};

use super::shown::shown_file;
use crate::destination::output_file;
use crate::messages::AttachmentNote;
use crate::views::ShownFile;
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
    store: Store,
}

impl OpenFile {
    /// At most `length` bytes from `offset`; fewer where it ends before, none beyond its end. Fails where the workspace was
    /// closed, and where what is kept is damaged.
    pub async fn read_at(&self, offset: u64, length: usize) -> Result<Vec<u8>> {
        let hash = self.hash.clone();
        let query =
            move |conn: &Connection| store::attachment::read_at(conn, &hash, offset, length);
        self.store.read(query).await?.ok_or_else(|| self.missing())
    }

    /// All of it, checked against its hash.
    pub async fn read_whole(&self) -> Result<Vec<u8>> {
        let hash = self.hash.clone();
        let query = move |conn: &Connection| store::attachment::get(conn, &hash);
        self.store.read(query).await?.ok_or_else(|| self.missing())
    }

    /// Saves a copy at `to`, whole or not at all; gives the path that was written. A file that is there is replaced only
    /// where its name ends as this file's does.
    pub async fn save(&self, to: &Path) -> Result<PathBuf> {
        let ending = Path::new(&self.name).extension().and_then(|it| it.to_str());
        // What is nameless is bytes.
        let (ending, to) = (ending.unwrap_or("bin").to_owned(), to.to_owned());
        let bytes = self.read_whole().await?;
        let save = move || {
            let path = output_file(&to, &[&ending])?;
            exchange::save_to(&path, &bytes)?;
            Ok(path)
        };
        blocking(save).await?
    }

    fn missing(&self) -> Error {
        missing(&self.name)
    }
}

/// The file with this hash among those that notes name, and no other.
pub async fn open(
    core: &WorkspaceCore,
    notes: Vec<AttachmentNote>,
    hash: &str,
) -> Result<OpenFile> {
    let note = named(notes, hash)?;
    let query = move |conn: &Connection| shown(conn, &note);
    let file = core.store.read(query).await?;
    Ok(OpenFile {
        name: file.name,
        media_type: file.media_type,
        hash: file.hash,
        length: file.bytes,
        store: core.store.clone(),
    })
}

/// What the file with this hash holds, of those that notes name: read in a process of its own. What is played or shown by
/// its own bytes holds nothing of this. Fails with [`Error::NotShown`] where it cannot be read.
pub async fn content(
    core: &WorkspaceCore,
    notes: Vec<AttachmentNote>,
    hash: &str,
) -> Result<FileContent> {
    let note = named(notes, hash)?;
    let known = note.clone();
    let query = move |conn: &Connection| {
        let may_be_read = shown(conn, &known)?.form.is_read();
        let bytes = may_be_read.then(|| store::attachment::get(conn, &known.hash));
        Ok::<_, Error>((may_be_read, bytes.transpose()?.flatten()))
    };
    let (may_be_read, bytes) = core.store.read(query).await?;
    if !may_be_read {
        return Ok(FileContent::None {});
    }
    let bytes = bytes.ok_or_else(|| missing(&note.name))?;
    let readers = core.readers.clone();
    let name = note.name.clone();
    let content = blocking(move || work::content(&readers, &bytes, &note)).await?;
    content.map_err(|trouble| Error::NotShown { name, trouble })
}

fn shown(conn: &Connection, note: &AttachmentNote) -> Result<ShownFile> {
    let files = work::load_readings(conn, std::slice::from_ref(note))?;
    let file = files.into_iter().next().map(shown_file);
    file.ok_or_else(|| missing(&note.name))
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

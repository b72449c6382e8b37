//! Taking a file of the work in: small ones as bytes, larger ones sealed into `files/`.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use exchange::{FileFolder, OnBytes, SealedFileInfo};

use super::on_bytes::run_on_bytes;
use super::record::record;
use crate::attachments::{Attached, Content, MOST_INSIDE};
use crate::messages::AttachmentNote;
use crate::work_file_rows::checked;
use crate::workspace_core::WorkspaceCore;
use crate::{ActionContext, Error, ProgressReporter, Result, WorkFiles, blocking};

/// Takes in a file that a person chose. A large one is sealed into `files/`; where it is not [recorded](super::record) then, it
/// is removed when the workspace is opened next. Never inside a transaction.
pub async fn keep_file(
    core: &WorkspaceCore,
    source: PathBuf,
    progress: ProgressReporter<'_>,
) -> Result<Content> {
    let name = source.display().to_string();
    let (file, length) = blocking(move || exchange::open_path(&source)).await??;
    if length <= MOST_INSIDE {
        let bytes = blocking(move || read_small(file, &name, length)).await??;
        return Ok(Content::Inside(bytes));
    }
    let files = core.files.clone();
    let sealed = run_on_bytes(progress, "progress-sealing", length, move |on_bytes| {
        seal(&files, &name, file, length, on_bytes)
    });
    first_of(core, sealed.await??).await
}

/// Takes in a file whose bytes are at hand. Never inside a transaction.
pub async fn keep_bytes(core: &WorkspaceCore, bytes: Vec<u8>) -> Result<Content> {
    let length = bytes.len() as u64;
    if length <= MOST_INSIDE {
        return Ok(Content::Inside(bytes));
    }
    let sealed = seal_bytes(core, bytes, String::new()).await?;
    first_of(core, sealed).await
}

/// Takes in an attached file that is still as it came: what is too large to lie in the database is sealed into `files/`.
pub async fn keep_attached(core: &WorkspaceCore, file: Attached) -> Result<Attached> {
    let Attached { note, content } = file;
    let content = match content {
        Content::Inside(bytes) => keep_bytes(core, bytes).await?,
        Content::Sealed(info) => Content::Sealed(info),
    };
    Ok(Attached { note, content })
}

/// Seals a file that lies in the database into `files/` as well, and records it there, so that documents can name it rather than
/// carry it. One that lies there already stays as it is.
pub async fn seal_beside(
    core: &WorkspaceCore,
    note: AttachmentNote,
    _ctx: &ActionContext,
) -> Result<()> {
    let missing = || Error::AttachmentMissing {
        name: note.name.clone(),
    };
    let hash = note.hash.clone();
    let read = core.store.read(move |conn| {
        if !checked(conn, &hash)?.is_empty() {
            return Ok(None);
        }
        let bytes = store::attachment::get(conn, &hash)?;
        Ok::<_, Error>(Some(bytes))
    });
    let Some(bytes) = read.await? else {
        return Ok(());
    };
    let bytes = bytes.ok_or_else(missing)?;
    let info = seal_bytes(core, bytes, note.name.clone()).await?;
    let file = Attached {
        note,
        content: Content::Sealed(info),
    };
    core.store.write(move |tx| record(tx, &file)).await
}

async fn seal_bytes(core: &WorkspaceCore, bytes: Vec<u8>, name: String) -> Result<SealedFileInfo> {
    let files = core.files.clone();
    let length = bytes.len() as u64;
    let seal = move || {
        let go_on = |_, _| std::ops::ControlFlow::Continue(());
        seal(&files, &name, Cursor::new(bytes), length, &go_on)
    };
    blocking(seal).await?
}

fn seal(
    files: &WorkFiles,
    name: &str,
    content: impl Read,
    length: u64,
    on_bytes: OnBytes<'_>,
) -> Result<SealedFileInfo> {
    let folder = files.folder()?;
    let plain = exchange::PlainFile {
        name,
        length,
        content,
    };
    Ok(folder.seal(plain, on_bytes)?)
}

/// The ciphertext of the same file that was here before, where there is one: the new one is then removed. A film that is attached
/// to two entries lies here once.
async fn first_of(core: &WorkspaceCore, new: SealedFileInfo) -> Result<Content> {
    let hash = new.plain_hash.to_string();
    let earlier = core.store.read(move |conn| checked(conn, &hash)).await?;
    let files = core.files.clone();
    let choose = move || {
        let folder = files.folder()?;
        match earlier.into_iter().find(|it| is_whole(&folder, it)) {
            Some(earlier) => {
                folder.remove(new.hash)?;
                Ok::<_, Error>(earlier)
            }
            None => Ok(new),
        }
    };
    Ok(Content::Sealed(blocking(choose).await??))
}

fn is_whole(folder: &FileFolder, info: &SealedFileInfo) -> bool {
    matches!(folder.find(info.hash), Ok(Some(length)) if length == info.sealed_length)
}

fn read_small(mut file: File, name: &str, length: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    (&mut file)
        .take(length + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| exchange::not_read(name, &error))?;
    if bytes.len() as u64 == length {
        Ok(bytes)
    } else {
        let name = name.to_owned();
        Err(exchange::ExchangeError::FileChanged { name }.into())
    }
}

//! Atomic writes: files that are written whole or not at all.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use tempfile::{NamedTempFile, TempPath};

use crate::{Result, StoreError};

/// How the name of a file begins that is being written. One that a killed process left is cleared away by
/// [`clear_unfinished`].
const UNFINISHED: &str = ".unfinished-";

/// Puts `bytes` in the place of whatever is at `path`. After a crash either the old file is there or the new one. Only
/// its owner can read it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    rename_into_place(prepare(path, bytes)?, path)
}

/// Does everything of [`replace`] but the last step, [`rename_into_place`].
pub(crate) fn prepare(path: &Path, bytes: &[u8]) -> Result<TempPath> {
    let file_error = |error: &std::io::Error| StoreError::file(path, error);
    let mut file = named_beside(path)?;
    file.write_all(bytes).map_err(|error| file_error(&error))?;
    file.as_file()
        .sync_all()
        .map_err(|error| file_error(&error))?;
    Ok(file.into_temp_path())
}

/// An empty file beside `path` for its new content. It is deleted when dropped, unless [`rename_into_place`] moves it there.
pub(crate) fn unfinished_beside(path: &Path) -> Result<TempPath> {
    Ok(named_beside(path)?.into_temp_path())
}

/// Gives a file, whose bytes are on the disk, its name.
pub(crate) fn rename_into_place(file: TempPath, path: &Path) -> Result<()> {
    let result = file.persist(path);
    result.map_err(|error| StoreError::file(path, &error.error))?;
    sync_folder(folder_of(path))
}

/// Removes what processes left that were killed while they wrote a file in `dir`. Nobody else may be writing there.
pub(crate) fn clear_unfinished(dir: &Path) {
    let Ok(files) = std::fs::read_dir(dir) else {
        return;
    };
    for file in files.flatten() {
        if file
            .file_name()
            .as_encoded_bytes()
            .starts_with(UNFINISHED.as_bytes())
        {
            // One that cannot be removed takes room and does no other harm.
            let _ = std::fs::remove_file(file.path());
        }
    }
}

/// Makes sure that the names in a folder are on the disk.
pub(crate) fn sync_folder(dir: &Path) -> Result<()> {
    // Only Unix can open a folder to say so; elsewhere a rename is on the disk when it returns.
    if cfg!(unix) {
        let synced = File::open(dir).and_then(|dir| dir.sync_all());
        synced.map_err(|error| StoreError::file(dir, &error))?;
    }
    Ok(())
}

fn named_beside(path: &Path) -> Result<NamedTempFile> {
    let temporary_file = tempfile::Builder::new()
        .prefix(UNFINISHED)
        .tempfile_in(folder_of(path));
    temporary_file.map_err(|error| StoreError::file(path, &error))
}

/// The folder that holds a file; of a bare name, the folder that the process is in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

//! Files that are written whole or not at all.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use crate::{Result, StoreError};

/// Puts `bytes` in the place of whatever is at `path`. After a crash either the old file is there or the new one. Only
/// its owner can read it.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error: &std::io::Error| StoreError::file(path, error);
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(dir).map_err(|error| failed(&error))?;
    file.write_all(bytes).map_err(|error| failed(&error))?;
    file.as_file().sync_all().map_err(|error| failed(&error))?;
    file.persist(path).map_err(|error| failed(&error.error))?;
    sync_folder(dir)
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

//! One workspace, one process: a lock on a file of the folder, which the system gives back whatever becomes of its
//! holder.

use std::fs::{File, OpenOptions, TryLockError};
use std::time::Duration;

use crate::folder::Folder;
use crate::{Result, StoreError};

/// How often a lock is tried. Whoever is just closing the workspace has let go by then.
const TRIES: u32 = 20;
/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// Held for as long as the workspace is open.
#[derive(Debug)]
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that somebody else has it.
    pub(crate) fn take(folder: &Folder) -> Result<Self> {
        let path = folder.lock();
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| StoreError::file(&path, &error))?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) => return Err(StoreError::file(&path, &error)),
            }
        }
        Err(StoreError::InUse {
            path: folder.path().to_owned(),
        })
    }
}

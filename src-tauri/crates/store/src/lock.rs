//! One workspace, one process: a lock on the folder, where the system has such, and on a file in it. The system releases
//! both when their process ends; a lock file that is left over locks nothing.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::time::Duration;

use crate::folder::Folder;
use crate::{Result, StoreError};

/// How often a lock is tried: long enough for a process that is just closing the workspace.
const TRIES: u32 = 20;
/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// Held for as long as the workspace is open.
#[derive(Debug)]
pub(crate) struct Lock {
    _folder: Option<File>,
    _file: Option<File>,
}

impl Lock {
    /// Takes the lock, or says that somebody else has it.
    pub(crate) fn take(folder: &Folder) -> Result<Self> {
        let folder_lock = lock_folder(folder)?;
        let path = folder.lock_path();
        remove_symlink(&path, folder_lock.is_some())?;
        let file = open(&path, true).or_else(|error| {
            // Somebody else's file can be locked without being written.
            if error.kind() == ErrorKind::PermissionDenied {
                open(&path, false)
            } else {
                Err(error)
            }
        });
        let file = file.map_err(|error| StoreError::file(&path, &error))?;
        lock(&file, folder, &path)?;
        Ok(Self {
            _folder: folder_lock,
            _file: Some(file),
        })
    }

    /// Takes the lock without creating the lock file, for a workspace that is opened read-only.
    pub(crate) fn take_existing(folder: &Folder) -> Result<Self> {
        let folder_lock = lock_folder(folder)?;
        let path = folder.lock_path();
        let is_plain_file = path.symlink_metadata().is_ok_and(|it| it.is_file());
        let file = is_plain_file.then(|| open(&path, false).ok()).flatten();
        if let Some(file) = &file {
            lock(file, folder, &path)?;
        }
        Ok(Self {
            _folder: folder_lock,
            _file: file,
        })
    }
}

/// The lock on the folder itself: it holds also where the file was renamed or taken away. None where the system, or the
/// network that the folder lies on, cannot lock a folder.
fn lock_folder(folder: &Folder) -> Result<Option<File>> {
    if !cfg!(unix) {
        return Ok(None);
    }
    let Ok(directory) = File::open(folder.path()) else {
        return Ok(None);
    };
    match lock(&directory, folder, folder.path()) {
        Ok(()) => Ok(Some(directory)),
        Err(in_use @ StoreError::InUse { .. }) => Err(in_use),
        Err(_) => Ok(None),
    }
}

fn lock(file: &File, folder: &Folder, path: &Path) -> Result<()> {
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(StoreError::file(path, &error)),
        }
    }
    Err(StoreError::InUse {
        path: folder.path().to_owned(),
    })
}

/// Removes a symbolic link in the place of the lock file: following it would create, and lock, a file elsewhere. That is
/// safe only while the folder is locked, since nobody else creates the lock file then. Anything else that is no file is an
/// error.
fn remove_symlink(path: &Path, holds_folder_lock: bool) -> Result<()> {
    let Ok(metadata) = path.symlink_metadata() else {
        return Ok(());
    };
    if metadata.is_file() {
        return Ok(());
    }
    let cleared = if metadata.is_symlink() && holds_folder_lock {
        std::fs::remove_file(path)
    } else {
        Err(Error::other("it is not a plain file; move it away"))
    };
    cleared.map_err(|error| StoreError::file(path, &error))
}

/// Opens the lock file; one that is missing is created where `create` says so, which takes the right to write it.
fn open(path: &Path, create: bool) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(create).create(create);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

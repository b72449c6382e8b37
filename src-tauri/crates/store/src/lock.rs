//! One workspace, one process: a lock on the folder, where the system has such, and on a file in it. The system gives both
//! back whatever becomes of their holder; a file that is left over holds nobody off.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Error, ErrorKind};
use std::path::Path;
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
    _folder: Option<File>,
    _file: Option<File>,
}

impl Lock {
    /// Takes the lock, or says that somebody else has it.
    pub(crate) fn take(folder: &Folder) -> Result<Self> {
        let held = lock_folder(folder)?;
        let path = folder.lock();
        clear_way(&path, held.is_some())?;
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
            _folder: held,
            _file: Some(file),
        })
    }

    /// Takes the lock without leaving a trace, where there is one to take: for whoever only looks.
    pub(crate) fn look(folder: &Folder) -> Result<Self> {
        let held = lock_folder(folder)?;
        let path = folder.lock();
        let plain = path.symlink_metadata().is_ok_and(|it| it.is_file());
        let file = plain.then(|| open(&path, false).ok()).flatten();
        if let Some(file) = &file {
            lock(file, folder, &path)?;
        }
        Ok(Self {
            _folder: held,
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
    let Ok(opened) = File::open(folder.path()) else {
        return Ok(None);
    };
    match lock(&opened, folder, folder.path()) {
        Ok(()) => Ok(Some(opened)),
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

/// Takes a link away that stands where the lock belongs: following it would make, and lock, a file elsewhere. Only whoever
/// holds the folder knows that nobody else is just putting a lock there. Anything else that is no file stays, and is told.
fn clear_way(path: &Path, alone: bool) -> Result<()> {
    let Ok(found) = path.symlink_metadata() else {
        return Ok(());
    };
    if found.is_file() {
        return Ok(());
    }
    let cleared = if found.is_symlink() && alone {
        std::fs::remove_file(path)
    } else {
        Err(Error::other("it is not a plain file; move it away"))
    };
    cleared.map_err(|error| StoreError::file(path, &error))
}

fn open(path: &Path, writing: bool) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(writing).create(writing);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    options.open(path)
}

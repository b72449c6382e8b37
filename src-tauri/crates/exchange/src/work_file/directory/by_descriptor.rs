//! The folder as an open descriptor: whatever becomes of its path, its files are those that were meant.

use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};

use rustix::fs::{
    AtFlags, CWD, Dir, FileType, Mode, OFlags, StatVfs, fstat, fstatvfs, fsync, mkdirat, openat,
    renameat, statat, statvfs, unlinkat,
};
use rustix::io::Errno;

use super::Found;

/// A folder in which files are opened, renamed and removed by their names alone.
#[derive(Debug)]
pub(crate) struct Directory {
    descriptor: OwnedFd,
    path: PathBuf,
}

const FOLDER: OFlags = OFlags::RDONLY
    .union(OFlags::DIRECTORY)
    .union(OFlags::CLOEXEC);
/// Without `NONBLOCK`, opening a pipe waits until somebody comes to its other end.
const INSIDE: OFlags = OFlags::NOFOLLOW
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);

impl Directory {
    /// Opens the folder `name` in an existing folder, and makes it where it is not there. Only the path of the outer folder is
    /// followed.
    pub(crate) fn open_or_make(outer: &Path, name: &str) -> io::Result<Self> {
        let outside = openat(CWD, outer, FOLDER, Mode::empty())?;
        match mkdirat(&outside, name, Mode::from_raw_mode(0o777)) {
            Ok(()) => fsync(&outside)?,
            Err(Errno::EXIST) => {}
            Err(error) => return Err(error.into()),
        }
        Self::open_existing(outer, name)
    }

    /// Opens the folder `name` in an existing folder, as [`open_or_make`](Self::open_or_make) does.
    pub(crate) fn open_existing(outer: &Path, name: &str) -> io::Result<Self> {
        let outside = openat(CWD, outer, FOLDER, Mode::empty())?;
        let descriptor = openat(&outside, name, FOLDER | OFlags::NOFOLLOW, Mode::empty())?;
        Ok(Self {
            descriptor,
            path: outer.join(name),
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What stands under a name.
    pub(crate) fn look(&self, name: &str) -> io::Result<Found> {
        let found = match statat(&self.descriptor, name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(found) => found,
            Err(Errno::NOENT) => return Ok(Found::Nothing),
            Err(error) => return Err(error.into()),
        };
        let kind = FileType::from_raw_mode(found.st_mode);
        Ok(if kind.is_file() {
            Found::File(u64::try_from(found.st_size).unwrap_or_default())
        } else if kind.is_symlink() {
            Found::Link
        } else {
            Found::Other
        })
    }

    /// Opens a file for reading.
    pub(crate) fn read(&self, name: &str) -> io::Result<File> {
        self.open(name, OFlags::RDONLY)
    }

    /// Opens a file for reading and writing; makes it where it is not there.
    pub(crate) fn write(&self, name: &str) -> io::Result<File> {
        self.open(name, OFlags::RDWR | OFlags::CREATE)
    }

    /// Makes a file that was not there, for writing.
    pub(crate) fn create(&self, name: &str) -> io::Result<File> {
        self.open(name, OFlags::RDWR | OFlags::CREATE | OFlags::EXCL)
    }

    fn open(&self, name: &str, how: OFlags) -> io::Result<File> {
        let mode = Mode::from_raw_mode(0o666);
        let file = File::from(openat(&self.descriptor, name, how | INSIDE, mode)?);
        // What was opened is looked at, not what the name led to a moment before.
        if file.metadata()?.is_file() {
            Ok(file)
        } else {
            Err(io::ErrorKind::InvalidInput.into())
        }
    }

    /// Whether the name is still that of an open file.
    pub(crate) fn is_still(&self, name: &str, file: &File) -> io::Result<bool> {
        let named = match statat(&self.descriptor, name, AtFlags::SYMLINK_NOFOLLOW) {
            Ok(named) => named,
            Err(Errno::NOENT) => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        let open = fstat(file)?;
        Ok((named.st_dev, named.st_ino) == (open.st_dev, open.st_ino))
    }

    /// Gives a file another name for good; a file that had it is replaced.
    pub(crate) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        renameat(&self.descriptor, from, &self.descriptor, to)?;
        Ok(fsync(&self.descriptor)?)
    }

    /// Removes a file; whether there was one.
    pub(crate) fn remove(&self, name: &str) -> io::Result<bool> {
        match unlinkat(&self.descriptor, name, AtFlags::empty()) {
            Ok(()) => Ok(true),
            Err(Errno::NOENT) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// The names in the folder, in no order.
    pub(crate) fn names(&self) -> io::Result<Vec<OsString>> {
        let mut names = Vec::new();
        for entry in Dir::read_from(&self.descriptor)? {
            let entry = entry?;
            let name = entry.file_name().to_bytes();
            if name != b"." && name != b".." {
                names.push(OsString::from_vec(name.to_vec()));
            }
        }
        Ok(names)
    }

    /// How many bytes this account may still write to the disk; none where the system does not say.
    pub(crate) fn free(&self) -> Option<u64> {
        fstatvfs(&self.descriptor).ok().and_then(|disk| free(&disk))
    }
}

/// How many bytes this account may still write to the disk that holds a folder; none where the system does not say.
pub(crate) fn free_at(folder: &Path) -> Option<u64> {
    statvfs(folder).ok().and_then(|disk| free(&disk))
}

fn free(disk: &StatVfs) -> Option<u64> {
    disk.f_bavail.checked_mul(disk.f_frsize)
}

//! The folder by its path, where a system cannot open files inside of an open folder.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::Found;

/// A folder in which files are opened, renamed and removed by their names alone.
#[derive(Debug)]
pub(crate) struct Directory {
    path: PathBuf,
}

impl Directory {
    /// Opens the folder `name` in an existing folder, and makes it where it is not there. Only the path of the outer folder is
    /// followed.
    pub(crate) fn open_or_make(outer: &Path, name: &str) -> io::Result<Self> {
        match fs::create_dir(outer.join(name)) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
        Self::open_existing(outer, name)
    }

    /// Opens the folder `name` in an existing folder, as [`open_or_make`](Self::open_or_make) does.
    pub(crate) fn open_existing(outer: &Path, name: &str) -> io::Result<Self> {
        let path = outer.join(name);
        if fs::symlink_metadata(&path)?.is_dir() {
            Ok(Self { path })
        } else {
            Err(io::ErrorKind::NotADirectory.into())
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What stands under a name.
    pub(crate) fn look(&self, name: &str) -> io::Result<Found> {
        match fs::symlink_metadata(self.path.join(name)) {
            Ok(found) if found.is_symlink() => Ok(Found::Link),
            Ok(found) if found.is_file() => Ok(Found::File(found.len())),
            Ok(_) => Ok(Found::Other),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(error),
        }
    }

    /// Opens a file for reading.
    pub(crate) fn read(&self, name: &str) -> io::Result<File> {
        self.open(name, File::options().read(true))
    }

    /// Opens a file for reading and writing; makes it where it is not there.
    pub(crate) fn write(&self, name: &str) -> io::Result<File> {
        let mut options = File::options();
        self.open(name, options.read(true).write(true).create(true))
    }

    /// Makes a file that was not there, for writing.
    pub(crate) fn create(&self, name: &str) -> io::Result<File> {
        let mut options = File::options();
        self.open(name, options.read(true).write(true).create_new(true))
    }

    fn open(&self, name: &str, options: &OpenOptions) -> io::Result<File> {
        match self.look(name)? {
            Found::Link | Found::Other => Err(io::ErrorKind::InvalidInput.into()),
            Found::Nothing | Found::File(_) => options.open(self.path.join(name)),
        }
    }

    /// Whether the name is still that of an open file, as far as this system says.
    pub(crate) fn is_still(&self, name: &str, _file: &File) -> io::Result<bool> {
        Ok(matches!(self.look(name)?, Found::File(_)))
    }

    /// Gives a file another name; a file that had it is replaced.
    pub(crate) fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.path.join(from), self.path.join(to))
    }

    /// Removes a file; whether there was one.
    pub(crate) fn remove(&self, name: &str) -> io::Result<bool> {
        match fs::remove_file(self.path.join(name)) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The names in the folder, in no order.
    pub(crate) fn names(&self) -> io::Result<Vec<OsString>> {
        let entries = fs::read_dir(&self.path)?;
        entries.map(|entry| Ok(entry?.file_name())).collect()
    }

    /// None: the standard library does not say how much room a disk has.
    pub(crate) fn free(&self) -> Option<u64> {
        None
    }
}

/// None: the standard library does not say how much room a disk has.
pub(crate) fn free_at(_folder: &Path) -> Option<u64> {
    None
}

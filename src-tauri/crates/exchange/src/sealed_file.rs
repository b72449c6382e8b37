//! A sealed file saved to, and read from, a path that a person chose.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use details::Detail;
use tempfile::NamedTempFile;

use crate::{ExchangeError, Limits, Result, limits};

/// Saves a sealed file to a path that a person chose, whole or not at all: a file that was there is
/// replaced in one step, and stays where saving fails. On the disk for good when this returns. Blocks
/// while the disk works.
pub fn save_to(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = folder_of(path)?;
    write(folder, path, bytes).map_err(|error| not_saved(path, &error))
}

/// The folder that a file is to be saved in, which must be there.
pub(crate) fn folder_of(path: &Path) -> Result<&Path> {
    let folder = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    if folder.is_dir() {
        Ok(folder)
    } else {
        Err(ExchangeError::FolderMissing {
            path: folder.display().to_string(),
        })
    }
}

fn write(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    persist(file, path)
}

/// Gives a file that is written its name, for good.
pub(crate) fn persist(file: NamedTempFile, path: &Path) -> io::Result<()> {
    file.as_file().sync_all()?;
    let folder = file.path().parent().map(Path::to_owned);
    file.persist(path)?;
    // Windows cannot open a folder as a file; the new name is durable there with the file itself.
    match folder {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        Some(_) | None => Ok(()),
    }
}

/// Why a file was not saved, by what the system said.
pub(crate) fn not_saved(path: &Path, error: &io::Error) -> ExchangeError {
    let path_text = path.display().to_string();
    match refusal(error.kind()) {
        Some(Refusal::Full) => ExchangeError::DiskFull { path: path_text },
        Some(Refusal::Forbidden) => ExchangeError::NotPermitted { path: path_text },
        None => ExchangeError::FileNotSaved {
            path: path_text,
            detail: Detail::from(error),
        },
    }
}

/// The two reasons for which a disk refuses that a person can do something about.
pub(crate) enum Refusal {
    Full,
    Forbidden,
}

pub(crate) fn refusal(kind: io::ErrorKind) -> Option<Refusal> {
    use io::ErrorKind as Kind;
    if matches!(kind, Kind::StorageFull | Kind::QuotaExceeded) {
        Some(Refusal::Full)
    } else if matches!(kind, Kind::PermissionDenied | Kind::ReadOnlyFilesystem) {
        Some(Refusal::Forbidden)
    } else {
        None
    }
}

/// Reads a sealed file from a path that a person chose, refusing one over the limit before it is read.
/// Blocks while the disk works.
pub fn read_from(path: &Path, limits: &Limits) -> Result<Vec<u8>> {
    let (file, length) = open(path)?;
    limits::check(length, limits.max_bytes)?;
    let mut bytes = Vec::new();
    // One byte more than allowed shows a file that grew since its size was looked up.
    file.take(limits.max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| not_read(&path.display().to_string(), &error))?;
    limits::check(bytes.len() as u64, limits.max_bytes)?;
    Ok(bytes)
}

/// Why a file was not read, by what the system said.
pub fn not_read(name: &str, error: &io::Error) -> ExchangeError {
    if error.kind() == io::ErrorKind::PermissionDenied {
        ExchangeError::FileForbidden { name: name.into() }
    } else if error.kind() == io::ErrorKind::NotFound {
        ExchangeError::FileNotFound { path: name.into() }
    } else {
        ExchangeError::FileNotRead {
            path: name.into(),
            detail: Detail::from(error),
        }
    }
}

/// Opens a file that a person chose for reading; gives its length as well. A link is followed, and what is no file is refused:
/// a pipe is opened without waiting for a writer.
pub fn open(path: &Path) -> Result<(File, u64)> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    let name = path.display().to_string();
    let read_error = |error: io::Error| not_read(&name, &error);
    let file = options.open(path).map_err(read_error)?;
    let metadata = file.metadata().map_err(read_error)?;
    if metadata.is_file() {
        Ok((file, metadata.len()))
    } else {
        Err(ExchangeError::NotAFile { name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart() {
        let error = not_saved(
            Path::new("a.awards-call"),
            &io::ErrorKind::StorageFull.into(),
        );
        assert_eq!(
            error,
            ExchangeError::DiskFull {
                path: "a.awards-call".to_owned()
            }
        );
    }

    #[test]
    fn a_read_only_disk_is_told_apart() {
        let error = not_saved(
            Path::new("a.awards-call"),
            &io::ErrorKind::ReadOnlyFilesystem.into(),
        );
        assert_eq!(
            error,
            ExchangeError::NotPermitted {
                path: "a.awards-call".to_owned()
            }
        );
    }
}

//! The key of a device: 32 random bytes in a file that only its owner can read.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use crate::key::{Key, random};
use crate::{Result, StoreError, whole};

/// The key in the file.
pub(super) fn read(path: &Path) -> Result<Key> {
    let mut file = File::open(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            let path = path.to_owned();
            StoreError::DeviceKeyMissing { path }
        } else {
            StoreError::file(path, &error)
        }
    })?;
    let (mut key, mut rest) = ([0; 32], [0; 1]);
    let whole = file.read_exact(&mut key).is_ok() && matches!(file.read(&mut rest), Ok(0));
    if whole {
        Ok(Key::new(key))
    } else {
        Err(StoreError::WrongDeviceKey {
            path: path.to_owned(),
        })
    }
}

/// The key in the file, which is made where there is none.
pub(super) fn read_or_make(path: &Path) -> Result<Key> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = match options.open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return read(path),
        Err(error) => return Err(StoreError::file(path, &error)),
    };
    let key = Key::new(random()?);
    let written = file.write_all(key.bytes()).and_then(|()| file.sync_all());
    written.map_err(|error| StoreError::file(path, &error))?;
    whole::sync_folder(path.parent().unwrap_or(Path::new(".")))?;
    Ok(key)
}

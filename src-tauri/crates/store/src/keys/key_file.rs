//! A key in a file: 32 bytes that only its owner can read.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use crate::key::{Key, random};
use crate::{Result, StoreError, atomic_write};

/// The bytes of a key.
const LENGTH: u64 = 32;

/// A key that was read from a file.
pub(super) struct KeyFromFile {
    pub(super) key: Key,
    /// Whether other people on this computer could read the file until now.
    pub(super) was_exposed: bool,
}

/// The key in the file. One that other people can read is made private first; where that cannot be done it is refused.
pub(super) fn read(path: &Path) -> Result<KeyFromFile> {
    let mut file = File::open(path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            let path = path.to_owned();
            StoreError::DeviceKeyMissing { path }
        } else {
            StoreError::file(path, &error)
        }
    })?;
    let (mut key, mut byte_after) = ([0; 32], [0; 1]);
    let has_key_length =
        file.read_exact(&mut key).is_ok() && matches!(file.read(&mut byte_after), Ok(0));
    if !has_key_length {
        return Err(StoreError::WrongDeviceKey {
            path: path.to_owned(),
        });
    }
    Ok(KeyFromFile {
        key: Key::new(key),
        was_exposed: make_private(&file, path)?,
    })
}

/// Whether a file may be a key: as many bytes as a key has, and no text.
pub fn could_be_key_file(path: &Path) -> bool {
    let is_as_long = std::fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() == LENGTH);
    let is_text = |bytes: &[u8]| {
        let is_control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
        std::str::from_utf8(bytes).is_ok() && !bytes.iter().any(is_control)
    };
    // One that cannot be read is not lost by being taken for a key.
    is_as_long && std::fs::read(path).map_or(true, |bytes| !is_text(&bytes))
}

/// The key in the file, which is made where there is none.
pub(super) fn read_or_make(path: &Path) -> Result<Key> {
    if !path.exists() {
        let key = Key::new(random()?);
        if make(path, &key)? {
            return Ok(key);
        }
    }
    Ok(read(path)?.key)
}

/// Writes a key to a file that is not there yet, whole or not at all; false where there is one. A process that is
/// killed meanwhile leaves no file that could be taken for a key.
pub(super) fn make(path: &Path, key: &Key) -> Result<bool> {
    let dir = atomic_write::folder_of(path);
    let file_error = |error: &std::io::Error| StoreError::file(path, error);
    // A temporary file is made for its owner alone.
    let mut file = tempfile::NamedTempFile::new_in(dir).map_err(|error| file_error(&error))?;
    file.write_all(key.bytes())
        .map_err(|error| file_error(&error))?;
    file.as_file()
        .sync_all()
        .map_err(|error| file_error(&error))?;
    match file.persist_noclobber(path) {
        Ok(_) => atomic_write::sync_folder(dir).map(|()| true),
        Err(error) if error.error.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(file_error(&error.error)),
    }
}

/// Takes everybody's right away but the owner's; gives whether somebody else had one.
#[cfg(unix)]
fn make_private(file: &File, path: &Path) -> Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    const OTHERS: u32 = 0o077;
    let metadata = file
        .metadata()
        .map_err(|error| StoreError::file(path, &error))?;
    let mut permissions = metadata.permissions();
    if permissions.mode() & OTHERS == 0 {
        return Ok(false);
    }
    permissions.set_mode(0o600);
    match file.set_permissions(permissions) {
        Ok(()) => Ok(true),
        Err(_) => Err(StoreError::DeviceKeyExposed {
            path: path.to_owned(),
        }),
    }
}

/// Elsewhere a person's local data is closed to other people from the start.
#[cfg(not(unix))]
fn make_private(_: &File, _: &Path) -> Result<bool> {
    Ok(false)
}

/// Makes a folder for keys, which only its owner can enter.
pub(super) fn make_folder(path: &Path) -> Result<()> {
    let file_error = |error: std::io::Error| StoreError::file(path, &error);
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(file_error)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let private = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(path, private).map_err(file_error)?;
    }
    Ok(())
}

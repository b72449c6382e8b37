//! The bytes of files that somebody else made.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::{Error, Result};

/// The most that is read of a file: a page has some hundred kilobytes.
const MOST: u64 = 64 << 20;

/// The bytes of a file that somebody else made, up to a limit.
pub(super) fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    let file_error = |error: std::io::Error| Error::folder(path, &error);
    let file = File::open(path).map_err(file_error)?;
    let mut bytes = Vec::new();
    file.take(MOST + 1)
        .read_to_end(&mut bytes)
        .map_err(file_error)?;
    if bytes.len() as u64 > MOST {
        return Err(Error::FileTooLarge {
            path: path.display().to_string(),
            most: MOST >> 20,
        });
    }
    Ok(bytes)
}

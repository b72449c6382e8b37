//! A content of any length saved to a path that a person chose.

use std::io::{self, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use zeroize::Zeroizing;

use super::{STEP, check_room, fill, free_at, report};
use crate::sealed_file::{folder_of, not_read, not_saved, persist};
use crate::{ExchangeError, OnBytes, Result};

/// Saves a content of this length to a path that a person chose, as [`save_to`](crate::save_to) does, and holds no more of it in memory than one
/// step. The disk must have room for it. A content that is shorter or longer is [`ExchangeError::FileChanged`], and one that
/// cannot be read is said as [`not_read`] does, unless an [`ExchangeError`] is inside of the error.
pub fn save_content(
    path: &Path,
    content: &mut impl Read,
    length: u64,
    progress: OnBytes<'_>,
) -> Result<()> {
    let folder = folder_of(path)?;
    let name = path.display().to_string();
    check_room(folder, free_at(folder), length)?;
    let saved = |error: io::Error| not_saved(path, &error);
    let mut file = NamedTempFile::new_in(folder).map_err(saved)?;
    let mut buffer = Zeroizing::new(vec![0; STEP]);
    let mut done = 0;
    loop {
        report(progress, done, length)?;
        let count = fill(content, &mut buffer).map_err(|error| why_not_read(&name, &error))?;
        file.write_all(&buffer[..count]).map_err(saved)?;
        done += count as u64;
        if count < STEP || done > length {
            break;
        }
    }
    if done != length {
        return Err(ExchangeError::FileChanged { name });
    }
    persist(file, path).map_err(saved)
}

/// The error of this crate that a reader put inside, or what the system said.
fn why_not_read(name: &str, error: &io::Error) -> ExchangeError {
    let inside = error
        .get_ref()
        .and_then(|it| it.downcast_ref::<ExchangeError>());
    inside.cloned().unwrap_or_else(|| not_read(name, error))
}

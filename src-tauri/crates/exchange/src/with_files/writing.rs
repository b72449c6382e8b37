//! Writing a sealed file together with its files.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::{MAX_FILES, VERSION, total_length};
use crate::sealed::MAGIC;
use crate::sealed_file::{folder_of, not_read, not_saved, persist};
use crate::work_file::{STEP, check_room, fill, free_at, report};
use crate::{ExchangeError, FileFolder, FileHash, OnBytes, Result, StoredFile};

/// Saves a sealed file, and the files of the work that its document names, to one file at a path that a person chose: whole or
/// not at all, as [`save_to`](crate::save_to) does. A file that is named twice goes in once. Each is read once, and one whose
/// content is not what its name says is [`ExchangeError::WrongContent`]. Blocks while the disk works.
pub fn save_with_files(
    path: &Path,
    sealed: &[u8],
    folder: &FileFolder,
    files: &[FileHash],
    progress: OnBytes<'_>,
) -> Result<()> {
    let files = looked_up(folder, files)?;
    let total = total_length(&files).ok_or(ExchangeError::TooLarge {
        bytes: u64::MAX,
        limit: i64::MAX as u64,
    })?;
    let saved = |error: io::Error| not_saved(path, &error);
    let target = folder_of(path)?;
    let start = start(sealed, &files);
    check_room(
        target,
        free_at(target),
        total.saturating_add(start.len() as u64),
    )?;
    let mut new = NamedTempFile::new_in(target).map_err(saved)?;
    new.write_all(&start).map_err(saved)?;
    let mut done = 0;
    for file in files {
        let mut source = folder.sealed_content(file.hash)?;
        append(&mut source, new.as_file_mut(), path, file, &mut |count| {
            done += count;
            report(progress, done, total)
        })?;
    }
    persist(new, path).map_err(saved)
}

fn looked_up(folder: &FileFolder, files: &[FileHash]) -> Result<Vec<StoredFile>> {
    let files: BTreeSet<FileHash> = files.iter().copied().collect();
    if files.len() > MAX_FILES {
        return Err(ExchangeError::TooManyAttachments {
            found: files.len(),
            limit: MAX_FILES,
        });
    }
    let each = files.into_iter().map(|hash| match folder.find(hash)? {
        Some(length) => Ok(StoredFile { hash, length }),
        None => Err(ExchangeError::FileGone {
            name: hash.to_string(),
        }),
    });
    each.collect()
}

/// Everything before the content of the first file.
fn start(sealed: &[u8], files: &[StoredFile]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&VERSION.to_be_bytes());
    bytes.extend_from_slice(&(sealed.len() as u64).to_be_bytes());
    bytes.extend_from_slice(sealed);
    bytes.extend_from_slice(&(files.len() as u64).to_be_bytes());
    for file in files {
        bytes.extend_from_slice(file.hash.as_bytes());
        bytes.extend_from_slice(&file.length.to_be_bytes());
    }
    bytes
}

/// Appends the content of one file, as long as was written before it.
fn append(
    source: &mut File,
    target: &mut File,
    path: &Path,
    file: StoredFile,
    report: &mut dyn FnMut(u64) -> Result<()>,
) -> Result<()> {
    let name = file.hash.to_string();
    let mut hasher = blake3::Hasher::new();
    let mut bounded = source.take(file.length);
    let mut buffer = vec![0; STEP];
    loop {
        report(0)?;
        let count = fill(&mut bounded, &mut buffer).map_err(|error| not_read(&name, &error))?;
        if count == 0 {
            break;
        }
        hasher.update(&buffer[..count]);
        target
            .write_all(&buffer[..count])
            .map_err(|error| not_saved(path, &error))?;
        report(count as u64)?;
    }
    if bounded.limit() > 0 || FileHash::of(&hasher) != file.hash {
        return Err(ExchangeError::WrongContent { name });
    }
    Ok(())
}

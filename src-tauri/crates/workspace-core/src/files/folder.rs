//! Where a copy of a file goes in a folder that may hold others already.

use std::fs::{self, File, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::safe_name::safe_file_name;
use crate::{Error, Result};

/// At most this many files of one name are told apart by a number.
const MOST_OF_A_NAME: u32 = 1_000;

/// The path of a copy.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum CopyPlace {
    /// The copy is there already.
    There(PathBuf),
    /// An empty file that was just made, to be replaced by the copy, or removed.
    New(PathBuf),
}

/// Where in a folder that is there the copy of a file goes: under `name` made safe, with a number where another file has that name.
/// `hash` is BLAKE3 of its bytes, in hex, and `length` their number. Blocks while the disk works.
pub(super) fn place_for(folder: &Path, name: &str, hash: &str, length: u64) -> Result<CopyPlace> {
    let safe = safe_file_name(name);
    for number in 1..=MOST_OF_A_NAME {
        let path = folder.join(numbered(&safe, number));
        if holds(&path, hash, length) {
            return Ok(CopyPlace::There(path));
        }
        // Whoever makes the file has the name: no other program can have put one there since.
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => return Ok(CopyPlace::New(path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(unusable(folder, &error)),
        }
    }
    let full = std::io::Error::from(ErrorKind::AlreadyExists);
    Err(unusable(folder, &full))
}

fn holds(path: &Path, hash: &str, length: u64) -> bool {
    let is_as_long =
        fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.len() == length);
    is_as_long && hash_of(path).is_ok_and(|found| found == hash)
}

fn hash_of(path: &Path) -> std::io::Result<String> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(path)?)?;
    Ok(hasher.finalize().to_hex().to_string())
}

/// `report (2).pdf` for the second of `report.pdf`.
fn numbered(name: &str, number: u32) -> String {
    if number == 1 {
        return name.to_owned();
    }
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem} ({number}).{ending}"),
        None => format!("{name} ({number})"),
    }
}

fn unusable(folder: &Path, error: &std::io::Error) -> Error {
    Error::folder(folder, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As a copy of these bytes is saved.
    fn save_into(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
        let hash = store::attachment::hash_of(bytes);
        match place_for(folder, name, &hash, bytes.len() as u64).unwrap() {
            CopyPlace::There(path) => path,
            CopyPlace::New(path) => {
                fs::write(&path, bytes).unwrap();
                path
            }
        }
    }

    #[test]
    fn no_file_is_ever_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let save = |bytes: &[u8]| {
            let path = save_into(dir.path(), "a/b.txt", bytes);
            path.file_name().unwrap().to_string_lossy().into_owned()
        };
        assert_eq!(save(b"one"), "a_b.txt");
        assert_eq!(save(b"two"), "a_b (2).txt");
        // The same again is there already.
        assert_eq!(save(b"one"), "a_b.txt");
        assert_eq!(save(b"two"), "a_b (2).txt");
        fs::create_dir(dir.path().join("a_b (3).txt")).unwrap();
        assert_eq!(save(b""), "a_b (4).txt");
        let read = |name: &str| fs::read(dir.path().join(name)).unwrap();
        assert_eq!(
            (read("a_b.txt"), read("a_b (2).txt")),
            (b"one".to_vec(), b"two".to_vec())
        );
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 4);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_lies_there_is_not_followed() {
        let dir = tempfile::tempdir().unwrap();
        let elsewhere = dir.path().join("elsewhere");
        std::os::unix::fs::symlink(&elsewhere, dir.path().join("a.txt")).unwrap();
        let path = save_into(dir.path(), "a.txt", b"one");
        assert_eq!(path, dir.path().join("a (2).txt"));
        assert!(!elsewhere.exists());
    }

    #[test]
    fn files_with_the_names_of_a_workspace_are_only_files() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["workspace.db", "keys.json", "log.head"] {
            save_into(dir.path(), name, b"x");
        }
        assert!(!store::is_workspace_folder(dir.path()));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }
}

//! Copies of files in a folder that may hold others already.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::safe_name::safe_file_name;
use crate::{Error, Result};

/// At most this many files of one name are told apart by a number.
const MOST_OF_A_NAME: u32 = 1_000;

/// Saves bytes in a folder that is there, under `name` made safe, with a number where another file has that name: none is
/// ever replaced. A file of that name with the same bytes is left as the copy that it is. Gives the path of the copy. Blocks
/// while the disk works.
pub fn save_into(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf> {
    let safe = safe_file_name(name);
    for number in 1..=MOST_OF_A_NAME {
        let path = folder.join(numbered(&safe, number));
        if holds(&path, bytes) {
            return Ok(path);
        }
        // Whoever makes the file has the name: no other program can have put one there since.
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(_) => {
                let saved = exchange::save_to(&path, bytes);
                if saved.is_err() {
                    let _ = fs::remove_file(&path);
                }
                saved?;
                return Ok(path);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(unusable(folder, &error)),
        }
    }
    let full = std::io::Error::from(ErrorKind::AlreadyExists);
    Err(unusable(folder, &full))
}

fn holds(path: &Path, bytes: &[u8]) -> bool {
    let is_as_long = fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
    is_as_long && fs::read(path).is_ok_and(|found| found == bytes)
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
    Error::Folder {
        path: folder.display().to_string(),
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_ever_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let save = |bytes: &[u8]| {
            let path = save_into(dir.path(), "a/b.txt", bytes).unwrap();
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
        let path = save_into(dir.path(), "a.txt", b"one").unwrap();
        assert_eq!(path, dir.path().join("a (2).txt"));
        assert!(!elsewhere.exists());
    }

    #[test]
    fn files_with_the_names_of_a_workspace_are_only_files() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["workspace.db", "keys.json", "log.head"] {
            save_into(dir.path(), name, b"x").unwrap();
        }
        assert!(!store::is_workspace_folder(dir.path()));
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }
}

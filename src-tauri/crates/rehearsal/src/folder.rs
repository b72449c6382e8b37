//! The folder of a rehearsal: what a season puts into it, and when it may be cleared.

use std::path::Path;

use workspaces::{Error, Result};

/// Written last: a folder without it holds a season that was interrupted.
const FINISHED: &str = "season-finished";

/// Marks a folder as one that a season was played in, so that only such a folder is ever cleared for another.
const MARKER: &str = "rehearsal-season";

/// What a season puts into its folder. Nothing else in it is ever removed.
const SEASON_FILES: [&str; 8] = [
    MARKER, FINISHED, "desk", "desk.key", "entrants", "judges", "lists", "mailbox",
];

/// An empty folder for a season: a new one, or one that held a season before and nothing besides.
pub(crate) fn prepare(folder: &Path) -> Result<()> {
    let folder_error = |source: std::io::Error| unusable(folder, &source);
    if is_set_up(folder) {
        // What somebody may have practised on goes only when they said so.
        return Err(in_use(folder));
    }
    for part in season_files(folder)? {
        let result = match part.file_type().map_err(folder_error)? {
            kind if kind.is_dir() => std::fs::remove_dir_all(part.path()),
            _ => std::fs::remove_file(part.path()),
        };
        result.map_err(folder_error)?;
    }
    make_folder(folder)?;
    std::fs::write(folder.join(MARKER), "").map_err(folder_error)
}

/// What a season made in `folder`, or nothing; refused where anything else lies there.
pub(crate) fn season_files(folder: &Path) -> Result<Vec<std::fs::DirEntry>> {
    let folder_error = |source: std::io::Error| unusable(folder, &source);
    let items = match std::fs::read_dir(folder) {
        Ok(items) => items
            .collect::<std::io::Result<Vec<_>>>()
            .map_err(folder_error)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(folder_error(error)),
    };
    let is_of_season = |name: &std::ffi::OsStr| SEASON_FILES.iter().any(|file| name == *file);
    let is_a_season =
        folder.join(MARKER).exists() && items.iter().all(|it| is_of_season(&it.file_name()));
    if items.is_empty() || is_a_season {
        return Ok(items);
    }
    Err(in_use(folder))
}

fn in_use(folder: &Path) -> Error {
    Error::FolderInUse {
        path: folder.display().to_string(),
    }
}

/// Whether a season was set up to its end in this folder, so that opening it continues what was practised there.
pub fn is_set_up(folder: &Path) -> bool {
    folder.join(FINISHED).exists()
}

/// Marks the season in this folder as not set up, so that the next opening sets it up again and what was practised is lost.
/// Refused where the folder holds anything that no season made.
pub fn discard(folder: &Path) -> Result<()> {
    season_files(folder)?;
    let marker = folder.join(FINISHED);
    match std::fs::remove_file(&marker) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(unusable(&marker, &error))
        }
        _ => Ok(()),
    }
}

/// Marks the season in this folder as set up to its end; one without the mark was interrupted, and is set up again.
pub(crate) fn mark_set_up(folder: &Path) -> Result<()> {
    let marker = folder.join(FINISHED);
    std::fs::write(&marker, "").map_err(|source| unusable(&marker, &source))
}

/// Makes a folder where there is none.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|source| unusable(path, &source))
}

/// Why a folder or a file of a rehearsal cannot be used.
pub(crate) fn unusable(path: &Path, source: &std::io::Error) -> Error {
    Error::Folder {
        path: path.display().to_string(),
        detail: source.to_string(),
    }
}

//! The folder of a rehearsal: what a season puts into it, and when it may be cleared.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use exchange::Kind;
use lists::{Format, List};
use workspaces::{DestinationError, Detail, Error, OPENER_EXTENSION, Result, is_workspace_file};

/// Written last: a folder without it holds a season that was interrupted.
const FINISHED: &str = "season-finished";

/// Marks a folder as one that a season was played in, so that only such a folder is ever cleared for another.
const MARKER: &str = "rehearsal-season";

/// What is added to the name of a list for the file that says where the log ended.
const WITNESS_ENDING: &str = ".witness.json";

/// What a season puts into its folder. Nothing else in it is ever removed.
const SEASON_FILES: [&str; 8] = [
    MARKER, FINISHED, "desk", "desk.key", "entrants", "judges", "lists", "mailbox",
];

/// An empty folder for a season: a new one, or one that held an unfinished season and nothing besides. Nothing that no
/// season made is ever removed.
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

/// What a season made in `folder`, or nothing; refused where anything else lies there, at any depth.
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
    if !items.is_empty() && !is_a_season {
        return Err(in_use(folder));
    }
    for item in &items {
        if let Some(file) = foreign_file(&item.path()).map_err(folder_error)? {
            let path = folder.to_owned();
            return Err(DestinationError::HoldsOther { path, file }.into());
        }
    }
    Ok(items)
}

/// How the names of files begin that were not written to their end.
const UNFINISHED: [&str; 3] = [".awards-", ".tmp", ".unfinished-"];

/// The first file below a part of a season that no season makes; none where there is none. Links are not followed; each
/// counts as foreign.
fn foreign_file(path: &Path) -> std::io::Result<Option<PathBuf>> {
    let kind = std::fs::symlink_metadata(path)?.file_type();
    if kind.is_dir() {
        for part in std::fs::read_dir(path)? {
            if let Some(file) = foreign_file(&part?.path())? {
                return Ok(Some(file));
            }
        }
        return Ok(None);
    }
    let is_ours = kind.is_file() && is_made_by_a_season(path);
    Ok((!is_ours).then(|| path.to_owned()))
}

/// Whether a file has a name that a season gives.
fn is_made_by_a_season(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let is_sealed = || {
        // A mailbox writes under a name with a number behind it, and then renames.
        let name = name.split_once('#').map_or(&*name, |(name, _)| name);
        let ending = Path::new(name).extension().and_then(OsStr::to_str);
        let mut kinds = Kind::ALL.iter().map(|kind| kind.extension());
        ending.is_some_and(|ending| kinds.any(|it| it == ending) || ending == OPENER_EXTENSION)
    };
    let is_list = || {
        let name = name.strip_suffix(WITNESS_ENDING).unwrap_or(&name);
        let (stem, ending) = name.split_once('.').unwrap_or_default();
        List::ALL.iter().any(|list| list.name() == stem)
            && Format::ALL.iter().any(|format| format.name() == ending)
    };
    SEASON_FILES.contains(&&*name)
        || UNFINISHED
            .iter()
            .any(|beginning| name.starts_with(beginning))
        || is_workspace_file(path)
        || is_work_file(path)
        || is_sealed()
        || is_list()
}

/// Whether it is a file of the work as workspaces and mailboxes keep it: whole, a part of one, or one that was being sealed.
fn is_work_file(path: &Path) -> bool {
    let is_in_files = path
        .parent()
        .is_some_and(|folder| folder.file_name() == Some(OsStr::new("files")));
    let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let is_new = || {
        let random = name.strip_suffix(".new").unwrap_or_default();
        random.len() == 16 && random.bytes().all(|it| it.is_ascii_hexdigit())
    };
    is_in_files && (exchange::is_in_mailbox(path) || is_new())
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
        detail: Detail::from(source),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(path: &Path) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, "x").unwrap();
    }

    #[test]
    fn an_interrupted_season_is_cleared_unless_somebody_put_something_into_it() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let id = "01772d54-d7d8-7a7b-9572-538f86f1b3ab";
        let hash = "ab".repeat(32);
        let made = [
            MARKER.to_owned(),
            "desk.key".to_owned(),
            "desk/workspace.db".to_owned(),
            "desk/workspace.db-wal".to_owned(),
            "desk/keys.json".to_owned(),
            "desk/Open.awards-workspace".to_owned(),
            "lists/entries.csv".to_owned(),
            "lists/entries.csv.witness.json".to_owned(),
            "lists/.awards-list-x1".to_owned(),
            format!("mailbox/to/ab/entry/{id}.awards-entry"),
            format!("mailbox/calls/{id}.awards-call#1"),
            format!("mailbox/files/{hash}"),
            format!("entrants/ann/files/{hash}.part"),
            "entrants/ann/files/0123456789abcdef.new".to_owned(),
        ];
        let make_season = || made.iter().for_each(|name| write(&at(name)));
        make_season();
        prepare(dir.path()).unwrap();
        assert!(!at("desk").exists());
        for own in [
            "lists/my notes.xlsx",
            "lists/entries.xlsx.bak",
            "mailbox/read me.txt",
            "desk/notes.txt",
            "desk/files/film.mp4",
            "desk/0123456789abcdef.new",
        ] {
            make_season();
            write(&at(own));
            let refused = prepare(dir.path()).unwrap_err();
            assert_eq!(refused.failure().code, "folder-holds-other", "{own}");
            assert!(
                at("desk/workspace.db").exists() && at(own).exists(),
                "{own}"
            );
            std::fs::remove_file(at(own)).unwrap();
        }
        make_season();
        mark_set_up(dir.path()).unwrap();
        let refused = prepare(dir.path()).unwrap_err();
        assert_eq!(refused.failure().code, "folder-in-use");
        // A season that is not discarded whole stays set up.
        write(&at("lists/my notes.xlsx"));
        let refused = discard(dir.path()).unwrap_err();
        assert_eq!(refused.failure().code, "folder-holds-other");
        assert!(is_set_up(dir.path()));
    }
}

//! The names of a workspace's files that more than one module speaks of.

use std::path::Path;

/// The database.
pub(crate) const DATABASE: &str = "workspace.db";
/// SQLite's write-ahead log.
pub(crate) const WAL: &str = "workspace.db-wal";
/// The key slots.
pub(crate) const KEYS: &str = "keys.json";
/// The end of the log as it was last confirmed.
pub(crate) const HEAD: &str = "log.head";
/// The file that is locked while the workspace is open.
pub(crate) const LOCK: &str = "workspace.lock";

/// Whether a path is that of a file of a workspace or of a backup: one that is there, or one that would come to lie among
/// them. Letters count in either case, as on the disks of Windows and macOS.
pub fn is_workspace_file(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = |name: &str| path.with_file_name(name).is_file();
    has_workspace_name(&name) && (path.exists() || beside(DATABASE) || beside(KEYS))
}

/// Whether a file of that name could be taken for one of a workspace, wherever it lies.
pub fn has_workspace_name(name: &str) -> bool {
    let name = name.to_lowercase();
    // The names of journals and of copies begin with that of the database.
    name.starts_with(DATABASE) || [KEYS, HEAD, LOCK].contains(&name.as_str())
}

/// Whether a folder holds a workspace or a backup of one.
pub fn is_workspace_folder(dir: &Path) -> bool {
    dir.join(DATABASE).is_file() || (dir.join(KEYS).is_file() && dir.join(HEAD).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_workspace_are_known_by_name_and_place() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        for name in [DATABASE, WAL, KEYS, HEAD, "workspace.lock", "WORKSPACE.DB"] {
            assert!(!is_workspace_file(&at(name)), "{name} in an empty folder");
        }
        assert!(!is_workspace_folder(dir.path()));
        std::fs::write(at(DATABASE), "x").unwrap();
        assert!(is_workspace_folder(dir.path()));
        for name in [
            DATABASE,
            WAL,
            KEYS,
            HEAD,
            "workspace.lock",
            "WORKSPACE.DB",
            "Keys.json",
            "workspace.db-journal",
            "workspace.db.before-8",
        ] {
            assert!(is_workspace_file(&at(name)), "{name}");
        }
        for name in ["list.csv", "my keys.json", "workspace.csv"] {
            assert!(!is_workspace_file(&at(name)), "{name}");
        }
    }
}

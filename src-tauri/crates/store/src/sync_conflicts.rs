//! Conflict copies: second copies of a workspace's files that a sync client leaves after two machines changed the folder.

use std::path::Path;

use crate::file_names::{DATABASE, HEAD, KEYS, WAL};

/// The names of files in `dir` that look like a second copy of one of the workspace's files, in their order:
/// `workspace (Ana's conflicted copy 2026-11-29).db` (Dropbox), `workspace-ANA-PC.db` (`OneDrive`),
/// `workspace.sync-conflict-20261129-101010-ABCDEFG.db` (Syncthing), `workspace 2.db` (`iCloud`), `keys (1).json` (Google
/// Drive). What one machine saved is in one of them and not in the other.
pub fn conflict_copies(dir: &Path) -> Vec<String> {
    let Ok(files) = std::fs::read_dir(dir) else {
        return Vec::new();
    };
    let mut conflicts: Vec<String> = files
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| is_copy(name))
        .collect();
    conflicts.sort();
    conflicts
}

/// Whether a name begins and ends as that of a file of the workspace, with something in between.
fn is_copy(name: &str) -> bool {
    [DATABASE, WAL, KEYS, HEAD]
        .iter()
        .filter_map(|own| own.rsplit_once('.'))
        .any(|(stem, end)| {
            let text_between = name
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_suffix(end))
                .and_then(|rest| rest.strip_suffix('.'));
            // A longer word is another file's name: `keystone.json`.
            text_between.is_some_and(|it| it.starts_with([' ', '-', '.', '_', '(', '~']))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_that_sync_clients_give_are_known() {
        for name in [
            "workspace (conflicted copy).db",
            "workspace (Ana's conflicted copy 2026-11-29).db",
            "workspace (Copie en conflit de Ana 2026-11-29).db",
            "workspace-ANA-PC.db",
            "workspace.sync-conflict-20261129-101010-ABCDEFG.db",
            "workspace 2.db",
            "workspace (1).db-wal",
            "keys 2.json",
            "log (1).head",
        ] {
            assert!(is_copy(name), "{name}");
        }
        for name in [
            "workspace.db",
            "workspace.db-wal",
            "workspace.db-shm",
            "workspace.db.before-9",
            "workspace.db.new",
            "workspace.lock",
            "keys.json",
            "keystone.json",
            "log.head",
            "logbook.head",
            "Open.awards-workspace",
            ".unfinished-a1b2c3",
            "notes.db",
        ] {
            assert!(!is_copy(name), "{name}");
        }
    }
}

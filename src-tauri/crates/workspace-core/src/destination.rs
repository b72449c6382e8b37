//! Where something may be written that a person wants saved: never over a workspace, a key or a mailbox, and over a file
//! of their own only where it is of the same kind by its name.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::error::DestinationError;

/// The path at which to write what a person wants at `path`: where a link leads, the file behind it. `endings` are what
/// the names of such files end in, the usual one first. A new file may have any name. The disk is looked at.
pub fn output_file(path: &Path, endings: &[&str]) -> Result<PathBuf> {
    let named = || path.to_owned();
    let (target, is_there) = match std::fs::symlink_metadata(path) {
        Ok(found) => match std::fs::canonicalize(path) {
            Ok(target) => (target, true),
            Err(_) if found.is_symlink() => {
                return Err(DestinationError::DeadLink { path: named() }.into());
            }
            Err(_) => (named(), true),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => (in_real_folder(path), false),
        // Whoever writes there says what the system refuses.
        Err(_) => (named(), false),
    };
    if is_there && !target.is_file() {
        return Err(DestinationError::NotAFile { path: named() }.into());
    }
    // A file in a folder that is to be saved into may be a workspace's under either of its names.
    if store::is_workspace_file(&target) || store::is_workspace_file(path) {
        return Err(DestinationError::Workspace { path: named() }.into());
    }
    if exchange::is_in_mailbox(&target) {
        return Err(DestinationError::Mailbox { path: named() }.into());
    }
    if !is_there {
        return Ok(target);
    }
    if store::could_be_key_file(&target) {
        return Err(DestinationError::Key { path: named() }.into());
    }
    let has_ending = |ending: &&str| {
        let extension = target.extension();
        extension.is_some_and(|it| it.eq_ignore_ascii_case(ending))
    };
    if !endings.iter().any(has_ending) {
        return Err(DestinationError::OtherFile {
            // Behind a link it is the file that is of another kind.
            path: if path.extension() == target.extension() {
                named()
            } else {
                target
            },
            ending: endings.first().copied().unwrap_or_default().to_owned(),
        }
        .into());
    }
    Ok(target)
}

/// Refuses a folder that holds a workspace, or lies in one or in a mailbox, for something that is to be a folder of its own.
pub fn check_output_folder(path: &Path) -> Result<()> {
    let target = std::fs::canonicalize(path).unwrap_or_else(|_| in_real_folder(path));
    if target.ancestors().any(store::is_workspace_folder) {
        let path = path.to_owned();
        return Err(DestinationError::Workspace { path }.into());
    }
    if exchange::is_in_mailbox(&target.join("new"))
        || target.ancestors().any(exchange::is_in_mailbox)
    {
        let path = path.to_owned();
        return Err(DestinationError::Mailbox { path }.into());
    }
    Ok(())
}

/// A path that is not there yet, with the links of its folder followed.
fn in_real_folder(path: &Path) -> PathBuf {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    match (std::fs::canonicalize(parent), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(path: &Path) -> &'static str {
        output_file(path, &["csv"]).map_or_else(|error| error.code(), |_| "")
    }

    #[test]
    fn a_workspace_a_key_and_a_mailbox_are_never_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let desk = dir.path().join("desk");
        let entries = dir
            .path()
            .join("mailbox/to")
            .join("ab".repeat(32))
            .join("entry");
        std::fs::create_dir_all(&desk).unwrap();
        std::fs::create_dir_all(&entries).unwrap();
        for name in ["workspace.db", "keys.json", "log.head", "workspace.lock"] {
            std::fs::write(desk.join(name), "x").unwrap();
            assert_eq!(code(&desk.join(name)), "destination-workspace", "{name}");
        }
        assert_eq!(
            code(&desk.join("workspace.db-wal")),
            "destination-workspace"
        );
        assert_eq!(
            code(&desk.join("../desk/KEYS.JSON")),
            "destination-workspace"
        );
        let key = dir.path().join("desk.csv");
        std::fs::write(&key, [7_u8; 32]).unwrap();
        assert_eq!(code(&key), "destination-key");
        assert_eq!(code(&entries.join("list.csv")), "destination-mailbox");
        assert_eq!(code(&desk), "destination-not-a-file");
        // Beside them there is room.
        assert_eq!(code(&desk.join("entries.csv")), "");
        assert_eq!(code(&dir.path().join("new")), "");
    }

    #[test]
    fn a_file_of_another_kind_stays() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| {
            let path = dir.path().join(name);
            std::fs::write(&path, "mine").unwrap();
            path
        };
        assert_eq!(code(&at("call.toml")), "destination-other-file");
        assert_eq!(code(&at("notes")), "destination-other-file");
        assert_eq!(code(&at("last year.CSV")), "");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_to_what_is_behind_it() {
        let dir = tempfile::tempdir().unwrap();
        let (list, link) = (dir.path().join("list.csv"), dir.path().join("latest.csv"));
        std::fs::write(&list, "old").unwrap();
        std::os::unix::fs::symlink(&list, &link).unwrap();
        let list = std::fs::canonicalize(list).unwrap();
        assert_eq!(output_file(&link, &["csv"]).unwrap(), list);
        let call = dir.path().join("call.toml");
        std::fs::write(&call, "mine").unwrap();
        let to_call = dir.path().join("call.csv");
        std::os::unix::fs::symlink(&call, &to_call).unwrap();
        assert_eq!(code(&to_call), "destination-other-file");
        let dead = dir.path().join("dead.csv");
        std::os::unix::fs::symlink(dir.path().join("gone.csv"), &dead).unwrap();
        assert_eq!(code(&dead), "destination-dead-link");
        let desk = dir.path().join("desk");
        std::fs::create_dir(&desk).unwrap();
        std::fs::write(desk.join("workspace.db"), "x").unwrap();
        let to_database = dir.path().join("entries.csv");
        std::os::unix::fs::symlink(desk.join("workspace.db"), &to_database).unwrap();
        assert_eq!(code(&to_database), "destination-workspace");
    }

    #[test]
    fn a_folder_of_its_own_lies_in_no_workspace() {
        let dir = tempfile::tempdir().unwrap();
        let desk = dir.path().join("desk");
        std::fs::create_dir(&desk).unwrap();
        std::fs::write(desk.join("workspace.db"), "x").unwrap();
        assert!(check_output_folder(&desk).is_err());
        assert!(check_output_folder(&desk.join("backup")).is_err());
        std::fs::create_dir(desk.join("a")).unwrap();
        assert!(check_output_folder(&desk.join("a/backup")).is_err());
        check_output_folder(dir.path()).unwrap();
        check_output_folder(&dir.path().join("backup")).unwrap();
    }
}

//! When a mailbox says that a file came.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use exchange::Kind;
use uuid::Uuid;

use crate::{Error, Result};

/// Sets the time of arrival of a sealed file in a mailbox that is a folder. There it is the file's time of modification, by the
/// machine's clock; a host with another clock, such as a rehearsal, sets it after sending.
pub fn set_arrival(mailbox: &Path, kind: Kind, sealed_id: Uuid, at: DateTime<Utc>) -> Result<()> {
    let name = format!("{sealed_id}.{}", kind.extension());
    let path = find(mailbox, &name).ok_or(Error::AttachmentMissing { name })?;
    let set_modified = |path: &Path| {
        File::options()
            .write(true)
            .open(path)?
            .set_modified(SystemTime::from(at))
    };
    set_modified(&path).map_err(|source| Error::folder(&path, &source))
}

fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    for entry in std::fs::read_dir(folder).ok()?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            if let Some(found) = find(&path, name) {
                return Some(found);
            }
        } else if entry.file_name() == name {
            return Some(path);
        }
    }
    None
}

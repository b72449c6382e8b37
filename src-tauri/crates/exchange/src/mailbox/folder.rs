use std::fs::{self, Metadata};
use std::io;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use chrono::{DateTime, Utc};

use super::layout::Tray;
use super::{Delivered, Listing};
use crate::{ExchangeError, Result};

/// What a local folder needs beyond an object store: it can vanish, and it can hold links that lead out
/// of it. Its functions block while the disk works.
#[derive(Clone)]
pub(super) struct Folder {
    root: PathBuf,
    place: String,
}

impl Folder {
    pub(super) fn new(root: PathBuf, place: String) -> Self {
        Self { root, place }
    }

    /// Refuses where the folder is gone, or where a link stands at any of the names, each inside the one
    /// before. A name that is not there yet is no harm.
    pub(super) fn check(&self, names: &[String]) -> Result<()> {
        if !self.root.is_dir() {
            return Err(ExchangeError::MailboxGone {
                place: self.place.clone(),
            });
        }
        let mut path = self.root.clone();
        for name in names {
            path.push(name);
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => {
                    return Err(ExchangeError::MailboxLink {
                        place: self.place.clone(),
                        name: name.clone(),
                    });
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => break,
                Err(error) => return Err(self.failed(&error)),
            }
        }
        Ok(())
    }

    /// What lies in a tray. The store's own listing follows links, and stops at a name that is not
    /// UTF-8; this one skips and counts both.
    pub(super) fn list(&self, tray: &Tray) -> Result<Listing> {
        self.check(&tray.names)?;
        let path = tray
            .names
            .iter()
            .fold(self.root.clone(), |path, name| path.join(name));
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Listing::default()),
            Err(error) => return Err(self.failed(&error)),
        };
        let mut listing = Listing::default();
        for entry in entries {
            let entry = entry.map_err(|error| self.failed(&error))?;
            let name = entry.file_name();
            let Some(id) = name.to_str().and_then(|name| tray.id_in(name)) else {
                listing.foreign += 1;
                continue;
            };
            let found = match entry.metadata() {
                Ok(found) => found,
                // Taken away since the folder was read.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => return Err(self.failed(&error)),
            };
            match came(&found).filter(|_| found.is_file()) {
                Some(delivered_at) => listing.items.push(Delivered {
                    id,
                    kind: tray.kind,
                    to: tray.to,
                    delivered_at,
                    size: found.len(),
                }),
                None => listing.foreign += 1,
            }
        }
        Ok(listing)
    }

    fn failed(&self, error: &io::Error) -> ExchangeError {
        ExchangeError::MailboxFailed {
            place: self.place.clone(),
            detail: error.to_string(),
        }
    }
}

/// When a file came: its time of modification; none before 1970 or beyond what a calendar holds, which
/// no file that was delivered has.
fn came(found: &Metadata) -> Option<DateTime<Utc>> {
    let since = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    DateTime::from_timestamp(i64::try_from(since.as_secs()).ok()?, since.subsec_nanos())
}

//! The folder `files/` of an open workspace.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use exchange::FileFolder;
use store::{Store, StoreError};
use tokio::sync::Mutex;

use crate::Result;

/// A handle to the folder `files/` of a workspace, which is made when the first file is put into it. Clones are handles to the
/// same one.
#[derive(Debug, Clone)]
pub struct WorkFiles(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    workspace: PathBuf,
    may_write: bool,
    folder: OnceLock<FileFolder>,
    sending: Mutex<()>,
    fetching: Mutex<()>,
}

impl WorkFiles {
    /// The folder of this workspace. Nothing is looked at or made yet.
    pub fn of(store: &Store) -> Self {
        Self(Arc::new(Inner {
            workspace: store.dir().to_owned(),
            may_write: !store.is_read_only(),
            folder: OnceLock::new(),
            sending: Mutex::new(()),
            fetching: Mutex::new(()),
        }))
    }

    /// The folder for writing; it is made where it is not there. A workspace that is open for reading alone refuses.
    pub fn folder(&self) -> Result<FileFolder> {
        if let Some(folder) = self.0.folder.get() {
            return Ok(folder.clone());
        }
        if !self.0.may_write {
            return Err(StoreError::ReadOnly.into());
        }
        let folder = FileFolder::open(&self.0.workspace)?;
        Ok(self.0.folder.get_or_init(|| folder).clone())
    }

    /// The folder for reading; none where no file was put into it yet. It is never made.
    pub fn find(&self) -> Result<Option<FileFolder>> {
        if let Some(folder) = self.0.folder.get() {
            return Ok(Some(folder.clone()));
        }
        let found = FileFolder::find_in(&self.0.workspace)?;
        Ok(found.map(|folder| self.0.folder.get_or_init(|| folder).clone()))
    }

    /// Is held by whoever sends what waits: two at once would carry each file twice.
    pub fn sending(&self) -> &Mutex<()> {
        &self.0.sending
    }

    /// Is held by whoever fetches what has not come.
    pub fn fetching(&self) -> &Mutex<()> {
        &self.0.fetching
    }
}

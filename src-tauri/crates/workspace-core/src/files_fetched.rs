//! What became of files of the work that documents name.

use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// What became of the files of the work that documents name and that had not come before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct FilesFetched {
    /// Files that came, and are what they should be.
    #[ts(type = "number")]
    pub fetched: usize,
    /// Files that are not here, each with the reason: those that have not come yet stay wanted.
    pub missing: Vec<MissingFile>,
    /// Whether it was stopped before all was tried.
    pub stopped: bool,
}

/// A file of the work that is not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MissingFile {
    /// Its name as its owner gave it.
    pub name: String,
    /// Why it is not here.
    pub failure: Failure,
}

impl FilesFetched {
    /// Adds what another part brought.
    pub fn add(&mut self, other: Self) {
        self.fetched += other.fetched;
        self.missing.extend(other.missing);
        self.stopped |= other.stopped;
    }
}

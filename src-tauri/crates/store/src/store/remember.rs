//! What this computer remembers of the workspace outside its folder.

use std::path::Path;

use super::Store;
use crate::Result;
use crate::key::Key;
use crate::last_seen::{self, LastSeen, LastSeenFile};

impl Store {
    /// Where this computer saw the log end last, by this file; none where it remembers nothing.
    pub fn last_seen(&self, file: &Path) -> Option<LastSeen> {
        last_seen::read(file, &self.0.key)
    }

    /// Where the log ends now.
    pub async fn end_of_log(&self) -> Result<LastSeen> {
        self.read(LastSeen::of).await
    }

    /// Whether the log continues the one that was seen last; an older copy that was put back does not.
    pub async fn goes_on_from(&self, last_seen: &LastSeen) -> Result<bool> {
        let last_seen = last_seen.clone();
        self.read(move |conn| last_seen.is_part_of(conn)).await
    }

    /// Remembers in this file from now on where the log ends.
    pub async fn remember_in(&self, file: &Path) -> Result<()> {
        let (file, key) = (file.to_owned(), self.0.key.clone());
        let result = self.writer()?.ask(move |writer| {
            writer.last_seen = Some(LastSeenFile::begin(&file, &key, &writer.conn)?);
            Ok(())
        });
        result.await?
    }

    pub(crate) fn key(&self) -> &Key {
        &self.0.key
    }
}

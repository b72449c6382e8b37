//! The files of the entries that a judge reads: no other entry's, and none of a round whose assignment was taken back.

use evidence::FileContent;
use store::Connection;
use uuid::Uuid;
use workspace_core::Result;
use workspace_core::files::{self, OpenFile};
use workspace_core::messages::AttachmentNote;
use workspace_core::views::ShownFile;

use crate::{Judge, packet};

impl Judge {
    /// The files of an entry, in the order of its attachments.
    pub async fn files(&self, round: u32, entry: Uuid) -> Result<Vec<ShownFile>> {
        let folder = self.core.files.clone();
        let query =
            move |conn: &Connection| files::shown_files(conn, &folder, &notes(conn, round, entry)?);
        self.core.store.read(query).await
    }

    /// A file of an entry, to be read from any place.
    pub async fn open_file(&self, round: u32, entry: Uuid, hash: &str) -> Result<OpenFile> {
        files::open(&self.core, self.notes(round, entry).await?, hash).await
    }

    /// What a file of an entry holds, to be shown.
    pub async fn file_content(&self, round: u32, entry: Uuid, hash: &str) -> Result<FileContent> {
        files::content(&self.core, self.notes(round, entry).await?, hash).await
    }

    async fn notes(&self, round: u32, entry: Uuid) -> Result<Vec<AttachmentNote>> {
        let query = move |conn: &Connection| notes(conn, round, entry);
        self.core.store.read(query).await
    }
}

/// The files that came with an entry, where it is assigned to this judge in that round.
fn notes(conn: &Connection, round: u32, entry: Uuid) -> Result<Vec<AttachmentNote>> {
    Ok(packet::assigned_entry(conn, round, entry)?.attachments)
}

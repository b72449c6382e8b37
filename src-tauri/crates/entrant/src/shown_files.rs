//! The files of an entrant's own entries, as judges will see them.

use evidence::FileContent;
use store::Connection;
use uuid::Uuid;
use workspace_core::Result;
use workspace_core::files::{self, OpenFile};
use workspace_core::messages::AttachmentNote;
use workspace_core::views::ShownFile;

use crate::Entrant;
use crate::drafts::saved_draft;

impl Entrant {
    /// The files of an entry as its form has them now, submitted or not, in their order.
    pub async fn files(&self, entry: Uuid) -> Result<Vec<ShownFile>> {
        let folder = self.core.files.clone();
        let query = move |conn: &Connection| {
            files::shown_files(conn, &folder, &saved_draft(conn, entry)?.attachments)
        };
        self.core.store.read(query).await
    }

    /// A file of an entry, to be read from any place.
    pub async fn open_file(&self, entry: Uuid, hash: &str) -> Result<OpenFile> {
        files::open(&self.core, self.notes(entry).await?, hash).await
    }

    /// What a file of an entry holds, to be shown.
    pub async fn file_content(&self, entry: Uuid, hash: &str) -> Result<FileContent> {
        files::content(&self.core, self.notes(entry).await?, hash).await
    }

    async fn notes(&self, entry: Uuid) -> Result<Vec<AttachmentNote>> {
        Ok(self.draft(entry).await?.attachments)
    }
}

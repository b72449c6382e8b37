//! The files of the entries that came in.

mod save_all;

use desk_core::eligibility::record_verdict::counted_revision;
use evidence::FileContent;
use store::Connection;
use workspace_core::files::{self, OpenFile};
use workspace_core::messages::AttachmentNote;
use workspace_core::views::ShownFile;
use workspace_core::{Error, Result};

use crate::Desk;
use crate::desk_view::files as notes_of;

impl Desk {
    /// The files of the revision of an entry that counts, in the order of its attachments.
    pub async fn files(&self, entry: &str) -> Result<Vec<ShownFile>> {
        let entry = entry.to_owned();
        let folder = self.core.files.clone();
        let query = move |conn: &Connection| {
            files::shown_files(conn, &folder, &counted(conn, &entry)?.notes)
        };
        self.core.store.read(query).await
    }

    /// A file of any revision of an entry, to be read from any place.
    pub async fn open_file(&self, entry: &str, hash: &str) -> Result<OpenFile> {
        files::open(&self.core, self.notes(entry).await?, hash).await
    }

    /// What a file of any revision of an entry holds, to be shown.
    pub async fn file_content(&self, entry: &str, hash: &str) -> Result<FileContent> {
        files::content(&self.core, self.notes(entry).await?, hash).await
    }

    /// The files of every revision of an entry, those of the latest first: what is said of a file last is believed.
    async fn notes(&self, entry: &str) -> Result<Vec<AttachmentNote>> {
        let entry = entry.to_owned();
        let query = move |conn: &Connection| {
            desk_core::number(conn, &entry)?;
            let history = store::entry_revision::history(conn, &entry)?;
            let notes = history.iter().rev();
            let notes = notes.map(|row| notes_of(conn, &entry, row.revision));
            Ok::<_, Error>(notes.collect::<Result<Vec<_>>>()?.concat())
        };
        self.core.store.read(query).await
    }
}

/// An entry as it counts, with its files.
struct Counted {
    number: u32,
    document: rules::Entry,
    notes: Vec<AttachmentNote>,
}

fn counted(conn: &Connection, entry: &str) -> Result<Counted> {
    let number = desk_core::number(conn, entry)?;
    let revision = counted_revision(conn, entry)?;
    let (row, document) = revision.ok_or_else(|| Error::UnknownEntry {
        entry: entry.to_owned(),
    })?;
    Ok(Counted {
        number,
        document,
        notes: notes_of(conn, entry, row.revision)?,
    })
}

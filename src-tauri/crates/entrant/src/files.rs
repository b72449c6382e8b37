//! The files of a draft: what each is said to be, what was read of it, and copies without the personal data in its metadata.

use uuid::Uuid;
use workspace_core::attachments::Attached;
use workspace_core::messages::AttachmentNote;
use workspace_core::views::{DraftView, ReadView};
use workspace_core::work_files::{self, PlainFile};
use workspace_core::{ActionContext, AttachingError, Error, Result, blocking, work};

use super::attaching::{FileSlot, keep};
use super::{Draft, drafts};
use crate::Entrant;

/// The most bytes of a file that is cleaned: it is in memory whole, and its copy as well.
const MOST_TO_CLEAN: u64 = 64 << 20;

impl Entrant {
    /// Says what an attached file is.
    pub async fn file_is(
        &self,
        entry: Uuid,
        hash: &str,
        piece: Option<u32>,
        purpose: rules::Purpose,
        ctx: &ActionContext,
    ) -> Result<DraftView> {
        let hash = hash.to_owned();
        let change = move |draft: &mut DraftView| {
            let mut notes = draft.attachments.iter_mut();
            if let Some(note) = notes.find(|note| note.hash == hash) {
                (note.piece, note.purpose) = (piece, purpose);
            }
        };
        self.change_files(entry, change, ctx).await
    }

    /// Removes a file from a draft.
    pub async fn detach(&self, entry: Uuid, hash: &str, ctx: &ActionContext) -> Result<DraftView> {
        let hash = hash.to_owned();
        let change =
            move |draft: &mut DraftView| draft.attachments.retain(|note| note.hash != hash);
        self.change_files(entry, change, ctx).await
    }

    async fn change_files(
        &self,
        entry: Uuid,
        change: impl FnOnce(&mut DraftView) + Send + 'static,
        ctx: &ActionContext,
    ) -> Result<DraftView> {
        let ctx = ctx.clone();
        let write = self.core.store.write(move |tx| {
            let mut draft = drafts::saved_draft(tx, entry)?;
            change(&mut draft);
            keep(tx, entry, draft, &ctx)
        });
        write.await
    }

    /// Puts a copy of a file in its place that says the same and gives nothing away. One of more than 64 MiB is refused.
    pub async fn sanitize_file(
        &self,
        entry: Uuid,
        hash: &str,
        ctx: &ActionContext,
    ) -> Result<DraftView> {
        let (note, file, kind) = self.file(entry, hash).await?;
        let name = note.name.clone();
        let (bytes, most) = (file.length(), MOST_TO_CLEAN);
        if bytes > most {
            return Err(AttachingError::TooLargeToClean { name, bytes, most }.into());
        }
        let bytes = file.read_whole().await?;
        let unclean = || Error::NotCleaned { name: name.clone() };
        let readers = self.core.readers.clone();
        let result = blocking(move || readers.sanitize(&bytes, kind)).await?;
        let bytes = result.ok().flatten().ok_or_else(unclean)?;
        let file = Attached::new(&note.name, &note.media_type, note.piece, bytes);
        let slot = FileSlot::InsteadOf(note.hash);
        Ok(self.put_file(entry, file, slot, ctx).await?.draft)
    }

    /// Reads the files of drafts that nobody has read yet; gives how many.
    pub async fn read_unread_files(&self, ctx: &ActionContext) -> Result<usize> {
        let drafts = self.core.store.read(|conn| {
            let mut notes = Vec::new();
            for row in store::draft::all(conn, "entry")? {
                let draft: Draft = workspace_core::messages::read(row.body.as_bytes())?;
                notes.extend(draft.attachments);
            }
            Ok::<_, Error>(notes)
        });
        work::read_unread_files(&self.core, drafts.await?, ctx).await
    }

    /// What the files of a draft say, beside what is declared, and what they give away.
    pub async fn read_view(&self, entry: Uuid) -> Result<ReadView> {
        let draft = self.draft(entry).await?;
        let query = self.core.store.read(move |conn| {
            let files = work::load_readings(conn, &draft.attachments)?;
            work::read_view(conn, &draft.document, files)
        });
        query.await
    }

    /// A file of a draft, and the kind that it was read as.
    async fn file(
        &self,
        entry: Uuid,
        hash: &str,
    ) -> Result<(AttachmentNote, PlainFile, evidence::Kind)> {
        let mut notes = self.draft(entry).await?.attachments.into_iter();
        let note = notes.find(|note| note.hash == hash);
        let missing = |name: &str| Error::AttachmentMissing {
            name: name.to_owned(),
        };
        let note = note.ok_or_else(|| missing(hash))?;
        let file = work_files::open_plain(&self.core, hash).await?;
        let file = file.ok_or_else(|| missing(&note.name))?;
        let read = self.core.store.read(move |conn| {
            let file_read = work::load_readings(conn, std::slice::from_ref(&note))?.pop();
            Ok::<_, Error>((note, file_read))
        });
        match read.await? {
            (note, Some(file_read)) => Ok((note, file, file_read.evidence.kind)),
            (note, None) => Err(missing(&note.name)),
        }
    }
}

//! The files of a draft: each is read when it is attached, empty fields of the form are filled from it, and personal data in
//! its metadata is reported.

use std::path::Path;

use rules::Purpose;
use store::Transaction;
use uuid::Uuid;
use workspace_core::attachments::{self, Attached};
use workspace_core::messages::AttachmentNote;
use workspace_core::views::{DraftView, FilledView, ReadView};
use workspace_core::{ActionContext, Error, Result, blocking, work};

use super::{Draft, drafts};
use crate::Entrant;

/// The largest file that can be attached, in bytes; sealed files have the same limit.
const FILE_MAX: u64 = 64 * 1024 * 1024;

impl Entrant {
    /// Attaches a file of this machine to a draft, as a drop on the window does.
    pub async fn attach_file(
        &self,
        entry: Uuid,
        path: &Path,
        piece: Option<u32>,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        let file_error = |source: std::io::Error| {
            Error::Exchange(exchange::not_read(&path.display().to_string(), &source))
        };
        let size = tokio::fs::metadata(path).await.map_err(file_error)?.len();
        if size > FILE_MAX {
            return Err(Error::FileTooLarge {
                path: path.display().to_string(),
                most: FILE_MAX / (1024 * 1024),
            });
        }
        let bytes = tokio::fs::read(path).await.map_err(file_error)?;
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let file = Attached::new(&name, media_type(path), piece, bytes);
        self.attach(entry, file, ctx).await
    }

    /// Attaches a file to a draft, reads it and fills what is empty of its piece. A file of the whole entry, where there
    /// is but one piece, is a file of that piece.
    pub async fn attach(
        &self,
        entry: Uuid,
        file: Attached,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        self.put_file(entry, file, FileSlot::Beside, ctx).await
    }

    /// Puts a file into a draft and fills the form from it. The draft is read where it is written: what somebody saved
    /// while the file was read stays.
    pub(super) async fn put_file(
        &self,
        entry: Uuid,
        file: Attached,
        slot: FileSlot,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        let at = ctx.at;
        let readers = self.core.readers.clone();
        let reading = blocking(move || (work::read(&readers, &file, at), file));
        let (mut file_read, mut file) = reading.await?;
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let mut draft = drafts::saved_draft(tx, entry)?;
                store::attachment::put(tx, &file.bytes, &file.note.media_type)?;
                slot.clear_in(&mut draft, &mut file.note)?;
                file_read.note = file.note;
                file_read.keep(tx, &ctx)?;
                draft.attachments.push(file_read.note.clone());
                let fields = match (file_read.note.piece, file_read.note.purpose) {
                    (Some(piece), rules::Purpose::Work | rules::Purpose::Snapshot) => {
                        work::fill(&mut draft.document, piece, &file_read.evidence)
                    }
                    _ => Vec::new(),
                };
                let draft = keep(tx, entry, draft, &ctx)?;
                let detail =
                    serde_json::json!({ "hash": file_read.note.hash, "size": file_read.bytes });
                let (at, subject) = (ctx.stamp(), entry.to_string());
                workspace_core::log(tx, &ctx.actor, &at, "file-attached", &subject, &detail)?;
                Ok(FilledView { draft, fields })
            })
            .await
    }

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

    /// Puts a copy of a file in its place that says the same and gives nothing away.
    pub async fn sanitize_file(
        &self,
        entry: Uuid,
        hash: &str,
        ctx: &ActionContext,
    ) -> Result<DraftView> {
        let (file, kind) = self.file(entry, hash).await?;
        let (note, bytes) = (file.note, file.bytes);
        let name = note.name.clone();
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
    async fn file(&self, entry: Uuid, hash: &str) -> Result<(Attached, evidence::Kind)> {
        let mut notes = self.draft(entry).await?.attachments.into_iter();
        let missing = || Error::AttachmentMissing {
            name: hash.to_owned(),
        };
        let note = notes.find(|note| note.hash == hash).ok_or_else(missing)?;
        let query = self.core.store.read(move |conn| {
            let note = std::slice::from_ref(&note);
            let file = attachments::load(conn, note)?.pop();
            let file_read = work::load_readings(conn, note)?.pop();
            Ok::<_, Error>(file.zip(file_read))
        });
        let (file, file_read) = query.await?.ok_or_else(missing)?;
        Ok((file, file_read.evidence.kind))
    }
}

/// Where a file goes among those of a draft.
pub(super) enum FileSlot {
    /// Beside the others.
    Beside,
    /// In the place of the page that was taken of the same piece before.
    Snapshot,
    /// In the place of the file with this hash, as what that one is said to be. It must still be there.
    InsteadOf(String),
}

impl FileSlot {
    /// Takes out of a draft what the file replaces.
    fn clear_in(&self, draft: &mut DraftView, file: &mut AttachmentNote) -> Result<()> {
        let is_replaced = |note: &AttachmentNote| match self {
            Self::Beside => false,
            Self::Snapshot => note.purpose == Purpose::Snapshot && note.piece == file.piece,
            Self::InsteadOf(hash) => note.hash == *hash,
        };
        let earlier = draft
            .attachments
            .iter()
            .find(|note| is_replaced(note))
            .cloned();
        let hash = file.hash.clone();
        draft
            .attachments
            .retain(|note| note.hash != hash && !is_replaced(note));
        match (self, earlier) {
            (Self::InsteadOf(_), Some(note)) => {
                (file.piece, file.purpose) = (note.piece, note.purpose);
            }
            // Somebody took it off meanwhile: no copy of it comes back.
            (Self::InsteadOf(_), None) => {
                return Err(Error::AttachmentMissing {
                    name: file.name.clone(),
                });
            }
            // A file of the whole entry, where there is but one piece, is a file of that piece.
            (Self::Beside, _) if file.piece.is_none() && draft.document.pieces.len() == 1 => {
                file.piece = Some(1);
            }
            _ => {}
        }
        Ok(())
    }
}

/// Keeps a draft whose files changed, with what a rule can use of them.
fn keep(
    tx: &Transaction<'_>,
    entry: Uuid,
    view: DraftView,
    ctx: &ActionContext,
) -> Result<DraftView> {
    let mut draft = Draft {
        document: view.document,
        attachments: view.attachments,
    };
    work::set_file_facts(
        &mut draft.document,
        &work::load_readings(tx, &draft.attachments)?,
    );
    let revision = drafts::replace(tx, entry, &draft, &ctx.stamp())?;
    Ok(DraftView {
        revision,
        document: draft.document,
        attachments: draft.attachments,
    })
}

/// The media type by a file's name; what it is not known by is bytes.
fn media_type(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or("");
    match extension.to_ascii_lowercase().as_str() {
        "txt" => "text/plain",
        "md" => "text/markdown",
        "htm" | "html" => "text/html",
        "mht" | "mhtml" => "multipart/related",
        "srt" => "application/x-subrip",
        "vtt" => "text/vtt",
        "rtf" => "application/rtf",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt" => "application/vnd.oasis.opendocument.text",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "webp" => "image/webp",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        "wav" => "audio/wav",
        "flac" => "audio/flac",
        "ogg" | "opus" => "audio/ogg",
        "mp4" | "m4v" => "video/mp4",
        "mov" => "video/quicktime",
        "mkv" => "video/matroska",
        "webm" => "video/webm",
        _ => "application/octet-stream",
    }
}

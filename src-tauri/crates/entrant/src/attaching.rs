//! Attaching a file to a draft: it is taken in, read, and empty fields of the form are filled from it.

use std::path::Path;

use exchange::ExchangeError;
use rules::Purpose;
use store::{Connection, Transaction};
use uuid::Uuid;
use workspace_core::attachments::{Attached, Content};
use workspace_core::messages::AttachmentNote;
use workspace_core::views::{DraftView, FilledView};
use workspace_core::{ActionContext, Error, ProgressReporter, Result, blocking, work, work_files};

use super::{Draft, drafts, file_limits};
use crate::Entrant;

impl Entrant {
    /// Attaches a file of this machine to a draft, as a drop on the window does. One that the entry could not be submitted with
    /// is refused before it is read. Its bytes are counted in `progress`; where it is stopped, nothing of the file stays.
    pub async fn attach_file(
        &self,
        entry: Uuid,
        path: &Path,
        piece: Option<u32>,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<FilledView> {
        let name = path.file_name().map(|name| name.to_string_lossy());
        let name = name.unwrap_or_default().into_owned();
        let metadata = tokio::fs::metadata(path).await;
        let metadata =
            metadata.map_err(|source| exchange::not_read(&path.display().to_string(), &source))?;
        if !metadata.is_file() {
            return Err(ExchangeError::NotAFile { name }.into());
        }
        let (size, shown_name) = (metadata.len(), name.clone());
        let check = move |conn: &Connection| file_limits::check(conn, entry, &shown_name, size);
        self.core.store.read(check).await?;
        let content = work_files::keep_file(&self.core, path.to_owned(), progress).await?;
        let file = Attached::of(&name, media_type(path), piece, content);
        if progress.stopped() {
            self.discard(file.content).await;
            return Err(Error::Stopped);
        }
        self.put_kept_file(entry, file, FileSlot::Beside, ctx).await
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

    /// Takes in a file whose bytes are at hand, puts it into a draft and fills the form from it.
    pub(super) async fn put_file(
        &self,
        entry: Uuid,
        file: Attached,
        slot: FileSlot,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        let file = work_files::keep_attached(&self.core, file).await?;
        self.put_kept_file(entry, file, slot, ctx).await
    }

    /// Puts a file that was taken in into a draft. Where that fails, nothing of it stays.
    async fn put_kept_file(
        &self,
        entry: Uuid,
        file: Attached,
        slot: FileSlot,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        let content = match &file.content {
            Content::Inside(_) => None,
            sealed @ Content::Sealed(_) => Some(sealed.clone()),
        };
        let result = self.put_in_draft(entry, file, slot, ctx).await;
        if let (Err(_), Some(content)) = (&result, content) {
            self.discard(content).await;
        }
        result
    }

    /// Reads a file and puts it into a draft, which is read where it is written: what somebody saved while the file was read
    /// stays.
    async fn put_in_draft(
        &self,
        entry: Uuid,
        file: Attached,
        slot: FileSlot,
        ctx: &ActionContext,
    ) -> Result<FilledView> {
        let (mut file_read, mut file) = work::read(&self.core, file, ctx.at).await?;
        let ctx = ctx.clone();
        self.core
            .store
            .write(move |tx| {
                let mut draft = drafts::saved_draft(tx, entry)?;
                work_files::record(tx, &file)?;
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

    /// Removes the ciphertext of a file that got into no draft. Where that fails, opening the workspace removes it.
    async fn discard(&self, content: Content) {
        let Content::Sealed(info) = content else {
            return;
        };
        let plain_hash = info.plain_hash.to_string();
        let query = move |conn: &Connection| work_files::checked(conn, &plain_hash);
        // The ciphertext of a file that was attached before stays.
        let known = self.core.store.read(query).await;
        if known.is_ok_and(|known| known.iter().all(|it| it.hash != info.hash)) {
            let files = self.core.files.clone();
            let remove = move || files.folder().and_then(|it| Ok(it.remove(info.hash)?));
            blocking(remove).await.ok();
        }
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
pub(super) fn keep(
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

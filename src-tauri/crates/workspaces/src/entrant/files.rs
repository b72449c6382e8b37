//! The files of a draft: each is read as it comes, fills what is empty of the form, and says what it gives away.

use std::path::Path;

use store::Transaction;
use uuid::Uuid;

use super::{Draft, drafts};
use crate::attachments::{self, Attached};
use crate::views::{FilledView, ReadView};
use crate::{Act, Entrant, Error, Result, blocking, keeping, papers, work};

/// The largest file that can be attached, in bytes; sealed files have the same limit.
const FILE_MAX: u64 = 64 * 1024 * 1024;

impl Entrant {
    /// Attaches a file of this machine to a draft, as a drop on the window does.
    pub async fn attach_file(
        &self,
        entry: &str,
        path: &Path,
        piece: Option<u32>,
        act: &Act,
    ) -> Result<FilledView> {
        let entry: Uuid = keeping::id(entry)?;
        let failed = |source: std::io::Error| Error::folder(path, &source);
        let size = tokio::fs::metadata(path).await.map_err(failed)?.len();
        if size > FILE_MAX {
            return Err(Error::FileTooLarge {
                path: path.display().to_string(),
                most: FILE_MAX / (1024 * 1024),
            });
        }
        let bytes = tokio::fs::read(path).await.map_err(failed)?;
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let file = Attached::new(&name, media_type(path), piece, bytes);
        self.attach(entry, file, act).await
    }

    /// Attaches a file to a draft, reads it and fills what is empty of its piece. A file of the whole entry, where there
    /// is but one piece, is a file of that piece.
    pub async fn attach(&self, entry: Uuid, file: Attached, act: &Act) -> Result<FilledView> {
        let mut file = file;
        if file.note.piece.is_none() && self.draft(entry).await?.document.pieces.len() == 1 {
            file.note.piece = Some(1);
        }
        self.put_file(entry, file, |_| false, act).await
    }

    /// Puts a file in the place of those that `instead` names, and fills the form from it.
    pub(super) async fn put_file(
        &self,
        entry: Uuid,
        file: Attached,
        instead: impl Fn(&papers::AttachmentNote) -> bool + Send + 'static,
        act: &Act,
    ) -> Result<FilledView> {
        let at = act.at;
        let (read, file) = blocking(move || (work::read(&file, at), file)).await?;
        let act = act.clone();
        self.kept
            .store
            .write(move |tx| {
                let mut draft = drafts::kept(tx, entry)?;
                store::attachment::put(tx, &file.bytes, &file.note.media_type)?;
                read.keep(tx, &act)?;
                let same = |note: &papers::AttachmentNote| note.hash == file.note.hash;
                draft
                    .attachments
                    .retain(|note| !same(note) && !instead(note));
                draft.attachments.push(file.note);
                let fields = match (read.note.piece, read.note.purpose) {
                    (Some(piece), rules::Purpose::Work | rules::Purpose::Snapshot) => {
                        work::fill(&mut draft.document, piece, &read.evidence)
                    }
                    _ => Vec::new(),
                };
                keep(tx, entry, &mut draft, &act)?;
                Ok(FilledView { draft, fields })
            })
            .await
    }

    /// Says what an attached file is.
    pub async fn file_is(
        &self,
        entry: &str,
        hash: &str,
        piece: Option<u32>,
        purpose: rules::Purpose,
        act: &Act,
    ) -> Result<Draft> {
        let hash = hash.to_owned();
        let change = move |draft: &mut Draft| {
            let mut notes = draft.attachments.iter_mut();
            if let Some(note) = notes.find(|note| note.hash == hash) {
                (note.piece, note.purpose) = (piece, purpose);
            }
        };
        self.change_files(entry, change, act).await
    }

    /// Takes a file off a draft.
    pub async fn detach(&self, entry: &str, hash: &str, act: &Act) -> Result<Draft> {
        let hash = hash.to_owned();
        let change = move |draft: &mut Draft| draft.attachments.retain(|note| note.hash != hash);
        self.change_files(entry, change, act).await
    }

    async fn change_files(
        &self,
        entry: &str,
        change: impl FnOnce(&mut Draft) + Send + 'static,
        act: &Act,
    ) -> Result<Draft> {
        let (entry, act) = (keeping::id(entry)?, act.clone());
        let write = self.kept.store.write(move |tx| {
            let mut draft = drafts::kept(tx, entry)?;
            change(&mut draft);
            keep(tx, entry, &mut draft, &act)?;
            Ok(draft)
        });
        write.await
    }

    /// Puts a copy of a file in its place that says the same and gives nothing away.
    pub async fn clean_file(&self, entry: &str, hash: &str, act: &Act) -> Result<Draft> {
        let entry = keeping::id(entry)?;
        let (file, kind) = self.file(entry, hash).await?;
        let (note, bytes) = (file.note, file.bytes);
        let name = note.name.clone();
        let unclean = || Error::NotCleaned { name: name.clone() };
        let cleaned = blocking(move || evidence::cleaned(&bytes, kind)).await?;
        let bytes = cleaned.ok().flatten().ok_or_else(unclean)?;
        let mut file = Attached::new(&note.name, &note.media_type, note.piece, bytes);
        file.note.purpose = note.purpose;
        let old = note.hash;
        let filled = self
            .put_file(entry, file, move |note| note.hash == old, act)
            .await?;
        Ok(filled.draft)
    }

    /// What the files of a draft say, beside what is declared, and what they give away.
    pub async fn files(&self, entry: &str) -> Result<ReadView> {
        let draft = self.draft(keeping::id(entry)?).await?;
        let read = self.kept.store.read(move |conn| {
            let files = work::known(conn, &draft.attachments)?;
            work::shown(conn, &draft.document, files)
        });
        read.await
    }

    /// A file of a draft, and the kind that it was read as.
    async fn file(&self, entry: Uuid, hash: &str) -> Result<(Attached, evidence::Kind)> {
        let mut notes = self.draft(entry).await?.attachments.into_iter();
        let missing = || Error::AttachmentMissing {
            name: hash.to_owned(),
        };
        let note = notes.find(|note| note.hash == hash).ok_or_else(missing)?;
        let read = self.kept.store.read(move |conn| {
            let note = std::slice::from_ref(&note);
            let file = attachments::kept(conn, note)?.pop();
            let read = work::known(conn, note)?.pop();
            Ok::<_, Error>(file.zip(read))
        });
        let (file, read) = read.await?.ok_or_else(missing)?;
        Ok((file, read.evidence.kind))
    }
}

/// Keeps a draft whose files changed, with what a rule can use of them.
fn keep(tx: &Transaction<'_>, entry: Uuid, draft: &mut Draft, act: &Act) -> Result<()> {
    let files = work::known(tx, &draft.attachments)?;
    work::put_beside(&mut draft.document, &files);
    let (subject, body) = (entry.to_string(), papers::text(draft)?);
    store::draft::save(tx, "entry", &subject, &body, &act.stamp())?;
    Ok(())
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

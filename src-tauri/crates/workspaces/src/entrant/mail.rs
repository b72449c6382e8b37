//! The entrant's work with the mailbox and with files, as the window asks for it.

use std::path::Path;

use uuid::Uuid;

use crate::views::SavedDraft;
use crate::{Act, Attached, Draft, Entrant, Error, Fetched, Result, keeping, rehearsal};

/// The largest file that can be attached, in bytes; sealed files have the same limit.
const FILE_MAX: u64 = 64 * 1024 * 1024;

impl Entrant {
    /// Takes in a newer call and the receipts that wait.
    pub async fn fetch_mail(&self, act: &Act) -> Result<Fetched> {
        let mailbox = self.settings().mailbox().await?;
        self.fetch(&mailbox, act).await
    }

    /// A draft by its entry's id.
    pub async fn draft_of(&self, entry: &str) -> Result<Draft> {
        self.draft(keeping::id(entry)?).await
    }

    /// Saves the document of a draft and leaves its files as they are; a new draft where `entry` is none.
    pub async fn save(
        &self,
        entry: Option<&str>,
        document: rules::Entry,
        act: &Act,
    ) -> Result<SavedDraft> {
        let entry = entry.map(keeping::id).transpose()?;
        let attachments = match entry {
            Some(entry) => self.draft(entry).await?.attachments,
            None => Vec::new(),
        };
        let draft = Draft {
            document,
            attachments,
        };
        let entry = self.save_draft(entry, &draft, act).await?;
        Ok(SavedDraft {
            entry: entry.to_string(),
            saved_at: act.stamp(),
        })
    }

    /// Attaches a file of this machine to a draft, as a drop on the window does.
    pub async fn attach_file(
        &self,
        entry: &str,
        path: &Path,
        piece: Option<u32>,
        act: &Act,
    ) -> Result<Draft> {
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

    /// Says what an attached file is.
    pub async fn file_is(
        &self,
        entry: &str,
        hash: &str,
        piece: Option<u32>,
        purpose: rules::Purpose,
        act: &Act,
    ) -> Result<Draft> {
        let mut draft = self.draft_of(entry).await?;
        for note in draft
            .attachments
            .iter_mut()
            .filter(|note| note.hash == hash)
        {
            (note.piece, note.purpose) = (piece, purpose);
        }
        self.keep_files(keeping::id(entry)?, draft, act).await
    }

    /// Takes a file off a draft.
    pub async fn detach(&self, entry: &str, hash: &str, act: &Act) -> Result<Draft> {
        let mut draft = self.draft_of(entry).await?;
        draft.attachments.retain(|note| note.hash != hash);
        self.keep_files(keeping::id(entry)?, draft, act).await
    }

    /// Submits a draft and sends it.
    pub async fn submit_by_mail(&self, entry: &str, act: &Act) -> Result<()> {
        self.submit(keeping::id(entry)?, act).await?;
        self.post_if_possible(act).await
    }

    /// Takes an entry back and says so to the desk.
    pub async fn withdraw_by_mail(&self, entry: &str, act: &Act) -> Result<()> {
        self.withdraw(keeping::id(entry)?, act).await?;
        self.post_if_possible(act).await
    }

    /// What was submitted is saved and waits in the outbox where there is no mailbox yet.
    async fn post_if_possible(&self, act: &Act) -> Result<()> {
        match rehearsal::post(self, act).await {
            Ok(_) | Err(Error::NoMailbox) => Ok(()),
            Err(error) => Err(error),
        }
    }
}

/// The media type by a file's name; what it is not known by is bytes.
fn media_type(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or("");
    match extension.to_ascii_lowercase().as_str() {
        "txt" => "text/plain",
        "md" => "text/markdown",
        "pdf" => "application/pdf",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}

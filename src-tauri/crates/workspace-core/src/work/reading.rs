//! Reading the files of an entry: once, when they come, in a process of their own; what they say is kept by their hash.

use chrono::{DateTime, TimeDelta, Utc};
use evidence::{Evidence, InputFile, ReadError};
use rules::{FileFacts, Language, Purpose, Reading};
use sandbox::Readers;
use serde_json::json;
use store::{Connection, Transaction};

use crate::attachments::{self, Attached, Content};
use crate::messages::{self, AttachmentNote};
use crate::workspace_core::{self, WorkspaceCore};
use crate::{ActionContext, Error, Result, WorkFiles, blocking, work_files};

/// The most bytes of a file that are handed to a reader: 64 MiB.
pub const MOST_READ: u64 = evidence::MOST_BYTES;

/// What one file of an entry says.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRead {
    /// What its entry says of it.
    pub note: AttachmentNote,
    /// Its size in bytes.
    pub bytes: u64,
    /// What was read from it.
    pub evidence: Evidence,
    /// The text of the work in it, where the file was read just now; what was read before is in the store.
    pub(crate) text: Option<String>,
}

impl FileRead {
    /// A file that nobody has read.
    pub fn unread(note: &AttachmentNote, bytes: u64) -> Self {
        Self {
            evidence: Evidence::unread(&file_info(note), ReadError::NotYetRead),
            note: note.clone(),
            bytes,
            text: None,
        }
    }

    /// Whether it is still to be read, because there was no reader.
    pub fn is_not_yet_read(&self) -> bool {
        self.evidence.trouble == Some(ReadError::NotYetRead)
    }

    /// Keeps what was read beside the file.
    pub fn keep(&self, tx: &Transaction<'_>, ctx: &ActionContext) -> Result<()> {
        if !self.is_not_yet_read() {
            let body = messages::to_json(&self.evidence)?;
            let text = self.text.as_deref();
            store::evidence::append(tx, &self.note.hash, &body, text, &ctx.stamp())?;
        }
        Ok(())
    }
}

/// Reads a file in a process of its own, and waits for it: never inside a transaction. Gives the file back. One that has not come
/// stays unread, and of one that lies beside the database no more than [`MOST_READ`] bytes are looked at.
pub async fn read(
    core: &WorkspaceCore,
    file: Attached,
    at: DateTime<Utc>,
) -> Result<(FileRead, Attached)> {
    let (readers, files) = (core.readers.clone(), core.files.clone());
    blocking(move || (read_blocking(&readers, &files, &file, at), file)).await
}

fn read_blocking(
    readers: &Readers,
    files: &WorkFiles,
    file: &Attached,
    at: DateTime<Utc>,
) -> FileRead {
    let file_info = InputFile {
        // Where the day is furthest ahead, so that no date of today is taken for one to come.
        today: Some((at + TimeDelta::hours(14)).date_naive()),
        ..file_info(&file.note)
    };
    let mut reading = match &file.content {
        Content::Inside(bytes) => readers.read(bytes, &file_info),
        Content::Sealed(info) => match work_files::read_beside(files, info, MOST_READ) {
            Ok(Some(bytes)) => readers.read(&bytes, &file_info),
            Ok(None) => unread(&file_info, ReadError::TooLarge),
            Err(error) => {
                tracing::warn!(code = error.code(), "a file of the work was not read");
                unread(&file_info, ReadError::NotYetRead)
            }
        },
    };
    file.note.hash.clone_into(&mut reading.evidence.fingerprint);
    FileRead {
        note: file.note.clone(),
        bytes: file.content.size(),
        evidence: reading.evidence,
        text: reading.text,
    }
}

fn unread(file_info: &InputFile<'_>, trouble: ReadError) -> evidence::Reading {
    evidence::Reading {
        evidence: Evidence::unread(file_info, trouble),
        text: None,
    }
}

pub(super) fn file_info(note: &AttachmentNote) -> InputFile<'_> {
    InputFile {
        name: &note.name,
        url: note.capture.as_ref().map(|capture| capture.from.as_str()),
        media_type: Some(&note.media_type),
        today: None,
    }
}

/// Reads the files of some notes that nobody has read yet, and keeps what each says; gives how many.
pub async fn read_unread_files(
    core: &WorkspaceCore,
    notes: Vec<AttachmentNote>,
    ctx: &ActionContext,
) -> Result<usize> {
    let mut count = 0;
    if !core.readers.is_installed() {
        return Ok(count);
    }
    for note in notes {
        let file = core
            .store
            .read(move |conn| load_if_unread(conn, &note))
            .await?;
        let Some(file) = file else { continue };
        let (file_read, _) = read(core, file, ctx.at).await?;
        let ctx = ctx.clone();
        count += usize::from(!file_read.is_not_yet_read());
        let write = core.store.write(move |tx| {
            if file_read.is_not_yet_read() {
                return Ok(());
            }
            file_read.keep(tx, &ctx)?;
            let detail = json!({ "name": file_read.note.name });
            let (hash, at) = (&file_read.note.hash, ctx.stamp());
            workspace_core::log(tx, &ctx.actor, &at, "files-read", hash, &detail)
        });
        write.await?;
    }
    Ok(count)
}

/// A file, to be read; none where it has been read, and where what its document names was found to be something else: that
/// will never be read.
pub fn load_if_unread(conn: &Connection, note: &AttachmentNote) -> Result<Option<Attached>> {
    if store::evidence::latest(conn, &note.hash)?.is_some() {
        return Ok(None);
    }
    match attachments::load(conn, std::slice::from_ref(note)) {
        Ok(mut files) => Ok(files.pop()),
        Err(Error::AttachmentMissing { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What was read of some attachments.
pub fn load_readings(conn: &Connection, notes: &[AttachmentNote]) -> Result<Vec<FileRead>> {
    notes.iter().map(|note| load_reading(conn, note)).collect()
}

fn load_reading(conn: &Connection, note: &AttachmentNote) -> Result<FileRead> {
    let missing = || Error::AttachmentMissing {
        name: note.name.clone(),
    };
    let bytes = store::attachment::size(conn, &note.hash)?.ok_or_else(missing)?;
    let stored_text = store::evidence::latest(conn, &note.hash)?;
    // Where it came before files were read, or was read by a version that stored other facts, it counts as not read.
    let evidence = stored_text.and_then(|it| serde_json::from_str(&it).ok());
    let evidence =
        evidence.unwrap_or_else(|| Evidence::unread(&file_info(note), ReadError::NotYetRead));
    Ok(FileRead {
        note: note.clone(),
        bytes,
        evidence,
        text: None,
    })
}

/// Sets the facts of the files, and what was read from them, on an entry and its pieces. Values that came with the entry are
/// dropped: only files that are here are believed.
pub fn set_file_facts(entry: &mut rules::Entry, files: &[FileRead]) {
    entry.files = files.iter().map(facts).collect();
    let reading = readings(entry, files);
    set_piece_readings(entry, reading);
}

/// What the files say of each piece, in the order of the pieces.
pub fn readings(entry: &rules::Entry, files: &[FileRead]) -> Vec<Option<Reading>> {
    let of = |number| {
        let mut reading = Reading::default();
        for file in of_piece(files, number) {
            add_facts(&mut reading, &file.evidence);
        }
        (reading != Reading::default()).then_some(reading)
    };
    (1..)
        .zip(&entry.pieces)
        .map(|(number, _)| of(number))
        .collect()
}

/// Sets readings, as the JSON text that the store keeps, on the pieces of an entry.
pub fn set_readings(entry: &mut rules::Entry, readings: &str) -> Result<()> {
    set_piece_readings(entry, messages::read(readings.as_bytes())?);
    Ok(())
}

fn set_piece_readings(entry: &mut rules::Entry, reading: Vec<Option<Reading>>) {
    for (piece, reading) in entry.pieces.iter_mut().zip(reading) {
        piece.read = reading;
    }
}

/// The files that show a piece: the work itself before the page that was taken of it.
pub(super) fn of_piece(files: &[FileRead], piece: u32) -> impl Iterator<Item = &FileRead> {
    let of = move |purpose: Purpose| {
        files
            .iter()
            .filter(move |file| file.note.purpose == purpose && file.note.piece == Some(piece))
    };
    of(Purpose::Work).chain(of(Purpose::Snapshot))
}

/// A fact that no file before said is taken from this one.
fn add_facts(reading: &mut Reading, evidence: &Evidence) {
    reading.unread |= evidence.is_unread();
    let day = evidence.published.as_deref();
    reading.published = reading.published.or_else(|| day?.parse().ok());
    let code = evidence.language.clone();
    reading.language = reading.language.or_else(|| Language::try_from(code?).ok());
    reading.words = reading
        .words
        .or_else(|| u32::try_from(evidence.words?).ok());
    let seconds = evidence.runtime_seconds;
    reading.runtime_seconds = reading.runtime_seconds.or_else(|| whole_seconds(seconds?));
}

/// Running times are declared and limited in whole seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to what a u32 counts"
)]
pub(super) fn whole_seconds(seconds: f64) -> Option<u32> {
    let rounded = seconds.round();
    (0.0..f64::from(u32::MAX))
        .contains(&rounded)
        .then_some(rounded as u32)
}

fn facts(file: &FileRead) -> FileFacts {
    FileFacts {
        name: file.note.name.clone(),
        bytes: file.bytes,
        purpose: file.note.purpose,
        piece: file.note.piece,
    }
}

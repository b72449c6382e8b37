//! Reading the files of an entry: once, when they come; what they say is kept by their hash.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use evidence::{Evidence, Handed};
use rules::{FileFacts, Language, Purpose, Reading};
use store::{Connection, Transaction};

use crate::attachments::{self, Attached};
use crate::papers::{self, AttachmentNote};
use crate::{Act, Error, Result};

/// The longest text that is shown, in bytes.
const TEXT_MAX: usize = 2 * 1024 * 1024;

/// What one file of an entry says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FileRead {
    pub(crate) note: AttachmentNote,
    /// Its size in bytes.
    pub(crate) bytes: u64,
    pub(crate) evidence: Evidence,
}

impl FileRead {
    /// Keeps what was read beside the file.
    pub(crate) fn keep(&self, tx: &Transaction<'_>, act: &Act) -> Result<()> {
        let body = papers::text(&self.evidence)?;
        store::evidence::append(tx, &self.note.hash, &body, &act.stamp())?;
        Ok(())
    }
}

/// Reads a file. Long work for a large one: never inside a transaction.
pub(crate) fn read(file: &Attached, at: DateTime<Utc>) -> FileRead {
    // Where the day is furthest ahead, so that no date of today is taken for one to come.
    let today = (at + TimeDelta::hours(14)).date_naive();
    FileRead {
        note: file.note.clone(),
        bytes: file.bytes.len() as u64,
        evidence: reading(file, Some(today)).evidence,
    }
}

/// The text of a file that holds one: of a page, a document, a text. A longer one than people read is cut.
pub(crate) fn text(file: &Attached) -> Option<String> {
    let mut text = reading(file, None).text?;
    text.truncate(text.floor_char_boundary(TEXT_MAX));
    Some(text)
}

pub(super) fn reading(file: &Attached, today: Option<NaiveDate>) -> evidence::Reading {
    let note = &file.note;
    let handed = Handed {
        name: &note.name,
        url: note.taken.as_ref().map(|taken| taken.from.as_str()),
        media_type: Some(&note.media_type),
        today,
    };
    evidence::read_bytes(&file.bytes, &handed)
}

/// What the files of some notes said when they were read.
pub(crate) fn known(conn: &Connection, notes: &[AttachmentNote]) -> Result<Vec<FileRead>> {
    notes.iter().map(|note| one(conn, note)).collect()
}

fn one(conn: &Connection, note: &AttachmentNote) -> Result<FileRead> {
    let missing = || Error::AttachmentMissing {
        name: note.name.clone(),
    };
    let bytes = store::attachment::size(conn, &note.hash)?.ok_or_else(missing)?;
    let kept = store::evidence::latest(conn, &note.hash)?;
    let evidence = if let Some(evidence) = kept.and_then(|it| serde_json::from_str(&it).ok()) {
        evidence
    } else {
        // It came before files were read, or was read by a version that told other things.
        let file = attachments::kept(conn, std::slice::from_ref(note))?.pop();
        reading(&file.ok_or_else(missing)?, None).evidence
    };
    Ok(FileRead {
        note: note.clone(),
        bytes,
        evidence,
    })
}

/// Puts what the files say beside what was declared, and what is known of them. What came with the entry is dropped
/// first: only a file at hand can be believed.
pub(crate) fn put_beside(entry: &mut rules::Entry, files: &[FileRead]) {
    entry.files = files.iter().map(facts).collect();
    for (number, piece) in (1..).zip(&mut entry.pieces) {
        let mut said = Reading::default();
        for file in of_piece(files, number) {
            add(&mut said, &file.evidence);
        }
        piece.read = (said != Reading::default()).then_some(said);
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
fn add(said: &mut Reading, evidence: &Evidence) {
    let day = evidence.published.as_deref();
    said.published = said.published.or_else(|| day?.parse().ok());
    let code = evidence.language.clone();
    said.language = said.language.or_else(|| Language::try_from(code?).ok());
    said.words = said.words.or_else(|| u32::try_from(evidence.words?).ok());
    let seconds = evidence.runtime_seconds;
    said.runtime_seconds = said.runtime_seconds.or_else(|| whole_seconds(seconds?));
}

/// Running times are declared and limited in whole seconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held to what a u32 counts"
)]
pub(super) fn whole_seconds(seconds: f64) -> Option<u32> {
    let whole = seconds.round();
    (0.0..f64::from(u32::MAX))
        .contains(&whole)
        .then_some(whole as u32)
}

fn facts(file: &FileRead) -> FileFacts {
    FileFacts {
        name: file.note.name.clone(),
        bytes: file.bytes,
        purpose: file.note.purpose,
        piece: file.note.piece,
    }
}

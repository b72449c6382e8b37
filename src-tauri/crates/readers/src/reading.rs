//! Reading a file.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use crate::limits::{MOST_BYTES, MOST_TEXT};
use crate::{Claim, InputFile, Kind, Leak, ReadError, ReaderOutput};
use crate::{document, page, picture, plain, recording, saved};

/// This many bytes tell what kind of file it is.
const BEGINNING: u64 = 8 * 1024;

/// The same of a file that is in memory.
pub(crate) const BEGINNING_BYTES: usize = 8 * 1024;

/// The deepest nesting that is looked into: a picture in a document in a document.
const DEEPEST: usize = 2;

/// At most this many leaks of one inner file are reported.
const MOST_INNER_LEAKS: usize = 100;

/// Reads a file. Recordings are read where their length and tags stand, never whole. What a file holds never makes this
/// fail: an error is one of the reader that was handed over.
pub fn read<R: Read + Seek>(
    file: &mut R,
    file_info: &InputFile<'_>,
) -> io::Result<(Kind, ReaderOutput)> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut beginning = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning)?;
    file.seek(SeekFrom::Start(0))?;

    Ok(match Kind::of(&beginning) {
        Some(kind) if kind.is_recording() => {
            let mut output = recording::read(file, kind);
            add_inner_leaks(&mut output, 1);
            (kind, output)
        }
        kind if length > MOST_BYTES => (
            kind.unwrap_or(Kind::Unknown),
            ReaderOutput::failed(ReadError::TooLarge),
        ),
        kind => {
            let mut bytes = Vec::new();
            file.take(MOST_BYTES).read_to_end(&mut bytes)?;
            read_bytes(kind, &bytes, file_info)
        }
    })
}

/// What a web page says of itself. The text of the work is not looked for, which takes more than half of the time of
/// [`read`]; this is for an address that is looked at again. Empty where it is no page or larger than a page may be.
pub fn page_claims(bytes: &[u8], file_info: &InputFile<'_>) -> Vec<Claim> {
    if bytes.len() > MOST_TEXT || !page::is(bytes, file_info) {
        return Vec::new();
    }
    page::claims(bytes, file_info)
}

fn read_bytes(kind: Option<Kind>, bytes: &[u8], file_info: &InputFile<'_>) -> (Kind, ReaderOutput) {
    let (kind, mut output) = read_alone(kind, bytes, file_info);
    add_inner_leaks(&mut output, 1);
    (kind, output)
}

/// Adds what the files give away that stand in a file, which itself stands in one less than `depth` others.
fn add_inner_leaks(output: &mut ReaderOutput, depth: usize) {
    for file in std::mem::take(&mut output.inner_files) {
        if depth > DEEPEST {
            return;
        }
        let beginning = file.bytes.len().min(BEGINNING_BYTES);
        let mut inner = match Kind::of(&file.bytes[..beginning]) {
            Some(kind) if kind.is_recording() => {
                recording::read(&mut Cursor::new(file.bytes.as_slice()), kind)
            }
            Some(Kind::Pdf) => document::pdf::read_metadata(&file.bytes),
            kind => read_alone(kind, &file.bytes, &InputFile::default()).1,
        };
        add_inner_leaks(&mut inner, depth + 1);
        let leaks = inner.leaks.into_iter().take(MOST_INNER_LEAKS);
        output.leaks.extend(leaks.map(|leak| Leak {
            place: format!("{}: {}", file.place, leak.place),
            ..leak
        }));
    }
}

/// Reads a file without those that stand in it.
fn read_alone(kind: Option<Kind>, bytes: &[u8], file_info: &InputFile<'_>) -> (Kind, ReaderOutput) {
    match kind {
        Some(Kind::Pdf) => (Kind::Pdf, document::pdf::read(bytes)),
        Some(Kind::Rtf) => (Kind::Rtf, document::rtf::read(bytes)),
        Some(Kind::Picture) => (Kind::Picture, picture::read(bytes)),
        Some(Kind::WebArchive) => (Kind::WebArchive, saved::web_archive::read(bytes, file_info)),
        Some(other) => (other, ReaderOutput::default()),
        None => document::in_zip::read(bytes).unwrap_or_else(|| read_text_file(bytes, file_info)),
    }
}

/// Reads a text file: a page, a page saved as MIME, subtitles, plain text.
fn read_text_file(bytes: &[u8], file_info: &InputFile<'_>) -> (Kind, ReaderOutput) {
    if saved::mhtml::is(bytes) {
        // With its pictures it may be longer than a text.
        (Kind::Mhtml, saved::mhtml::read(bytes, file_info))
    } else if saved::web_archive::is(bytes) {
        (Kind::WebArchive, saved::web_archive::read(bytes, file_info))
    } else if bytes.len() > MOST_TEXT {
        (Kind::Unknown, ReaderOutput::failed(ReadError::TooLarge))
    } else if page::is(bytes, file_info) {
        (Kind::Html, page::read(bytes, file_info))
    } else if let Some(output) = document::subtitles::read(bytes) {
        (Kind::Subtitles, output)
    } else if let Some(text) = plain::text(bytes) {
        let output = ReaderOutput {
            text: Some(text),
            ..ReaderOutput::default()
        };
        (Kind::PlainText, output)
    } else {
        (Kind::Unknown, ReaderOutput::default())
    }
}

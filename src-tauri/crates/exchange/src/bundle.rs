//! A document with its attachments as one payload.

use std::io::{self, Write};

use crate::cursor::Cursor;
use crate::{ExchangeError, Result};

/// The first byte of a bundle: the version of its encoding.
const VERSION: u8 = 1;
/// The most attachments in one bundle. An entry has a few; a judging packet carries those of every
/// entry assigned to that judge.
pub const MAX_ATTACHMENTS: usize = 1000;
/// The longest name of an attachment, in bytes: what file systems allow.
const MAX_NAME: usize = 255;
/// The longest media type, in bytes (RFC 6838 section 4.2 allows 127 on either side of the slash).
const MAX_MEDIA_TYPE: usize = 255;

/// A document and the files attached to it, as one payload.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bundle {
    /// The document, in whatever form its reader expects.
    pub document: Vec<u8>,
    /// The files, in the order the document names them.
    pub attachments: Vec<Attachment>,
}

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its name as the sender saw it: something to show, never a path to open.
    pub name: String,
    /// What the sender says it is: `application/pdf`.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Bundle {
    /// A document alone.
    pub fn new(document: Vec<u8>) -> Self {
        Self {
            document,
            attachments: Vec::new(),
        }
    }

    /// The bundle as a payload (`docs/sealed-files.md`). Refuses more than [`MAX_ATTACHMENTS`] and a name
    /// or media type that [`from_bytes`](Bundle::from_bytes) would refuse.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        self.check()?;
        let mut bytes = Vec::with_capacity(self.length());
        self.write(&mut bytes)
            .map_err(|_| too_large(self.length()))?;
        Ok(bytes)
    }

    /// Refuses what nobody could read back.
    pub(crate) fn check(&self) -> Result<()> {
        count(self.attachments.len())?;
        let fits_long = |content: &[u8]| u32::try_from(content.len()).is_ok();
        let contents = self.attachments.iter().map(|file| &file.bytes);
        for content in contents.chain([&self.document]) {
            if !fits_long(content) {
                return Err(too_large(content.len()));
            }
        }
        for file in &self.attachments {
            if !fits(&file.name, MAX_NAME) || !fits(&file.media_type, MAX_MEDIA_TYPE) {
                return Err(ExchangeError::AttachmentName {
                    name: file.name.clone(),
                });
            }
        }
        Ok(())
    }

    /// How many bytes it takes as a payload.
    pub(crate) fn length(&self) -> usize {
        let files = self.attachments.iter();
        let files = files.map(|it| 8 + it.name.len() + it.media_type.len() + it.bytes.len());
        1 + 4 + self.document.len() + 2 + files.sum::<usize>()
    }

    /// Writes it as a payload. What [`check`](Self::check) refuses is invalid input.
    pub(crate) fn write(&self, output: &mut dyn Write) -> io::Result<()> {
        output.write_all(&[VERSION])?;
        put_long(output, &self.document)?;
        output.write_all(&length_bytes(self.attachments.len())?)?;
        for file in &self.attachments {
            put_short(output, &file.name)?;
            put_short(output, &file.media_type)?;
            put_long(output, &file.bytes)?;
        }
        Ok(())
    }

    /// Reads a payload back. No length in it is believed before that many bytes are there.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut cursor = Cursor::new(bytes);
        if cursor.array() != Some([VERSION]) {
            return Err(unreadable("version"));
        }
        let document = cursor
            .long()
            .ok_or_else(|| unreadable("document"))?
            .to_vec();
        let files = usize::from(cursor.u16().ok_or_else(|| unreadable("attachments"))?);
        count(files)?;
        let mut attachments = Vec::with_capacity(files);
        for _ in 0..files {
            attachments.push(Attachment {
                name: text(&mut cursor, MAX_NAME, "attachment name")?,
                media_type: text(&mut cursor, MAX_MEDIA_TYPE, "media type")?,
                bytes: cursor
                    .long()
                    .ok_or_else(|| unreadable("attachment"))?
                    .to_vec(),
            });
        }
        if cursor.rest().is_empty() {
            Ok(Self {
                document,
                attachments,
            })
        } else {
            Err(unreadable("end"))
        }
    }
}

fn count(attachment_count: usize) -> Result<()> {
    if attachment_count > MAX_ATTACHMENTS {
        Err(ExchangeError::TooManyAttachments {
            found: attachment_count,
            limit: MAX_ATTACHMENTS,
        })
    } else {
        Ok(())
    }
}

fn text(cursor: &mut Cursor<'_>, limit: usize, part: &'static str) -> Result<String> {
    cursor
        .short()
        .and_then(|bytes| str::from_utf8(bytes).ok())
        .filter(|text| fits(text, limit))
        .map(str::to_owned)
        .ok_or_else(|| unreadable(part))
}

/// One line, not empty, not longer than the limit.
fn fits(text: &str, limit: usize) -> bool {
    !text.is_empty() && text.len() <= limit && !text.chars().any(char::is_control)
}

fn put_short(output: &mut dyn Write, text: &str) -> io::Result<()> {
    output.write_all(&length_bytes(text.len())?)?;
    output.write_all(text.as_bytes())
}

fn put_long(output: &mut dyn Write, content: &[u8]) -> io::Result<()> {
    let length = u32::try_from(content.len());
    let length = length.map_err(|_| io::ErrorKind::InvalidInput)?;
    output.write_all(&length.to_be_bytes())?;
    output.write_all(content)
}

fn length_bytes(length: usize) -> io::Result<[u8; 2]> {
    let length = u16::try_from(length).map_err(|_| io::ErrorKind::InvalidInput)?;
    Ok(length.to_be_bytes())
}

fn too_large(length: usize) -> ExchangeError {
    ExchangeError::TooLarge {
        bytes: length as u64,
        limit: u64::from(u32::MAX),
    }
}

fn unreadable(part: &'static str) -> ExchangeError {
    ExchangeError::BundleUnreadable { part }
}

use crate::cursor::Cursor;
use crate::{ExchangeError, Result};

/// The first byte of a parcel: the version of its encoding.
const VERSION: u8 = 1;
/// The most attachments in one parcel. An entry has a few; a judging packet carries those of every
/// entry dealt to that judge.
pub const MAX_ATTACHMENTS: usize = 1000;
/// The longest name of an attachment, in bytes: what file systems allow.
const MAX_NAME: usize = 255;
/// The longest media type, in bytes (RFC 6838 section 4.2 allows 127 on either side of the slash).
const MAX_MEDIA_TYPE: usize = 255;

/// A document and the files attached to it, as one payload.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parcel {
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

impl Parcel {
    /// A document alone.
    pub fn new(document: Vec<u8>) -> Self {
        Self {
            document,
            attachments: Vec::new(),
        }
    }

    /// The parcel as a payload (`docs/sealed-files.md`). Refuses more than [`MAX_ATTACHMENTS`] and a name
    /// or media type that [`from_bytes`](Parcel::from_bytes) would refuse.
    pub fn to_bytes(&self) -> Result<Vec<u8>> {
        count(self.attachments.len())?;
        let content: usize = self
            .attachments
            .iter()
            .map(|file| file.bytes.len() + 64)
            .sum();
        let mut bytes = Vec::with_capacity(self.document.len() + content + 16);
        bytes.push(VERSION);
        put_long(&mut bytes, &self.document)?;
        put_short(&mut bytes, self.attachments.len())?;
        for file in &self.attachments {
            if !fits(&file.name, MAX_NAME) || !fits(&file.media_type, MAX_MEDIA_TYPE) {
                return Err(ExchangeError::AttachmentName {
                    name: file.name.clone(),
                });
            }
            put_short(&mut bytes, file.name.len())?;
            bytes.extend_from_slice(file.name.as_bytes());
            put_short(&mut bytes, file.media_type.len())?;
            bytes.extend_from_slice(file.media_type.as_bytes());
            put_long(&mut bytes, &file.bytes)?;
        }
        Ok(bytes)
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

fn count(found: usize) -> Result<()> {
    if found > MAX_ATTACHMENTS {
        Err(ExchangeError::TooManyAttachments {
            found,
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

fn put_short(bytes: &mut Vec<u8>, length: usize) -> Result<()> {
    let length = u16::try_from(length).map_err(|_| too_large(length))?;
    bytes.extend_from_slice(&length.to_be_bytes());
    Ok(())
}

fn put_long(bytes: &mut Vec<u8>, content: &[u8]) -> Result<()> {
    let length = u32::try_from(content.len()).map_err(|_| too_large(content.len()))?;
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(content);
    Ok(())
}

fn too_large(length: usize) -> ExchangeError {
    ExchangeError::TooLarge {
        bytes: length as u64,
        limit: u64::from(u32::MAX),
    }
}

fn unreadable(part: &'static str) -> ExchangeError {
    ExchangeError::ParcelUnreadable { part }
}

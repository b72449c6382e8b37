//! Attached files: between where their bytes are and the note beside them.

use std::collections::BTreeMap;

use exchange::{Attachment, Bundle, SealedFileInfo};
use rules::Purpose;
use store::Connection;

use crate::messages::AttachmentNote;
use crate::{Error, Result, work_file_rows};

/// The most bytes of a file that lies in the database and travels inside the sealed file that names it: 256 KiB. A larger one is
/// sealed by itself and travels by reference.
pub const MOST_INSIDE: u64 = 256 << 10;

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What is said of it.
    pub note: AttachmentNote,
    /// Where its bytes are.
    pub content: Content,
}

/// Where the bytes of an attached file are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// At hand.
    Inside(Vec<u8>),
    /// In a ciphertext of their own, here or elsewhere.
    Sealed(SealedFileInfo),
}

impl Content {
    /// The size of the file in bytes; of one that lies elsewhere, what was said of it.
    pub fn size(&self) -> u64 {
        match self {
            Self::Inside(bytes) => bytes.len() as u64,
            Self::Sealed(info) => info.length,
        }
    }

    /// BLAKE3 of the bytes of the file, in hex.
    pub fn hash(&self) -> String {
        match self {
            Self::Inside(bytes) => store::attachment::hash_of(bytes),
            Self::Sealed(info) => info.plain_hash.to_string(),
        }
    }
}

impl Attached {
    /// A file as its owner hands it over; `piece` is the piece it shows, counted from 1.
    pub fn new(name: &str, media_type: &str, piece: Option<u32>, bytes: Vec<u8>) -> Self {
        Self::of(name, media_type, piece, Content::Inside(bytes))
    }

    /// The same of a file whose bytes may be sealed already.
    pub fn of(name: &str, media_type: &str, piece: Option<u32>, content: Content) -> Self {
        let note = AttachmentNote {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            hash: content.hash(),
            piece,
            purpose: Purpose::default(),
            capture: None,
        };
        Self { note, content }
    }

    /// The file as a bundle carries it; none where it travels by reference.
    pub fn into_attachment(self) -> Option<Attachment> {
        let Content::Inside(bytes) = self.content else {
            return None;
        };
        let AttachmentNote {
            name, media_type, ..
        } = self.note;
        Some(Attachment {
            name,
            media_type,
            bytes,
        })
    }
}

/// A document, and those of its files in one bundle that do not travel by reference.
pub fn pack(document: Vec<u8>, files: Vec<Attached>) -> Bundle {
    let files = files.into_iter();
    Bundle {
        document,
        attachments: files.filter_map(Attached::into_attachment).collect(),
    }
}

/// What a document says of those files that travel by reference, each once.
pub fn references(files: &[Attached]) -> Vec<SealedFileInfo> {
    let mut references: Vec<SealedFileInfo> = Vec::new();
    for file in files {
        if let Content::Sealed(info) = &file.content
            && references.iter().all(|it| it.plain_hash != info.plain_hash)
        {
            references.push(info.clone());
        }
    }
    references
}

/// The files of a document beside its notes: those that it names by reference, and the others from its bundle in order. A note
/// that names other bytes is refused, and so are a reference of which there is no note and two references to one file.
pub fn unpack(
    files: Vec<Attachment>,
    notes: &[AttachmentNote],
    references: &[SealedFileInfo],
) -> Result<Vec<Attached>> {
    let missing = |name: &str| Error::AttachmentMissing {
        name: name.to_owned(),
    };
    let mut by_hash = BTreeMap::new();
    for info in references {
        let hash = info.plain_hash.to_string();
        let is_noted = notes.iter().any(|note| note.hash == hash);
        if !is_noted || by_hash.insert(hash, info).is_some() {
            return Err(missing(""));
        }
    }
    let mut files = files.into_iter();
    let attached = notes.iter().map(|note| {
        let content = if let Some(info) = by_hash.get(&note.hash) {
            Content::Sealed((*info).clone())
        } else {
            let file = files.next().ok_or_else(|| missing(""))?;
            if store::attachment::hash_of(&file.bytes) != note.hash {
                return Err(missing(&file.name));
            }
            Content::Inside(file.bytes)
        };
        Ok(Attached {
            note: note.clone(),
            content,
        })
    });
    let attached = attached.collect::<Result<_>>()?;
    if files.next().is_some() {
        return Err(missing(""));
    }
    Ok(attached)
}

/// The files that notes name, from what this workspace knows: the bytes of those in the database, and where the others lie. Of one
/// that has not come, what the first document that named it says.
pub fn load(conn: &Connection, notes: &[AttachmentNote]) -> Result<Vec<Attached>> {
    let attached = notes.iter().map(|note| {
        let content = match store::attachment::get(conn, &note.hash)? {
            Some(bytes) => Some(Content::Inside(bytes)),
            None => work_file_rows::named(conn, &note.hash)?.map(Content::Sealed),
        };
        let content = content.ok_or_else(|| Error::AttachmentMissing {
            name: note.name.clone(),
        })?;
        Ok(Attached {
            note: note.clone(),
            content,
        })
    });
    attached.collect()
}

//! Attached files: between their bytes and the note beside them.

use exchange::{Attachment, Bundle};
use rules::Purpose;
use store::Connection;

use crate::messages::AttachmentNote;
use crate::{Error, Result};

/// One attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// What is said of it.
    pub note: AttachmentNote,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Attached {
    /// A file as its owner hands it over; `piece` is the piece it shows, counted from 1.
    pub fn new(name: &str, media_type: &str, piece: Option<u32>, bytes: Vec<u8>) -> Self {
        let note = AttachmentNote {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            hash: store::attachment::hash_of(&bytes),
            piece,
            purpose: Purpose::default(),
            capture: None,
        };
        Self { note, bytes }
    }

    /// The file as a bundle carries it.
    pub fn into_attachment(self) -> Attachment {
        let AttachmentNote {
            name, media_type, ..
        } = self.note;
        Attachment {
            name,
            media_type,
            bytes: self.bytes,
        }
    }
}

/// A document and its files in one bundle.
pub fn pack(document: Vec<u8>, files: Vec<Attached>) -> Bundle {
    Bundle {
        document,
        attachments: files.into_iter().map(Attached::into_attachment).collect(),
    }
}

/// The files of a bundle beside the notes of its document. A note that names other bytes is refused.
pub fn unpack(files: Vec<Attachment>, notes: &[AttachmentNote]) -> Result<Vec<Attached>> {
    if files.len() != notes.len() {
        return Err(Error::AttachmentMissing {
            name: String::new(),
        });
    }
    files
        .into_iter()
        .zip(notes)
        .map(|(file, note)| {
            if store::attachment::hash_of(&file.bytes) == note.hash {
                Ok(Attached {
                    note: note.clone(),
                    bytes: file.bytes,
                })
            } else {
                Err(Error::AttachmentMissing { name: file.name })
            }
        })
        .collect()
}

/// The files that notes name, from what this workspace keeps.
pub fn load(conn: &Connection, notes: &[AttachmentNote]) -> Result<Vec<Attached>> {
    notes
        .iter()
        .map(|note| {
            let bytes = store::attachment::get(conn, &note.hash)?.ok_or_else(|| {
                Error::AttachmentMissing {
                    name: note.name.clone(),
                }
            })?;
            Ok(Attached {
                note: note.clone(),
                bytes,
            })
        })
        .collect()
}

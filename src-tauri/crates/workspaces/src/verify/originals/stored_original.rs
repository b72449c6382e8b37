//! What is kept of a sealed file.

use exchange::{Kind, Original, SignedDocument};
use store::OriginalRow;

/// An original after its signature was tried.
pub(super) enum StoredOriginal {
    /// Nothing is kept.
    Nothing,
    /// It was removed; a redaction says so, or the proof of the log has named it.
    Removed,
    /// What its author signed.
    Proven(Box<SignedDocument>),
    /// It is not what it should be, and why.
    Unproven(String),
}

impl StoredOriginal {
    /// Tries the signature of an original, which must be of this kind and of the file under whose id it is kept.
    pub(super) fn of(kind: Kind, row: Option<OriginalRow>) -> Self {
        let Some(row) = row else {
            return Self::Nothing;
        };
        let Some((signed, signature)) = row.signed else {
            return Self::Removed;
        };
        match Original::from_stored(signed, signature).read() {
            Err(error) => Self::Unproven(error.to_string()),
            Ok(document) if document.header.kind != kind => Self::Unproven(format!(
                "it was signed as {}, not as {}",
                document.header.kind.name(),
                kind.name()
            )),
            Ok(document) if document.header.id.to_string() != row.sealed_id => {
                Self::Unproven(format!("it was signed as {}", document.header.id))
            }
            Ok(document) => Self::Proven(Box::new(document)),
        }
    }
}

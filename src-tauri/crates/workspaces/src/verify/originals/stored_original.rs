//! What is kept of a sealed file.

use exchange::{ExchangeError, Kind, Original, SignedDocument};
use store::OriginalRow;
use workspace_core::Detail;

/// An original after its signature was tried.
pub(super) enum StoredOriginal {
    /// Nothing is kept.
    Nothing,
    /// It was removed; a redaction says so, or the proof of the log has named it.
    Removed,
    /// What its author signed.
    Proven(Box<SignedDocument>),
    /// It is not what it should be, and why.
    Unproven(Detail),
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
            Err(ExchangeError::BadSignature) => Self::Unproven(Detail::SignatureWrong),
            Err(_) => Self::Unproven(Detail::OriginalUnreadable),
            Ok(document) if document.header.kind != kind => Self::Unproven(Detail::SignedAsKind {
                kind: document.header.kind.name().to_owned(),
            }),
            Ok(document) if document.header.id.to_string() != row.sealed_id => {
                Self::Unproven(Detail::SignedAsId {
                    id: document.header.id.to_string(),
                })
            }
            Ok(document) => Self::Proven(Box::new(document)),
        }
    }
}

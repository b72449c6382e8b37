//! From an object store's errors to ours.

use std::error::Error;
use std::io;

use object_store::Error as StoreError;

use super::Mailbox;
use crate::ExchangeError;
use crate::sealed_file::{Refusal, refusal};

impl Mailbox {
    pub(super) fn failed(&self, error: &StoreError) -> ExchangeError {
        let place = || self.place.clone();
        match io_kind(error).and_then(refusal) {
            Some(Refusal::Full) => ExchangeError::DiskFull { path: place() },
            Some(Refusal::Forbidden) => ExchangeError::NotPermitted { path: place() },
            None => ExchangeError::MailboxFailed {
                place: place(),
                detail: error.to_string(),
            },
        }
    }
}

/// Whether a store refused because it cannot write only what is absent: a web folder's client does not
/// ask for that, and a USB stick (exFAT) or a shared folder has no hard links, by which the local store
/// does it.
pub(super) fn cannot_create(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NotImplemented { .. } | StoreError::NotSupported { .. }
    ) || matches!(
        io_kind(error),
        Some(io::ErrorKind::Unsupported | io::ErrorKind::PermissionDenied)
    )
}

/// What the system said, where the error comes from the system.
fn io_kind(error: &StoreError) -> Option<io::ErrorKind> {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            return Some(error.kind());
        }
        cause = error.source();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(kind: io::ErrorKind) -> StoreError {
        StoreError::Generic {
            store: "LocalFileSystem",
            source: Box::new(io::Error::from(kind)),
        }
    }

    #[test]
    fn a_full_disk_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let mailbox = Mailbox::open_folder(folder.path()).unwrap();
        let error = mailbox.failed(&report(io::ErrorKind::StorageFull));
        assert_eq!(error.code(), "disk-full");
    }

    #[test]
    fn a_disk_without_hard_links_is_told_apart() {
        assert!(cannot_create(&report(io::ErrorKind::PermissionDenied)));
        assert!(!cannot_create(&report(io::ErrorKind::StorageFull)));
    }
}

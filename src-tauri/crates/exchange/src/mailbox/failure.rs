//! From an object store's errors to ours.

use std::error::Error;
use std::io;

use details::Detail;
use object_store::Error as StoreError;

use super::Mailbox;
use super::refusal::{Reason, reason, shown};
use crate::ExchangeError;
use crate::sealed_file::{Refusal, refusal};

impl Mailbox {
    pub(super) fn failed(&self, error: &StoreError) -> ExchangeError {
        let place = || self.place.clone();
        match io_kind(error).and_then(refusal) {
            Some(Refusal::Full) => ExchangeError::DiskFull { path: place() },
            Some(Refusal::Forbidden) => ExchangeError::NotPermitted { path: place() },
            None => self.refused(error),
        }
    }

    /// What a store's refusal means.
    fn refused(&self, error: &StoreError) -> ExchangeError {
        let place = self.place.clone();
        match reason(error) {
            Some(Reason::Key) => ExchangeError::MailboxKey { place },
            Some(Reason::NotAllowed) => ExchangeError::MailboxNotAllowed { place },
            Some(Reason::Bucket) => ExchangeError::MailboxBucket { place },
            Some(Reason::Region) => ExchangeError::MailboxRegion { place },
            Some(Reason::Full) => ExchangeError::MailboxFull { place },
            Some(Reason::TooLarge) => ExchangeError::MailboxTooLarge { place },
            Some(Reason::Busy) => ExchangeError::MailboxBusy { place },
            Some(Reason::Clock) => ExchangeError::MailboxClock { place },
            Some(Reason::Overwrites) => ExchangeError::MailboxOverwrites { place },
            Some(Reason::Unreachable) => ExchangeError::MailboxUnreachable {
                place,
                detail: of_connection(error).unwrap_or_else(|| detail(error)),
            },
            None if matches!(error, StoreError::NotFound { .. }) => {
                ExchangeError::MailboxGone { place }
            }
            None => ExchangeError::MailboxFailed {
                place,
                detail: detail(error),
            },
        }
    }
}

/// Why a connection failed, where it is not the system that says so.
fn of_connection(error: &StoreError) -> Option<Detail> {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(error) = error.downcast_ref::<reqwest::Error>()
            && error.is_timeout()
        {
            return Some(Detail::TimedOut);
        }
        // The client's own type of this is private.
        if error.to_string().starts_with("dns error") {
            return Some(Detail::HostUnknown);
        }
        let within = error
            .downcast_ref::<io::Error>()
            .and_then(io::Error::get_ref);
        if let Some(tls) = within.and_then(|within| within.downcast_ref::<rustls::Error>()) {
            let rustls::Error::InvalidCertificate(certificate) = tls else {
                return Some(Detail::NoSecureConnection);
            };
            return Some(of_certificate(certificate));
        }
        cause = error.source();
    }
    None
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the errors of the library grow, and each other one is about the certificate"
)]
fn of_certificate(error: &rustls::CertificateError) -> Detail {
    use rustls::CertificateError as Certificate;
    match error {
        Certificate::Expired | Certificate::ExpiredContext { .. } => Detail::CertificateExpired,
        Certificate::NotValidYet | Certificate::NotValidYetContext { .. } => {
            Detail::CertificateTooEarly
        }
        Certificate::NotValidForName | Certificate::NotValidForNameContext { .. } => {
            Detail::CertificateOtherName
        }
        Certificate::UnknownIssuer => Detail::CertificateUnknownIssuer,
        Certificate::Revoked => Detail::CertificateRevoked,
        _ => Detail::CertificateBad,
    }
}

/// What a store said, by its kind where that is known.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the errors of the library grow, and what is not named keeps its words"
)]
fn detail(error: &StoreError) -> Detail {
    let of_system = io_kind(error).and_then(Detail::of_kind);
    of_system.unwrap_or_else(|| match error {
        StoreError::NotFound { .. } => Detail::FileMissing,
        StoreError::PermissionDenied { .. } | StoreError::Unauthenticated { .. } => {
            Detail::NotPermitted
        }
        StoreError::NotSupported { .. } | StoreError::NotImplemented { .. } => Detail::NotSupported,
        StoreError::AlreadyExists { .. } => Detail::NameTaken,
        _ => Detail::quoted(shown(error)),
    })
}

/// Whether a store refused because it cannot write only what is absent: a USB stick (exFAT) or a shared folder has no hard
/// links, by which the local store does it.
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

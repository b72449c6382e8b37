//! What a store's answer means to whoever uses the mailbox.

use std::error::Error;

use object_store::Error as StoreError;
use object_store::client::{HttpError, HttpErrorKind};
use reqwest::StatusCode;

use super::unconnected::Unconnected;
use crate::shown_name;

/// Why a store did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It does not take the key, or no longer.
    Key,
    /// The key may not do this.
    NotAllowed,
    /// There is no such bucket.
    Bucket,
    /// The bucket is in another region, or at another address.
    Region,
    /// It has no room left.
    Full,
    /// It takes no file of this size.
    TooLarge,
    /// It refuses for now.
    Busy,
    /// No connection could be made, or it broke.
    Unreachable,
    /// The clock of this computer is wrong, by the store's own.
    Clock,
    /// It cannot write only what is absent.
    Overwrites,
}

/// An answer by which a store refused, with what it said.
#[derive(Debug, thiserror::Error)]
#[error("status code: {status}: {body}")]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    body: String,
}

/// How much of a server's answer is kept.
const MOST_SAID: usize = 2000;
/// How much of an error a person is shown.
const MOST_SHOWN: usize = 400;

impl Refusal {
    pub(super) fn new(status: StatusCode, body: &str) -> Self {
        let body = body.chars().take(MOST_SAID).collect();
        Self { status, body }
    }
}

/// What a store says in the body of its answer, which says more than the status alone: the codes of S3, of Azure
/// and of Google.
const SAID: [(&str, Reason); 23] = [
    ("RequestTimeTooSkewed", Reason::Clock),
    ("PermanentRedirect", Reason::Region),
    ("AuthorizationHeaderMalformed", Reason::Region),
    ("IllegalLocationConstraintException", Reason::Region),
    ("incorrectly configured region", Reason::Region),
    ("InvalidAccessKeyId", Reason::Key),
    ("SignatureDoesNotMatch", Reason::Key),
    ("ExpiredToken", Reason::Key),
    ("InvalidToken", Reason::Key),
    ("TokenRefreshRequired", Reason::Key),
    ("NotSignedUp", Reason::Key),
    ("AuthenticationFailed", Reason::Key),
    ("InvalidAuthenticationInfo", Reason::Key),
    ("NoAuthenticationInformation", Reason::Key),
    ("invalid_grant", Reason::Key),
    ("NoSuchBucket", Reason::Bucket),
    ("ContainerNotFound", Reason::Bucket),
    ("The specified bucket does not exist", Reason::Bucket),
    ("QuotaExceeded", Reason::Full),
    ("StorageFull", Reason::Full),
    ("InsufficientStorage", Reason::Full),
    ("EntityTooLarge", Reason::TooLarge),
    ("AccessDenied", Reason::NotAllowed),
];

/// Why a store refused; none where it is something else, or where it did not refuse at all.
pub(super) fn reason(error: &StoreError) -> Option<Reason> {
    if let Some(reason) = of_connection(error) {
        return Some(reason);
    }
    let text = error.to_string();
    if let Some((_, reason)) = SAID.iter().find(|(said, _)| text.contains(said)) {
        return Some(*reason);
    }
    match (error, status_in(&text)) {
        (StoreError::Unauthenticated { .. }, _) | (_, Some(401)) => Some(Reason::Key),
        (StoreError::PermissionDenied { .. }, _) | (_, Some(403)) => Some(Reason::NotAllowed),
        (_, Some(301 | 302 | 307 | 308)) => Some(Reason::Region),
        (_, Some(413)) => Some(Reason::TooLarge),
        (_, Some(507)) => Some(Reason::Full),
        (_, Some(501)) => Some(Reason::Overwrites),
        (_, Some(429 | 500 | 502..=504)) => Some(Reason::Busy),
        _ => None,
    }
}

/// What went wrong on the way to the store, where anything did.
fn of_connection(error: &StoreError) -> Option<Reason> {
    let mut cause: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if error.is::<Unconnected>() || error.is::<reqwest::Error>() {
            return Some(Reason::Unreachable);
        }
        if let Some(error) = error.downcast_ref::<HttpError>() {
            let is_broken = matches!(
                error.kind(),
                HttpErrorKind::Connect
                    | HttpErrorKind::Request
                    | HttpErrorKind::Timeout
                    | HttpErrorKind::Interrupted
            );
            if is_broken {
                return Some(Reason::Unreachable);
            }
        }
        cause = error.source();
    }
    None
}

/// The status of an answer in an error of the library, whose own type of it is private.
fn status_in(text: &str) -> Option<u16> {
    let (_, after) = text.split_once("status code: ")?;
    after.get(..3)?.parse().ok()
}

/// What went wrong, as a message may show it: on one line, and not the whole of a server's page.
pub(super) fn shown(error: &dyn Error) -> String {
    let text = error.to_string();
    let mut shown: String = shown_name(&text.replace(['\r', '\n'], " "))
        .chars()
        .take(MOST_SHOWN)
        .collect();
    if text.chars().nth(MOST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(status: u16, body: &str) -> StoreError {
        StoreError::Generic {
            store: "S3",
            source: Box::new(Refusal::new(StatusCode::from_u16(status).unwrap(), body)),
        }
    }

    #[test]
    fn each_code_of_a_store_has_its_reason() {
        let cases = [
            (403, "<Code>InvalidAccessKeyId</Code>", Some(Reason::Key)),
            (400, "<Code>ExpiredToken</Code>", Some(Reason::Key)),
            (
                403,
                "<Code>RequestTimeTooSkewed</Code>",
                Some(Reason::Clock),
            ),
            (403, "<Code>AccessDenied</Code>", Some(Reason::NotAllowed)),
            (403, "", Some(Reason::NotAllowed)),
            (401, "", Some(Reason::Key)),
            (301, "", Some(Reason::Region)),
            (
                400,
                "<Code>AuthorizationHeaderMalformed</Code>",
                Some(Reason::Region),
            ),
            (404, "<Code>NoSuchBucket</Code>", Some(Reason::Bucket)),
            (404, "<Code>ContainerNotFound</Code>", Some(Reason::Bucket)),
            (507, "", Some(Reason::Full)),
            (403, "<Code>QuotaExceeded</Code>", Some(Reason::Full)),
            (413, "<html>", Some(Reason::TooLarge)),
            (503, "<Code>SlowDown</Code>", Some(Reason::Busy)),
            (501, "", Some(Reason::Overwrites)),
            (418, "", None),
        ];
        for (status, body, expected) in cases {
            assert_eq!(reason(&answered(status, body)), expected, "{status} {body}");
        }
    }

    #[test]
    fn a_servers_page_is_shown_in_part_and_on_one_line() {
        let error = answered(418, &"a\nb\u{202e}".repeat(2000));
        let text = shown(&error);
        assert_eq!(text.chars().count(), MOST_SHOWN + 1);
        assert!(!text.contains(['\n', '\u{202e}']));
    }
}

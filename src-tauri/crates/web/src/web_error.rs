//! From errors of the HTTP client to those of this crate.

use std::io;

use details::Detail;
use rustls::CertificateError;
use ureq::Error;

use crate::names::OnlyPrivateAddresses;
use crate::{Limits, WebError};

/// The error of a request to `host`, from that of the HTTP client.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others are answers that are no HTTP: too many headers, broken chunks, bad compression"
)]
pub(crate) fn from_client(error: Error, host: &str, limits: &Limits) -> WebError {
    let host = host.to_owned();
    if let Error::Timeout(timeout) = error {
        return too_slow(host, limits.of(timeout));
    }
    match error {
        Error::Io(error) => from_io(&error, host),
        Error::Rustls(error) => from_tls(&error, host),
        Error::HostNotFound => WebError::UnknownHost { host },
        Error::BodyExceedsLimit(limit) => WebError::TooLarge { limit },
        Error::BadUri(link) => WebError::NotAWebAddress { link },
        Error::ConnectProxyFailed(said) => WebError::Proxy {
            host,
            detail: Detail::quoted(said),
        },
        Error::InvalidProxyUrl => WebError::Proxy {
            host,
            detail: Detail::ProxyAddressBad,
        },
        Error::ConnectionFailed => WebError::NoAnswer {
            host,
            detail: Detail::ConnectionBroken,
        },
        Error::Tls(_) => WebError::NoAnswer {
            host,
            detail: Detail::NoSecureConnection,
        },
        Error::Protocol(_) | Error::Http(_) => WebError::Broken {
            host,
            detail: Detail::NotHttp,
        },
        error => WebError::Broken {
            host,
            detail: Detail::quoted(error),
        },
    }
}

/// The error of a time limit that ran out.
pub(crate) fn too_slow(host: String, limit: std::time::Duration) -> WebError {
    let seconds = limit.as_secs() + u64::from(limit.subsec_nanos() > 0);
    WebError::TooSlow { host, seconds }
}

fn from_io(error: &io::Error, host: String) -> WebError {
    if let Some(within) = error.get_ref() {
        if within.is::<OnlyPrivateAddresses>() {
            return WebError::Private { host };
        }
        if let Some(cipher) = within.downcast_ref::<rustls::Error>() {
            return from_tls(cipher, host);
        }
    }
    let detail = Detail::from(error);
    WebError::NoAnswer { host, detail }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others are of the handshake"
)]
fn from_tls(error: &rustls::Error, host: String) -> WebError {
    match error {
        rustls::Error::InvalidCertificate(why) => WebError::Certificate {
            host,
            detail: of_certificate(why),
        },
        rustls::Error::NoCertificatesPresented => WebError::Certificate {
            host,
            detail: Detail::CertificateMissing,
        },
        _ => WebError::NoAnswer {
            host,
            detail: Detail::NoSecureConnection,
        },
    }
}

/// What is wrong with a certificate.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "all others are certificates that are not as they must be"
)]
fn of_certificate(error: &CertificateError) -> Detail {
    match error {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            Detail::CertificateExpired
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            Detail::CertificateTooEarly
        }
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Detail::CertificateOtherName
        }
        CertificateError::UnknownIssuer => Detail::CertificateUnknownIssuer,
        CertificateError::Revoked => Detail::CertificateRevoked,
        _ => Detail::CertificateBad,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detail(error: Error) -> String {
        let failed = from_client(error, "example.org", &Limits::default());
        let params = failed.params();
        let detail = params.into_iter().find(|(name, _)| *name == "detail");
        format!("{} {}", failed.code(), detail.unwrap_or_default().1)
    }

    #[test]
    fn what_is_wrong_with_a_certificate_is_named() {
        for (error, code) in [
            (CertificateError::Expired, "certificate-expired"),
            (CertificateError::NotValidYet, "certificate-too-early"),
            (CertificateError::NotValidForName, "certificate-other-name"),
            (
                CertificateError::UnknownIssuer,
                "certificate-unknown-issuer",
            ),
            (CertificateError::Revoked, "certificate-revoked"),
            (CertificateError::BadSignature, "certificate-bad"),
        ] {
            let error = rustls::Error::InvalidCertificate(error);
            assert_eq!(
                detail(Error::Rustls(error)),
                format!("page-certificate {code}")
            );
        }
    }

    #[test]
    fn what_the_network_refuses_is_named_by_its_kind() {
        use io::ErrorKind as Kind;
        for (kind, code) in [
            (Kind::ConnectionRefused, "connection-refused"),
            (Kind::ConnectionReset, "connection-broken"),
            (Kind::HostUnreachable, "network-down"),
            (Kind::TimedOut, "timed-out"),
            (Kind::Other, "quoted"),
        ] {
            let error = Error::Io(kind.into());
            assert_eq!(detail(error), format!("page-no-answer {code}"));
        }
        assert_eq!(
            detail(Error::InvalidProxyUrl),
            "page-proxy proxy-address-bad"
        );
    }
}

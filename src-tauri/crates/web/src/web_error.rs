//! From errors of the HTTP client to those of this crate.

use std::io;

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
    let detail = error.to_string();
    if let Error::Timeout(timeout) = error {
        return too_slow(host, limits.of(timeout));
    }
    match error {
        Error::Io(error) => from_io(&error, host),
        Error::Rustls(error) => from_tls(&error, host),
        Error::HostNotFound => WebError::UnknownHost { host },
        Error::BodyExceedsLimit(limit) => WebError::TooLarge { limit },
        Error::BadUri(link) => WebError::NotAWebAddress { link },
        Error::ConnectProxyFailed(detail) => WebError::Proxy { host, detail },
        Error::InvalidProxyUrl => WebError::Proxy { host, detail },
        Error::ConnectionFailed | Error::Tls(_) => WebError::NoAnswer { host, detail },
        _ => WebError::Broken { host, detail },
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
    let detail = error.to_string();
    WebError::NoAnswer { host, detail }
}

fn from_tls(error: &rustls::Error, host: String) -> WebError {
    let detail = error.to_string();
    if matches!(
        error,
        rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented
    ) {
        WebError::Certificate { host, detail }
    } else {
        WebError::NoAnswer { host, detail }
    }
}

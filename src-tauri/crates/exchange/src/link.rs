use std::io;
use std::time::Duration;

use ureq::config::Config;
use ureq::tls::{RootCerts, TlsConfig};
use url::{Host, Url};

use crate::{ExchangeError, Limits, Result, limits};

/// How long a whole fetch may take: a sealed file of the largest size over a slow line.
const PATIENCE: Duration = Duration::from_mins(2);
/// How long a server may take to answer at all.
const ANSWER: Duration = Duration::from_secs(20);
const REDIRECTS: u32 = 5;

/// Fetches a sealed file from a link that a person opened, refusing one over the limit while it comes. Only `https`
/// is followed, so that nobody on the way sees who opens what; plain `http` to this machine itself is let through.
/// Certificates are those the system trusts, the proxy is the one its environment names. Blocks while the network works.
pub fn fetch_from(link: &Url, limits: &Limits) -> Result<Vec<u8>> {
    let here = is_this_machine(link);
    if link.scheme() != "https" && !(link.scheme() == "http" && here) {
        return Err(ExchangeError::LinkRefused {
            link: link.to_string(),
        });
    }
    let failed = |reason: String| ExchangeError::LinkFailed {
        link: link.to_string(),
        reason,
    };
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .build();
    let agent = Config::builder()
        .https_only(!here)
        .tls_config(tls)
        .max_redirects(REDIRECTS)
        .timeout_global(Some(PATIENCE))
        .timeout_recv_response(Some(ANSWER))
        .user_agent(concat!("AwardsDesk/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent();
    let mut answer = agent
        .get(link.as_str())
        .call()
        .map_err(|error| failed(error.to_string()))?;
    if let Some(length) = answer.body().content_length() {
        limits::check(length, limits.max_bytes)?;
    }
    // One byte more than allowed shows an answer that is longer than it said.
    let most = limits.max_bytes.saturating_add(1);
    let body = answer.body_mut().with_config().limit(most).reader();
    let mut bytes = Vec::new();
    let read = io::copy(&mut io::Read::take(body, most), &mut bytes);
    let read = read.map_err(|error| failed(error.to_string()))?;
    limits::check(read, limits.max_bytes)?;
    Ok(bytes)
}

fn is_this_machine(link: &Url) -> bool {
    match link.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

//! Which hosts may be asked.

use std::net::IpAddr;

use url::{Host, Url};

use crate::public::is_public;
use crate::{Result, WebError, ports};

/// How far a request may reach.
///
/// Private networks are this machine, the network it stands in, and every address that is not given to public servers. A
/// link is entered by one person and fetched on the machine of another: it must not reach what only that machine can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// To public servers alone: for links that somebody else entered.
    #[default]
    Public,
    /// To public servers alone, and over `https` alone: for links that act on this machine by a click, so that nobody on
    /// the way can see or change the page.
    PublicOverHttps,
    /// To a private address too, if it is what the person at this machine wrote, as a number or as `localhost`. No redirect
    /// leads from a public server to a private one, and no name does.
    AsTyped,
}

/// Checks every address on the way to a page, one after another.
pub(crate) struct AddressGuard {
    may_be_private: bool,
    may_be_plain: bool,
}

impl AddressGuard {
    pub(crate) fn new(reach: Reach) -> Self {
        Self {
            may_be_private: reach == Reach::AsTyped,
            may_be_plain: reach != Reach::PublicOverHttps,
        }
    }

    /// Refuses an address that may not be requested. After the first public one no private one may.
    pub(crate) fn pass(&mut self, address: &Url) -> Result<()> {
        let not_web = || WebError::NotAWebAddress {
            link: address.to_string(),
        };
        if !matches!(address.scheme(), "http" | "https") {
            return Err(not_web());
        }
        let host = address.host().ok_or_else(not_web)?;
        let port = address.port_or_known_default().ok_or_else(not_web)?;
        if !ports::is_allowed(port) {
            return Err(WebError::Port { port });
        }
        let is_private = is_private(&host);
        if is_private && !self.may_be_private {
            return Err(WebError::Private {
                host: host.to_string(),
            });
        }
        if address.scheme() != "https" && !self.may_be_plain {
            return Err(WebError::NotSecure {
                link: address.to_string(),
            });
        }
        self.may_be_private = is_private;
        Ok(())
    }
}

/// Whether a host is private by its name or number alone. Other names are checked when they are looked up.
fn is_private(host: &Host<&str>) -> bool {
    match host {
        Host::Ipv4(address) => !is_public(IpAddr::V4(*address)),
        Host::Ipv6(address) => !is_public(IpAddr::V6(*address)),
        Host::Domain(name) => is_local_name(name),
    }
}

/// Names that belong to this machine (RFC 6761).
pub(crate) fn is_local_name(name: &str) -> bool {
    name == "localhost" || name.ends_with(".localhost")
}

/// Whether it is this machine itself, to which no proxy leads.
pub(crate) fn is_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => is_local_name(name),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pass(reach: Reach, way: &[&str]) -> Result<()> {
        let mut guard = AddressGuard::new(reach);
        way.iter()
            .try_for_each(|it| guard.pass(&Url::parse(it).unwrap()))
    }

    #[test]
    fn over_https_alone_no_step_is_plain_or_private() {
        let over_https = |way: &[&str]| pass(Reach::PublicOverHttps, way);
        over_https(&["https://example.org/a", "https://other.example/b"]).unwrap();
        assert!(matches!(
            over_https(&["http://example.org/"]),
            Err(WebError::NotSecure { .. })
        ));
        assert!(matches!(
            over_https(&["https://example.org/", "http://example.org/"]),
            Err(WebError::NotSecure { .. })
        ));
        for inside in [
            "https://127.0.0.1/",
            "https://localhost/",
            "https://10.0.0.7/",
            "https://[::1]/",
            "http://192.168.1.1/admin?reboot=1",
        ] {
            for way in [vec![inside], vec!["https://example.org/", inside]] {
                assert!(
                    matches!(over_https(&way), Err(WebError::Private { .. })),
                    "{way:?}"
                );
            }
        }
    }
}

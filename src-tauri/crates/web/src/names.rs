//! Names that must lead to the public network.

use std::io;
use std::net::IpAddr;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use crate::public::is_public;
use crate::reach::is_local_name;

/// Looks names up and keeps only public addresses. The client connects to exactly these, so that a name cannot
/// be public when it is checked and private when it is used.
#[derive(Debug)]
pub(crate) struct PublicNames<R>(pub(crate) R);

/// A name has private addresses alone.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to a private network")]
pub(crate) struct OnlyPrivateAddresses;

impl<R: Resolver> Resolver for PublicNames<R> {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let addresses = self.0.resolve(uri, config, timeout);
        // What the system says of a name it cannot find differs from system to system.
        let addresses = addresses.map_err(|error| {
            if matches!(error, Error::Io(_)) {
                Error::HostNotFound
            } else {
                error
            }
        })?;
        if is_checked_already(uri) || is_proxy(uri, config) {
            return Ok(addresses);
        }
        let mut public = self.empty();
        for address in addresses.iter().filter(|address| is_public(address.ip())) {
            public.push(*address);
        }
        if public.is_empty() {
            return Err(io::Error::other(OnlyPrivateAddresses).into());
        }
        Ok(public)
    }
}

/// Whether the host needs no look-up: [`AddressGuard`](crate::reach::AddressGuard) has checked it.
fn is_checked_already(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let name = host.trim_start_matches('[').trim_end_matches(']');
    is_local_name(host) || name.parse::<IpAddr>().is_ok()
}

/// Whether it is the proxy, which is often in a private network.
fn is_proxy(uri: &Uri, config: &Config) -> bool {
    config.proxy().is_some_and(|proxy| proxy.uri() == uri)
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use ureq::unversioned::transport::NextTimeout;

    use super::*;

    #[derive(Debug)]
    struct Book(&'static [&'static str]);

    impl Resolver for Book {
        fn resolve(
            &self,
            _: &Uri,
            _: &Config,
            _: NextTimeout,
        ) -> Result<ResolvedSocketAddrs, Error> {
            let mut found = self.empty();
            for address in self.0 {
                found.push(SocketAddr::new(address.parse().unwrap(), 80));
            }
            Ok(found)
        }
    }

    fn looked_up(uri: &str, book: &'static [&'static str]) -> Result<Vec<String>, Error> {
        let config = Config::builder().proxy(None).build();
        let found =
            PublicNames(Book(book)).resolve(&uri.parse().unwrap(), &config, NextTimeout::default());
        found.map(|found| found.iter().map(|it| it.ip().to_string()).collect())
    }

    #[test]
    fn a_name_leads_to_public_addresses_alone() {
        let name = "http://paper.example/";
        let both = looked_up(name, &["10.0.0.1", "93.184.216.34", "::1"]);
        assert_eq!(both.unwrap(), ["93.184.216.34"]);
        for inside in [&["127.0.0.1", "::1"][..], &["169.254.169.254"], &[]] {
            let Err(Error::Io(error)) = looked_up(name, inside) else {
                panic!("{inside:?}");
            };
            assert!(error.get_ref().unwrap().is::<OnlyPrivateAddresses>());
        }
    }

    #[test]
    fn what_the_gate_has_judged_is_left_as_it_is() {
        for uri in ["http://127.0.0.1/", "http://[::1]/", "http://localhost/"] {
            assert_eq!(looked_up(uri, &["127.0.0.1"]).unwrap(), ["127.0.0.1"]);
        }
    }
}

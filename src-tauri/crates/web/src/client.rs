//! The one client behind all requests.

use ureq::Agent;
use ureq::config::Config;
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;

use crate::Limits;
use crate::names::PublicNames;

/// The name of this program in `robots.txt` and in the user agent.
pub(crate) const NAME: &str = "AwardsDesk";

/// The media types that are asked for: text first, then whatever the work was published as.
const ACCEPT: &str = "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8";

/// The client of one fetch or one recheck. Certificates are those the system trusts, the proxy is the one its environment
/// names. It keeps no connection: every request passes by [`PublicNames`].
pub(crate) fn client(limits: &Limits, purpose: &str) -> Agent {
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .build();
    let agent = format!("{NAME}/{} (+{purpose})", env!("CARGO_PKG_VERSION"));
    let config = Config::builder()
        .tls_config(tls)
        .http_status_as_error(false)
        .max_redirects(0)
        .max_idle_connections(0)
        .max_response_header_size(limits.header_bytes)
        .timeout_global(Some(limits.total))
        .timeout_resolve(Some(limits.lookup))
        .timeout_connect(Some(limits.connect))
        .timeout_recv_response(Some(limits.answer))
        .accept(ACCEPT)
        .user_agent(agent)
        .build();
    let names = PublicNames(DefaultResolver::default());
    Agent::with_parts(config, DefaultConnector::default(), names)
}

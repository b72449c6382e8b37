//! The one client by which object stores are asked.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use futures::future::BoxFuture;
use object_store::client::{
    ClientOptions, HttpClient, HttpConnector, HttpError, HttpErrorKind, HttpRequest, HttpResponse,
    HttpService,
};
use object_store::{BackoffConfig, RetryConfig};
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use url::{Host, Url};

use super::refusal::Refusal;
use super::unconnected::Unconnected;

/// How long connecting may take.
const CONNECTING: Duration = Duration::from_secs(10);
/// How long a server may say nothing. There is no limit to a whole request: a part of a film may take minutes.
const SILENCE: Duration = Duration::from_mins(1);
/// How long is waited before the second attempt; then up to twice as long each time.
pub(super) const FIRST_PAUSE: Duration = Duration::from_millis(500);
/// The longest pause between two attempts.
pub(super) const LONGEST_PAUSE: Duration = Duration::from_secs(8);
/// For how long a request is tried again: a store that answers 503 for a minute is waited for.
pub(super) const TRYING: Duration = Duration::from_secs(100);
/// How often in succession a connection may fail. It is less than a busy store is given, so that whoever is offline learns
/// it within seconds.
pub(super) const MOST_UNCONNECTED: u32 = 4;

/// How the library tries again.
pub(super) fn retry_config() -> RetryConfig {
    RetryConfig {
        backoff: BackoffConfig {
            init_backoff: FIRST_PAUSE,
            max_backoff: LONGEST_PAUSE,
            base: 2.0,
        },
        max_retries: 100,
        retry_timeout: TRYING,
    }
}

/// A client for a store at an address, with headers that go with every request.
///
/// Redirects are not followed: a store that answers with one has another address or region, which a person should know of,
/// and credentials should go nowhere else.
pub(super) fn client_for(address: &Url, headers: HeaderMap) -> reqwest::Result<reqwest::Client> {
    // Refuses where one was installed before: the program has that one kind of TLS, whoever was first.
    rustls::crypto::ring::default_provider()
        .install_default()
        .ok();
    let mut builder = reqwest::Client::builder()
        .user_agent(concat!("awards-desk/", env!("CARGO_PKG_VERSION")))
        .default_headers(headers)
        .connect_timeout(CONNECTING)
        .read_timeout(SILENCE)
        .redirect(reqwest::redirect::Policy::none())
        .https_only(address.scheme() != "http");
    if is_this_computer(address) {
        builder = builder.no_proxy();
    }
    builder.build()
}

/// Whether an address is one of this computer's own.
pub(super) fn is_this_computer(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// Gives the library's stores our client.
#[derive(Debug, Clone)]
pub(super) struct Connector(StoreClient);

impl Connector {
    pub(super) fn new(client: reqwest::Client) -> Self {
        Self(StoreClient {
            client,
            unconnected: Arc::default(),
        })
    }
}

impl HttpConnector for Connector {
    fn connect(&self, _options: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.0.clone()))
    }
}

#[derive(Clone)]
struct StoreClient {
    client: reqwest::Client,
    /// How many connections failed since the last one that did not.
    unconnected: Arc<AtomicU32>,
}

impl fmt::Debug for StoreClient {
    /// Headers of the client hold credentials.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreClient")
    }
}

impl StoreClient {
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        match self.client.call(request).await {
            Ok(response) => {
                self.unconnected.store(0, Ordering::Relaxed);
                let status = response.status();
                if is_for_good(status) {
                    // The library would try again what never succeeds.
                    let refusal = Refusal::new(status, "");
                    return Err(HttpError::new(HttpErrorKind::Unknown, refusal));
                }
                Ok(response)
            }
            Err(error) if error.kind() == HttpErrorKind::Connect => {
                let failed = self.unconnected.fetch_add(1, Ordering::Relaxed);
                if failed < MOST_UNCONNECTED {
                    return Err(error);
                }
                self.unconnected.store(0, Ordering::Relaxed);
                Err(HttpError::new(HttpErrorKind::Unknown, Unconnected(error)))
            }
            Err(error) => Err(error),
        }
    }
}

/// Statuses of a server's failure that another attempt does not mend: not implemented, and no room.
pub(super) fn is_for_good(status: StatusCode) -> bool {
    [
        StatusCode::NOT_IMPLEMENTED,
        StatusCode::INSUFFICIENT_STORAGE,
    ]
    .contains(&status)
}

impl HttpService for StoreClient {
    fn call<'a, 'b>(
        &'a self,
        request: HttpRequest,
    ) -> BoxFuture<'b, Result<HttpResponse, HttpError>>
    where
        'a: 'b,
        Self: 'b,
    {
        Box::pin(self.ask(request))
    }
}

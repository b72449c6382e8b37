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
use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use url::{Host, Url};

use super::patience::Patience;
use super::refusal::Refusal;
use super::unconnected::Unconnected;

/// How long connecting may take.
const CONNECTING: Duration = Duration::from_secs(10);

/// The clients of a store. There are two, since the limit that one has for a silent server counts the time in which a request
/// is still being sent.
#[derive(Clone)]
pub(super) struct Clients {
    /// For requests without a body.
    pub(super) asking: reqwest::Client,
    /// For requests with a body, and for those that let the server move one: each has a limit of its own.
    pub(super) sending: reqwest::Client,
}

/// The clients for a store at an address, with headers that go with every request.
///
/// Redirects are not followed: a store that answers with one has another address or region, which a person should know of,
/// and credentials should go nowhere else.
pub(super) fn clients_for(
    address: &Url,
    headers: &HeaderMap,
    patience: Patience,
) -> reqwest::Result<Clients> {
    // Refuses where one was installed before: the program has that one kind of TLS, whoever was first.
    rustls::crypto::ring::default_provider()
        .install_default()
        .ok();
    let builder = || {
        let builder = reqwest::Client::builder()
            .user_agent(concat!("awards-desk/", env!("CARGO_PKG_VERSION")))
            .default_headers(headers.clone())
            .connect_timeout(CONNECTING)
            .redirect(reqwest::redirect::Policy::none())
            .https_only(address.scheme() != "http");
        // Bytes that nobody confirms end a connection on Linux; elsewhere the limit of the request does.
        #[cfg(target_os = "linux")]
        let builder = builder.tcp_user_timeout(patience.silence);
        if is_this_computer(address) {
            builder.no_proxy()
        } else {
            builder
        }
    };
    Ok(Clients {
        asking: builder().read_timeout(patience.silence).build()?,
        sending: builder().build()?,
    })
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
    pub(super) fn new(clients: Clients, patience: Patience) -> Self {
        Self(StoreClient {
            clients,
            patience,
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
    clients: Clients,
    patience: Patience,
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
    /// The answer to a request, within the time that its body may take.
    async fn answer_to(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let length = request.body().content_length() as u64;
        if length == 0 {
            return self.clients.asking.call(request).await;
        }
        let answer = self.clients.sending.call(request);
        let answer = tokio::time::timeout(self.patience.sending(length), answer);
        answer
            .await
            .unwrap_or_else(|elapsed| Err(HttpError::new(HttpErrorKind::Timeout, elapsed)))
    }

    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        match self.answer_to(request).await {
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
                if failed < self.patience.failed_connections {
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

//! One request to a web folder, tried again while it is worth it.

use std::pin::pin;

use futures::poll;
use object_store::Error as StoreError;
use object_store::path::Path as ObjectPath;
use reqwest::{Method, RequestBuilder, Response, StatusCode};
use url::Url;

use super::WebFolder;
use crate::mailbox::http_client::is_for_good;
use crate::mailbox::refusal::Refusal;

/// How much of a server's answer is read where it refuses.
const MOST_READ: usize = 4096;

impl WebFolder {
    pub(super) fn request(&self, method: &str, address: Url) -> RequestBuilder {
        // Every method here is a token of RFC 9110; GET stands for what cannot be.
        let method = Method::from_bytes(method.as_bytes()).unwrap_or(Method::GET);
        self.clients.asking.request(method, address)
    }

    /// A request that sends a body of `length` bytes, or lets the server move one, which it may do by copying it.
    pub(super) fn long_request(&self, method: &str, address: Url, length: u64) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).unwrap_or(Method::GET);
        let request = self.clients.sending.request(method, address);
        request.timeout(self.patience.sending(length))
    }

    /// Sends a request, and again where a connection fails or the server is busy; `request` makes it each time.
    pub(super) async fn send(
        &self,
        request: impl Fn() -> RequestBuilder,
    ) -> object_store::Result<Response> {
        let mut pause = self.patience.first_pause;
        // The time that a request took counts: what a server refuses after hours is not sent again.
        let mut trying = pin!(tokio::time::sleep(self.patience.trying));
        let mut unconnected = 0;
        loop {
            let result = request().send().await;
            let is_worth_another = match &result {
                Ok(response) => is_busy(response.status()),
                Err(error) if error.is_connect() => {
                    unconnected += 1;
                    unconnected <= self.patience.failed_connections
                }
                Err(error) => !error.is_builder(),
            };
            if !is_worth_another || poll!(trying.as_mut()).is_ready() {
                return result.map_err(|error| StoreError::Generic {
                    store: "web folder",
                    source: Box::new(error.without_url()),
                });
            }
            tokio::time::sleep(pause).await;
            pause = self.patience.longest_pause.min(pause * 2);
        }
    }
}

fn is_busy(status: StatusCode) -> bool {
    let is_busy = status.is_server_error() && !is_for_good(status);
    is_busy || [StatusCode::TOO_MANY_REQUESTS, StatusCode::REQUEST_TIMEOUT].contains(&status)
}

/// The error for an answer that is none of those hoped for.
pub(super) async fn refused(mut response: Response, path: &ObjectPath) -> StoreError {
    let status = response.status();
    let mut body = Vec::new();
    // What it says is read as far as it comes: the status is known already.
    while body.len() < MOST_READ {
        match response.chunk().await {
            Ok(Some(bytes)) => body.extend_from_slice(&bytes[..bytes.len().min(MOST_READ)]),
            Ok(None) | Err(_) => break,
        }
    }
    let source = Box::new(Refusal::new(status, &String::from_utf8_lossy(&body)));
    let path = path.to_string();
    match status {
        StatusCode::NOT_FOUND => StoreError::NotFound { path, source },
        StatusCode::PRECONDITION_FAILED => StoreError::AlreadyExists { path, source },
        StatusCode::UNAUTHORIZED => StoreError::Unauthenticated { path, source },
        StatusCode::FORBIDDEN => StoreError::PermissionDenied { path, source },
        _ => StoreError::Generic {
            store: "web folder",
            source,
        },
    }
}

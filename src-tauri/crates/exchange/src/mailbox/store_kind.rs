//! The store behind an address: S3, Azure, Google, or a web folder.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use details::Detail;
use object_store::aws::AmazonS3Builder;
use object_store::azure::MicrosoftAzureBuilder;
use object_store::gcp::{GcpCredential, GoogleCloudStorageBuilder};
use object_store::http::HttpBuilder;
use object_store::path::Path as ObjectPath;
use object_store::{Error as StoreError, ObjectStore, ObjectStoreScheme, StaticCredentialProvider};
use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use url::Url;

use super::http_client::{Connector, clients_for, is_this_computer};
use super::options::{Secret, StoreOptions};
use super::patience::Patience;
use super::web_folder::WebFolder;

/// A store that was opened, and where in it the mailbox begins.
pub(super) struct Opened {
    pub(super) store: Arc<dyn ObjectStore>,
    pub(super) prefix: ObjectPath,
    pub(super) web_folder: Option<WebFolder>,
}

/// Why no store can be at an address.
pub(super) enum NotOpened {
    /// The address or an option cannot be used.
    Place(Detail),
    /// It is a store in memory.
    Forgets,
    /// A password would cross the network in the clear.
    Insecure,
}

impl From<StoreError> for NotOpened {
    fn from(error: StoreError) -> Self {
        Self::Place(Detail::quoted(error))
    }
}

impl From<reqwest::Error> for NotOpened {
    fn from(error: reqwest::Error) -> Self {
        Self::Place(Detail::quoted(error.without_url()))
    }
}

/// Opens the store at an address; `name` is the address as messages show it. Nothing is asked of it.
pub(super) fn open(
    url: &Url,
    options: &StoreOptions,
    patience: Patience,
    name: &str,
) -> Result<Opened, NotOpened> {
    if url.as_str() != name {
        return Err(NotOpened::Place(Detail::CredentialsInAddress));
    }
    let (scheme, prefix) = ObjectStoreScheme::parse(url).map_err(StoreError::from)?;
    let endpoint = match given(options.endpoint.as_ref()) {
        Some(text) => Some(Url::parse(text).map_err(|_| NotOpened::Place(Detail::NotAnAddress))?),
        None => None,
    };
    // A signature of S3 tells no secret; a password, a token of Google's and one of Azure's travel as they are.
    let asked = endpoint.as_ref().unwrap_or(url);
    let is_in_the_clear = asked.scheme() == "http" && !is_this_computer(asked);
    if is_in_the_clear && secret(options).is_some() && scheme != ObjectStoreScheme::AmazonS3 {
        return Err(NotOpened::Insecure);
    }
    let clients = || clients_for(asked, &HeaderMap::new(), patience);
    let store: Arc<dyn ObjectStore> = match scheme {
        ObjectStoreScheme::Memory => return Err(NotOpened::Forgets),
        ObjectStoreScheme::AmazonS3 => Arc::new(
            s3(options, endpoint.as_ref())
                .with_url(url.as_str())
                .with_retry(patience.retry_config())
                .with_http_connector(Connector::new(clients()?, patience))
                .build()?,
        ),
        ObjectStoreScheme::MicrosoftAzure => Arc::new(
            azure(options, endpoint.as_ref())
                .with_url(url.as_str())
                .with_retry(patience.retry_config())
                .with_http_connector(Connector::new(clients()?, patience))
                .build()?,
        ),
        ObjectStoreScheme::GoogleCloudStorage => Arc::new(
            google(options, endpoint.as_ref())?
                .with_url(url.as_str())
                .with_retry(patience.retry_config())
                .with_http_connector(Connector::new(clients()?, patience))
                .build()?,
        ),
        ObjectStoreScheme::Http => return web_folder(url, prefix, options, patience),
        ObjectStoreScheme::Local | _ => {
            return Err(NotOpened::Place(Detail::StoreUnknown));
        }
    };
    Ok(Opened {
        store,
        prefix,
        web_folder: None,
    })
}

fn s3(options: &StoreOptions, endpoint: Option<&Url>) -> AmazonS3Builder {
    // Not every service that works like S3 can delete by a list of names, and here one is deleted at a time.
    let mut builder = AmazonS3Builder::new().with_disable_bulk_delete(true);
    if let Some(region) = given(options.region.as_ref()) {
        builder = builder.with_region(region);
    }
    if let Some(endpoint) = endpoint {
        builder = builder
            .with_endpoint(endpoint.as_str().trim_end_matches('/'))
            .with_allow_http(endpoint.scheme() == "http");
    }
    match (given(options.key_id.as_ref()), secret(options)) {
        // Without a key the library would ask the machine that it runs on, as a server of Amazon's would be.
        (None, None) => builder.with_skip_signature(true),
        (key_id, secret) => builder
            .with_access_key_id(key_id.unwrap_or_default())
            .with_secret_access_key(secret.unwrap_or_default()),
    }
}

fn azure(options: &StoreOptions, endpoint: Option<&Url>) -> MicrosoftAzureBuilder {
    let mut builder = MicrosoftAzureBuilder::new();
    if let Some(account) = given(options.key_id.as_ref()) {
        builder = builder.with_account(account);
    }
    if let Some(endpoint) = endpoint {
        builder = builder
            .with_endpoint(endpoint.as_str().trim_end_matches('/').to_owned())
            .with_allow_http(endpoint.scheme() == "http");
    }
    match secret(options) {
        // A key of an account is base64 and has no "&".
        Some(token) if token.contains('&') => {
            let pairs = url::form_urlencoded::parse(token.trim_start_matches('?').as_bytes());
            let pairs: Vec<_> = pairs.into_owned().collect();
            builder.with_sas_authorization(pairs)
        }
        Some(key) => builder.with_access_key(key),
        None => builder.with_skip_signature(true),
    }
}

fn google(
    options: &StoreOptions,
    endpoint: Option<&Url>,
) -> Result<GoogleCloudStorageBuilder, NotOpened> {
    let mut builder = GoogleCloudStorageBuilder::new();
    if let Some(endpoint) = endpoint {
        builder = builder.with_base_url(endpoint.as_str().trim_end_matches('/'));
    }
    if let Some(key) = secret(options) {
        // What the library says of a key that is no such object quotes the key.
        let is_object = serde_json::from_str(key).map(|key: serde_json::Value| key.is_object());
        return match is_object {
            Ok(true) => Ok(builder.with_service_account_key(key)),
            Ok(false) => Err(NotOpened::Place(Detail::NotJson {
                row: "1".to_owned(),
                column: "1".to_owned(),
            })),
            Err(error) => Err(NotOpened::Place(Detail::from(&error))),
        };
    }
    // Given, so that the library does not look for a file with the credentials of Google's own program.
    let nobody = GcpCredential {
        bearer: String::new(),
    };
    Ok(builder
        .with_credentials(Arc::new(StaticCredentialProvider::new(nobody)))
        .with_skip_signature(true))
}

fn web_folder(
    url: &Url,
    prefix: ObjectPath,
    options: &StoreOptions,
    patience: Patience,
) -> Result<Opened, NotOpened> {
    let mut headers = HeaderMap::new();
    if let Some(password) = secret(options) {
        let user = given(options.key_id.as_ref()).unwrap_or_default();
        let credentials = STANDARD.encode(format!("{user}:{password}"));
        let mut value = HeaderValue::from_str(&format!("Basic {credentials}"))
            .map_err(|error| NotOpened::Place(Detail::quoted(error)))?;
        value.set_sensitive(true);
        headers.insert(AUTHORIZATION, value);
    }
    let clients = clients_for(url, &headers, patience)?;
    // The library gives paths of the whole server.
    let mut server = url.clone();
    server.set_path("/");
    let library = HttpBuilder::new()
        .with_url(server.as_str())
        .with_retry(patience.retry_config())
        .with_http_connector(Connector::new(clients.clone(), patience))
        .build()?;
    let folder = WebFolder::new(server, prefix.clone(), clients, library, patience);
    Ok(Opened {
        store: Arc::new(folder.clone()),
        prefix,
        web_folder: Some(folder),
    })
}

/// A text that holds more than spaces.
fn given(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// The secret, as it is used: what is pasted often ends with a line break.
fn secret(options: &StoreOptions) -> Option<&str> {
    let text = options.secret.as_ref().map(Secret::text)?;
    let text = text.trim_matches(['\r', '\n']);
    (!text.is_empty()).then_some(text)
}

//! The addresses at which the window reads files of entries.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use api::{Answer, Failure, OpenFile};
use media::{Reading, Server, Source};
use tauri::Config;
use tauri::utils::config::{Csp, CspDirectiveSources};

/// The origin of the window's page: of the app's own scheme, which Windows has as a host.
const WINDOW: &str = if cfg!(windows) {
    "http://tauri.localhost"
} else {
    "tauri://localhost"
};

/// What of a page may come from the server, in the words of a content security policy: films and sounds, pictures, and
/// what scripts of the page read.
const DIRECTIVES: [&str; 3] = ["media-src", "img-src", "connect-src"];

/// Addresses of files, by their hash and media type.
type Addresses = HashMap<(String, String), String>;

/// Serves files to the window, on an address of this machine that no other machine reaches.
pub struct FileServer {
    server: Server,
    addresses: Mutex<Addresses>,
}

impl FileServer {
    /// Starts it. None where the system gives it no port: files are not shown then, and all else works.
    pub fn start(config: &Config) -> Option<Self> {
        let mut origins = vec![WINDOW.to_owned()];
        if tauri::is_dev()
            && let Some(page) = &config.build.dev_url
        {
            origins.push(page.origin().ascii_serialization());
        }
        let started = tauri::async_runtime::block_on(Server::start(origins));
        let server = started
            .inspect_err(|error| {
                tracing::error!(code = error.code(), "files cannot be shown");
            })
            .ok()?;
        Some(Self {
            server,
            addresses: Mutex::default(),
        })
    }

    /// Lets the window's page read from this server. The page's policy names the port and comes from the configuration,
    /// which is fixed once the app is built: the server must have its port by then.
    pub fn admit(&self, config: &mut Config) {
        let origin = self.server.origin();
        let security = &mut config.app.security;
        for policy in [&mut security.csp, &mut security.dev_csp] {
            *policy = policy.take().map(|it| admitting(it, &origin));
        }
    }

    /// The address of a file: the same until all are forgotten.
    pub(crate) fn address(&self, file: OpenFile) -> Answer<String> {
        let key = (file.hash.clone(), file.media_type.clone());
        // Held meanwhile, so that no file has two.
        let mut addresses = self.lock();
        if let Some(address) = addresses.get(&key) {
            return Ok(address.clone());
        }
        let served = self.server.serve(Arc::new(ServedFile(file)));
        let address = served.map_err(|error| {
            tracing::error!(code = error.code(), "a file has no address");
            not_served()
        })?;
        addresses.insert(key, address.clone());
        Ok(address)
    }

    /// Ends every address, and lets go of the files.
    pub(crate) fn forget(&self) {
        let mut addresses = self.lock();
        self.server.forget();
        addresses.clear();
    }

    fn lock(&self) -> MutexGuard<'_, Addresses> {
        let addresses = self.addresses.lock();
        addresses.unwrap_or_else(PoisonError::into_inner)
    }
}

/// No file can be shown.
pub(crate) fn not_served() -> Failure {
    Failure::new("files-not-served", Vec::<(String, String)>::new())
}

/// The policy with one more origin in each of [`DIRECTIVES`]. One that it does not have begins with what `default-src`
/// says, as a browser reads it.
fn admitting(policy: Csp, origin: &str) -> Csp {
    let mut directives: HashMap<String, CspDirectiveSources> = policy.into();
    let default = directives.get("default-src").cloned().unwrap_or_default();
    for name in DIRECTIVES {
        let directive = directives.entry(name.to_owned());
        directive.or_insert_with(|| default.clone()).push(origin);
    }
    directives.into()
}

/// A file of an open workspace as the server reads it.
struct ServedFile(OpenFile);

impl Source for ServedFile {
    fn length(&self) -> u64 {
        self.0.length
    }

    fn media_type(&self) -> &str {
        &self.0.media_type
    }

    fn read_at(&self, offset: u64, length: usize) -> Reading<'_> {
        Box::pin(async move {
            let read = self.0.read_at(offset, length).await;
            read.map_err(|error| {
                tracing::warn!(code = error.code(), "the window could not read a file");
                io::Error::other(error.code())
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_admits_one_more_origin_and_is_else_as_it_was() {
        let before =
            "default-src 'self'; img-src 'self' data:; script-src 'self'; object-src 'none'";
        let after = admitting(Csp::Policy(before.to_owned()), "http://127.0.0.1:4000");
        let after: HashMap<String, CspDirectiveSources> = after.into();
        let mut written: Vec<_> = after
            .into_iter()
            .map(|(name, sources)| format!("{name} {}", Vec::<String>::from(sources).join(" ")))
            .collect();
        written.sort();
        assert_eq!(
            written,
            [
                "connect-src 'self' http://127.0.0.1:4000",
                "default-src 'self'",
                "img-src 'self' data: http://127.0.0.1:4000",
                "media-src 'self' http://127.0.0.1:4000",
                "object-src 'none'",
                "script-src 'self'",
            ]
        );
    }
}

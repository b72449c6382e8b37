//! `robots.txt` of sites.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use robotxt::Robots as File;
use url::Url;

use crate::client::NAME;
use crate::{Result, WebError};

/// Bytes read of a `robots.txt`; what comes after them does not count (RFC 9309, 2.5).
pub(crate) const MOST_BYTES: u64 = 500 << 10;

/// The `robots.txt` rules of the sites of one recheck; each is fetched once.
#[derive(Default)]
pub(crate) struct Robots(Mutex<HashMap<String, Arc<Rules>>>);

/// The rules of one site for programs.
pub(crate) enum Rules {
    /// It has no `robots.txt`.
    AllowAll,
    /// It failed to give one: everything is forbidden until it does.
    DenyAll,
    /// Its `robots.txt`.
    Listed(Box<File>),
    /// The site could not be reached.
    Unavailable(WebError),
}

impl Robots {
    pub(crate) fn get(&self, site: &str) -> Option<Arc<Rules>> {
        let rules_by_site = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rules_by_site.get(site).cloned()
    }

    pub(crate) fn insert(&self, sites: Vec<String>, rules: Rules) -> Arc<Rules> {
        let rules = Arc::new(rules);
        let mut rules_by_site = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rules_by_site.extend(sites.into_iter().map(|site| (site, Arc::clone(&rules))));
        rules
    }
}

impl Rules {
    /// What the answer for `/robots.txt` means (RFC 9309, 2.3.1).
    pub(crate) fn of(answer: Result<Vec<u8>>) -> Self {
        match answer {
            Ok(bytes) => Self::Listed(Box::new(File::parse(&bytes, NAME))),
            Err(WebError::Status {
                status: 500..=599, ..
            }) => Self::DenyAll,
            // Redirects without end count as no file at all, like every other refusal to give one.
            Err(
                WebError::Status { .. }
                | WebError::TooManyRedirects { .. }
                | WebError::RedirectLoop { .. },
            ) => Self::AllowAll,
            Err(error) => Self::Unavailable(error),
        }
    }

    /// Refuses a page that the rules forbid.
    pub(crate) fn allow(&self, page: &Url) -> Result<()> {
        let robots_error = || WebError::Robots {
            host: page.host_str().unwrap_or_default().to_owned(),
        };
        match self {
            Self::AllowAll => Ok(()),
            Self::Listed(file) if file.is_url_allowed(page) => Ok(()),
            Self::DenyAll | Self::Listed(_) => Err(robots_error()),
            Self::Unavailable(error) => Err(error.clone()),
        }
    }

    /// The pause that the site asks for.
    pub(crate) fn pause(&self) -> Option<Duration> {
        let Self::Listed(file) = self else {
            return None;
        };
        file.crawl_delay()
    }
}

/// The site of a page, to which one `robots.txt` belongs: scheme, host and port.
pub(crate) fn site(page: &Url) -> String {
    page.origin().ascii_serialization()
}

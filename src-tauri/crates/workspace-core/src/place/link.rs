//! A sealed file behind a link, in a news release or on a web page. Anybody can write such a link, and the app opens it
//! for whoever clicks on it: it leads to public servers alone, over `https` alone, each step judged again.

use std::time::Duration;

use exchange::Limits;
use url::Url;
use web::{Reach, Web, WebError};

use crate::{Error, Result, Stop, cancellable};

/// How long a fetch may take: a sealed file of the largest size over a slow line.
const TIMEOUT: Duration = Duration::from_mins(2);
const REDIRECTS: usize = 5;

/// How a link is asked.
pub fn web() -> Web {
    Web {
        limits: web::Limits {
            total: TIMEOUT,
            bytes: Limits::default().max_bytes,
            redirects: REDIRECTS,
            ..web::Limits::default()
        },
        reach: Reach::PublicOverHttps,
        ..Web::default()
    }
}

/// Refuses a link that would not be fetched, before anybody is asked about it.
pub fn require_public_https(link: &Url) -> Result<()> {
    Web::check_address(Reach::PublicOverHttps, link).map_err(|error| report(error, link))
}

/// Fetches it.
pub async fn fetch(web: Web, link: Url, stop: &Stop) -> Result<Vec<u8>> {
    let link_to_fetch = link.clone();
    let page = cancellable::run_blocking(stop, move |stop| web.fetch(&link_to_fetch, stop)).await?;
    Ok(page.map_err(|error| report(error, &link))?.bytes)
}

/// What the web says of pages, said of a link to a sealed file.
fn report(error: WebError, link: &Url) -> Error {
    match error {
        WebError::Stopped => Error::Stopped,
        WebError::Private { .. } | WebError::Port { .. } => Error::Web(error),
        WebError::NotSecure { link } | WebError::NotAWebAddress { link } => {
            Error::LinkRefused { link }
        }
        WebError::UnknownHost { .. }
        | WebError::NoAnswer { .. }
        | WebError::Broken { .. }
        | WebError::TooSlow { .. }
        | WebError::TooLarge { .. }
        | WebError::TooManyRedirects { .. }
        | WebError::RedirectLoop { .. }
        | WebError::Certificate { .. }
        | WebError::Proxy { .. }
        | WebError::Robots { .. }
        | WebError::Busy { .. }
        | WebError::Status { .. } => Error::LinkFailed {
            link: link.to_string(),
            detail: error.as_detail(),
        },
    }
}

//! Links by the page that they name.
//!
//! A wrapper (a search's redirect, a mail filter, an archive) is taken off; a host whose pages have several addresses gets
//! the one of the page; of any other link go the scheme, `www.` and its kind, trackers and the marks of an AMP copy.

mod address;
mod hosts;
mod parameters;
mod wrapper;

use url::Url;

use crate::Keys;

/// How often a link may be wrapped: a mail filter around a social network around an archive.
const LAYERS: usize = 6;

/// A page, without scheme.
pub(crate) struct PageKeys {
    /// With what may name it: `ref`, `source`, a fragment.
    pub(crate) full: String,
    /// Without.
    pub(crate) reduced: String,
}

/// By what a link is known: exactly by the page with everything that may name it; a similar one without what may as well
/// say where a reader came from. No keys where it is not the address of a page.
pub fn page(link: &str) -> Keys {
    let Some(PageKeys { full, reduced }) = page_keys(link) else {
        return Keys::default();
    };
    Keys::new(
        vec![format!("link {full}")],
        vec![format!("link {reduced}")],
    )
}

pub(crate) fn page_keys(link: &str) -> Option<PageKeys> {
    let mut url = parse(link)?;
    for _ in 0..LAYERS {
        match wrapper::unwrapped(&url).filter(|inner| *inner != url) {
            Some(inner) => url = inner,
            None => break,
        }
    }
    let host = address::host(&url).filter(|host| !host.is_empty())?;
    if let Some(page) = hosts::page(&host, &url) {
        return Some(PageKeys {
            full: page.clone(),
            reduced: page,
        });
    }
    let path = address::path(&url);
    let reduced = format!(
        "{host}{path}{}",
        parameters::query(&url, parameters::names_page)
    );
    let full = format!(
        "{host}{path}{}{}",
        parameters::query(&url, parameters::may_name_page),
        parameters::fragment(&url)
    );
    Some(PageKeys { full, reduced })
}

/// A link of the web; `https` is put before one without a scheme, as people type it.
fn parse(link: &str) -> Option<Url> {
    let link = link.trim();
    let url = match Url::parse(link) {
        Ok(url) => url,
        Err(url::ParseError::RelativeUrlWithoutBase) => {
            let (host, _) = link.split_once('/').unwrap_or((link, ""));
            let mut labels = host.split('.');
            let is_host = host.contains('.')
                && labels.all(|label| label.starts_with(char::is_alphanumeric))
                && !host.contains(|letter: char| letter.is_whitespace() || letter == '@');
            is_host.then(|| Url::parse(&format!("https://{link}")).ok())??
        }
        Err(_) => return None,
    };
    matches!(url.scheme(), "http" | "https").then_some(url)
}

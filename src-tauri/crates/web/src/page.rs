//! What was fetched.

use ureq::http::HeaderMap;
use url::Url;

/// A page as its server sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The address that was asked for.
    pub requested: Url,
    /// The address that answered, where the redirects ended; without a place within the page, a name or a password.
    pub final_url: Url,
    /// The redirects on the way, in order.
    pub redirects: Vec<Redirect>,
    /// The status of the answer, from 200 to 299.
    pub status: u16,
    /// What the server says it is, in small letters and without parameters, such as `text/html`. It is not checked
    /// against the content: servers are often wrong.
    pub media_type: Option<String>,
    /// The character set that the server names with the media type.
    pub charset: Option<String>,
    /// What was fetched, decompressed, in the server's own character set.
    pub bytes: Vec<u8>,
    /// When it was last changed, `Last-Modified`, as written.
    pub last_modified: Option<String>,
    /// The server's name for this state of the page, `ETag`, as written.
    pub etag: Option<String>,
    /// The language, `Content-Language`, as written.
    pub language: Option<String>,
    /// What search engines are told, `X-Robots-Tag`, as written.
    pub robots: Option<String>,
}

/// One step of the way to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// Its status: 301, 302, 303, 307 or 308.
    pub status: u16,
    /// Where it led.
    pub to: Url,
}

impl Redirect {
    /// Whether it is permanent.
    pub fn is_permanent(&self) -> bool {
        matches!(self.status, 301 | 308)
    }
}

/// The HTTP validators of a page, with which its server need not send it again while it stays the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validators {
    /// The address that answered. Only there do the others mean anything.
    pub final_url: Url,
    /// Its [`Page::etag`].
    pub etag: Option<String>,
    /// Its [`Page::last_modified`].
    pub last_modified: Option<String>,
}

impl Page {
    /// Its validators, to be remembered.
    pub fn validators(&self) -> Validators {
        Validators {
            final_url: self.final_url.clone(),
            etag: self.etag.clone(),
            last_modified: self.last_modified.clone(),
        }
    }

    /// Whether every step of the way was over `https`, so that nobody between could have changed the page.
    pub fn is_secure(&self) -> bool {
        let mut way = self.redirects.iter().map(|redirect| &redirect.to);
        self.requested.scheme() == "https" && way.all(|step| step.scheme() == "https")
    }

    /// A page without its bytes.
    pub(crate) fn without_bytes(
        requested: &Url,
        final_url: Url,
        redirects: Vec<Redirect>,
        status: u16,
        headers: &HeaderMap,
    ) -> Self {
        let (media_type, charset) = media(&text(headers, "content-type").unwrap_or_default());
        Self {
            requested: requested.clone(),
            final_url,
            redirects,
            status,
            media_type,
            charset,
            bytes: Vec::new(),
            last_modified: text(headers, "last-modified"),
            etag: text(headers, "etag"),
            language: text(headers, "content-language"),
            robots: text(headers, "x-robots-tag"),
        }
    }
}

/// A header's value without the space around it; headers in no known character set count as absent.
pub(crate) fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    let value = std::str::from_utf8(value.as_bytes()).ok()?.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

fn media(header: &str) -> (Option<String>, Option<String>) {
    let mut parts = header.split(';').map(str::trim);
    let non_empty_lowercase = |text: &str| (!text.is_empty()).then(|| text.to_ascii_lowercase());
    let media_type = parts.next().and_then(non_empty_lowercase);
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| non_empty_lowercase(value.trim().trim_matches(['"', '\''])))?
    });
    (media_type, charset)
}

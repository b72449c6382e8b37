//! Host and path of a page, without what copies add to them.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;
use url::{Host, Url};

/// Labels before a host's name that lead to the same pages on a telephone or a fast copy.
const PREFIXES: [&str; 6] = ["www.", "www2.", "m.", "mobile.", "amp.", "touch."];

/// What stays encoded in a segment of a path, because it would end the segment or the path.
const KEPT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The host without `www.` and its kind, with a port that is not the scheme's.
pub(super) fn host(url: &Url) -> Option<String> {
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    match url.host()? {
        Host::Domain(domain) => Some(format!("{}{port}", bare(domain))),
        number => Some(format!("{number}{port}")),
    }
}

/// The domain without what copies put before it, in small letters.
fn bare(domain: &str) -> String {
    let domain = domain.to_ascii_lowercase();
    let mut name = domain.trim_end_matches('.');
    while let Some(rest) = PREFIXES
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        // The rest must still be a domain.
        .filter(|rest| rest.contains('.'))
    {
        name = rest;
    }
    // Wikipedia's telephone copy has its mark behind the language: "fr.m.wikipedia.org".
    name.replacen(".m.wikipedia.org", ".wikipedia.org", 1)
}

/// The path in one way of encoding, without a final slash, an index file and the marks of an AMP copy.
pub(super) fn path(url: &Url) -> String {
    let segments = url.path().split('/').filter(|segment| !segment.is_empty());
    let mut path = String::new();
    for segment in segments {
        path.push('/');
        path.push_str(&encoded_once(segment));
    }
    let mut path = path.as_str();
    for ending in ["/amp", ".amp", "/index.html", "/index.htm", "/index.php"] {
        path = path.strip_suffix(ending).unwrap_or(path);
    }
    // `page.amp.html` is the copy of `page.html`.
    let path = path
        .strip_suffix(".amp.html")
        .map_or_else(|| path.to_owned(), |path| format!("{path}.html"));
    path.strip_prefix("/amp/")
        .map_or(path.clone(), |rest| format!("/{rest}"))
}

/// A segment with composed letters, encoded only where it must be. One that is not UTF-8 stays as it is, in capitals.
fn encoded_once(segment: &str) -> String {
    match percent_decode_str(segment).decode_utf8() {
        Ok(text) => utf8_percent_encode(&text.nfc().collect::<String>(), KEPT).to_string(),
        Err(_) => segment.to_ascii_uppercase(),
    }
}

//! One address for every way to write a link.

use url::{Host, Url};

/// Parameters that say where a reader came from, not what is read.
const TRACKING: [&str; 22] = [
    "fbclid", "gclid", "dclid", "msclkid", "twclid", "igshid", "mc_cid", "mc_eid", "cmp", "cmpid",
    "ref", "ref_src", "referrer", "ref_url", "smid", "partner", "source", "share", "shared",
    "sref", "taid", "_ga",
];

/// A link without scheme, `www.`, tracking parameters, fragment and the marks of an AMP or mobile copy; none where it
/// is not the address of a page.
pub fn canonical_url(link: &str) -> Option<String> {
    let url = behind_amp_cache(Url::parse(link.trim()).ok()?);
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let Some(Host::Domain(host)) = url.host() else {
        return url.host().map(|host| format!("{host}{}", path(&url)));
    };
    let host = host.to_ascii_lowercase();
    let mut host_name = host.trim_end_matches('.');
    while let Some(rest) = ["www.", "m.", "mobile.", "amp."]
        .iter()
        .find_map(|prefix| host_name.strip_prefix(prefix))
        // The rest must still be a domain.
        .filter(|rest| rest.contains('.'))
    {
        host_name = rest;
    }
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    Some(format!("{host_name}{port}{}{}", path(&url), query(&url)))
}

/// The page behind an AMP cache: `www.google.com/amp/s/example.org/page`, `example-org.cdn.ampproject.org/c/s/…`.
fn behind_amp_cache(url: Url) -> Url {
    let host = url.host_str().unwrap_or_default();
    let wrapped_link = if host.starts_with("www.google.") {
        url.path().strip_prefix("/amp/s/")
    } else if host.ends_with(".cdn.ampproject.org") {
        let path = url.path();
        ["/c/s/", "/v/s/", "/wp/s/"]
            .iter()
            .find_map(|prefix| path.strip_prefix(prefix))
    } else {
        None
    };
    wrapped_link
        .and_then(|wrapped_link| Url::parse(&format!("https://{wrapped_link}")).ok())
        .unwrap_or(url)
}

fn path(url: &Url) -> String {
    let mut path = url.path().trim_end_matches('/');
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

/// What is left of the query, in one order.
fn query(url: &Url) -> String {
    let mut pairs: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, value)| !is_tracking(name) && !is_amp(name, value))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    pairs.sort();
    let mut text = String::new();
    for (name, value) in pairs {
        text.push(if text.is_empty() { '?' } else { '&' });
        text.push_str(&name);
        if !value.is_empty() {
            text.push('=');
            text.push_str(&value);
        }
    }
    text
}

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.starts_with("utm_") || name.starts_with("at_") || TRACKING.contains(&name.as_str())
}

fn is_amp(name: &str, value: &str) -> bool {
    name.eq_ignore_ascii_case("amp")
        || (name.eq_ignore_ascii_case("outputType") && value.eq_ignore_ascii_case("amp"))
}

#[cfg(test)]
mod tests {
    use super::canonical_url;

    #[test]
    fn one_page_has_one_address() {
        let plain = "example.org/news/story-1";
        for link in [
            "https://example.org/news/story-1",
            "http://www.example.org/news/story-1/",
            "https://EXAMPLE.org./news/story-1?utm_source=x&utm_medium=y#part",
            "https://m.example.org/news/story-1?fbclid=abc",
            "https://amp.example.org/news/story-1",
            "https://example.org/amp/news/story-1",
            "https://example.org/news/story-1/amp/",
            "https://example.org/news/story-1?amp=1",
            "https://example.org/news/story-1?outputType=amp",
            "https://www.google.com/amp/s/www.example.org/news/story-1",
            "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/news/story-1",
            "https://example.org:443/news/story-1/index.html",
        ] {
            assert_eq!(canonical_url(link).as_deref(), Some(plain), "{link}");
        }
    }

    #[test]
    fn what_names_the_page_stays() {
        let two = [
            ("https://example.org/?p=1", "https://example.org/?p=2"),
            ("https://example.org/a", "https://example.org/A"),
            ("https://fr.example.org/a", "https://en.example.org/a"),
            ("https://example.org/a?page=1", "https://example.org/a"),
        ];
        for (one, other) in two {
            assert_ne!(canonical_url(one), canonical_url(other), "{one} {other}");
        }
        assert_eq!(
            canonical_url("https://example.org/a?b=2&a=1"),
            canonical_url("https://example.org/a?a=1&b=2&utm_id=3"),
        );
    }

    #[test]
    fn what_is_no_page_has_none() {
        for link in ["mailto:a@example.org", "file:///a", "not a link", "data:,a"] {
            assert_eq!(canonical_url(link), None, "{link}");
        }
    }
}

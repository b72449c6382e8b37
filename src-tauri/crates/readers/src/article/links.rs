//! Which links of a document may be opened.

use url::Url;

/// A longer address is left out: a part of one leads elsewhere.
pub(super) const LONGEST: usize = 8 * 1024;

/// An address as it may be opened, `http`, `https` or `mailto`; `None` where it is none of these, or leads within the
/// document.
pub(crate) fn allowed(address: &str) -> Option<String> {
    let address = address.trim();
    if address.len() > LONGEST {
        return None;
    }
    let url = Url::parse(address).ok()?;
    let is_allowed = match url.scheme() {
        "http" | "https" => url.has_host(),
        "mailto" => !url.path().is_empty(),
        _ => false,
    };
    let url = String::from(url);
    (is_allowed && url.len() <= LONGEST).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::allowed;

    #[test]
    fn only_addresses_of_pages_and_of_mail_are_links() {
        for (address, link) in [
            (" https://a.example/b ", Some("https://a.example/b")),
            ("HTTP://a.example", Some("http://a.example/")),
            ("mailto:a@b.example", Some("mailto:a@b.example")),
            ("mailto:", None),
            ("javascript:alert(1)", None),
            ("java\nscript:alert(1)", None),
            ("data:text/html,a", None),
            ("file:///etc/passwd", None),
            ("//a.example/b", None),
            ("#top", None),
            ("http:", None),
        ] {
            assert_eq!(allowed(address).as_deref(), link, "{address}");
        }
        assert_eq!(
            allowed(&format!("https://a.example/{}", "é".repeat(5_000))),
            None
        );
    }
}

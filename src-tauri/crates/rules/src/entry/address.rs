//! Addresses of people and of pages, by their shape alone.

use url::{Host, Url};
use validator::ValidationError;

/// The longest part before the `@` and the longest name of a domain, in bytes (RFC 5321, section 4.5.3.1; RFC 1035, 2.3.4).
const LONGEST_LOCAL_PART: usize = 64;
const LONGEST_LABEL: usize = 63;

/// Checks an e-mail address: a mailbox without a name, as RFC 5321 has it, with letters of any script (RFC 6531) and
/// without quoted strings, which no provider gives.
pub(super) fn email(text: &str) -> Result<(), ValidationError> {
    let is_address = text.rsplit_once('@').is_some_and(|(local, domain)| {
        is_local_part(local) && (is_domain(domain) || is_address_literal(domain))
    });
    is_address
        .then_some(())
        .ok_or_else(|| ValidationError::new("email"))
}

fn is_local_part(text: &str) -> bool {
    let is_atom = |atom: &str| !atom.is_empty() && atom.chars().all(is_atom_letter);
    text.len() <= LONGEST_LOCAL_PART && text.split('.').all(is_atom)
}

/// RFC 5322's `atext`, and all letters beyond ASCII.
fn is_atom_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || is_beyond_ascii(c)
}

fn is_beyond_ascii(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && !c.is_control()
}

fn is_domain(text: &str) -> bool {
    text.split('.').all(|label| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_beyond_ascii(c);
        !label.is_empty()
            && label.len() <= LONGEST_LABEL
            && label.chars().all(is_letter)
            && !label.starts_with('-')
            && !label.ends_with('-')
    })
}

fn is_address_literal(text: &str) -> bool {
    let inside = text
        .strip_prefix('[')
        .and_then(|text| text.strip_suffix(']'));
    inside.is_some_and(|text| match text.strip_prefix("IPv6:") {
        Some(address) => Host::parse(&format!("[{address}]")).is_ok(),
        None => matches!(Host::parse(text), Ok(Host::Ipv4(_))),
    })
}

/// Checks a link: one that a browser opens, with a host. A `javascript:` or a `data:` is none.
pub(super) fn web_address(text: &str) -> Result<(), ValidationError> {
    let is_link = Url::parse(text)
        .is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.host().is_some());
    is_link
        .then_some(())
        .ok_or_else(|| ValidationError::new("url"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_any_script_are_an_address_and_a_name_beside_it_is_none() {
        for text in [
            "alex@example.org",
            "josé@example.org",
            "用户@例子.广告",
            "o'brien+awards@news.example",
            "a@b",
            "alex@[192.0.2.1]",
            "alex@[IPv6:2001:db8::1]",
        ] {
            assert!(email(text).is_ok(), "{text}");
        }
        for text in [
            "",
            "nobody",
            "Alex <alex@example.org>",
            " alex@example.org",
            "alex@example.org ",
            "a@example.org, b@example.org",
            "a..b@example.org",
            ".a@example.org",
            "a.@example.org",
            "a b@example.org",
            "@example.org",
            "alex@",
            "alex@example..org",
            "alex@-example.org",
            "alex@example.org\u{a0}",
        ] {
            assert!(email(text).is_err(), "{text:?}");
        }
        assert!(email(&format!("{}@example.org", "a".repeat(65))).is_err());
    }

    #[test]
    fn a_link_is_one_that_a_browser_opens() {
        for text in [
            "https://example.org/a",
            "http://example.org",
            "https://例子.广告/é",
        ] {
            assert!(web_address(text).is_ok(), "{text}");
        }
        for text in [
            "example.org/a",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///a",
            "https://",
            "",
        ] {
            assert!(web_address(text).is_err(), "{text}");
        }
    }
}

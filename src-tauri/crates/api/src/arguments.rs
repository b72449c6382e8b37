//! Arguments of commands that are written as text and read as what they name.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde::de::{Deserializer, Error, Unexpected};
use ts_rs::TS;
use url::Url;
use uuid::Uuid;

/// Groups of digits in a fingerprint.
const GROUPS: usize = 6;
/// Digits in each of them.
const DIGITS: usize = 5;

/// The id of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
#[ts(type = "string")]
pub(crate) struct EntryId(pub(crate) Uuid);

/// The id of a judge at a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
#[ts(type = "string")]
pub(crate) struct JudgeId(pub(crate) Uuid);

/// What two people compare to know each other's keys: thirty digits in six groups.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "string")]
pub(crate) struct Fingerprint(String);

impl Fingerprint {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// An instant, RFC 3339.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
#[ts(type = "string")]
pub(crate) struct Instant(pub(crate) DateTime<Utc>);

/// The address of a page that a browser opens: `http` or `https`, with a host.
#[derive(Debug, Clone, PartialEq, Eq, TS)]
#[ts(type = "string")]
pub struct WebAddress(Url);

impl WebAddress {
    /// The address as a browser writes it: a host of other letters in ASCII, and no space or quotation mark in what follows.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl From<EntryId> for Uuid {
    fn from(id: EntryId) -> Self {
        id.0
    }
}

impl From<JudgeId> for Uuid {
    fn from(id: JudgeId) -> Self {
        id.0
    }
}

/// The ids without their types, as `workspaces` takes them.
pub(crate) fn uuids<T: Copy + Into<Uuid>>(ids: &[T]) -> Vec<Uuid> {
    ids.iter().map(|it| (*it).into()).collect()
}

impl fmt::Display for EntryId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = read(from, "the id of an entry", |it| Uuid::parse_str(it).ok());
        id.map(Self)
    }
}

impl<'de> Deserialize<'de> for JudgeId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = read(from, "the id of a judge", |it| Uuid::parse_str(it).ok());
        id.map(Self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(from, "thirty digits in six groups", |it| {
            is_fingerprint(it).then(|| Self(it.to_owned()))
        })
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let at = read(from, "an instant as RFC 3339 writes it", |it| {
            it.parse().ok()
        });
        at.map(Self)
    }
}

impl<'de> Deserialize<'de> for WebAddress {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read(
            from,
            "an address that begins with https:// or http://",
            web_address,
        )
    }
}

fn web_address(text: &str) -> Option<WebAddress> {
    let address = Url::parse(text).ok()?;
    let is_page = matches!(address.scheme(), "https" | "http") && address.host().is_some();
    is_page.then_some(WebAddress(address))
}

/// Reads a text; fails with what came in its place and what was expected.
fn read<'de, D: Deserializer<'de>, T>(
    from: D,
    expected: &str,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Result<T, D::Error> {
    let text = String::deserialize(from)?;
    parse(&text).ok_or_else(|| D::Error::invalid_value(Unexpected::Str(&text), &expected))
}

fn is_fingerprint(text: &str) -> bool {
    let mut groups = text.split(' ');
    let is_group = |it: &str| it.len() == DIGITS && it.bytes().all(|digit| digit.is_ascii_digit());
    groups.clone().count() == GROUPS && groups.all(is_group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn refused<T: for<'de> Deserialize<'de> + fmt::Debug>(value: &Value) -> String {
        T::deserialize(value).unwrap_err().to_string()
    }

    #[test]
    fn an_argument_that_is_none_says_what_came_and_what_was_expected() {
        let none = json!("none");
        assert_eq!(
            refused::<EntryId>(&none),
            "invalid value: string \"none\", expected the id of an entry"
        );
        assert!(refused::<JudgeId>(&none).ends_with("expected the id of a judge"));
        assert!(refused::<Fingerprint>(&none).ends_with("expected thirty digits in six groups"));
        assert!(refused::<Instant>(&none).ends_with("expected an instant as RFC 3339 writes it"));
        assert!(refused::<EntryId>(&json!(3)).starts_with("invalid type: integer `3`"));
    }

    #[test]
    fn an_argument_is_read() {
        let id = Uuid::from_u128(7);
        assert_eq!(EntryId::deserialize(json!(id)).unwrap(), EntryId(id));
        let fingerprint = "04217 99310 00000 12345 67890 11111";
        let read = Fingerprint::deserialize(json!(fingerprint)).unwrap();
        assert_eq!(read.0, fingerprint);
        let at = Instant::deserialize(json!("2021-01-17T12:00:00Z")).unwrap();
        assert_eq!(at.0.to_rfc3339(), "2021-01-17T12:00:00+00:00");
    }

    #[test]
    fn only_a_page_is_a_web_address() {
        for (text, written) in [
            ("https://example.org/a?b#c", "https://example.org/a?b#c"),
            ("HTTP://EXAMPLE.org", "http://example.org/"),
            (
                " https://example.org/a\"b c\n",
                "https://example.org/a%22b%20c",
            ),
            (
                "https://例子.广告/é",
                "https://xn--fsqu00a.xn--4rr70v/%C3%A9",
            ),
        ] {
            let read = WebAddress::deserialize(json!(text)).unwrap();
            assert_eq!(read.as_str(), written, "{text}");
        }
        for text in [
            "example.org/a",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "mailto:a@example.org",
            "awardsdesk://open?call=x",
            "https://",
            "--help",
            "",
        ] {
            let failure = refused::<WebAddress>(&json!(text));
            assert!(
                failure.ends_with("expected an address that begins with https:// or http://"),
                "{text}: {failure}"
            );
        }
    }
}

//! Dates in text that holds structured data but is not read as values: data of scripts, broken blocks of JSON-LD.

use super::super::wording::beginning_of;
use super::super::{DateClaim, Page, machine_dates};
use crate::{Fact, Source};

/// At most this many bytes of all texts are searched; a page that is built in the browser has some 500 KB of data.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// At most this many mentions are looked at.
const MOST_MENTIONS: usize = 2_000;

/// Parts of the names below, by which a mention is found.
const PARTS: [&str; 7] = [
    "ublish",
    "ubDate",
    "ubdate",
    "ub_date",
    "ub-date",
    "ublication",
    "dateModified",
];

/// Names of members that give the day of publication, in lower case and without marks.
const PUBLISHED: [&str; 23] = [
    "datepublished",
    "datefirstpublished",
    "published",
    "publishedon",
    "publisheddatetime",
    "publishedtimestamp",
    "publishdatetime",
    "publishtimestamp",
    "originalpublishdate",
    "articlepublishdate",
    "publicationdatetime",
    "publicationtime",
    "publishedat",
    "publishdate",
    "publisheddate",
    "publishedtime",
    "publishtime",
    "firstpublished",
    "firstpublishedat",
    "firstpublishdate",
    "pubdate",
    "publicationdate",
    "articlepublishedtime",
];

/// Names of members are no longer.
const LONGEST_NAME: usize = 40;

/// A date and what stands before it are no longer: a colon, spaces, quotes that are escaped several times.
const LONGEST_VALUE: usize = 120;

/// The dates of texts, of each kind the one that all mentions agree on; a day that only one of several mentions gives may
/// be that of another story.
pub(super) fn dates<'a>(
    texts: &(impl Iterator<Item = &'a str> + Clone),
    source: Source,
    confidence: f64,
    page: &Page<'_>,
) -> Vec<DateClaim> {
    let mut mentions: Vec<(Fact, DateClaim)> = Vec::new();
    let mut bytes_left = MOST_BYTES;
    let mut mentions_left = MOST_MENTIONS;
    for text in texts.clone() {
        if text.len() > bytes_left {
            continue;
        }
        bytes_left -= text.len();
        for part in PARTS {
            for (at, _) in text.match_indices(part).take(mentions_left) {
                mentions_left -= 1;
                let Some((fact, value)) = member_at(text, at) else {
                    continue;
                };
                if let Some(stamp) = machine_dates::date(value)
                    && stamp.is_possible(page.file_info.today)
                {
                    let date = DateClaim::new(fact, source, confidence, stamp, value);
                    mentions.push((fact, date));
                }
            }
        }
    }
    [Fact::Published, Fact::Modified]
        .into_iter()
        .filter_map(|fact| {
            let mut of_fact = mentions
                .iter()
                .filter(|(other, _)| *other == fact)
                .map(|(_, date)| date);
            let first = of_fact.next()?;
            of_fact
                .all(|date| date.stamp.day == first.stamp.day)
                .then(|| first.clone())
        })
        .collect()
}

/// What a member gives whose name stands around a place, and its value: `"datePublished":"2020-01-03"`, with its quotes
/// escaped or not.
fn member_at(text: &str, at: usize) -> Option<(Fact, &str)> {
    let is_name =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b':' | b'.');
    let bytes = text.as_bytes();
    let before = bytes[..at]
        .iter()
        .rev()
        .take(LONGEST_NAME)
        .take_while(|byte| is_name(byte))
        .count();
    let after = bytes[at..]
        .iter()
        .take(LONGEST_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        .count();
    let name: String = text
        .get(at - before..at + after)?
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let fact = if PUBLISHED.contains(&name.as_str()) {
        Fact::Published
    } else if name == "datemodified" {
        Fact::Modified
    } else {
        return None;
    };
    let rest = beginning_of(text.get(at + after..)?, LONGEST_VALUE);
    let unquoted = |rest: &str| rest.trim_start_matches(['\\', '"', '\'', ' ']).len();
    let rest = &rest[rest.len() - unquoted(rest)..];
    let quoted = rest.strip_prefix([':', '='])?.trim_start();
    let value = &quoted[quoted.len() - unquoted(quoted)..];
    // A comma stands in dates of e-mail: `Fri, 03 Jan 2020 09:30:00 GMT`.
    let end = if value.len() < quoted.len() {
        value.find(['"', '\'', '\\', '<', '\n'])?
    } else {
        value.find([',', '}', ']', ';', '<', '\n'])?
    };
    Some((fact, value[..end].trim()))
}

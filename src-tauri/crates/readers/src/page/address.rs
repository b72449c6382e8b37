//! Addresses: the one that a page gives itself, and days in them.

use url::Url;

use super::calendars;
use super::months::{Month, month};
use super::outline::Outline;
use super::stamp::Stamp;
use super::{DateClaim, Page};
use crate::{Claim, Fact, InputFile, Source};

/// Parameters that say where a reader came from, not what is read. Those that start with `utm_` are among them.
const TRACKING: &[&str] = &[
    "fbclid", "gclid", "dclid", "msclkid", "twclid", "igshid", "mc_cid", "mc_eid", "cmp", "cmpid",
    "ref", "ref_src", "referrer", "smid", "_ga", "taid", "sref", "share", "s_cid", "ocid",
];

/// Where the page is: where it was fetched from, or else what it says itself.
pub(super) fn of_page(outline: &Outline, file_info: &InputFile<'_>) -> Option<Url> {
    let fetched_from = file_info.url.and_then(|url| Url::parse(url.trim()).ok());
    let fetched_from = fetched_from.map(without_archive).filter(is_web);
    fetched_from.or_else(|| {
        let own_address = outline
            .canonical
            .as_deref()
            .or_else(|| outline.meta("og:url"))?;
        Url::parse(own_address).ok().filter(is_web)
    })
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.host().is_some()
}

/// The page that an archive of the web keeps: `web.archive.org/web/20200105120000/https://example.org/`. The day in such
/// an address is that of the archive.
fn without_archive(url: Url) -> Url {
    let page_url = ["/http://", "/https://", "/http:/", "/https:/"]
        .iter()
        .find_map(|mark| {
            let at = url.path().find(mark)?;
            let rest = url.path()[at + 1..]
                .replacen(":/", "://", 1)
                .replacen(":///", "://", 1);
            let query = url
                .query()
                .map(|query| format!("?{query}"))
                .unwrap_or_default();
            Url::parse(&format!("{rest}{query}")).ok()
        });
    page_url.unwrap_or(url)
}

/// What tells pages apart: host without `www.`, path without what is at its end.
fn page_key(url: &Url) -> (String, String) {
    let host = url.host_str().unwrap_or_default();
    let host = host
        .trim_start_matches("www.")
        .trim_start_matches("m.")
        .trim_start_matches("amp.");
    let path = url
        .path()
        .trim_end_matches('/')
        .trim_end_matches("/amp")
        .trim_end_matches(".amp");
    let query = url
        .query_pairs()
        .find(|(name, _)| matches!(name.as_ref(), "p" | "id" | "article" | "v"));
    let query = query
        .map(|(name, value)| format!("?{name}={value}"))
        .unwrap_or_default();
    (host.to_ascii_lowercase(), format!("{path}{query}"))
}

fn own_addresses(page: &Page<'_>) -> Vec<Url> {
    let base = page.url.as_ref();
    let resolve = |address: &str| match base {
        Some(base) => base.join(address).ok(),
        None => Url::parse(address).ok(),
    };
    let mut addresses: Vec<Url> = page.url.iter().cloned().collect();
    addresses.extend(page.outline.canonical.as_deref().and_then(resolve));
    addresses.extend(page.outline.meta("og:url").and_then(resolve));
    addresses.retain(is_web);
    addresses
}

/// Whether an address is that of the page.
pub(super) fn same_page(address: &str, page: &Page<'_>) -> bool {
    let Some(url) = absolute(address, page) else {
        return false;
    };
    own_addresses(page)
        .iter()
        .any(|own| page_key(own) == page_key(&url) && page_key(own).1.len() > 1)
}

/// Whether an address is that of another page; that of a whole site is of none.
pub(super) fn other_page(address: &str, page: &Page<'_>) -> bool {
    let Some(url) = absolute(address, page) else {
        return false;
    };
    let addresses = own_addresses(page);
    page_key(&url).1.len() > 1
        && addresses.iter().any(|own| page_key(own).1.len() > 1)
        && !addresses
            .iter()
            .any(|own| page_key(own).1 == page_key(&url).1)
}

fn absolute(address: &str, page: &Page<'_>) -> Option<Url> {
    match &page.url {
        Some(base) => base.join(address).ok(),
        None => Url::parse(address).ok(),
    }
    .filter(is_web)
}

/// The address that the page gives itself, without what only tracks.
pub(super) fn claims(page: &Page<'_>) -> Vec<Claim> {
    let base = match (&page.url, page.outline.base.as_deref()) {
        (Some(url), Some(base)) => url.join(base).ok().or_else(|| Some(url.clone())),
        (None, Some(base)) => Url::parse(base).ok(),
        (url, None) => url.clone(),
    };
    let resolve = |address: &str| {
        let url = match &base {
            Some(base) => base.join(address).ok()?,
            None => Url::parse(address).ok()?,
        };
        is_web(&url).then(|| without_tracking(url))
    };
    let canonical = page.outline.canonical.as_deref().and_then(resolve);
    let shared = page.outline.meta("og:url").and_then(resolve);
    // Some templates share the address of the site on every page.
    let shared = shared.filter(|shared| shared.path().len() > 1 || canonical.is_none());
    let claim = |source: Source, confidence: f64, url: Url| {
        Claim::new(Fact::Canonical, source, confidence, url.to_string())
    };
    shared
        .map(|url| claim(Source::OpenGraph, 0.85, url))
        .into_iter()
        .chain(canonical.map(|url| claim(Source::Meta, 0.95, url)))
        .collect()
}

fn without_tracking(mut url: Url) -> Url {
    url.set_fragment(None);
    let tracks = |name: &str| {
        let name = name.to_ascii_lowercase();
        name.starts_with("utm_") || name.starts_with("at_") || TRACKING.contains(&name.as_str())
    };
    if url.query_pairs().any(|(name, _)| tracks(&name)) || url.query() == Some("") {
        let pairs_kept: Vec<(String, String)> = url
            .query_pairs()
            .filter(|(name, _)| !tracks(name))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        url.set_query(None);
        if !pairs_kept.is_empty() {
            url.query_pairs_mut().extend_pairs(pairs_kept);
        }
    }
    url
}

/// The day in the address of the page.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    own_addresses(page)
        .iter()
        .find_map(|url| in_path(url.path()).map(|stamp| (stamp, url)))
        .map(|(stamp, url)| {
            let confidence = if stamp.month_only { 0.6 } else { 0.7 };
            DateClaim::new(Fact::Published, Source::Url, confidence, stamp, url.path())
        })
        .into_iter()
        .collect()
}

/// The day or month in a path: `/2020/01/03/`, `/2020/jan/03/`, `/2020-01-03-`, `/20200103/`, `/2020/0103/`, `/2020/01/`.
fn in_path(path: &str) -> Option<Stamp> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    (0..parts.len())
        .find_map(|at| in_parts(&parts[at..]))
        .or_else(|| parts.iter().find_map(|part| in_name(part)))
}

fn year(part: &str) -> Option<i32> {
    (part.len() == 4)
        .then(|| number(part))?
        .and_then(|year| i32::try_from(year).ok())
        .filter(|year| (1990..2100).contains(year) || calendars::is_solar_year(*year))
}

fn number(part: &str) -> Option<u32> {
    part.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| part.parse().ok())?
}

fn in_parts(parts: &[&str]) -> Option<Stamp> {
    let year = year(parts.first()?)?;
    let second = parts.get(1)?;
    if second.len() == 4 {
        let month_and_day = number(second)?;
        return Stamp::in_numbers(year, month_and_day / 100, month_and_day % 100);
    }
    let month = if second.len() <= 2 {
        number(second)
    } else {
        match month(second)? {
            Month::Gregorian(month) => Some(month),
            Month::Solar(_) => None,
        }
    }?;
    let third = parts.get(2).copied().unwrap_or_default();
    let end = third.bytes().take_while(u8::is_ascii_digit).count();
    let is_day =
        (1..=2).contains(&end) && (third.len() == end || third[end..].starts_with(['-', '_', '.']));
    if is_day
        && let Some(day) = number(&third[..end]).and_then(|day| Stamp::in_numbers(year, month, day))
    {
        // `/2020/01/5-things-to-know` is not of the fifth.
        return if third.len() == end {
            Some(day)
        } else {
            in_month(year, month)
        };
    }
    in_month(year, month)
}

/// A month; one of the calendar of Iran lies in two others.
fn in_month(year: i32, month: u32) -> Option<Stamp> {
    (!calendars::is_solar_year(year)).then(|| Stamp::in_month(year, month))?
}

/// A day in the name of a page, at its start or end, where it is not part of a longer number.
fn in_name(part: &str) -> Option<Stamp> {
    let numbers: Vec<&str> = part
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|number| !number.is_empty())
        .collect();
    let day_at = |at: usize| -> Option<Stamp> {
        let three = numbers.get(at..at + 3)?;
        let are_two_digits = three[1].len() == 2 && three[2].len() == 2;
        are_two_digits
            .then(|| Stamp::in_numbers(year(three[0])?, number(three[1])?, number(three[2])?))?
    };
    let packed = |at: usize| -> Option<Stamp> {
        let eight = numbers.get(at).filter(|eight| eight.len() == 8)?;
        number(eight)?;
        Stamp::on(
            year(&eight[..4])?,
            number(&eight[4..6])?,
            number(&eight[6..])?,
        )
    };
    (0..numbers.len()).find_map(|at| day_at(at).or_else(|| packed(at)))
}

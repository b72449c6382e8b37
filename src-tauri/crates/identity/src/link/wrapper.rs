//! Links that carry another link: redirects of searches and networks, filters of mail, archives, translations, AMP caches.

use percent_encoding::percent_decode_str;
use url::{Position, Url};

/// Hosts that redirect, each with the beginning of the path and the parameters that may hold the link. A host that begins
/// with a point stands for every host that ends so; one that ends with a point, for every host that begins so.
const BY_PARAMETER: [(&str, &str, &[&str]); 34] = [
    ("www.google.", "/url", &["q", "url"]),
    ("google.", "/url", &["q", "url"]),
    ("www.google.", "/imgres", &["imgrefurl"]),
    ("www.google.", "/amp/", &[]),
    ("www.googleadservices.com", "/pagead/aclk", &["adurl"]),
    ("translate.google.", "/", &["u"]),
    (".safelinks.protection.outlook.com", "/", &["url"]),
    ("statics.teams.cdn.office.net", "/", &["url"]),
    ("l.facebook.com", "/l.php", &["u"]),
    ("lm.facebook.com", "/l.php", &["u"]),
    ("www.facebook.com", "/l.php", &["u"]),
    ("www.facebook.com", "/sharer", &["u"]),
    ("www.facebook.com", "/plugins/", &["href"]),
    ("l.messenger.com", "/l.php", &["u"]),
    ("l.instagram.com", "/", &["u"]),
    ("l.threads.net", "/", &["u"]),
    ("l.threads.com", "/", &["u"]),
    ("www.linkedin.com", "/redir/redirect", &["url"]),
    ("www.linkedin.com", "/safety/go", &["url"]),
    ("out.reddit.com", "/", &["url"]),
    ("t.umblr.com", "/redirect", &["z"]),
    ("www.youtube.com", "/redirect", &["q"]),
    ("slack-redir.net", "/link", &["url"]),
    ("gate.sc", "/", &["url"]),
    ("exit.sc", "/", &["url"]),
    ("w.soundcloud.com", "/player", &["url"]),
    ("vk.com", "/away.php", &["to"]),
    ("duckduckgo.com", "/l/", &["uddg"]),
    ("getpocket.com", "/redirect", &["url"]),
    ("urldefense.proofpoint.com", "/v1/", &["u"]),
    ("linkprotect.cudasvc.com", "/url", &["a"]),
    ("clicktime.symantec.com", "/", &["u"]),
    ("steamcommunity.com", "/linkfilter", &["u", "url"]),
    ("www.pinterest.", "/offsite", &["url"]),
];

/// Hosts whose path is the link, behind some segments: archives, readers past a wall.
const ARCHIVES: [&str; 10] = [
    "archive.ph",
    "archive.today",
    "archive.is",
    "archive.li",
    "archive.md",
    "archive.vn",
    "archive.fo",
    "12ft.io",
    "outline.com",
    "smry.ai",
];

/// The link within; none where it carries none.
pub(super) fn unwrapped(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let inner = by_parameter(host, url)
        .or_else(|| amp_cache(host, url))
        .or_else(|| archived(host, url))
        .or_else(|| filtered(host, url))?;
    let inner = super::parse(&inner)?;
    inner
        .host_str()
        .is_some_and(|host| host.contains('.'))
        .then_some(inner)
}

fn by_parameter(host: &str, url: &Url) -> Option<String> {
    BY_PARAMETER
        .iter()
        .filter(|(of, path, _)| is_of(host, of) && url.path().starts_with(path))
        .flat_map(|(.., names)| *names)
        .find_map(|name| {
            let (_, value) = url.query_pairs().find(|(known, _)| known == name)?;
            // A search for words has a `q` too.
            (value.contains('.') && !value.contains(' ')).then(|| value.into_owned())
        })
}

fn is_of(host: &str, of: &str) -> bool {
    if of.starts_with('.') {
        host.ends_with(of)
    } else if of.ends_with('.') {
        host.starts_with(of)
    } else {
        host == of
    }
}

/// The page behind an AMP cache: `www.google.com/amp/s/example.org/page`, `example-org.cdn.ampproject.org/c/s/…`.
fn amp_cache(host: &str, url: &Url) -> Option<String> {
    let path = if is_of(host, "www.google.") {
        url.path().strip_prefix("/amp/")?
    } else if host.ends_with(".cdn.ampproject.org") || host.ends_with(".bing-amp.com") {
        let path = url.path();
        ["/c/", "/v/", "/wp/", "/i/"]
            .iter()
            .find_map(|start| path.strip_prefix(start))?
    } else {
        return None;
    };
    let (scheme, rest) = path
        .strip_prefix("s/")
        .map_or(("http", path), |rest| ("https", rest));
    Some(with_query(&format!("{scheme}://{rest}"), url))
}

/// The page of which an archive or a translation is a copy.
fn archived(host: &str, url: &Url) -> Option<String> {
    let path = url.path().trim_start_matches('/');
    if matches!(host, "web.archive.org" | "www.web.archive.org") {
        // `web/20260102030405if_/https://example.org/page`, also with `*` for every day.
        let (_, link) = path.strip_prefix("web/")?.split_once('/')?;
        return Some(with_query(&repaired(link), url));
    }
    if ARCHIVES.contains(&host.trim_start_matches("www.")) {
        let start = path.find("http").or_else(|| {
            let (first, rest) = path.split_once('/')?;
            let is_day = first.bytes().all(|it| it.is_ascii_digit()) || first == "newest";
            (is_day && rest.contains('.')).then_some(first.len() + 1)
        })?;
        return Some(with_query(&repaired(&path[start..]), url));
    }
    if host == "webcache.googleusercontent.com" {
        let (_, query) = url.query_pairs().find(|(name, _)| name == "q")?;
        let rest = query.strip_prefix("cache:")?;
        let link = rest.split_whitespace().next()?;
        // `cache:KEY:example.org/page`, where the key is twelve letters, or `cache:https://…`.
        let link = link
            .split_once(':')
            .filter(|(key, _)| key.len() == 12)
            .map_or(link, |(_, it)| it);
        return Some(link.to_owned());
    }
    // Google's translation writes a point as "-" and a hyphen as "--".
    let dashed = host.strip_suffix(".translate.goog")?;
    let domain = dashed
        .replace("--", "\u{0}")
        .replace('-', ".")
        .replace('\u{0}', "-");
    let mut page = url.clone();
    page.set_host(Some(&domain)).ok()?;
    let pairs: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !name.starts_with("_x_tr_"))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    page.set_query(None);
    if !pairs.is_empty() {
        page.query_pairs_mut().extend_pairs(pairs);
    }
    Some(page.into())
}

/// The page behind the filter of a mail system that writes the link in its own way (Proofpoint's "URL Defense").
fn filtered(host: &str, url: &Url) -> Option<String> {
    if host == "urldefense.proofpoint.com" {
        let (_, link) = url.query_pairs().find(|(name, _)| name == "u")?;
        // Version 2: "_" for a slash, "-" for the percent sign.
        let link = link.replace('_', "/").replace('-', "%");
        return Some(percent_decode_str(&link).decode_utf8().ok()?.into_owned());
    }
    if host == "urldefense.com" {
        // Version 3: the whole link, its query too, stands before "__;".
        let rest = url[Position::BeforePath..].strip_prefix("/v3/__")?;
        let link = rest.split("__;").next()?;
        return Some(repaired(link));
    }
    None
}

/// A link out of a path, where a server may have made one slash of two.
fn repaired(link: &str) -> String {
    for scheme in ["https:/", "http:/"] {
        if let Some(rest) = link.strip_prefix(scheme) {
            return format!("{scheme}/{}", rest.trim_start_matches('/'));
        }
    }
    link.to_owned()
}

/// The link with the query and fragment that stand behind the whole.
fn with_query(link: &str, url: &Url) -> String {
    let mut link = link.to_owned();
    for (sign, part) in [('?', url.query()), ('#', url.fragment())] {
        if let Some(part) = part {
            link.push(sign);
            link.push_str(part);
        }
    }
    link
}

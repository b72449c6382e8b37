//! Titles.

use super::Page;
use super::outline::Outline;
use super::wording::{bare_words, similarity, with_characters};
use crate::{Claim, Fact, Source};

/// What stands between the title of a page and the name of its site.
const BETWEEN: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " :: ", " « ", " » ", " // ", " ~ ",
];

/// Names of sites have few words.
const MOST_WORDS_OF_SITE: usize = 6;

/// All that may be the title of the page.
pub(super) fn candidates(outline: &Outline) -> Vec<String> {
    let mut titles: Vec<String> = [
        "og:title",
        "twitter:title",
        "dc.title",
        "title",
        "parsely-title",
        "sailthru.title",
        "headline",
    ]
    .iter()
    .filter_map(|name| outline.meta(name))
    .map(str::to_owned)
    .collect();
    titles.push(outline.title.clone());
    let mut titles: Vec<String> = titles
        .iter()
        .map(|title| unescaped_title(title, outline))
        .collect();
    titles.extend(outline.heading().map(str::to_owned));
    titles.retain(|title| !title.is_empty());
    titles
}

/// A title that a template escaped twice, as it was meant. One that the headline shows as it is means what it says.
fn unescaped_title(title: &str, outline: &Outline) -> String {
    if outline
        .heading()
        .is_some_and(|heading| title.contains(heading))
    {
        return title.to_owned();
    }
    with_characters(title)
}

/// The title, as each place gives it, without the name of the site.
pub(super) fn claims(page: &Page<'_>, outlet: Option<&str>) -> Vec<Claim> {
    let outline = &page.outline;
    let sites: Vec<String> = [
        "og:site_name",
        "application-name",
        "twitter:site",
        "publisher",
        "dc.publisher",
    ]
    .iter()
    .filter_map(|name| outline.meta(name))
    .map(with_characters)
    .chain(outlet.map(str::to_owned))
    .collect();
    let title_only = |title: &str| without_site(&unescaped_title(title, outline), &sites, page);
    let mut claims = Vec::new();
    let mut claim = |source: Source, confidence: f64, title: Option<String>| {
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            claims.push(Claim::new(Fact::Title, source, confidence, title));
        }
    };
    claim(
        Source::OpenGraph,
        0.9,
        outline.meta("og:title").map(title_only),
    );
    claim(
        Source::Meta,
        0.75,
        [
            "twitter:title",
            "parsely-title",
            "sailthru.title",
            "dc.title",
            "dcterms.title",
            "citation_title",
            "headline",
        ]
        .iter()
        .find_map(|name| outline.meta(name))
        .map(title_only),
    );
    // A heading that the title does not know is the name of the site.
    let heading = outline.heading().filter(|heading| {
        let title = unescaped_title(&outline.title, outline);
        bare_words(&title).len() < 3 || similarity(heading, &title) >= 0.5
    });
    claim(Source::VisibleText, 0.8, heading.map(str::to_owned));
    claim(Source::VisibleText, 0.6, Some(title_only(&outline.title)));
    claims
}

fn without_site(title: &str, sites: &[String], page: &Page<'_>) -> String {
    let Some(heading) = page
        .outline
        .heading()
        .filter(|heading| heading.len() > 8 && title.len() > heading.len())
    else {
        return without_end(title, sites, page);
    };
    // What the headline leaves of the title is the site.
    let rest = title
        .strip_prefix(heading)
        .or_else(|| title.strip_suffix(heading));
    let is_parted = rest.is_some_and(|rest| {
        BETWEEN
            .iter()
            .any(|mark| rest.contains(mark.trim_start()) || rest.contains(mark.trim_end()))
    });
    if is_parted {
        heading.to_owned()
    } else {
        without_end(title, sites, page)
    }
}

fn without_end(title: &str, sites: &[String], page: &Page<'_>) -> String {
    let mut title = title.trim();
    // Two ends at most: a section and a site.
    for _ in 0..2 {
        let separator = BETWEEN
            .iter()
            .filter_map(|mark| title.rfind(mark).map(|at| (at, mark.len())))
            .max_by_key(|(at, _)| *at);
        let Some((at, length)) = separator else {
            break;
        };
        let (start, end) = (title[..at].trim(), title[at + length..].trim());
        if !start.is_empty() && is_site(end, sites, page) {
            title = start;
        } else if !end.is_empty() && sites.iter().any(|site| site.eq_ignore_ascii_case(start)) {
            title = end;
        } else {
            break;
        }
    }
    title.to_owned()
}

/// Whether what stands at the end of a title is the name of the site: it says so elsewhere, or its host has the letters.
fn is_site(end: &str, sites: &[String], page: &Page<'_>) -> bool {
    if bare_words(end).len() > MOST_WORDS_OF_SITE {
        return false;
    }
    let letters = |text: &str| {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    let end_letters = letters(end);
    let is_known_site = sites.iter().any(|site| {
        let site = letters(site);
        !site.is_empty()
            && (end_letters.contains(&site)
                || (end_letters.len() > 2 && site.contains(&end_letters)))
    });
    let host = page
        .url
        .as_ref()
        .and_then(|url| url.host_str())
        .unwrap_or_default();
    let host = letters(host.trim_start_matches("www."));
    let end_text: String = end_letters
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'à' | 'â' => 'a',
            'ô' => 'o',
            'ç' => 'c',
            other => other,
        })
        .collect();
    let without_article = ["the", "le", "la", "les"]
        .iter()
        .find_map(|article| end_text.strip_prefix(article))
        .unwrap_or(&end_text);
    let of_host = without_article.len() > 2 && host.contains(without_article);
    is_known_site || of_host
}

//! Web pages.
//!
//! A page says the same thing in several places, for search engines, for networks and for readers. Each place is read
//! by a module of its own that gives claims; [`date_resolution`] brings the dates of all together, for one place may give
//! the time in UTC and another the local day.

/// Addresses: days in them, and the one that a page gives itself.
mod address;
/// The readable part as a tree.
mod article;
/// Dates in attributes.
mod attribute_dates;
/// Names of authors.
mod byline;
/// Calendars other than the Gregorian.
mod calendars;
/// Bringing the dates together.
mod date_resolution;
/// Words and numbers of dates, and dates with the name of a month.
mod date_words;
/// Whether a date stands as a line of its own.
mod dateline;
/// The language that a page says it is in.
mod declared_language;
/// From bytes to text.
mod decode;
/// Elements by their names.
mod elements;
/// The headline.
mod headline;
/// Dates as people write them.
mod human_dates;
/// JSON-LD.
mod json_ld;
/// Words that say what a date is a date of.
mod labels;
/// Days that are looked for where nothing else gives one.
mod less_sure;
/// Dates as programs write them.
mod machine_dates;
/// Meta tags.
mod meta;
/// Microdata and `RDFa`.
mod microdata;
/// Names of months and zones.
mod months;
/// The parts of a page.
mod outline;
/// What belongs to the text.
mod parts;
/// Which part of a page an element belongs to, by its class and id.
mod region;
/// A day and its clock.
mod stamp;
/// Without scripts, styles and comments.
mod strip;
/// The attributes of a tag.
mod tag;
/// The text of the work.
mod text;
/// Elements `<time>`.
mod times;
/// Titles.
mod title;
/// Parsing within bounds.
mod tree;
/// Dates and bylines in the visible text.
mod visible;
/// The walk over the tree.
mod walk;
/// Functions on texts.
mod wording;

use dom_query::Document;
use url::Url;

use crate::article::Article;
use crate::{Claim, Fact, InputFile, ReadError, ReaderOutput, Source};
use human_dates::DateOrder;
use outline::Outline;
use stamp::Stamp;
use strip::StrippedHtml;

/// How many bytes are read to see whether a file is a page.
const BEGINNING: usize = 4096;

/// Tags that a page begins with, or has soon. In lower case.
const TAGS: &[&str] = &[
    "<!doctype html",
    "<html",
    "<head",
    "<body",
    "<title",
    "<meta",
    "<article",
    "<div",
    "<table",
    "<p>",
    "<h1",
    "<link",
    "<script",
];

/// What is known of a page before claims are read from it.
struct Page<'a> {
    outline: Outline,
    file_info: &'a InputFile<'a>,
    /// Where it is, by who fetched it or by itself.
    url: Option<Url>,
    /// What may be its title, by its head and its headline.
    titles: Vec<String>,
    /// Whether its language puts the day first.
    order: DateOrder,
}

/// A date that a page gives.
#[derive(Debug, Clone)]
struct DateClaim {
    fact: Fact,
    source: Source,
    confidence: f64,
    stamp: Stamp,
    printed: String,
    /// Whether the order of day and month was guessed, which halves the confidence.
    order_guessed: bool,
}

impl DateClaim {
    fn new(fact: Fact, source: Source, confidence: f64, stamp: Stamp, printed: &str) -> Self {
        Self {
            fact,
            source,
            confidence,
            stamp,
            printed: printed.trim().chars().take(120).collect(),
            order_guessed: false,
        }
    }

    /// The claim, with half the confidence where the order of day and month was guessed.
    fn with_order_guessed(mut self, order_guessed: bool) -> Self {
        if order_guessed {
            self.confidence /= 2.0;
        }
        self.order_guessed = order_guessed;
        self
    }

    /// The confidence if the order of day and month is right.
    fn confidence_of_place(&self) -> f64 {
        if self.order_guessed {
            self.confidence * 2.0
        } else {
            self.confidence
        }
    }
}

/// Whether it is a page: it begins with a tag of HTML, or its server says so and a tag comes soon.
pub(crate) fn is(bytes: &[u8], file_info: &InputFile<'_>) -> bool {
    let beginning = decode::page_text(&bytes[..bytes.len().min(BEGINNING)], file_info.media_type);
    if beginning.contains('\0') {
        return false;
    }
    let mut start = beginning.trim_start().to_lowercase();
    // What may stand before the first tag.
    while let Some((_, after)) = start
        .strip_prefix("<!--")
        .and_then(|rest| rest.split_once("-->"))
        .or_else(|| {
            start
                .strip_prefix("<?xml")
                .and_then(|rest| rest.split_once("?>"))
        })
    {
        start = after.trim_start().to_owned();
    }
    let is_served = file_info.media_type.is_some_and(|kind| {
        kind.trim_start()
            .to_ascii_lowercase()
            .starts_with("text/html")
    }) || file_info
        .media_type
        .is_some_and(|kind| kind.to_ascii_lowercase().contains("application/xhtml+xml"));
    TAGS.iter().any(|tag| start.starts_with(tag))
        || (is_served && TAGS.iter().any(|tag| start.contains(tag)))
        || (start.starts_with('<') && ["<html", "<body"].iter().any(|tag| start.contains(tag)))
}

/// What a page says.
pub(crate) fn read(bytes: &[u8], file_info: &InputFile<'_>) -> ReaderOutput {
    read_text(&decode::page_text(bytes, file_info.media_type), file_info)
}

/// What a page says, by its decoded text.
pub(crate) fn read_text(html: &str, file_info: &InputFile<'_>) -> ReaderOutput {
    match parse(html, file_info) {
        Ok((document, parsed)) => ReaderOutput {
            text: text::of_work(document, &parsed.page, parsed.body.as_deref()),
            claims: parsed.claims,
            ..ReaderOutput::default()
        },
        Err(trouble) => ReaderOutput::failed(trouble),
    }
}

/// The readable part of a page as a tree, its links absolute. Pictures are those that stand in the page itself.
pub(crate) fn article(bytes: &[u8], file_info: &InputFile<'_>) -> Result<Article, ReadError> {
    article_of_text(&decode::page_text(bytes, file_info.media_type), file_info)
}

/// The same of a page by its decoded text.
pub(crate) fn article_of_text(html: &str, file_info: &InputFile<'_>) -> Result<Article, ReadError> {
    let (document, parsed) = parse_stripped(strip::with_links(html), file_info)?;
    let blocks = article::blocks(document, &parsed.page, parsed.body.as_deref())?;
    Ok(Article::named(&parsed.claims, blocks))
}

/// What a page says of itself, without its text.
pub(crate) fn claims(bytes: &[u8], file_info: &InputFile<'_>) -> Vec<Claim> {
    let html = decode::page_text(bytes, file_info.media_type);
    parse(&html, file_info).map_or_else(|_| Vec::new(), |(_, parsed)| parsed.claims)
}

/// A page with its claims; its text is not extracted yet.
struct ParsedPage<'a> {
    page: Page<'a>,
    claims: Vec<Claim>,
    /// The text of the work, where structured data give it.
    body: Option<String>,
}

fn parse<'a>(
    html: &str,
    file_info: &'a InputFile<'a>,
) -> Result<(Document, ParsedPage<'a>), ReadError> {
    parse_stripped(strip::of(html), file_info)
}

fn parse_stripped<'a>(
    stripped_html: Option<StrippedHtml<'_>>,
    file_info: &'a InputFile<'a>,
) -> Result<(Document, ParsedPage<'a>), ReadError> {
    let stripped_html = stripped_html.ok_or(ReadError::TooLarge)?;
    let document = tree::parse(&stripped_html.html)?;
    let outline = walk::outline(&document);
    let url = address::of_page(&outline, file_info);
    let page = Page {
        titles: title::candidates(&outline),
        order: order(&outline, url.as_ref()),
        url,
        outline,
        file_info,
    };
    let structured = json_ld::read(&page);
    let mut dates = structured.dates;
    dates.extend(meta::dates(&page));
    dates.extend(microdata::dates(&page));
    dates.extend(times::dates(&page));
    dates.extend(address::dates(&page));
    dates.extend(visible::dates(&page));
    let less_sure = less_sure::dates(&dates, &page, &stripped_html.scripts);
    dates.extend(less_sure);
    let mut claims = date_resolution::claims(dates, &page);
    claims.extend(structured.claims);
    claims.extend(meta::claims(&page));
    claims.extend(microdata::claims(&page));
    claims.extend(title::claims(&page, structured.outlet.as_deref()));
    claims.extend(visible::claims(&page));
    claims.extend(declared_language::claims(&page));
    claims.extend(address::claims(&page));
    let parsed_page = ParsedPage {
        page,
        claims: deduplicated(claims),
        body: structured.body,
    };
    Ok((document, parsed_page))
}

/// Which of day and month comes first: by the language that the page says it is in, else by the country of its host.
fn order(outline: &Outline, url: Option<&Url>) -> DateOrder {
    let language = outline
        .language
        .as_deref()
        .filter(|language| !language.is_empty())
        .or_else(|| outline.meta("og:locale"))
        .or_else(|| outline.meta("content-language"));
    let host = url.and_then(Url::host_str);
    DateOrder::of(language).or_of_host(language, host)
}

/// The claims without empty and repeated ones.
fn deduplicated(claims: Vec<Claim>) -> Vec<Claim> {
    let mut distinct_claims: Vec<Claim> = Vec::new();
    for claim in claims {
        let is_new = !distinct_claims.iter().any(|known_claim| {
            (known_claim.fact, known_claim.source, &known_claim.value)
                == (claim.fact, claim.source, &claim.value)
        });
        if is_new && !claim.value.trim().is_empty() {
            distinct_claims.push(claim);
        }
    }
    distinct_claims
}

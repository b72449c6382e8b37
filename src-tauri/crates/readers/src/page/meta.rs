//! Meta tags: Open Graph, and the many others.

use super::wording::with_characters;
use super::{DateClaim, Page, byline, human_dates};
use crate::{Claim, Fact, Source};

/// Names of Open Graph and its kin that give the day of publication, the more trusted first.
const PUBLISHED_BY_OPEN_GRAPH: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published",
    "og:pubdate",
    "og:publish_date",
    "video:release_date",
    "og:video:release_date",
    "music:release_date",
    "og:release_date",
    "article:post_date",
];

/// Names of other tags that give the day of publication, the more trusted first.
const PUBLISHED: &[&str] = &[
    "datepublished",
    "date_published",
    "date.published",
    "date-published",
    "publish_date",
    "publish-date",
    "publishdate",
    "publisheddate",
    "published_date",
    "published-date",
    "publication_date",
    "publication-date",
    "publicationdate",
    "published_time",
    "published-time",
    "published_at",
    "publishtime",
    "article_date_original",
    "article.published",
    "article-published",
    "article-publish-date",
    "article:publicationdate",
    "originalpublicationdate",
    "original-publish-date",
    "originally_published",
    "sailthru.date",
    "parsely-pub-date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "prism.publicationdate",
    "dcterms.issued",
    "dc.date.issued",
    "dc.issued",
    "dcterms.date",
    "dc.date",
    "dc.date.available",
    "dcterms.available",
    "dc.date.published",
    "bt:pubdate",
    "pubdate",
    "pub_date",
    "pub-date",
    "ptime",
    "pdate",
    "rnews:datepublished",
    "vr:published_time",
    "shareaholic:article_published_time",
    "gs_publish_date",
    "iso-8601-publish-date",
    "displaydate",
    "display_date",
    "publishing_date",
    "date.issued",
    "article:date",
    "release_date",
    "releasedate",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "datecreated",
    "date.created",
    "date-created",
    "date_created",
    "created",
    "creation_date",
    "creationdate",
    "content_create_date",
    "timestamp",
    "post_date",
    "story_date",
    "article.date",
    "date",
];

/// Names of tags that give the day of the last change.
const MODIFIED: &[&str] = &[
    "datemodified",
    "date_modified",
    "date.modified",
    "modified_date",
    "modifieddate",
    "modificationdate",
    "modified_time",
    "dcterms.modified",
    "dc.date.modified",
    "dc.modified",
    "cxenseparse:recs:modifiedtime",
    "article.updated",
    "article:modified",
    "article_date_updated",
    "last-modified",
    "last_modified",
    "lastmod",
    "lastmodified",
    "last_updated",
    "last-updated",
    "lastupdate",
    "revision_date",
    "revised",
    "updated_time",
    "update_date",
    "utime",
    "lmdate",
];

/// From here on the names are used for days of other kinds too.
const LESS_SURE_FROM: &str = "release_date";

/// The dates.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let mut dates = Vec::new();
    let mut take = |names: &[&str], fact: Fact, source: Source, confidence: f64| {
        let mut confidence = confidence;
        for name in names {
            if *name == LESS_SURE_FROM {
                confidence -= 0.2;
            }
            for content in page.outline.all_meta(name) {
                if let Some(date) = human_dates::date(content, page.order) {
                    dates.push(
                        DateClaim::new(fact, source, confidence, date.stamp, content)
                            .with_order_guessed(date.order_guessed),
                    );
                }
            }
        }
    };
    take(
        PUBLISHED_BY_OPEN_GRAPH,
        Fact::Published,
        Source::OpenGraph,
        0.9,
    );
    take(
        &[
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "og:modified_time",
        ],
        Fact::Modified,
        Source::OpenGraph,
        0.9,
    );
    take(PUBLISHED, Fact::Published, Source::Meta, 0.85);
    take(MODIFIED, Fact::Modified, Source::Meta, 0.8);
    dates
}

/// Names of tags that name authors, the more trusted first.
const AUTHORS: &[&str] = &[
    "author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "article:author_name",
    "cxenseparse:author",
    "article.author",
    "authors",
    "dc.contributor",
    "twitter:creator:name",
];

/// Names of tags that name the outlet, the more trusted first.
const OUTLETS: &[&str] = &[
    "application-name",
    "dc.publisher",
    "dcterms.publisher",
    "publisher",
    "citation_journal_title",
    "apple-mobile-web-app-title",
    "cre",
    "twitter:app:name:iphone",
];

/// Names of tags that name the section, the more trusted first.
const SECTIONS: &[&str] = &[
    "parsely-section",
    "section",
    "dc.subject.section",
    "article.section",
    "cxenseparse:section",
    "prism.section",
    "sailthru.section",
];

/// Whatever else they say.
pub(super) fn claims(page: &Page<'_>) -> Vec<Claim> {
    let outline = &page.outline;
    let mut claims = Vec::new();
    let mut claim = |fact: Fact, source: Source, confidence: f64, value: Option<String>| {
        if let Some(value) = value {
            claims.push(Claim::new(fact, source, confidence, value));
        }
    };
    let first = |names: &[&str]| {
        names
            .iter()
            .find_map(|name| outline.meta(name))
            .map(with_characters)
    };
    let several = |names: &[&str]| {
        names.iter().find_map(|name| {
            let names: Vec<String> = outline.all_meta(name).map(with_characters).collect();
            byline::joined(&names)
        })
    };
    claim(
        Fact::Byline,
        Source::OpenGraph,
        0.85,
        several(&["article:author", "og:article:author"]),
    );
    claim(Fact::Byline, Source::Meta, 0.8, several(AUTHORS));
    claim(
        Fact::Outlet,
        Source::OpenGraph,
        0.9,
        first(&["og:site_name"]),
    );
    claim(Fact::Outlet, Source::Meta, 0.7, first(OUTLETS));
    claim(
        Fact::Section,
        Source::OpenGraph,
        0.85,
        first(&["article:section", "og:article:section"]),
    );
    claim(Fact::Section, Source::Meta, 0.7, first(SECTIONS));
    claim(
        Fact::Paywall,
        Source::OpenGraph,
        0.9,
        first(&["article:content_tier"]).and_then(|tier| is_paid(&tier)),
    );
    let media_seconds = first(&["video:duration", "og:video:duration", "music:duration"]);
    claim(
        Fact::Runtime,
        Source::OpenGraph,
        0.8,
        media_seconds.filter(|text| text.parse::<u32>().is_ok_and(|seconds| seconds > 0)),
    );
    if outline.paywalled && outline.meta("article:content_tier").is_none() {
        claim(
            Fact::Paywall,
            Source::VisibleText,
            0.5,
            Some(true.to_string()),
        );
    }
    claims
}

/// Whether a tier of Facebook's is paid for.
fn is_paid(tier: &str) -> Option<String> {
    match tier.trim().to_ascii_lowercase().as_str() {
        "metered" | "locked" => Some(true.to_string()),
        "free" => Some(false.to_string()),
        _ => None,
    }
}

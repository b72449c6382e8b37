//! What a file claims, and what in it says so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fact {
    /// The day of publication.
    Published,
    /// The day of the last change.
    Modified,
    /// The headline or title.
    Title,
    /// The names of its authors.
    Byline,
    /// Where it was published.
    Outlet,
    /// The section of the outlet.
    Section,
    /// The language that the file says it is in, as a language tag.
    Language,
    /// The running time in seconds.
    Runtime,
    /// What a picture shows, in the words of who took it.
    Caption,
    /// Width and height in pixels: `1920x1080`.
    Dimensions,
    /// The day it was taken or recorded.
    Taken,
    /// Whether it is behind a paywall: `true` or `false`.
    Paywall,
    /// The address the page gives itself.
    Canonical,
}

/// What in a file says so, the most trusted first. Of two claims of the same fact the one whose source stands
/// earlier here is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ClaimSource")]
pub enum Source {
    /// Structured data of a page, schema.org in JSON-LD.
    JsonLd,
    /// Open Graph properties of a page.
    OpenGraph,
    /// Other meta tags of a page.
    Meta,
    /// Structured data in the mark-up of a page: microdata or RDFa.
    Microdata,
    /// A `<time>` element of a page.
    TimeElement,
    /// The address of the page.
    Url,
    /// What a reader sees: a dateline, a headline, a byline.
    VisibleText,
    /// The way a file is built: the length of its tracks or samples.
    Container,
    /// Properties of a document.
    Properties,
    /// Tags of a recording.
    Tags,
    /// Metadata of a picture.
    Exif,
}

/// One claim.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What it is about.
    pub fact: Fact,
    /// What it says, in one way of writing for every source: dates as `YYYY-MM-DD`, numbers as decimals.
    pub value: String,
    /// How the file writes it, where that is not the value itself.
    pub printed: Option<String>,
    /// What in the file says so.
    pub source: Source,
    /// How sure it is that this is what the file means, above 0 and up to 1.
    pub confidence: f64,
}

impl Claim {
    /// A claim written as the file writes it.
    pub(crate) fn new(
        fact: Fact,
        source: Source,
        confidence: f64,
        value: impl Into<String>,
    ) -> Self {
        Self {
            fact,
            value: value.into(),
            printed: None,
            source,
            confidence,
        }
    }

    /// The same claim with the way the file writes it.
    pub(crate) fn written_as(mut self, text: impl Into<String>) -> Self {
        self.printed = Some(text.into());
        self
    }
}

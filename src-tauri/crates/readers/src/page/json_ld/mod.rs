//! Structured data of schema.org in JSON-LD.

/// Which thing is the page.
mod about;
/// From what is written to values.
mod blocks;
/// What a thing says.
mod facts;
/// Dates in what is not read as values.
mod raw_text;

use serde_json::Value;

use super::Page;
use crate::{Claim, Source};

/// What the structured data of a page say of it.
#[derive(Debug, Default)]
pub(super) struct Structured {
    /// What is claimed, dates and all.
    pub(super) claims: Vec<Claim>,
    /// The dates among the claims with their clocks, in the order of the claims of a date.
    pub(super) dates: Vec<super::DateClaim>,
    /// The text of the work.
    pub(super) body: Option<String>,
    /// The name of the outlet.
    pub(super) outlet: Option<String>,
}

/// The structured data of the page.
pub(super) fn read(page: &Page<'_>) -> Structured {
    let values: Vec<Value> = blocks::parse(&page.outline.json);
    let things = about::things(&values);
    let mut structured = about::of_page(&things, page)
        .map(|thing| facts::of(thing, &things, page))
        .unwrap_or_default();
    if structured.dates.is_empty() && values.is_empty() {
        structured.dates = raw_text::dates(&blocks_of(page), Source::JsonLd, 0.7, page);
    }
    structured
}

fn blocks_of<'a>(page: &'a Page<'_>) -> impl Iterator<Item = &'a str> + Clone {
    page.outline.json.iter().map(String::as_str)
}

/// The dates of structured data whatever they are about, where all agree.
pub(super) fn dates_of_any_thing(page: &Page<'_>) -> Vec<super::DateClaim> {
    raw_text::dates(&blocks_of(page), Source::JsonLd, 0.45, page)
}

/// The dates that scripts of the page hold, for pages that are built in the browser from data: only those that all
/// mentions in a page agree on, for they may be of other stories.
pub(super) fn dates_in_scripts(scripts: &[&str], page: &Page<'_>) -> Vec<super::DateClaim> {
    raw_text::dates(&scripts.iter().copied(), Source::Meta, 0.4, page)
}

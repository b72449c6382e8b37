//! Microdata and `RDFa`.

use super::outline::Property;
use super::{DateClaim, Page, byline, human_dates};
use crate::{Claim, Fact, Source};

/// Names of properties that give days, the more trusted first.
const DAYS: &[(&str, Fact, f64)] = &[
    ("datepublished", Fact::Published, 0.85),
    ("published", Fact::Published, 0.8),
    ("pubdate", Fact::Published, 0.8),
    ("issued", Fact::Published, 0.75),
    ("uploaddate", Fact::Published, 0.75),
    ("datecreated", Fact::Published, 0.6),
    ("created", Fact::Published, 0.6),
    ("datemodified", Fact::Modified, 0.85),
];

/// Types of things that are not the work, whose properties are not those of the work.
const OTHERS: &[&str] = &[
    "comment",
    "event",
    "product",
    "review",
    "offer",
    "listitem",
    "itemlist",
    "usercomments",
];

/// Properties of a name that are those of the page, the least deep first.
fn of_page<'a>(page: &'a Page<'_>, name: &str) -> Vec<&'a Property> {
    let mut properties: Vec<&Property> = page
        .outline
        .properties
        .iter()
        .filter(|property| {
            property.name == name
                && !property.outside_story
                && !OTHERS.iter().any(|other| property.of.ends_with(other))
        })
        .collect();
    properties.sort_by_key(|property| property.depth);
    properties
}

/// The dates; of several in things of one depth, the first.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let mut dates = Vec::new();
    for (name, fact, confidence) in DAYS {
        let dated_property = of_page(page, name)
            .into_iter()
            .find_map(|property| Some((property, human_dates::date(&property.value, page.order)?)));
        if let Some((property, date)) = dated_property {
            dates.push(
                DateClaim::new(
                    *fact,
                    Source::Microdata,
                    *confidence,
                    date.stamp,
                    &property.value,
                )
                .with_order_guessed(date.order_guessed),
            );
        }
    }
    dates
}

/// Whatever else they say.
pub(super) fn claims(page: &Page<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    if let Some(headline) = of_page(page, "headline").first() {
        claims.push(Claim::new(
            Fact::Title,
            Source::Microdata,
            0.85,
            headline.value.clone(),
        ));
    }
    let authors: Vec<String> = of_page(page, "author")
        .into_iter()
        .map(|property| {
            // The name inside of the author says it without what stands beside.
            let name_inside = of_page(page, "name").into_iter().find(|name| {
                name.depth > property.depth
                    && name.of.ends_with("person")
                    && property.value.contains(&name.value)
            });
            name_inside.map_or_else(|| property.value.clone(), |name| name.value.clone())
        })
        .collect();
    if let Some(names) = byline::joined(&authors) {
        claims.push(Claim::new(Fact::Byline, Source::Microdata, 0.8, names));
    }
    if let Some(section) = of_page(page, "articlesection").first() {
        claims.push(Claim::new(
            Fact::Section,
            Source::Microdata,
            0.8,
            section.value.clone(),
        ));
    }
    if let Some(property) = of_page(page, "isaccessibleforfree").first() {
        let value = match property.value.to_ascii_lowercase().as_str() {
            "false" => "true",
            "true" => "false",
            _ => return claims,
        };
        claims.push(Claim::new(Fact::Paywall, Source::Microdata, 0.9, value));
    }
    claims
}
